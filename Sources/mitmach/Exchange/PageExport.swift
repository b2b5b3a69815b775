import Canvas
import MitmachExchange
import MitmachModel
import MitmachStore

/// Writes a page of some regions or of the whole network.
struct PageExport {
  let exporter: Exporter
  let map: PageMap?

  private var words: CommandWords { exporter.words }
  /// The regions that were asked for; all where none was.
  private var wanted: Set<UID> { exporter.query.filter.regions }

  func write(
    _ export: Export, to output: inout ExportOutput, _ tally: inout ExportTally
  ) throws {
    let content = try content(export, &tally)
    let context = try exporter.context
    try output.write { bytes in
      if exporter.settings.format == .html {
        HTMLPage(context: context).write(content, to: &bytes)
      } else {
        MarkdownPage(context: context).write(content, to: &bytes)
      }
    }
  }

  private func content(_ export: Export, _ tally: inout ExportTally) throws -> PageContent {
    var members: [UID: [PageContent.Member]] = [:]
    var others: [PageContent.Member] = []
    try export.forEachActor(matching: exporter.query) { actor, memberships in
      let actor = tally.release(actor)
      let current = memberships.filter { $0.until == nil }
      for (region, ties) in Dictionary(grouping: current, by: \.region) {
        let isModerator = ties.contains { $0.role == .moderator }
        members[region, default: []].append(
          PageContent.Member(actor: actor, isModerator: isModerator))
      }
      if current.isEmpty { others.append(PageContent.Member(actor: actor)) }
    }
    let regions = try regions(export, members, &tally)
    return PageContent(
      title: regions.count == 1 ? regions[0].region.name : words.map.title, regions: regions,
      others: wanted.isEmpty ? others : [], map: map?.drawing, mapCaption: map?.caption ?? "",
      notices: notices(tally), date: Now.day)
  }

  private func regions(
    _ export: Export, _ members: [UID: [PageContent.Member]], _ tally: inout ExportTally
  ) throws -> [PageContent.Region] {
    let adoptions = try adoptions(export)
    var regions: [PageContent.Region] = []
    try export.forEachRegion(
      matching: ListQuery(listing: .regions, language: exporter.settings.language)
    ) { region in
      let isShown =
        wanted.isEmpty
        ? exporter.query.filter.isEmpty || members[region.uid] != nil
        : wanted.contains(region.uid)
      guard isShown else { return }
      tally.count("regions")
      regions.append(
        PageContent.Region(
          region: region, members: members[region.uid] ?? [],
          adoptions: adoptions[region.uid] ?? []))
    }
    return regions
  }

  private func adoptions(_ export: Export) throws -> [UID: [PageContent.Adoption]] {
    let language = exporter.settings.language
    var found: [Adoption] = []
    try export.forEachAdoption { if $0.region != nil { found.append($0) } }
    var actions: [UID: String] = [:]
    try export.forEachAction(matching: ListQuery(listing: .actions, language: language)) {
      actions[$0.uid] = $0.text(in: language).name
    }
    let actors = try names(of: Set(found.compactMap(\.actor)), export)
    return Dictionary(grouping: found) { $0.region }.reduce(into: [:]) { result, group in
      guard let region = group.key else { return }
      result[region] = group.value.map { adoption in
        PageContent.Adoption(
          action: actions[adoption.action] ?? "", actor: adoption.actor.flatMap { actors[$0] },
          status: adoption.status, since: adoption.since,
          how: adoption.how.text(in: language), result: adoption.result.text(in: language))
      }
    }
  }

  private func names(of actors: Set<UID>, _ export: Export) throws -> [UID: String] {
    var names: [UID: String] = [:]
    guard !actors.isEmpty else { return names }
    try export.forEachActor { actor, _ in
      if actors.contains(actor.uid) { names[actor.uid] = actor.name }
    }
    return names
  }

  private func notices(_ tally: ExportTally) -> [String] {
    let licences = tally.named.map { words.exchange.underLicence($0.name, $0.count) }
    return licences + (map?.notices ?? [])
  }
}

/// The map of a page, as a drawing.
struct PageMap {
  let drawing: String
  let caption: String
  let notices: [String]

  /// Characters of a terminal, which the drawing is reckoned in.
  private static let size = Size(columns: 138, rows: 35)

  /// `nil` where nothing has coordinates.
  init?(of exporter: Exporter) throws {
    let filter = exporter.query.filter
    guard let extent = try exporter.store.extent(of: filter) else { return nil }
    let words = exporter.words
    let points = PointFinder(store: exporter.store, words: words)
    let content = try MapContent(
      of: exporter.store,
      view: MapView(showing: extent, columns: Self.size.columns, rows: Self.size.rows),
      center: nil,
      filter: filter, catalogue: exporter.catalogue, base: try points.baseMap(), mode: .off)
    drawing = MapFile(content: content, words: words).picture.svg
    let said = MapCaption(content: content, words: words)
    caption = said.sentence
    notices = said.notices
  }
}
