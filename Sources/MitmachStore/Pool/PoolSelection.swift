import GRDB
import MitmachModel

/// Which actions of the pool a filter lets pass.
struct PoolSelection: Sendable {
  private(set) var passes: [Bool]
  private(set) var count = 0

  init(_ test: PoolTest, of pool: ActionPool) {
    passes = Array(repeating: false, count: pool.actions.count)
    for index in pool.actions.indices where test.passes(index, in: pool) {
      passes[index] = true
      count += 1
    }
  }
}

/// A filter in the numbers of the pool.
struct PoolTest {
  private var fields: FieldSet?
  private var goals: GoalSet?
  private let effort: ClosedRange<Int>
  private let impact: ClosedRange<Int>
  private let people: Int
  private let weeks: Int
  private let euros: Int
  private var skills: Set<Int64>?
  /// The states that are wanted, and those of each action.
  private var states: (wanted: AdoptionStates, found: [AdoptionStates])?
  /// Of each typed word, whether each action has it.
  private let words: [[Bool]]

  /// A filter with what has been found out for it.
  ///
  /// `words`: of each typed word, whether each action has it; `states`: how far the filter's region is
  /// with each action.
  init(
    _ filter: Filter, words: [[Bool]], states: () throws -> [AdoptionStates], in db: Database
  ) throws {
    self.words = words
    let levels = PlaneCounts.levels
    effort = filter.effort ?? levels
    impact = filter.impact ?? levels
    people = filter.atHand.people ?? .max
    weeks = filter.atHand.weeks ?? .max
    euros = filter.atHand.euros ?? .max
    if !filter.goals.isEmpty { goals = GoalSet(numbers: filter.goals) }
    if !filter.fields.isEmpty {
      let indices = try filter.fields.compactMap { code in
        try Int.fetchOne(
          db.cachedStatement(sql: "SELECT id FROM field WHERE code = ?"), arguments: [code])
      }
      fields = indices.reduce(into: []) { $0.insert(FieldSet(index: $1)) }
    }
    skills = try filter.atHand.skills.map { codes in
      try Set(
        codes.compactMap { code in
          try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT id FROM skill WHERE code = ?"), arguments: [code])
        })
    }
    if !filter.adoptions.isEmpty {
      self.states = (AdoptionStates(filter.adoptions), try states())
    }
  }

  func passes(_ index: Int, in pool: ActionPool) -> Bool {
    for word in words where !word[index] { return false }
    let action = pool.actions[index]
    guard effort.contains(action.effort), impact.contains(action.impact),
      action.people <= people, action.weeks <= weeks, action.euros <= euros
    else { return false }
    if let fields, action.fields.isDisjoint(with: fields) { return false }
    if let goals, action.goals.isDisjoint(with: goals) { return false }
    if let states, states.found[index].isDisjoint(with: states.wanted) { return false }
    if let skills { return pool.skills[action.skills].allSatisfy(skills.contains) }
    return true
  }
}

/// States of a region's adoptions of one action.
struct AdoptionStates: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ states: some Sequence<AdoptionState>) {
    self = states.reduce(into: []) { $0.insert(AdoptionStates($1)) }
  }

  init(_ state: AdoptionState) {
    self.init(rawValue: 1 << UInt8(AdoptionState.allCases.firstIndex(of: state) ?? 0))
  }

  static let never = AdoptionStates(.never)

  var states: Set<AdoptionState> {
    Set(AdoptionState.allCases.filter { contains(AdoptionStates($0)) })
  }
}
