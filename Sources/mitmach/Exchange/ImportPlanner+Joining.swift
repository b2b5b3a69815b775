import MitmachModel
import MitmachStore

extension ImportPlanner {
  /// Adds the regions that the actor is not in yet, and a person's consent.
  mutating func join(_ actor: Actor, _ regions: [UID], isNew: Bool) throws {
    let wanted = regions + settings.regions.filter { !regions.contains($0) }
    let needsConsent =
      settings.consent != nil && actor.kind == .person && (actor.email ?? actor.phone) != nil
    guard !wanted.isEmpty || needsConsent else { return }
    var details: ActorDetails?
    if !isNew,
      case .actor(let found)? = try editor.store.details(
        of: actor.uid, kind: .actor, language: editor.language, limit: .max)
    {
      details = found
    }
    let current = details?.memberships.map(\.membership).filter { $0.until == nil } ?? []
    for region in wanted
    where !current.contains(where: { $0.region == region }) && planned.join(actor.uid, region) {
      let membership = Membership(
        uid: judge.newUID(), actor: actor.uid, region: region, role: .member, source: actor.source)
      save(.membership(membership), base: nil)
    }
    guard needsConsent, let consent = settings.consent else { return }
    guard planned.consent(actor.uid) else { return }
    let hasIt = details?.consents.contains {
      $0.holds(on: Now.day) && $0.purpose.includes(consent.purpose)
    }
    guard hasIt != true else { return }
    save(
      .consent(
        Consent(
          uid: judge.newUID(), actor: actor.uid, purpose: consent.purpose, given: Now.day,
          source: consent.source)), base: nil)
  }
}
