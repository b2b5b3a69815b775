import GRDB
package import MitmachModel

extension Store {
  /// How the actions of a list spread over the plane of effort and impact.
  package func planeCounts(_ query: ListQuery) throws(StoreError) -> PlaneCounts {
    try reading { db in
      try pool.reading(db) { state in
        let selection = try state.selection(of: query.filter, in: db)
        var numbers = Array(repeating: 0, count: state.pool.groups.count)
        for (index, action) in state.pool.actions.enumerated() where selection.passes[index] {
          numbers[action.group] += 1
        }
        var counts = PlaneCounts()
        for (group, number) in zip(state.pool.groups, numbers) where number > 0 {
          counts.add(number, effort: group.effort, impact: group.impact, fields: group.fields)
        }
        return counts
      }
    }
  }

  /// How well actions fit a region, with the reasons; those that the store does not know are missing.
  package func fits(
    of actions: [UID], for region: UID
  ) throws(StoreError) -> [UID: ActionFit] {
    try reading { db in try fits(of: actions, for: region, in: db) }
  }

  func fits(of actions: [UID], for region: UID, in db: Database) throws -> [UID: ActionFit] {
    guard try RegionRecord.fetch(region, in: db) != nil else { return [:] }
    let (pool, view) = try pool.reading(db) { ($0.pool, try $0.view(of: region, in: db)) }
    var fits: [UID: ActionFit] = [:]
    for uid in actions {
      guard let record = try ActionRecord.fetch(uid, in: db),
        let index = pool.index(of: record.id)
      else { continue }
      let candidate = FitCandidate(
        record.action, for: view.rule.situation,
        nearest: try view.nearest[index].flatMap { try Self.neighbour($0, in: db) },
        own: AdoptionState.telling(view.states[index].states))
      fits[uid] = ActionFit(candidate, in: view.rule.situation)
    }
    return fits
  }

  private static func neighbour(
    _ nearest: RegionView.Nearest, in db: Database
  ) throws -> FitCandidate.Neighbour? {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "\(AdoptionRecord.select) WHERE adoption.id = ?"),
      arguments: [nearest.adoption])
    return try row.map { row in
      let line = try AdoptionLine(row: row, language: .german)
      return FitCandidate.Neighbour(
        who: line.region ?? line.actor, place: line.adoption.place,
        kilometres: nearest.kilometres, status: nearest.status)
    }
  }
}

/// Counts how many actions each value of a facet would leave.
struct PoolFacetCounter {
  let query: ListQuery
  let db: Database

  func counts(of facet: Facet, in state: inout PoolState) throws -> [FacetValue: Int] {
    var rest = query.filter.applying(to: .actions)
    rest.clear(facet)
    let selection = try state.selection(of: rest, in: db)
    let pool = state.pool
    let chosen = pool.actions.indices.lazy.filter { selection.passes[$0] }.map { pool.actions[$0] }
    switch facet {
    case .field: return try fieldCounts(chosen.map(\.fields))
    case .goal: return try goalCounts(chosen.map(\.goals))
    case .effort: return levelCounts(chosen.map(\.effort), FacetValue.effort)
    case .impact: return levelCounts(chosen.map(\.impact), FacetValue.impact)
    case .skill: return try skillCounts(chosen.map { pool.skills[$0.skills] })
    case .adoption: return try adoptionCounts(selection, &state)
    case .region, .kind, .role, .status, .people, .weeks, .euros, .forRegion, .area:
      return [:]
    }
  }

  private func fieldCounts(_ sets: some Sequence<FieldSet>) throws -> [FacetValue: Int] {
    let fields = try Row.fetchAll(db, sql: "SELECT id, code FROM field")
    let numbers = Self.bits(sets.lazy.map { UInt64($0.rawValue) })
    return Dictionary(uniqueKeysWithValues: fields.map { (.field($0[1]), numbers[$0[0]]) })
  }

  private func goalCounts(_ sets: some Sequence<GoalSet>) throws -> [FacetValue: Int] {
    let goals = try Int.fetchAll(db, sql: "SELECT id FROM goal")
    let numbers = Self.bits(sets.lazy.map { UInt64($0.rawValue) })
    return Dictionary(uniqueKeysWithValues: goals.map { (.goal($0), numbers[$0 - 1]) })
  }

  /// How many of the sets have each bit.
  private static func bits(_ sets: some Sequence<UInt64>) -> [Int] {
    var numbers = Array(repeating: 0, count: 64)
    for set in sets {
      var rest = set
      while rest != 0 {
        numbers[rest.trailingZeroBitCount] += 1
        rest &= rest - 1
      }
    }
    return numbers
  }

  private func levelCounts(
    _ levels: some Sequence<Int>, _ value: (ClosedRange<Int>) -> FacetValue
  ) -> [FacetValue: Int] {
    var numbers = Array(repeating: 0, count: PlaneCounts.levels.count + 1)
    for level in levels { numbers[level] += 1 }
    return Dictionary(
      uniqueKeysWithValues: PlaneCounts.levels.map { (value($0...$0), numbers[$0]) })
  }

  /// Who has one skill can do what needs none or that one.
  private func skillCounts(
    _ needed: some Sequence<ArraySlice<Int64>>
  ) throws -> [FacetValue: Int] {
    var free = 0
    var alone: [Int64: Int] = [:]
    for skills in needed where skills.count < 2 {
      if let skill = skills.first { alone[skill, default: 0] += 1 } else { free += 1 }
    }
    return Dictionary(
      uniqueKeysWithValues: try Row.fetchAll(db, sql: "SELECT id, code FROM skill").map {
        (.skill($0[1]), free + (alone[$0[0]] ?? 0))
      })
  }

  private func adoptionCounts(
    _ selection: PoolSelection, _ state: inout PoolState
  ) throws -> [FacetValue: Int] {
    guard let region = query.filter.forRegion else { return [:] }
    let states = try state.view(of: region, in: db).states
    var numbers: [AdoptionStates: Int] = [:]
    for (index, states) in states.enumerated() where selection.passes[index] {
      numbers[states, default: 0] += 1
    }
    return Dictionary(
      uniqueKeysWithValues: AdoptionState.allCases.map { state in
        let wanted = AdoptionStates(state)
        return (
          .adoption(state),
          numbers.reduce(0) { $1.key.isDisjoint(with: wanted) ? $0 : $0 + $1.value }
        )
      })
  }
}
