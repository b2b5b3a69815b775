import Foundation
package import MitmachModel

extension HistoryStep {
  /// The step as scripts get it: all keys always there, times in UTC.
  package var json: JSONValue {
    let name = JSONValue.optional(authorName)
    let actor = author.actor.map { uid in
      JSONValue.object([("uid", .text(uid.rawValue)), ("name", name)])
    }
    return .object([
      ("uid", .text(uid.rawValue)), ("at", .moment(at)),
      ("login", .text(author.login)), ("actor", actor ?? .null), ("act", .text(act.name)),
      ("of", .optional(act.target?.rawValue)), ("undone", .bool(isUndone)),
      ("change_count", .integer(changeCount)), ("changes", .list(changes.map(\.json))),
    ])
  }
}

extension HistoryStep.Act {
  fileprivate var name: String {
    switch self {
    case .edit: "edit"
    case .undo: "undo"
    case .redo: "redo"
    case .load: "load"
    }
  }

  fileprivate var target: UID? {
    switch self {
    case .undo(let uid), .redo(let uid): uid
    case .edit, .load: nil
    }
  }
}

extension Change {
  package var json: JSONValue {
    .object([
      ("kind", .text(kind.rawValue)), ("uid", .optional(key)),
      ("operation", .text(operation.name)),
      (
        "subjects",
        .list(
          subjects.map { subject in
            .object([
              ("kind", .text(subject.kind.rawValue)), ("uid", .text(subject.uid.rawValue)),
              ("name", .text(subject.name)),
            ])
          })
      ),
      ("before", before.map { JSONValue(JSONText.object($0)) } ?? .null),
      ("after", after.map { JSONValue(JSONText.object($0)) } ?? .null),
    ])
  }
}

extension Change.Operation {
  fileprivate var name: String {
    switch self {
    case .added: "added"
    case .changed: "changed"
    case .deleted: "deleted"
    }
  }
}

extension JSONValue {
  /// A moment in milliseconds since 1970, as RFC 3339 has it, in UTC.
  package static func moment(_ milliseconds: Int64) -> JSONValue {
    let rest = (milliseconds % 1000 + 1000) % 1000
    let seconds = (milliseconds - rest) / 1000
    let second = Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601)
    // By hand, as a date of binary fractions would lose a thousandth now and then.
    let digits = String(1000 + rest).dropFirst()
    return .text("\(second.dropLast()).\(digits)Z")
  }

  /// The milliseconds since 1970 of such a text, with a fraction of three digits or without.
  static func milliseconds(ofMoment text: String) -> Int64? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let whole = parts.count == 2 ? parts[0] + "Z" : text[...]
    guard parts.count <= 2, let second = try? Date(String(whole), strategy: .iso8601) else {
      return nil
    }
    let seconds = Int64(second.timeIntervalSince1970)
    guard parts.count == 2 else { return seconds * 1000 }
    let digits = parts[1].dropLast()
    guard parts[1].hasSuffix("Z"), digits.utf8.count == 3,
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let rest = Int64(digits)
    else { return nil }
    return seconds * 1000 + rest
  }

  /// A value of the history; members stand in the order of their names.
  package init(_ text: JSONText) {
    self =
      switch text {
      case .null: .null
      case .integer(let value): .integer(Int(value))
      case .number(let value): .number(value)
      case .text(let value): .text(value)
      case .array(let values): .list(values.map(JSONValue.init))
      case .object(let members):
        .object(members.sorted { $0.key < $1.key }.map { ($0.key, JSONValue($0.value)) })
      }
  }
}
