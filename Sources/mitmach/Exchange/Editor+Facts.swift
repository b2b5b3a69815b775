import MitmachModel

extension Editor {
  /// What tells an actor from another one, on one line.
  func facts(of actor: Actor) -> String {
    [
      actor.name, words.names.kind(actor.kind), actor.location?.namedPlace, actor.email,
      actor.phone,
      actor.web,
    ].compactMap { $0 }.joined(separator: ", ")
  }
}
