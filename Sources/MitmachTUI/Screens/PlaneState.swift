import MitmachModel

/// The effort–impact plane beside the list of actions.
struct PlaneState: Hashable, Sendable {
  private(set) var counts = PlaneCounts()
  /// What was counted; the order of the list does not matter to it.
  private(set) var query: ListQuery?
  /// The cell to which a person walked; `nil` while it is that of the selected action.
  var cell: PlaneCell?
  /// Where a rectangle began that is being drawn.
  var anchor: PlaneCell?
  /// Which state of the store was counted.
  var loadedVersion = 0

  mutating func accept(_ counts: PlaneCounts, for query: ListQuery) {
    guard query == self.query else { return }
    self.counts = counts
  }

  mutating func request(_ query: ListQuery, version: Int) {
    self.query = query
    loadedVersion = version
  }
}
