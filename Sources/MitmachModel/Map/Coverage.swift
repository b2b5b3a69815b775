/// How many members of each field of action a region or a district has.
package struct Coverage: Hashable, Sendable {
  /// By the field's index; fields without members may be missing.
  package var members: [Int: Int]
  /// All members, each counted once.
  package var total: Int

  package init(members: [Int: Int] = [:], total: Int = 0) {
    self.members = members
    self.total = total
  }

  package func count(_ field: FieldOfAction) -> Int { members[field.index] ?? 0 }

  /// The fields in which nobody is.
  package func holes(in fields: [FieldOfAction]) -> [FieldOfAction] {
    fields.filter { count($0) == 0 }
  }

  /// How far it is by the rule of the operators of the Mitmach-Regionen: a region works in the food
  /// system and in at least two other fields.
  package func grade(in fields: [FieldOfAction]) -> Grade {
    let filled = fields.filter { count($0) > 0 }
    if filled.isEmpty { return .empty }
    let hasFood = filled.contains { $0.id == Self.neededField }
    return hasFood && filled.count >= 1 + Self.otherFields ? .complete : .partial
  }

  /// The id of the field that must be there, and how many others.
  package static let neededField = "food"
  package static let otherFields = 2

  /// How complete a region or district is.
  package enum Grade: String, Hashable, Sendable, CaseIterable {
    case empty, partial, complete
  }
}

/// A row of the matrix of regions or districts and fields.
package struct CoverageRow: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    case region(EntryReference)
    /// A district of Germany by its five digits.
    case district(String)
  }

  package var subject: Subject
  package var coverage: Coverage

  package init(subject: Subject, coverage: Coverage) {
    self.subject = subject
    self.coverage = coverage
  }
}
