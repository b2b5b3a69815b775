extension Actor {
  /// This actor with what another description of the same one adds: nothing that is there is replaced.
  package func completed(by other: Actor) -> Actor {
    var actor = self
    actor.fields.formUnion(other.fields)
    actor.goals.formUnion(other.goals)
    actor.location = location ?? other.location
    if let place = actor.location, place.coordinate == nil, other.location?.place == place.place {
      actor.location = other.location
    }
    actor.email = email ?? other.email
    actor.phone = phone ?? other.phone
    actor.web = web ?? other.web
    actor.since = since ?? other.since
    if about.isEmpty { actor.about = other.about }
    if source.isEmpty { actor.source = other.source }
    actor.license = license ?? other.license
    actor.extras.merge(other.extras) { own, _ in own }
    let names = [name] + otherNames
    actor.otherNames += ([other.name] + other.otherNames).filter { !names.contains($0) }
    return actor
  }
}
