import MitmachModel

/// Reads the gazetteer: a line a place, nine columns between tabs.
///
/// `state kreis ags name name_sorb plz lat lon pop`; lines that begin with `#` and the line of column
/// names are passed over. Read byte by byte, since it is by far the longest file and every first start
/// waits for it.
struct GazetteerFile {
  static let name = "geo/gazetteer.tsv"
  static let columnCount = 9

  private(set) var places: [Place] = []
  private(set) var faults: [DataFault] = []

  init(bytes: UnsafeBufferPointer<UInt8>) {
    places.reserveCapacity(bytes.count / 50)
    var line = 0
    var start = bytes.startIndex
    while start < bytes.endIndex {
      line += 1
      let end = bytes[start...].firstIndex(of: Self.newline) ?? bytes.endIndex
      read(UnsafeBufferPointer(rebasing: bytes[start..<end]), line: line)
      start = end + 1
    }
  }

  private static let newline = UInt8(ascii: "\n")
  private static let tab = UInt8(ascii: "\t")
  private static let header = Array("state\t".utf8)

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) {
    var bytes = bytes
    if bytes.last == UInt8(ascii: "\r") { bytes = UnsafeBufferPointer(rebasing: bytes.dropLast()) }
    guard let first = bytes.first, first != UInt8(ascii: "#"), !bytes.starts(with: Self.header)
    else { return }
    let columns = Columns(bytes, separator: Self.tab)
    guard columns.count == Self.columnCount else {
      note(.file(.columns(found: columns.count, expected: Self.columnCount)), line: line)
      return
    }
    do throws(ColumnFault) {
      places.append(try Place(columns))
    } catch {
      note(error.cause, field: error.column, line: line)
    }
  }

  private mutating func note(_ cause: DataFault.Cause, field: String? = nil, line: Int) {
    faults.append(DataFault(file: Self.name, line: line, field: field, cause: cause))
  }
}

/// What is wrong in a column of the gazetteer.
private struct ColumnFault: Error {
  var column: String
  var cause: DataFault.Cause
}

/// Where the columns of a line begin and end.
private struct Columns {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var ends: [Int] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, separator: UInt8) {
    self.bytes = bytes
    ends.reserveCapacity(GazetteerFile.columnCount)
    for index in bytes.indices where bytes[index] == separator { ends.append(index) }
    ends.append(bytes.endIndex)
  }

  var count: Int { ends.count }

  subscript(column: Int) -> UnsafeBufferPointer<UInt8> {
    let start = column == 0 ? 0 : ends[column - 1] + 1
    return UnsafeBufferPointer(rebasing: bytes[start..<ends[column]])
  }

  func text(_ column: Int) -> String { String(decoding: self[column], as: UTF8.self) }
  func optionalText(_ column: Int) -> String? { self[column].isEmpty ? nil : text(column) }

  func required(_ column: Int, _ name: String) throws(ColumnFault) -> String {
    guard !self[column].isEmpty else {
      throw ColumnFault(column: name, cause: .value(.missing))
    }
    return text(column)
  }

  func number(_ column: Int, _ name: String) throws(ColumnFault) -> Double {
    guard let number = Double(decimal: self[column]) else {
      throw ColumnFault(column: name, cause: .value(.not(.number, text(column))))
    }
    return number
  }
}

extension Place {
  fileprivate init(_ columns: Columns) throws(ColumnFault) {
    let district = columns[1]
    guard district.count == 5, district.allSatisfy({ (48...57).contains($0) }) else {
      throw ColumnFault(column: "kreis", cause: .value(.not(.district, columns.text(1))))
    }
    let coordinate = Coordinate(
      latitude: try columns.number(6, "lat"), longitude: try columns.number(7, "lon"))
    guard let coordinate else { throw ColumnFault(column: "lat", cause: .place(.notOnEarth)) }
    var population: Int?
    if let text = columns.optionalText(8) {
      guard let number = Int(text), number >= 0 else {
        throw ColumnFault(column: "pop", cause: .value(.not(.wholeNumber, text)))
      }
      population = number
    }
    self.init(
      state: try columns.required(0, "state"), district: columns.text(1), code: columns.text(2),
      name: try columns.required(3, "name"), sorbianName: columns.optionalText(4),
      postalCodes: columns.text(5), coordinate: coordinate, population: population)
  }
}

extension Double {
  /// Digits with at most one point and at most 15 of them in all, so that no rounding happens but the
  /// division's own; ten times as fast as the general way.
  fileprivate init?(decimal bytes: UnsafeBufferPointer<UInt8>) {
    let isNegative = bytes.first == UInt8(ascii: "-")
    var value = 0
    var divisor = 0
    var digits = 0
    for byte in isNegative ? bytes[1...] : bytes[...] {
      switch byte {
      case 48...57:
        value = value * 10 + Int(byte - 48)
        divisor *= 10
        digits += 1
      case UInt8(ascii: ".") where divisor == 0: divisor = 1
      default: return nil
      }
      if digits > 15 { return nil }
    }
    guard digits > 0 else { return nil }
    self = Double(isNegative ? -value : value) / Double(Swift.max(divisor, 1))
  }
}
