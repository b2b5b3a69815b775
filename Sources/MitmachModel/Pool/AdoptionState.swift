/// How far a region is with an action, where it may also never have begun.
package enum AdoptionState: String, Hashable, Sendable, CaseIterable {
  case never, planned, running, done, abandoned

  package init(_ status: AdoptionStatus?) {
    self =
      switch status {
      case nil: .never
      case .planned: .planned
      case .running: .running
      case .done: .done
      case .abandoned: .abandoned
      }
  }

  /// The states of a region's adoptions of one action; without any it is `never`.
  package static func states(_ statuses: some Sequence<AdoptionStatus>) -> Set<AdoptionState> {
    let states = Set(statuses.map { AdoptionState($0) })
    return states.isEmpty ? [.never] : states
  }

  /// The one state that says most of several: what runs before what is done, planned or given up.
  package static func telling(_ states: Set<AdoptionState>) -> AdoptionState {
    [.running, .done, .planned, .abandoned].first(where: states.contains) ?? .never
  }
}
