import ArgumentParser
import Foundation
import MitmachExchange
import MitmachModel
import MitmachStore
import MitmachTUI

// MARK: - Taking in a file from the screen

extension World {
  /// More than this is for the command line, which streams.
  private static let entriesOnScreen = 20_000
  /// How many are looked at while somebody still chooses.
  private static let entriesToPreview = 200
  private static let shown = 5

  mutating func planImport(
    _ request: ImportRequest, isWhole: Bool, _ language: Language, telling progress: Progress
  ) -> [Message] {
    plannedImport = nil
    do {
      let job = try ImportJob(request, world: self, language: language)
      let planner = try job.plan(limit: isWhole ? .max : Self.entriesToPreview, telling: progress)
      if isWhole { plannedImport = PlannedImport(request: request, planner: planner) }
      let preview = try job.preview(of: planner, shown: Self.shown)
      guard preview.total <= Self.entriesOnScreen else {
        let words = Strings.strings(for: language).exchange
        return [.failed(words.tooLarge(Self.entriesOnScreen))]
      }
      return [.exchange(.importPlanned(request, preview, isWhole: isWhole))]
    } catch is Interrupted {
      return [.failed(Strings.strings(for: language).exchange.stopped)]
    } catch {
      return [.failed(CommandFailure(error, in: language).sentences.joined(separator: " "))]
    }
  }

  mutating func importFile(
    _ request: ImportRequest, savingAs name: String, _ language: Language,
    telling progress: Progress
  ) -> [Message] {
    defer { plannedImport = nil }
    do {
      let job = try ImportJob(request, world: self, language: language)
      let planner =
        try plannedImport.flatMap { $0.request == request ? $0.planner : nil }
        ?? job.plan(limit: .max, telling: progress)
      if !name.isEmpty, let mapping = job.mapping {
        try MappingFile(language: language).save(mapping, as: name)
      }
      let isOpen = planner.matches.contains { request.answers[$0.question] == nil }
      if isOpen {
        let preview = try job.preview(of: planner, shown: Self.shown)
        return [.exchange(.importPlanned(request, preview, isWhole: true))]
      }
      _ = progress(.storing(planner.tally.entryCount))
      let outcome = try store.perform(
        planner.edit, by: author, at: Now.milliseconds, language: language)
      return [.performed(outcome, .imported(try job.preview(of: planner, shown: 0)))]
    } catch is Interrupted {
      return [.failed(Strings.strings(for: language).exchange.stopped)]
    } catch {
      return [.failed(CommandFailure(error, in: language).sentences.joined(separator: " "))]
    }
  }
}

/// What becomes of a file as a whole, between the moment in which that is found out and the one in which
/// it is stored: nothing else is done meanwhile, and what others change stands in the way of the edit.
struct PlannedImport {
  let request: ImportRequest
  let planner: ImportPlanner
}

/// One file that is taken in from the screen, as it was asked for.
private struct ImportJob {
  let request: ImportRequest
  let source: ImportSource
  let settings: ImportSettings
  let editor: Editor
  /// How many rows are looked at for a value of each column.
  private static let rowsForSamples = 50

  init(_ request: ImportRequest, world: World, language: Language) throws {
    self.request = request
    let options = try ChangeOptions.parse(["--lang", language.rawValue])
    editor = try Editor(store: world.store, options: options)
    let words = editor.words
    source = try ImportSource(
      path: PathCompletion.expanded(request.path), format: nil, words: words)
    let field = request.field.flatMap { [catalogue = editor.catalogue] in catalogue.field(id: $0) }
    settings = ImportSettings(
      regions: request.region.map { [$0] } ?? [],
      fields: field.map { FieldSet(index: $0.index) } ?? [], answer: .ask,
      profile: try Self.profile(request, language),
      context: ImportContext(
        catalogue: editor.catalogue, tags: try ExchangeContext.tags(words), language: language),
      consent: request.purpose.map { ($0, request.source) }, skipsFaulty: request.skipsFaulty,
      isTrial: true, canAsk: false, keepsMatches: true)
  }

  private static func profile(
    _ request: ImportRequest, _ language: Language
  ) throws(CommandFailure) -> MappingProfile? {
    if let columns = request.columns {
      return MappingProfile(
        ColumnMapping(
          columns: columns.map {
            ColumnMapping.Column(
              header: $0.header, target: ColumnTarget(text: $0.target) ?? .ignored)
          }))
    }
    return try request.profile.map { name throws(CommandFailure) in
      try MappingFile(language: language).load(name)
    }
  }

  var mapping: ColumnMapping? { source.mapping(settings.profile) }

  func plan(limit: Int, telling progress: World.Progress) throws -> ImportPlanner {
    var planner = ImportPlanner(editor: editor, settings: settings)
    planner.desk.decided = request.answers.mapValues(DuplicateDesk.Decision.init)
    try planner.take(source, limit: limit) { progress(.checked($0, of: $1)) }
    return planner
  }

  func preview(of planner: ImportPlanner, shown: Int) throws -> ImportPreview {
    let tally = planner.judge.completed(planner.tally)
    var preview = ImportPreview(
      format: source.file.format.rawValue, total: try total(planner))
    preview.added = tally.added
    preview.changed = tally.changed
    preview.unchanged = tally.unchanged
    preview.skipped = tally.skipped
    preview.faulty = tally.faulty
    let text = FaultText(words: editor.words)
    let name = URL(filePath: source.name).lastPathComponent
    preview.faults = tally.faults.prefix(20).map { text.sentence(for: $0.fault, in: name) }
    preview.lacksField = tally.faults.contains { $0.fault.field == InputField.fields.rawValue }
    preview.unknownRegions = tally.unknownRegionTexts
    preview.delimiter = source.file.table.map { Character(UnicodeScalar($0.delimiter)) }
    preview.columns = columns
    preview.profiles = MappingFile(language: editor.language).names
    preview.first = planner.parts.lazy.compactMap(\.entry).prefix(shown).map { $0 }
    preview.matches = planner.matches
    preview.persons = tally.persons
    return preview
  }

  /// What becomes of each column, with the first value that stands in it.
  private var columns: [ImportColumn]? {
    guard let mapping, let table = source.file.table else { return nil }
    var samples = Array(repeating: "", count: mapping.columns.count)
    var left = Self.rowsForSamples
    table.forEach { row in
      if case .cells(let cells, _) = row {
        for (index, cell) in zip(samples.indices, cells) where samples[index].isEmpty {
          samples[index] = cell.trimmingBlanks
        }
      }
      left -= 1
      return left > 0 && samples.contains("")
    }
    return zip(mapping.columns, samples).map {
      ImportColumn(header: $0.header, target: $0.target.text, sample: $1)
    }
  }

  private func total(_ planner: ImportPlanner) throws -> Int {
    if let table = source.file.table { return table.countRows() }
    guard source.file.format != .mitmach else { return planner.tally.entryCount }
    var count = 0
    source.file.read(context: settings.context) { _ in
      count += 1
      return true
    }
    return count
  }
}

extension DuplicateDesk.Decision {
  fileprivate init(_ answer: ImportAnswer) {
    switch answer {
    case .skip: self.init(answer: .skip)
    case .add: self.init(answer: .add)
    case .merge(let sides): self.init(answer: .merge, sides: sides)
    }
  }
}

extension Edit.Part {
  /// The actor or region that it saves.
  fileprivate var entry: Record? {
    switch self {
    case .save(let record, _) where record.kind == .actor || record.kind == .region: record
    default: nil
    }
  }
}
