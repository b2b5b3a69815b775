import Foundation
import MitmachModel

// Values of a certain form.
extension EntryReader {
  mutating func optionalValue<Value>(
    _ key: String, as form: ValueFault.Form, _ make: (String) -> Value?
  ) -> Value? {
    guard let text = optionalText(key) else { return nil }
    let value = make(text)
    if value == nil { note(.value(.not(form, text)), key: key) }
    return value
  }

  mutating func slug() -> String {
    let text = text("id")
    let isSlug = text.utf8.allSatisfy {
      (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-")
    }
    if !isSlug { note(.value(.not(.slug, text)), key: "id") }
    return text
  }

  mutating func uid() -> UID {
    if !has("uid") { note(.value(.noUID(fresh: .fresh())), key: "uid") }
    let uid = optionalValue("uid", as: .uid) { text in
      UID(rawValue: text).flatMap { $0.rawValue == text ? $0 : nil }
    }
    return uid ?? .nobody
  }

  mutating func date(_ key: String) -> PartialDate? {
    optionalValue(key, as: .date) { PartialDate(rawValue: $0) }
  }

  mutating func wholeNumber(_ key: String, in range: ClosedRange<Int>) -> Int {
    if !has(key) { note(.value(.missing), key: key) }
    guard let number = optionalValue(key, as: .wholeNumber, { Int($0) }) else {
      return range.lowerBound
    }
    if !range.contains(number) {
      let words = range.upperBound == .max ? "≥ \(range.lowerBound)" : range.words
      note(.value(.outOfRange(String(number), range: words)), key: key)
    }
    return number
  }

  mutating func optionalNumber(_ key: String) -> Double? {
    optionalValue(key, as: .number) { text in
      Double(text).flatMap { $0.isFinite ? $0 : nil }
    }
  }

  /// One of the values of an enumeration, by its raw value.
  mutating func choice<Value: CaseIterable & RawRepresentable<String>>(
    _ key: String, of type: Value.Type = Value.self, else other: Value
  ) -> Value {
    let text = text(key)
    guard !text.isEmpty else { return other }
    if let value = Value(rawValue: text) { return value }
    note(.value(.notOneOf(text, possible: Value.allCases.map(\.rawValue))), key: key)
    return other
  }

  mutating func webAddress() -> String? {
    optionalValue("web", as: .webAddress) { text in
      let hasScheme = ["https://", "http://"].contains {
        text.hasPrefix($0) && text.count > $0.count
      }
      return hasScheme && !text.contains(where: \.isWhitespace) ? text : nil
    }
  }

  mutating func email() -> String? {
    optionalValue("email", as: .email) { text in
      let parts = text.split(separator: "@", omittingEmptySubsequences: false)
      let isWhole = parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".")
      return isWhole && !text.contains(where: \.isWhitespace) ? text : nil
    }
  }

  mutating func phoneNumber() -> String? {
    optionalValue("phone", as: .phoneNumber) { text in
      let isNumber =
        text.contains(where: \.isNumber) && text.allSatisfy { "0123456789+ ()-/".contains($0) }
      return isNumber ? text : nil
    }
  }

  mutating func character(_ key: String) -> Character {
    let text = text(key)
    if !text.isEmpty, text.count != 1 { note(.value(.not(.character, text)), key: key) }
    return text.first ?? " "
  }

  /// The text under `key`, and its English under `key_en`.
  mutating func localizedText(_ key: String) -> LocalizedText {
    LocalizedText(text(key), english: optionalText(key + "_en"))
  }

  mutating func optionalLocalizedText(_ key: String) -> LocalizedText {
    LocalizedText(optionalText(key) ?? "", english: optionalText(key + "_en"))
  }
}

extension ClosedRange<Int> {
  fileprivate var words: String { "\(lowerBound)–\(upperBound)" }
}

extension UID {
  /// What stands for a uid that was not given or not right.
  static let nobody = UID.derived(from: [])

  fileprivate static func fresh() -> UID {
    .new(at: Int64(Date().timeIntervalSince1970 * 1000))
  }
}
