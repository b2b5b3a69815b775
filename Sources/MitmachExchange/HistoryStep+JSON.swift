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
    let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
    return .text(Date(timeIntervalSince1970: Double(milliseconds) / 1000).formatted(style))
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
