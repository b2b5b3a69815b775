/// Two descriptions of one actor, made one part by part.
///
/// What is not decided is as when a description completes another: nothing that the left one says is
/// lost, and what it does not say comes from the right one.
package struct ActorMerge: Hashable, Sendable {
  package let left: Actor
  package let right: Actor
  private var decided: [Part: Side] = [:]

  package init(_ left: Actor, _ right: Actor) {
    self.left = left
    self.right = right
  }

  /// What is taken together from one of the two.
  package enum Part: String, Hashable, Sendable, CaseIterable {
    case name, otherNames, kind, fields, location, goals, email, phone, web, about, since, source
    case license
  }

  /// From which of the two a part is taken.
  package enum Side: Hashable, Sendable, CaseIterable { case left, right, both }

  /// The parts in which the two are not alike.
  package var parts: [Part] { Part.allCases.filter { !$0.isEqual(left, right) } }

  package func side(of part: Part) -> Side {
    if let side = decided[part] { return side }
    if part.isEmpty(in: left) { return .right }
    if part.isEmpty(in: right) { return .left }
    return part.canBeBoth && part != .about ? .both : .left
  }

  /// Where not both can stay, the left one does.
  package mutating func take(_ side: Side, for part: Part) {
    decided[part] = side == .both && !part.canBeBoth ? .left : side
  }

  package mutating func takeAll(_ side: Side) {
    for part in parts { take(side, for: part) }
  }

  /// The actor that comes of it, under the left one's uid.
  package var merged: Actor {
    var actor = left
    for part in parts { part.put(side(of: part), of: right, into: &actor, left) }
    actor.extras.merge(right.extras) { own, _ in own }
    // Other names that were taken from the right one alone have put this one away.
    if side(of: .name) == .both { actor.add(otherNames: [right.name]) }
    return actor
  }
}

extension ActorMerge.Part {
  /// Whether two values of it can stand together.
  package var canBeBoth: Bool {
    switch self {
    case .name, .otherNames, .fields, .goals, .about, .source: true
    case .kind, .location, .email, .phone, .web, .since, .license: false
    }
  }

  fileprivate func isEqual(_ one: Actor, _ other: Actor) -> Bool {
    switch self {
    case .name: one.name == other.name
    case .otherNames: one.otherNames == other.otherNames
    case .kind: one.kind == other.kind
    case .fields: one.fields == other.fields
    case .location: one.location == other.location
    case .goals: one.goals == other.goals
    case .email: one.email == other.email
    case .phone: one.phone == other.phone
    case .web: one.web == other.web
    case .about: one.about == other.about
    case .since: one.since == other.since
    case .source: one.source == other.source
    case .license: one.license == other.license
    }
  }

  fileprivate func isEmpty(in actor: Actor) -> Bool {
    switch self {
    case .name, .kind: false
    case .otherNames: actor.otherNames.isEmpty
    case .fields: actor.fields.isEmpty
    case .location: actor.location == nil
    case .goals: actor.goals.isEmpty
    case .email: actor.email == nil
    case .phone: actor.phone == nil
    case .web: actor.web == nil
    case .about: actor.about.isEmpty
    case .since: actor.since == nil
    case .source: actor.source.isEmpty
    case .license: actor.license == nil
    }
  }

  fileprivate func put(
    _ side: ActorMerge.Side, of right: Actor, into actor: inout Actor, _ left: Actor
  ) {
    switch side {
    case .left: break
    case .right: replace(in: &actor, by: right)
    case .both: unite(right, with: &actor)
    }
  }

  private func replace(in actor: inout Actor, by right: Actor) {
    switch self {
    case .name: actor.name = right.name
    case .otherNames: actor.otherNames = right.otherNames
    case .kind: actor.kind = right.kind
    case .fields: actor.fields = right.fields
    case .location: actor.location = right.location
    case .goals: actor.goals = right.goals
    case .email: actor.email = right.email
    case .phone: actor.phone = right.phone
    case .web: actor.web = right.web
    case .about: actor.about = right.about
    case .since: actor.since = right.since
    case .source: actor.source = right.source
    case .license: actor.license = right.license
    }
  }

  private func unite(_ right: Actor, with actor: inout Actor) {
    switch self {
    case .name: actor.add(otherNames: [right.name])
    case .otherNames: actor.add(otherNames: right.otherNames)
    case .fields: actor.fields.formUnion(right.fields)
    case .goals: actor.goals.formUnion(right.goals)
    case .about:
      actor.about.german = Self.joined(actor.about.german, right.about.german, by: "\n\n")
      let english = Self.joined(actor.about.english ?? "", right.about.english ?? "", by: "\n\n")
      actor.about.english = english.isEmpty ? nil : english
    case .source: actor.source = Self.joined(actor.source, right.source, by: "; ")
    case .kind, .location, .email, .phone, .web, .since, .license: break
    }
  }

  private static func joined(_ one: String, _ other: String, by sign: String) -> String {
    if one.isEmpty || one == other { return other }
    return other.isEmpty ? one : one + sign + other
  }
}

extension Actor {
  /// Adds names by which it is not known yet.
  fileprivate mutating func add(otherNames names: [String]) {
    otherNames += names.filter { $0 != name && !otherNames.contains($0) }
  }
}
