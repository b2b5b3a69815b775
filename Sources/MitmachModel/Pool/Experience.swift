/// What those who did an action report of its effort and impact, beside the editorial estimate.
package struct Experience: Hashable, Sendable {
  /// The median of what was reported; `nil` where nobody reported.
  package var effort: Double?
  package var impact: Double?
  /// How many adoptions report it.
  package var effortCount: Int
  package var impactCount: Int

  package init(efforts: [Int] = [], impacts: [Int] = []) {
    effort = Self.median(efforts)
    impact = Self.median(impacts)
    effortCount = efforts.count
    impactCount = impacts.count
  }

  package init(of adoptions: some Sequence<Adoption>) {
    self.init(
      efforts: adoptions.compactMap(\.reportedEffort),
      impacts: adoptions.compactMap(\.reportedImpact))
  }

  package var isEmpty: Bool { effortCount == 0 && impactCount == 0 }

  /// The value in the middle; of an even number of values the mean of the two there.
  package static func median(_ values: [Int]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? Double(sorted[middle - 1] + sorted[middle]) / 2 : Double(sorted[middle])
  }
}
