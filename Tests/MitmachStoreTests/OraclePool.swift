import MitmachModel

/// What regions did and what fits them, by looking at every entry of a network.
struct OraclePool {
  let network: Network

  func states(of action: Action, in region: UID?) -> Set<AdoptionState> {
    AdoptionState.states(
      network.adoptions.filter { $0.action == action.uid && $0.region == region }.map(\.status))
  }

  /// The nearest elsewhere that does it or has done it, the first of several.
  func nearest(to uid: UID?, _ action: Action) -> FitCandidate.Neighbour? {
    guard let here = region(uid)?.location?.coordinate else { return nil }
    let others = network.adoptions.compactMap { adoption -> FitCandidate.Neighbour? in
      guard adoption.action == action.uid, adoption.region != uid,
        [.running, .done].contains(adoption.status), let there = coordinate(of: adoption)
      else { return nil }
      return FitCandidate.Neighbour(
        who: who(adoption), place: adoption.place,
        kilometres: Int(here.kilometres(to: there).rounded()), status: adoption.status)
    }
    return others.enumerated().min {
      ($0.element.kilometres, $0.offset) < ($1.element.kilometres, $1.offset)
    }?.element
  }

  func fit(of action: Action, for uid: UID?) -> ActionFit {
    let now = network.memberships.filter { $0.region == uid && $0.until == nil }
    let members = network.actors.filter { actor in now.contains { $0.actor == actor.uid } }
    var situation = RegionSituation(
      members: Dictionary(
        members.flatMap { $0.fields.indices.map { ($0, 1) } }, uniquingKeysWith: +),
      kinds: Dictionary(members.map { ($0.kind, 1) }, uniquingKeysWith: +))
    situation.resources = region(uid)?.resources ?? Resources()
    return ActionFit(
      FitCandidate(
        action, for: situation, nearest: nearest(to: uid, action),
        own: AdoptionState.telling(states(of: action, in: uid))), in: situation)
  }

  private func region(_ uid: UID?) -> Region? { network.regions.first { $0.uid == uid } }

  private func who(_ adoption: Adoption) -> EntryReference? {
    region(adoption.region).map { EntryReference(kind: .region, uid: $0.uid, name: $0.name) }
      ?? network.actors.first { $0.uid == adoption.actor }.map {
        EntryReference(kind: .actor, uid: $0.uid, name: $0.name)
      }
  }

  private func coordinate(of adoption: Adoption) -> Coordinate? {
    let actor = network.actors.first { $0.uid == adoption.actor }
    return actor?.location?.coordinate ?? region(adoption.region)?.location?.coordinate
      ?? network.places.first { $0.name == adoption.place }?.coordinate
  }
}
