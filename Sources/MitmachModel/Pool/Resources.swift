/// What people have for an action: hands, time, money and know-how.
///
/// What is `nil` is not stated.
package struct Resources: Hashable, Sendable {
  /// How many people can do it at the same time.
  package var people: Int?
  /// How many weeks there are until the first result.
  package var weeks: Int?
  /// How much money there is to start, in euros.
  package var euros: Int?
  /// Ids of the `Skill`s that there are.
  package var skills: Set<String>?

  package init(
    people: Int? = nil, weeks: Int? = nil, euros: Int? = nil, skills: Set<String>? = nil
  ) {
    self.people = people
    self.weeks = weeks
    self.euros = euros
    self.skills = skills
  }

  package var isEmpty: Bool { self == Resources() }

  /// Whether an action needs no more than what is stated, and no other skills.
  package func suffice(for action: Action) -> Bool {
    people.map { action.people <= $0 } ?? true && weeks.map { action.weeks <= $0 } ?? true
      && euros.map { action.euros <= $0 } ?? true
      && skills.map { $0.isSuperset(of: action.skills) } ?? true
  }
}
