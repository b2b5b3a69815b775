import GRDB
import MitmachModel

/// What lists, counts and the plane need of an action.
struct PooledAction: Sendable {
  var id: Int64
  var fields: FieldSet
  var goals: GoalSet
  var createdAt: Int64
  var people: Int
  var weeks: Int
  var euros: Int
  var effort: Int
  var impact: Int
  /// Its skills' place among all skills of the pool.
  var skills: Range<Int> = 0..<0
  /// Its place among the groups of the pool.
  var group = 0
}

/// The whole Aktions-Pool in memory, in the order of ids, which is that of the German names.
///
/// Numbers in a range, resources and what a region did are no words of the search index, and orders
/// like the fit stand in no index at all: at each key all actions are looked at, which takes a
/// millisecond among a hundred thousand.
struct ActionPool: Sendable {
  private(set) var actions: [PooledAction] = []
  /// The ids of the skills of all actions, action by action.
  private(set) var skills: [Int64] = []
  /// Each combination of effort, impact and fields that actions have.
  private(set) var groups: [Group] = []

  /// Actions that look the same on the plane.
  struct Group: Hashable, Sendable {
    var effort: Int
    var impact: Int
    var fields: FieldSet
  }

  init() {}

  init(in db: Database) throws {
    var numbers: [Group: Int] = [:]
    try db.scan(
      """
      SELECT id, fieldSet, goalSet, createdAt, people, weeks, euros, effort, impact FROM action
      ORDER BY id
      """
    ) { row in
      var action = PooledAction(row)
      let group = Group(effort: action.effort, impact: action.impact, fields: action.fields)
      if let number = numbers[group] {
        action.group = number
      } else {
        action.group = groups.count
        numbers[group] = groups.count
        groups.append(group)
      }
      actions.append(action)
    }
    try takeSkills(in: db)
  }

  private mutating func takeSkills(in db: Database) throws {
    var index = 0
    try db.scan("SELECT actionId, skillId FROM actionSkill ORDER BY actionId, position") { row in
      while index < actions.count, actions[index].id < row[0] { index += 1 }
      guard index < actions.count, actions[index].id == row[0] else { return }
      if actions[index].skills.isEmpty {
        actions[index].skills = skills.count..<skills.count
      }
      skills.append(row[1])
      actions[index].skills = actions[index].skills.lowerBound..<skills.count
    }
  }

  /// Whether each action has a typed word.
  func actions(with word: SearchWord, in db: Database) throws -> [Bool] {
    var found = Array(repeating: false, count: actions.count)
    var index = 0
    // Both are in the order of ids.
    try db.scan(
      "SELECT rowid FROM actionSearch WHERE actionSearch MATCH ?", [word.pattern]
    ) { row in
      let id = row[0]
      while index < found.count, actions[index].id < id { index += 1 }
      if index < found.count, actions[index].id == id { found[index] = true }
    }
    return found
  }

  /// The place of the action with this id, or of the one that follows.
  func place(of id: Int64) -> Int {
    var low = 0
    var high = actions.count
    while low < high {
      let middle = (low + high) / 2
      if actions[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func index(of id: Int64) -> Int? {
    let place = place(of: id)
    return place < actions.count && actions[place].id == id ? place : nil
  }
}

extension PooledAction {
  fileprivate init(_ row: ScannedRow) {
    self.init(
      id: row[0], fields: FieldSet(rawValue: row[1]), goals: GoalSet(rawValue: row[2]),
      createdAt: row[3], people: Int(row[4]), weeks: Int(row[5]), euros: Int(row[6]),
      effort: Int(row[7]), impact: Int(row[8]))
  }
}
