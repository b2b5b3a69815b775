import GRDB
package import MitmachModel

extension Store {
  /// The pairs of actors that are likeliest to be one, without those of which somebody said that they
  /// are not; `nil` where `goesOn` ended the search.
  package func duplicatePairs(
    limit: Int, while goesOn: @escaping () -> Bool = { true }
  ) throws(StoreError) -> [DuplicatePair]? {
    try reading { db in
      do {
        var finder = DuplicatePairFinder(db: db, while: goesOn)
        try finder.search()
        return try Self.likeliest(of: finder.reasons, limit: limit, while: goesOn, in: db)
      } catch is DuplicatePairFinder.GivenUp {
        return nil
      }
    }
  }

  /// Doubts only take away: so once enough are found that are likelier than the next would be without
  /// any, no more need be read.
  private static func likeliest(
    of reasons: [DuplicatePairFinder.Pair: Set<LikelyDuplicate.Reason>], limit: Int,
    while goesOn: () -> Bool, in db: Database
  ) throws -> [DuplicatePair] {
    let candidates = reasons.map { (pair: $0, likelihood: LikelyDuplicate.likelihood(of: $1)) }
      .sorted {
        ($1.likelihood, $0.pair.one, $0.pair.other)
          < ($0.likelihood, $1.pair.one, $1.pair.other)
      }
    var found: [(pair: DuplicatePair, likelihood: Double)] = []
    var floor = 0.0
    for (number, candidate) in candidates.enumerated() {
      if found.count >= limit, candidate.likelihood <= floor { break }
      guard let one = try ActorRecord.fetch(candidate.pair.one, in: db)?.actor,
        let other = try ActorRecord.fetch(candidate.pair.other, in: db)?.actor
      else { continue }
      let pair = DuplicatePair(
        one: one, other: other, reasons: reasons[candidate.pair, default: []])
      found.append((pair, pair.likelihood))
      if number.isMultiple(of: 256) || found.count == limit {
        guard goesOn() else { throw DuplicatePairFinder.GivenUp() }
        found = best(of: found, limit: limit)
        if found.count == limit { floor = found.last?.likelihood ?? 0 }
      }
    }
    return best(of: found, limit: limit).map(\.pair)
  }

  private static func best(
    of found: [(pair: DuplicatePair, likelihood: Double)], limit: Int
  ) -> [(pair: DuplicatePair, likelihood: Double)] {
    // Equal ones stay in the order of names, in which they came.
    let sorted = found.enumerated().sorted { one, other in
      (-one.element.likelihood, one.offset) < (-other.element.likelihood, other.offset)
    }
    return sorted.prefix(limit).map(\.element)
  }
}
