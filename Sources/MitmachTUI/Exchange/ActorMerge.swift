import Canvas
import MitmachModel

/// Two descriptions of an actor side by side, and from which of them each field is taken.
struct ActorMerge: Hashable, Sendable {
  let left: Actor
  let right: Actor
  /// What speaks for and against that they are one.
  let reasons: String
  /// The fields in which the two are not alike.
  let fields: [InputField]
  private let standing: [InputField: MergeSide]
  private(set) var sides: [InputField: MergeSide] = [:]
  /// The field that the keys are about.
  private(set) var focus = 0

  init(_ left: Actor, _ right: Actor, reasons: String, catalogue: Catalogue) {
    (self.left, self.right, self.reasons) = (left, right, reasons)
    let forms = [left, right, left.completed(by: right)].map {
      EntryForm(.actor($0), catalogue: catalogue, language: .german)
    }
    fields = Actor.mergedFields.filter { forms[0][$0] != forms[1][$0] }
    standing = fields.reduce(into: [:]) { sides, field in
      let completed = forms[2][field]
      sides[field] =
        completed == forms[0][field] ? .left : completed == forms[1][field] ? .right : .both
    }
  }

  var field: InputField? { fields.indices.contains(focus) ? fields[focus] : nil }

  /// What was chosen; else as when the right description completes the left one.
  func side(of field: InputField) -> MergeSide { sides[field] ?? standing[field] ?? .left }

  var merged: Actor { left.merged(with: right, choosing: sides) ?? left.completed(by: right) }

  /// Takes a key that goes to a field or chooses a side; `false` for all others.
  mutating func take(_ key: Key) -> Bool {
    switch key {
    case .down, .character("j"), .tab: move(by: 1)
    case .up, .character("k"), .backTab: move(by: -1)
    case .pageDown: move(by: 10)
    case .pageUp: move(by: -10)
    case .left, .character("h"): choose(.left)
    case .right, .character("l"): choose(.right)
    case .character("b"): choose(.both)
    default: return false
    }
    return true
  }

  private mutating func move(by distance: Int) {
    focus = max(0, min(focus + distance, fields.count - 1))
  }

  /// Where not both can stay, the left one does.
  private mutating func choose(_ side: MergeSide) {
    guard let field else { return }
    let isPossible = left.merged(with: right, choosing: [field: side]) != nil
    sides[field] = isPossible ? side : .left
  }
}
