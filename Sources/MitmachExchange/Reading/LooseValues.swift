import MitmachModel

/// Numbers, amounts and dates as people write them into tables.
enum LooseValues {
  /// A number with a decimal point or comma, perhaps with dots or blanks between thousands.
  static func decimal(_ text: String) -> Double? {
    // The usual way to write one.
    if text.utf8.count <= 40,
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D }),
      let value = Double(text)
    {
      return value
    }
    let digits = text.filter { !$0.isWhitespace && $0 != "'" && $0 != "’" }
    guard digits.utf8.count <= 40, digits.utf8.allSatisfy(isOfNumber) else { return nil }
    let comma = digits.lastIndex(of: ",")
    let point = digits.lastIndex(of: ".")
    switch (comma, point) {
    case (let comma?, let point?):
      return Double(plain(digits, decimal: comma > point ? "," : "."))
    case (_?, nil) where digits.count(where: { $0 == "," }) == 1:
      return Double(plain(digits, decimal: ","))
    case (nil, _): return finite(Double(digits))
    default: return Double(plain(digits, decimal: "."))
    }
  }

  /// An amount of money in whole euros: `9.900,00 Euro`, `€ 1,234.50`, `12 T€` is none.
  static func euros(_ text: String) -> Int? {
    var amount = text.lowercased()
    for sign in ["euro", "eur", "€", ",-", ",–"] {
      amount = amount.replacing(sign, with: "")
    }
    amount = amount.trimmingBlanks
    // Here a point before three digits stands between thousands, not before thousandths.
    let groups = amount.split(separator: ".", omittingEmptySubsequences: false)
    if !amount.contains(","), groups.count > 1, groups.dropFirst().allSatisfy({ $0.count == 3 }) {
      amount = groups.joined()
    }
    guard let value = decimal(amount), abs(value) < 1e12 else { return nil }
    return Int(value.rounded())
  }

  /// A date as one writes it or as programs do; what follows the day is left out.
  static func date(_ text: String) -> PartialDate? {
    if let date = InputRules.date(text) { return date }
    let day = text.prefix { $0 != "T" && $0 != " " }
    return day.count >= 8 ? InputRules.date(String(day)) : nil
  }

  /// With a point before the fraction and nothing between thousands.
  private static func plain(_ digits: String, decimal: Character) -> String {
    String(digits.compactMap { $0 == decimal ? "." : $0 == "," || $0 == "." ? nil : $0 })
  }

  private static func finite(_ value: Double?) -> Double? {
    value.flatMap { $0.isFinite ? $0 : nil }
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }
}

extension Coordinate {
  /// As a form takes it, with all digits where they can be written without an exponent.
  var formText: String {
    let text = "\(latitude), \(longitude)"
    return text.contains("e") ? InputRules.text(of: self) : text
  }
}
