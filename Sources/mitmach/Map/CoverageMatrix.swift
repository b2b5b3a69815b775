import Canvas
import MitmachExchange
import MitmachModel
import MitmachTUI

/// The matrix of regions or districts and fields, as it is printed.
struct CoverageMatrix {
  private(set) var rows: [CoverageRow]
  let catalogue: Catalogue
  let words: CommandWords
  /// What districts are called, by their keys.
  private var districts: [String: String] = [:]

  /// What the rows are ordered by: numbers and grades have the highest first.
  enum Order: Hashable, Sendable {
    case name, total, grade
    /// By the field's index.
    case field(Int)
  }

  init(rows: [CoverageRow], catalogue: Catalogue, words: CommandWords) {
    self.rows = rows
    self.catalogue = catalogue
    self.words = words
  }

  private var fields: [FieldOfAction] { catalogue.fields }

  mutating func name(_ districts: [District]) {
    self.districts = Dictionary(districts.map { ($0.code, $0.name) }) { first, _ in first }
  }

  func name(of row: CoverageRow) -> String {
    switch row.subject {
    case .region(let region): region.name
    case .district(let code): districts[code] ?? code
    }
  }

  mutating func sort(by order: Order) {
    let fields = fields
    let keyed = rows.map { row in
      (row: row, name: Folding.sortKey(of: name(of: row)), value: row.value(in: order, fields))
    }
    rows = keyed.sorted { ($1.value, $0.name) < ($0.value, $1.name) }.map(\.row)
  }

  mutating func reverse() { rows.reverse() }
}

extension CoverageRow {
  /// What counts in an order, the highest first; nothing for the order of names.
  fileprivate func value(in order: CoverageMatrix.Order, _ fields: [FieldOfAction]) -> Int {
    switch order {
    case .name: 0
    case .total: coverage.total
    case .field(let index): coverage.members[index] ?? 0
    case .grade:
      (Coverage.Grade.allCases.firstIndex(of: coverage.grade(in: fields)) ?? 0) * 100
        - coverage.holes(in: fields).count
    }
  }
}

// MARK: - Printing

extension CoverageMatrix {
  func print(as form: ListForm) throws {
    var output = StandardOutput()
    switch form {
    case .json: writeJSON(to: &output)
    case .csv: writeCSV(to: &output)
    case .table(let columns): for line in table(columns: columns) { output.write(line: line) }
    case .lines, .plane: for row in rows { output.write(line: line(of: row)) }
    }
    try output.flush()
    guard !rows.isEmpty else {
      throw CommandFailure(words.lists.nothingFound, exitCode: ExitStatus.nothingFound)
    }
  }

  private func record(of row: CoverageRow) -> EntryRecord {
    EntryRecord(of: row, named: name(of: row), fields: fields)
  }

  private func writeJSON(to output: inout StandardOutput) {
    var writer = JSONListWriter()
    for row in rows { output.write { writer.write(record(of: row), to: &$0) } }
    output.write { writer.finish(to: &$0) }
  }

  private func writeCSV(to output: inout StandardOutput) {
    var writer = CSVWriter()
    for row in rows { output.write { writer.write(record(of: row), to: &$0) } }
  }

  /// For scripts: the name, a number a field, all, the grade, what is missing, the uid or key.
  private func line(of row: CoverageRow) -> [String] {
    let key =
      switch row.subject {
      case .region(let region): region.uid.rawValue
      case .district(let code): code
      }
    return [name(of: row)] + fields.map { String(row.coverage.count($0)) } + [
      String(row.coverage.total), row.coverage.grade(in: fields).rawValue,
      row.coverage.holes(in: fields).map(\.id).joined(separator: ","), key,
    ]
  }

  /// For people: what is missing stands last, by the letters of the fields.
  func table(columns: Int) -> [String] {
    let strings = Strings.strings(for: words.language)
    let grades = Coverage.Grade.allCases.map(strings.map.grade)
    let last = max(grades.map(TextWidth.width).max() ?? 0, 4)
    let numbers = fields.map { String($0.letter) } + [words.map.all]
    let widths = numbers.map { max(4, TextWidth.width(of: $0)) }
    let end = max(last + 3 * fields.count, TextWidth.width(of: words.map.stateAndHoles))
    let room = columns - widths.reduce(0, +) - numbers.count - 2 - end
    let nameWidth = max(8, room)
    func line(_ name: String, _ numbers: [String], _ end: String) -> String {
      let cells = zip(numbers, widths).map { Self.padded($0, to: $1, isNumber: true) }
      return ([Self.padded(name.harmless.fitted(to: nameWidth), to: nameWidth)] + cells)
        .joined(separator: " ") + "  " + end
    }
    let head = line(words.lists.name, numbers, words.map.stateAndHoles)
    let body = rows.map { row in
      let holes = row.coverage.holes(in: fields).map { String($0.letter) }
      return line(
        name(of: row),
        fields.map { String(row.coverage.count($0)) } + [String(row.coverage.total)],
        Self.padded(strings.map.grade(row.coverage.grade(in: fields)), to: last)
          + (holes.isEmpty ? "" : " –" + holes.joined(separator: " –")))
    }
    return [head] + body + [""] + foot(columns: columns)
  }

  /// What the letters and the grade stand for.
  private func foot(columns: Int) -> [String] {
    let letters = fields.map { "\($0.letter) = \($0.name.text(in: words.language))" }
    return [words.map.rule, letters.joined(separator: ", ")].flatMap { $0.wrapped(to: columns) }
  }

  private static func padded(_ text: String, to width: Int, isNumber: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, width - TextWidth.width(of: text)))
    return isNumber ? blanks + text : text + blanks
  }
}
