/// How a table is written: for programs, or for the spreadsheets on German desks.
package enum CSVDialect: String, Hashable, Sendable, CaseIterable {
  /// RFC 4180: comma, decimal point, no mark.
  case standard
  /// As Excel in German opens it by a double click: semicolon, decimal comma, a mark of byte order.
  case excelDE = "excel-de"

  var delimiter: UInt8 { UInt8(ascii: self == .standard ? "," : ";") }

  /// Whether a spreadsheet would take a text for a formula and reckon with it.
  ///
  /// What is only digits and the signs between them (phone numbers, coordinates) can at worst become a
  /// number, and stays as it is.
  static func looksLikeFormula(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "@"), 0x09, 0x0D: return true
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      return !text.utf8.allSatisfy { (0x20...0x39).contains($0) && $0 != UInt8(ascii: "!") }
    default: return false
    }
  }

  /// A text as it goes into a cell.
  ///
  /// For programs it stays what it is: to change it would break every round trip. For a spreadsheet an
  /// apostrophe goes before what would be a formula; our reader takes it away again, and as one more goes
  /// before texts that have some already, nothing is lost on the way.
  func armed(_ text: String) -> String {
    guard self == .excelDE, Self.looksLikeFormula(text.drop { $0 == "'" }) else { return text }
    return "'" + text
  }
}
