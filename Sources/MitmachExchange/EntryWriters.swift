/// Writes records one by one as a JSON list: a record a line between the two brackets.
package struct JSONListWriter: Sendable {
  private var isFirst = true

  package init() {}

  /// Appends the next record to `bytes`.
  package mutating func write(_ record: EntryRecord, to bytes: inout [UInt8]) {
    bytes += (isFirst ? "[\n" : ",\n").utf8
    isFirst = false
    record.json.write(to: &bytes)
  }

  /// Appends what is missing to make a whole list of what was written.
  package func finish(to bytes: inout [UInt8]) {
    bytes += (isFirst ? "[]\n" : "\n]\n").utf8
  }
}

/// Writes records one by one as CSV (RFC 4180): comma, CRLF, a line of names first, UTF-8 without a mark.
///
/// Values stay as they are, also those that a spreadsheet takes for formulas; a list is joined by `;`, and
/// what refers to another entry is that entry's name.
package struct CSVWriter: Sendable {
  private var isFirst = true

  package init() {}

  /// Appends the next record to `bytes`, before the first also the names of the columns.
  package mutating func write(_ record: EntryRecord, to bytes: inout [UInt8]) {
    let line = CSVLine(dialect: .standard)
    if isFirst { line.write(record.members.map(\.key), to: &bytes) }
    isFirst = false
    line.write(record.members.map(\.value.cell), to: &bytes)
  }
}

extension JSONValue {
  /// The value as one cell of a table.
  fileprivate var cell: String {
    switch self {
    case .null: ""
    case .bool(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .number(let value): Self.digits(of: value)
    case .text(let text): text
    case .list(let values): values.map(\.cell).joined(separator: ";")
    case .object(let members): members.cell
    }
  }
}

extension [(key: String, value: JSONValue)] {
  /// What is referred to by its name, an adoption by the first of its ends, counts as `energy=3;food=0`.
  fileprivate var cell: String {
    for key in ["name", "action", "actor", "region", "place"] {
      if let cell = first(where: { $0.key == key })?.value.cell, !cell.isEmpty { return cell }
    }
    return map { "\($0.key)=\($0.value.cell)" }.joined(separator: ";")
  }
}
