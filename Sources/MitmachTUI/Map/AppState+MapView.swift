import Canvas
import MitmachModel

// MARK: - The picture of the map

extension AppState {
  /// The scene of the present view; the cursor keeps labels away.
  var mapScene: MapScene? {
    guard let view = map.view else { return nil }
    var options = SceneOptions()
    options.draft = map.drawing?.points ?? []
    return MapScene(
      view: view, base: map.base, spots: map.spots, regions: labelledRegions,
      places: map.coverage == .districts ? districts(in: view).map(\.place) : map.places,
      cursor: map.cell, options: options, width: TextWidth.width)
  }

  /// The mark under the cursor.
  var markUnderCursor: MapMark? {
    guard let view = map.view, let cell = map.cell, map.spotQuery?.view == view else { return nil }
    return map.spots.marks(in: view).first { $0.covers(cell) }
  }

  var markers: MapMarkers { mapScene?.markers ?? MapMarkers([]) }

  /// With the letters of the fields in which somebody is behind the names, while that is asked.
  private var labelledRegions: [RegionSpot] {
    guard map.coverage == .regions else { return map.regions }
    return map.regions.map { region in
      var region = region
      region.reference.name += " " + letters(of: region.coverage)
      return region
    }
  }

  /// The letters of the fields, a dot for each in which nobody is.
  private func letters(of coverage: Coverage) -> String {
    String(catalogue.fields.map { coverage.count($0) > 0 ? $0.letter : "·" })
  }

  /// A district with the letters of its fields, as if it were a place.
  private struct LabelledDistrict {
    var place: Place
    var coverage: Coverage
  }

  /// The districts in view, those with most members first.
  private func districts(in view: MapView) -> [LabelledDistrict] {
    var coverages: [String: Coverage] = [:]
    for row in map.matrix.rows {
      if case .district(let code) = row.subject { coverages[code] = row.coverage }
    }
    let box = view.box
    let found = map.base.base.districts.compactMap { district -> LabelledDistrict? in
      guard let center = district.outline.centroid, box.contains(center) else { return nil }
      let coverage = coverages[district.code] ?? Coverage()
      let place = Place(
        state: "", district: district.code, code: "",
        name: "\(district.name) \(letters(of: coverage))", sorbianName: nil, postalCodes: "",
        coordinate: center, population: nil)
      return LabelledDistrict(place: place, coverage: coverage)
    }
    return found.sorted { $0.coverage.total > $1.coverage.total }
  }

  /// How complete the districts in view are, by their labels.
  private var gradesOfDistricts: [String: Coverage.Grade] {
    guard map.coverage == .districts, let view = map.view else { return [:] }
    let pairs = districts(in: view).map {
      ($0.place.name, $0.coverage.grade(in: catalogue.fields))
    }
    return Dictionary(pairs) { first, _ in first }
  }

  func drawMap(in layout: BrowserLayout, _ rect: Rect, on canvas: inout Canvas) {
    let legend = Rect(row: rect.row - 1, column: rect.column, rows: 1, columns: rect.columns)
    let foot = Rect(row: rect.endRow, column: rect.column, rows: 1, columns: rect.columns)
    canvas.within(legend) { drawLegend(on: &$0) }
    canvas.within(foot) { drawFoot(on: &$0) }
    guard let scene = mapScene else { return }
    let isActive = isMapFocused && overlay == nil && prompt == nil
    var picture = MapPicture(
      scene, catalogue: catalogue, theme: theme, glyphs: map.glyphs,
      showsCoverage: map.coverage == .regions, cursor: map.cell)
    picture.gradesOfPlaces = gradesOfDistricts
    let cursor = canvas.cursor
    canvas.within(rect) { picture.draw(on: &$0) }
    if !isActive { canvas.cursor = cursor }
  }

  // MARK: - Around the map

  /// The fields with how many are in view, and who has no place.
  private func drawLegend(on canvas: inout Canvas) {
    var column = 1
    for field in catalogue.fields {
      let count = map.spots.fields[field.index] ?? 0
      column = canvas.write(
        "\(field.glyph)\(field.letter)", row: 0, column: column,
        style: theme.style(.field(color: field.color)))
      column = canvas.write(" \(strings.number(count))  ", row: 0, column: column)
    }
    if map.coverage != .off {
      for grade in Coverage.Grade.allCases {
        column = canvas.write(
          grade.glyph(map.glyphs), row: 0, column: column, style: theme.style(.grade(grade)))
        column = canvas.write(" \(strings.map.grade(grade))  ", row: 0, column: column)
      }
    }
    if let unlocated = map.unlocated, unlocated > 0 {
      canvas.write(
        "· " + strings.map.withoutPlace(strings.number(unlocated)), row: 0, column: column,
        style: theme.style(.dim))
    }
  }

  /// The scale, where the cursor is, and whose the borders are: the last is never left out.
  private func drawFoot(on canvas: inout Canvas) {
    guard let view = map.view else { return }
    let columns = canvas.extent.columns
    var column = 1
    if let bar = view.scaleBar(atMost: max(4, min(16, columns / 8))) {
      let line = "├" + String(repeating: "─", count: max(0, bar.cells - 2)) + "┤ \(bar.text)  "
      column = canvas.write(line, row: 0, column: column, style: theme.style(.dim))
    }
    let (here, notice) = footTexts(columns: columns - column - 1)
    canvas.write(here, row: 0, column: column)
    canvas.write(
      notice, row: 0, column: max(0, columns - TextWidth.width(of: notice) - 1),
      style: theme.style(.dim))
  }

  /// The coordinates of the cursor and the district in which it is, and the notice of the map data, as
  /// long as there is room for both.
  private func footTexts(columns: Int) -> (here: String, notice: String) {
    let district = map.base.base.districts.first { $0.outline.contains(map.cursor) }
    let digits = InputRules.shortText(of: map.cursor)
    let places = [district.map { "\(digits) \($0.name)" }, digits, ""].compactMap { $0 }
    for place in places {
      let room = columns - TextWidth.width(of: place) - (place.isEmpty ? 0 : 2)
      if let notice = strings.map.notices.first(where: { TextWidth.width(of: $0) <= room }) {
        return (place, notice)
      }
    }
    return ("", strings.map.notices.last ?? "")
  }

  // MARK: - In a sentence

  /// What the view shows, what is at the cursor, and who is nearest: all that there is to say.
  var mapSentence: String? {
    let words = strings.map
    if let drawing = map.drawing {
      return words.drawing(drawing.region.name, strings.number(drawing.points.count))
    }
    let count = map.spots.count
    var parts = [words.inView(strings.number(count), count == 1, !map.spots.isComplete)]
    parts += regionsUnderCursor.map {
      words.here(words.region($0.reference.name, strings.number($0.coverage.total)))
    }
    if let mark = markUnderCursor {
      let names = map.content.here.map(\.reference.name)
      if mark.count == 1, let row = map.content.here.first {
        let place = row.place.isEmpty ? "" : ", \(row.place)"
        parts.append(words.here(row.reference.name + place))
      } else {
        let more = names.count < mark.count ? " …" : ""
        parts.append(
          words.severalHere(strings.number(mark.count), names.joined(separator: ", ") + more))
      }
    } else if let nearest = map.content.nearest,
      let direction = map.cursor.direction(to: nearest.coordinate)
    {
      parts.append(
        words.nearestActor(
          nearest.row.reference.name, words.kilometres(nearest.kilometres, language),
          words.direction(direction)))
    }
    return parts.joined(separator: ", ")
  }
}
