import MitmachModel

extension JSONRecord {
  func region(_ indices: [String: Int]) throws(ImportFault) -> Region {
    var region = Region(
      uid: try uid("uid"), name: try text("name"), status: try choice("status"))
    region.sorbianName = try optionalText("sorbian_name")
    region.fields = try fields("fields", indices)
    region.location = try location()
    region.districts = try texts("districts")
    region.outline = try outline("outline")
    region.since = try date("since")
    region.web = try optionalText("web")
    region.about = try localized("about")
    if let resources = try record("resources") { region.resources = try resources.resources() }
    region.source = try optionalText("source") ?? ""
    region.extras = try dictionary("extras")
    return region
  }

  private func resources() throws(ImportFault) -> Resources {
    Resources(
      people: try optionalInt("people"), weeks: try optionalInt("weeks"),
      euros: try optionalInt("euros"),
      skills: optional("skills") == nil ? nil : Set(try texts("skills")))
  }

  func actor(_ indices: [String: Int]) throws(ImportFault) -> Actor {
    var actor = Actor(
      uid: try uid("uid"), name: try text("name"), kind: try choice("kind"),
      fields: try fields("fields", indices))
    actor.otherNames = try texts("other_names")
    actor.goals = try goals("goals")
    actor.location = try location()
    actor.email = try optionalText("email")
    actor.phone = try optionalText("phone")
    actor.web = try optionalText("web")
    actor.about = try localized("about")
    actor.since = try date("since")
    actor.source = try optionalText("source") ?? ""
    actor.license = try optionalText("license")
    actor.extras = try dictionary("extras")
    return actor
  }

  func action(_ indices: [String: Int]) throws(ImportFault) -> Action {
    guard let german = try record("de") else { throw fault("de", "{") }
    return Action(
      uid: try uid("uid"), fields: try fields("fields", indices), goals: try goals("goals"),
      effort: try int("effort", in: 1...5), impact: try int("impact", in: 1...5),
      people: try int("people"), weeks: try int("weeks"), euros: try int("euros"),
      reach: try int("reach"), lasts: try double("lasts"), skills: try texts("skills"),
      german: try german.actionText(), english: try record("en")?.actionText(),
      sources: try texts("sources"), original: try optionalUID("original"),
      region: try optionalUID("region"))
  }

  private func actionText() throws(ImportFault) -> ActionText {
    ActionText(
      name: try text("name"), summary: try text("summary"), change: try text("change"),
      steps: try texts("steps"), materials: try texts("materials"),
      permissions: try texts("permissions"), pitfalls: try texts("pitfalls"),
      effortReason: try text("effort_reason"), impactReason: try text("impact_reason"))
  }

  func adoption() throws(ImportFault) -> Adoption {
    Adoption(
      uid: try uid("uid"), action: try uid("action"), actor: try optionalUID("actor"),
      region: try optionalUID("region"), place: try optionalText("place"),
      status: try choice("status"), since: try date("since"), how: try localized("how"),
      result: try localized("result"), source: try optionalText("source") ?? "",
      reportedEffort: try optionalInt("reported_effort", in: 1...5),
      reportedImpact: try optionalInt("reported_impact", in: 1...5))
  }

  func membership() throws(ImportFault) -> Membership {
    Membership(
      uid: try uid("uid"), actor: try uid("actor"), region: try uid("region"),
      role: try choice("role"), since: try date("since"), until: try date("until"),
      source: try optionalText("source") ?? "")
  }

  func relation() throws(ImportFault) -> Relation {
    Relation(
      uid: try uid("uid"), from: try uid("from"), to: try uid("to"), type: try text("type"),
      since: try date("since"), until: try date("until"),
      source: try optionalText("source") ?? "")
  }

  func consent() throws(ImportFault) -> Consent {
    guard let purpose = Consent.Purpose(text: try text("purpose")) else {
      throw fault("purpose", "public, network, moderators:UUID")
    }
    guard let given = try date("given") else { throw fault("given", "2024-03-01") }
    return Consent(
      uid: try uid("uid"), actor: try uid("actor"), purpose: purpose, given: given,
      until: try date("until"), source: try text("source"))
  }

  func distinction() throws(ImportFault) -> Distinction {
    Distinction(uid: try uid("uid"), try uid("one"), try uid("other"))
  }

  // MARK: - Tables

  func field() throws(ImportFault) -> FieldOfAction {
    FieldOfAction(
      id: try text("id"), index: try int("index", in: 0...62), name: try localized("name"),
      about: try localized("about"), letter: try character("letter"),
      glyph: try character("glyph"), color: try text("color"))
  }

  func goal() throws(ImportFault) -> Goal {
    Goal(number: try int("number", in: 1...17), title: try localized("title"))
  }

  func skill() throws(ImportFault) -> Skill {
    Skill(id: try text("id"), name: try localized("name"))
  }

  func relationType() throws(ImportFault) -> RelationType {
    RelationType(
      id: try text("id"), label: try localized("label"),
      reverseLabel: try localized("reverse_label"))
  }
}
