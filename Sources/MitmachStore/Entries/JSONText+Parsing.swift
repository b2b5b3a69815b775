import Foundation
import MitmachModel

extension JSONText {
  /// The value that a text stands for; equal to the one that it was written from.
  init(parsing text: String) throws {
    let value = try JSONSerialization.jsonObject(
      with: Data(text.utf8), options: .fragmentsAllowed)
    try self.init(value)
  }

  private init(_ value: Any) throws {
    switch value {
    case let text as String: self = .text(text)
    case let number as NSNumber: self = Self.number(number)
    case let values as [Any]: self = .array(try values.map(JSONText.init))
    case let members as [String: Any]: self = .object(try members.mapValues(JSONText.init))
    case is NSNull: self = .null
    default: throw UnknownValue(column: "change", value: String(describing: value))
    }
  }

  /// Whole numbers are told from others by how they were written: `2` and `2.0`.
  private static func number(_ number: NSNumber) -> JSONText {
    let isFloating = ["d", "f"].contains(String(cString: number.objCType))
    return isFloating ? .number(number.doubleValue) : .integer(number.int64Value)
  }
}

extension [String: JSONText] {
  /// The members of an object, such as a state of a record in the history.
  init(parsing text: String) throws {
    guard case .object(let members) = try JSONText(parsing: text) else {
      throw UnknownValue(column: "change", value: text)
    }
    self = members
  }
}
