import MitmachModel

/// A region, an actor and an action that know each other.
enum Sample {
  static let catalogue = Catalogue(
    fields: [field("energy", 0), field("food", 1)],
    relationTypes: [
      RelationType(
        id: "funds", label: LocalizedText("fördert", english: "funds"),
        reverseLabel: LocalizedText("wird gefördert von", english: "is funded by"))
    ])

  static let region: EntryDetails = {
    var region = Region(uid: uid(1), name: "Lausitz", status: .active)
    region.sorbianName = "Łužica"
    region.fields = FieldSet(index: 1)
    region.location = location
    region.districts = ["14625", "14626"]
    region.since = PartialDate(rawValue: "2018-11")
    region.about = LocalizedText("Eine Region.", english: "A region.")
    region.resources = Resources(people: 4, skills: ["craft"])
    region.source = "Erfunden"
    return .region(
      RegionDetails(
        region: region, memberCount: 1, membersByField: [0: 1], moderators: [line(to: actorName)],
        members: [line(to: actorName)], adoptions: [adoption]))
  }()

  static let actor: EntryDetails = {
    var actor = Actor(
      uid: uid(2), name: "Werkstatt", kind: .association,
      fields: [FieldSet(index: 0), FieldSet(index: 1)])
    actor.goals = GoalSet(numbers: [13, 7])
    actor.location = location
    actor.email = "info@example.org"
    actor.about = LocalizedText("Ein Verein.")
    return .actor(
      ActorDetails(
        actor: actor, memberships: [line(to: regionName)], adoptions: [adoption],
        relations: [
          RelationLine(
            relation: Relation(
              uid: uid(7), from: uid(6), to: uid(2), type: "funds",
              since: PartialDate(rawValue: "2021")),
            other: EntryReference(kind: .actor, uid: uid(6), name: "Bank"), otherFields: [],
            isForward: false)
        ]))
  }()

  static let action: EntryDetails = {
    let text = ActionText(
      name: "Solar", summary: "Satz.", change: "Viel.", steps: ["Eins", "Zwei"],
      materials: ["Draht"], permissions: ["Keine"], pitfalls: [], effortReason: "Darum.",
      impactReason: "Darum.")
    let action = Action(
      uid: uid(3), fields: FieldSet(index: 0), goals: [], effort: 2, impact: 3, people: 4, weeks: 8,
      euros: 0, reach: 150, lasts: 0.5, skills: ["craft"], german: text, english: nil,
      sources: ["Erfunden"])
    return .action(
      ActionDetails(action: action, text: text, adoptions: [adoption], lineage: lineage))
  }()

  /// The action as a region's own variant of another, with one that was made of it.
  private static let lineage = LineageNode(
    action: EntryReference(kind: .action, uid: uid(8), name: "Strom"),
    variants: [
      LineageNode(
        action: actionName, region: regionName,
        variants: [
          LineageNode(action: EntryReference(kind: .action, uid: uid(9), name: "Solar zwei"))
        ])
    ])

  private static let regionName = EntryReference(kind: .region, uid: uid(1), name: "Lausitz")
  private static let actorName = EntryReference(kind: .actor, uid: uid(2), name: "Werkstatt")
  private static let actionName = EntryReference(kind: .action, uid: uid(3), name: "Solar")
  private static let location = Location(
    place: "Bautzen", sorbianPlace: "Budyšin", district: "14625",
    coordinate: Coordinate(latitude: 51.18, longitude: 14))

  private static let adoption = AdoptionLine(
    adoption: Adoption(
      uid: uid(5), action: uid(3), actor: uid(2), region: uid(1), place: nil, status: .done,
      since: nil, how: LocalizedText("So.", english: "Thus."), result: LocalizedText(""),
      source: "Erfunden", reportedEffort: 3),
    action: actionName, actor: actorName, region: regionName)

  private static func line(to other: EntryReference) -> MembershipLine {
    MembershipLine(
      membership: Membership(
        uid: uid(4), actor: uid(2), region: uid(1), role: .moderator,
        since: PartialDate(rawValue: "2020")),
      other: other, otherFields: [])
  }

  private static func field(_ id: String, _ index: Int) -> FieldOfAction {
    FieldOfAction(
      id: id, index: index, name: LocalizedText(id), about: LocalizedText(""), letter: "X",
      glyph: "x", color: "red")
  }

  private static func uid(_ number: Int) -> UID {
    guard let uid = UID(rawValue: "00000000-0000-7000-8000-00000000000\(number)") else {
      preconditionFailure("one digit makes a UUID of this")
    }
    return uid
  }
}
