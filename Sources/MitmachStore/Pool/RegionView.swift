import GRDB
import MitmachModel

/// The pool as one region sees it: what it did, how near others did it, how well it fits.
struct RegionView: Sendable {
  let uid: UID
  /// By place in the pool.
  let states: [AdoptionStates]
  let nearest: [Nearest?]
  let rule: FitRule

  /// The nearest adoption elsewhere.
  struct Nearest: Sendable {
    var kilometres: Int
    var adoption: Int64
    var status: AdoptionStatus
  }

  /// Behind all that have a distance.
  static let nowhere = 100_000

  /// A region that the store does not know has done nothing and has nobody near.
  init(of uid: UID, pool: ActionPool, map: AdoptionMap, in db: Database) throws {
    self.uid = uid
    let record = try RegionRecord.fetch(uid, in: db)
    states = try Self.states(of: record?.id, pool: pool, in: db)
    nearest = Self.nearest(to: record, pool: pool, map: map)
    rule = FitRule(situation: try Self.situation(of: record, in: db))
  }

  /// How well each action fits, by place in the pool.
  func scores(of pool: ActionPool, in db: Database) throws -> [Int] {
    let skills = try SkillCodes(in: db)
    return pool.actions.indices.map { index in
      rule.score(
        FitCandidate(
          pool.actions[index], missing: skills.missing(index, of: pool, in: rule.situation),
          nearest: nearest[index]?.neighbour, own: Self.telling(states[index])))
    }
  }

  private static func telling(_ states: AdoptionStates) -> AdoptionState {
    states == .never ? .never : AdoptionState.telling(states.states)
  }

  // MARK: - Parts

  private static func states(
    of region: Int64?, pool: ActionPool, in db: Database
  ) throws -> [AdoptionStates] {
    var states = Array(repeating: AdoptionStates.never, count: pool.actions.count)
    guard let region else { return states }
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT actionId, status FROM adoption WHERE regionId = ?"),
      arguments: [region])
    for row in rows {
      guard let index = pool.index(of: row[0]) else { continue }
      let state = AdoptionStates(AdoptionState(try row.value("status") as AdoptionStatus))
      states[index] = states[index] == .never ? state : states[index].union(state)
    }
    return states
  }

  private static func nearest(
    to region: RegionRecord?, pool: ActionPool, map: AdoptionMap
  ) -> [Nearest?] {
    var nearest: [Nearest?] = Array(repeating: nil, count: pool.actions.count)
    guard let region, let here = region.region.location?.coordinate else { return nearest }
    let distances = map.places.map { Int(here.kilometres(to: $0).rounded()) }
    for point in map.points where point.region != region.id {
      let kilometres = distances[point.place]
      let known = nearest[point.action]
      if let known, (known.kilometres, known.adoption) <= (kilometres, point.adoption) { continue }
      nearest[point.action] = Nearest(
        kilometres: kilometres, adoption: point.adoption, status: point.isDone ? .done : .running)
    }
    return nearest
  }

  private static func situation(
    of record: RegionRecord?, in db: Database
  ) throws -> RegionSituation {
    guard let record else { return RegionSituation() }
    let members = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT fieldId, members FROM regionTally WHERE regionId = ? AND members > 0"),
      arguments: [record.id])
    let kinds = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT kind, count(DISTINCT actorId) AS number
          FROM membership JOIN actor ON actor.id = actorId
          WHERE regionId = ? AND until IS NULL GROUP BY kind
          """), arguments: [record.id])
    return RegionSituation(
      members: Dictionary(uniqueKeysWithValues: members.map { ($0[0], $0[1]) }),
      kinds: Dictionary(
        uniqueKeysWithValues: try kinds.map { (try $0.value("kind"), $0["number"]) }),
      resources: record.region.resources)
  }
}

extension RegionView.Nearest {
  /// Without a name, which the score does not need.
  fileprivate var neighbour: FitCandidate.Neighbour {
    FitCandidate.Neighbour(who: nil, kilometres: kilometres, status: status)
  }
}

extension FitCandidate {
  fileprivate init(
    _ action: PooledAction, missing: [String], nearest: Neighbour?, own: AdoptionState
  ) {
    self.init(
      effort: action.effort, impact: action.impact, fields: action.fields, people: action.people,
      weeks: action.weeks, euros: action.euros, missingSkills: missing,
      needsSkills: !action.skills.isEmpty, nearest: nearest, own: own)
  }
}

/// What skills are called by in data files.
private struct SkillCodes {
  private var codes: [Int64: String] = [:]

  init(in db: Database) throws {
    for row in try Row.fetchAll(db, sql: "SELECT id, code FROM skill") { codes[row[0]] = row[1] }
  }

  /// The skills of an action that a region does not say to have, where it states any.
  func missing(_ index: Int, of pool: ActionPool, in situation: RegionSituation) -> [String] {
    guard let stated = situation.resources.skills else { return [] }
    return pool.skills[pool.actions[index].skills].compactMap { codes[$0] }.filter {
      !stated.contains($0)
    }
  }
}
