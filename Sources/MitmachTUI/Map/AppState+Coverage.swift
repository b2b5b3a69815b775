import Canvas
import MitmachModel

// MARK: - How complete regions and districts are

extension AppState {
  /// Whether the matrix has the keys.
  var isMatrixFocused: Bool {
    map.isShown && map.coverage != .off && browser.focus == .list && overlay == nil
      && prompt == nil
  }

  mutating func cycleCoverage() {
    let modes = MapState.CoverageMode.allCases
    let index = modes.firstIndex(of: map.coverage) ?? 0
    map.coverage = modes[(index + 1) % modes.count]
    if map.coverage == .off, browser.focus == .list { browser.focus = .map }
    report(strings.map.coverage(map.coverage))
  }

  /// Keys that mean something in the matrix; `nil` for all others.
  mutating func pressInMatrix(_ key: Key) -> [Effect]? {
    let last = catalogue.fields.count + 1
    switch key {
    case .down, .character("j"): map.matrix.move(rows: 1)
    case .up, .character("k"): map.matrix.move(rows: -1)
    case .pageDown: map.matrix.move(rows: 10)
    case .pageUp: map.matrix.move(rows: -10)
    case .home: map.matrix.move(rows: -map.matrix.rows.count)
    case .end: map.matrix.move(rows: map.matrix.rows.count)
    case .right, .character("l"): map.matrix.column = min(last, map.matrix.column + 1)
    case .left, .character("h"): map.matrix.column = max(0, map.matrix.column - 1)
    case .enter: return openMatrixCell()
    case .character("S"): orderMatrix()
    case .character("R"):
      map.matrix.isReversed.toggle()
      map.matrix.rows = sorted(map.matrix.rows)
    case .character("v"): cycleCoverage()
    case .character("m"): return showMatrixRow()
    case .tab, .backTab, .character("#"), .escape: browser.focus = .map
    default: return nil
    }
    return []
  }

  /// Orders by the column in which one is; by the name a second time: by how complete they are.
  private mutating func orderMatrix() {
    let order: MatrixState.Order =
      switch map.matrix.column {
      case 0: map.matrix.order == .name ? .grade : .name
      case catalogue.fields.count + 1: .total
      case let column: .field(catalogue.fields[column - 1].index)
      }
    map.matrix.order = order
    map.matrix.isReversed = order != .name && order != .grade
    map.matrix.rows = sorted(map.matrix.rows)
  }

  func sorted(_ rows: [CoverageRow]) -> [CoverageRow] {
    func value(_ row: CoverageRow) -> Int {
      switch map.matrix.order {
      case .name: 0
      case .total: row.coverage.total
      case .grade:
        Coverage.Grade.allCases.firstIndex(of: row.coverage.grade(in: catalogue.fields)) ?? 0
      case .field(let index): row.coverage.members[index] ?? 0
      }
    }
    let keyed = rows.map { (row: $0, value: value($0), name: Folding.sortKey(of: name(of: $0))) }
    let ordered = keyed.sorted { ($0.value, $0.name) < ($1.value, $1.name) }.map(\.row)
    return map.matrix.isReversed ? ordered.reversed() : ordered
  }

  /// The row of the matrix in a sentence: how complete it is, and what is missing.
  var matrixSentence: String? {
    guard map.matrix.rows.indices.contains(map.matrix.row) else { return nil }
    let row = map.matrix.rows[map.matrix.row]
    let holes = row.coverage.holes(in: catalogue.fields).map { $0.name.text(in: language) }
    let grade = strings.map.grade(row.coverage.grade(in: catalogue.fields))
    return "\(name(of: row)): \(grade)"
      + (holes.isEmpty ? "" : "; " + strings.map.missing(holes.joined(separator: ", ")))
  }

  func name(of row: CoverageRow) -> String {
    switch row.subject {
    case .region(let region): region.name
    case .district(let code): districtName(code) ?? code
    }
  }

  func districtName(_ code: String) -> String? {
    map.base.base.districts.first { $0.code == code }?.name
  }

  /// The list of those who are counted in the cell.
  private mutating func openMatrixCell() -> [Effect] {
    guard map.matrix.rows.indices.contains(map.matrix.row) else { return [] }
    let row = map.matrix.rows[map.matrix.row]
    var narrowed = filter.applying(to: .actors)
    switch row.subject {
    case .region(let region): narrowed.regions = [region.uid]
    case .district(let code): narrowed.area = .district(code)
    }
    let column = map.matrix.column
    if catalogue.fields.indices.contains(column - 1) {
      narrowed.fields = [catalogue.fields[column - 1].id]
    }
    visit(.actors, narrowed)
    return []
  }

  /// Brings the region or district of the row into the middle of the map.
  private mutating func showMatrixRow() -> [Effect] {
    guard map.matrix.rows.indices.contains(map.matrix.row) else { return [] }
    switch map.matrix.rows[map.matrix.row].subject {
    case .region(let region):
      browser.focus = .map
      return [.map(.findCoordinate(region))]
    case .district(let code):
      guard let district = map.base.base.districts.first(where: { $0.code == code }),
        let center = district.outline.centroid
      else { return [] }
      browser.focus = .map
      goOnMap(to: center, zoom: 11)
      return []
    }
  }
}
