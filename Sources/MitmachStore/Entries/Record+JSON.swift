import MitmachModel

extension StoredRecord {
  /// A record from the state of it that the history keeps; `nil` for kinds that are no whole records.
  init?(_ kind: RecordKind, key: String, json: [String: JSONText]) throws {
    let fields = JSONFields(json)
    guard let record = try Record(kind, key: key, fields) else { return nil }
    self.init(record: record, createdAt: fields.optionalInteger("createdAt"))
  }
}

extension Record {
  fileprivate init?(_ kind: RecordKind, key: String, _ fields: JSONFields) throws {
    if kind == .relationType {
      self = .relationType(
        RelationType(
          id: key, label: fields.localized("label"), reverseLabel: fields.localized("reverseLabel"))
      )
      return
    }
    guard let uid = UID(rawValue: key) else { return nil }
    switch kind {
    case .region: self = .region(try Region(uid, fields))
    case .actor: self = .actor(try Actor(uid, fields))
    case .action: self = .action(Action(uid, fields))
    case .membership: self = .membership(try Membership(uid, fields))
    case .adoption: self = .adoption(try Adoption(uid, fields))
    case .relation: self = .relation(try Relation(uid, fields))
    case .consent: self = .consent(try Consent(uid, fields))
    case .distinction: self = .distinction(try Distinction(uid, fields))
    case .relationType, .field, .goal, .skill, .gazetteer, .load, .erasure: return nil
    }
  }
}

extension Region {
  fileprivate init(_ uid: UID, _ fields: JSONFields) throws {
    self.init(uid: uid, name: fields.text("name"), status: try fields.value("status"))
    sorbianName = fields.optionalText("sorbianName")
    self.fields = fields.fields
    location = fields.object("location").map(Location.init)
    districts = fields.texts("districts")
    outline = try fields.optionalText("outline").map(Outline.init(text:))
    since = fields.optional("since")
    web = fields.optionalText("web")
    about = fields.localized("about")
    let skills = fields.texts("skills")
    resources = Resources(
      people: fields.optionalNumber("people"), weeks: fields.optionalNumber("weeks"),
      euros: fields.optionalNumber("euros"), skills: skills.isEmpty ? nil : Set(skills))
    source = fields.text("source")
    extras = fields.textMap("extras")
  }
}

extension Actor {
  fileprivate init(_ uid: UID, _ fields: JSONFields) throws {
    self.init(
      uid: uid, name: fields.text("name"), kind: try fields.value("kind"), fields: fields.fields)
    otherNames = fields.texts("otherNames")
    goals = fields.goals
    location = fields.object("location").map(Location.init)
    email = fields.optionalText("email")
    phone = fields.optionalText("phone")
    web = fields.optionalText("web")
    about = fields.localized("about")
    since = fields.optional("since")
    source = fields.text("source")
    license = fields.optionalText("license")
    extras = fields.textMap("extras")
  }
}

extension Location {
  fileprivate init(_ fields: JSONFields) {
    let latitude = fields.number("latitude")
    let longitude = fields.number("longitude")
    self.init(
      place: fields.text("place"), sorbianPlace: fields.optionalText("sorbianPlace"),
      district: fields.optionalText("district"), country: fields.text("country"),
      coordinate: latitude.flatMap { latitude in
        longitude.flatMap { Coordinate(latitude: latitude, longitude: $0) }
      })
  }
}

extension Action {
  fileprivate init(_ uid: UID, _ fields: JSONFields) {
    self.init(
      uid: uid, fields: fields.fields, goals: fields.goals, effort: fields.integer("effort"),
      impact: fields.integer("impact"), people: fields.integer("people"),
      weeks: fields.integer("weeks"), euros: fields.integer("euros"),
      reach: fields.integer("reach"), lasts: fields.number("lasts") ?? 0,
      skills: fields.texts("skills"), german: ActionText(fields.object("de") ?? JSONFields([:])),
      english: fields.object("en").map(ActionText.init), sources: fields.texts("sources"),
      original: fields.optional("original"), region: fields.optional("region"))
  }
}

extension ActionText {
  fileprivate init(_ fields: JSONFields) {
    self.init(
      name: fields.text("name"), summary: fields.text("summary"), change: fields.text("change"),
      steps: fields.texts("steps"), materials: fields.texts("materials"),
      permissions: fields.texts("permissions"), pitfalls: fields.texts("pitfalls"),
      effortReason: fields.text("effortReason"), impactReason: fields.text("impactReason"))
  }
}

extension Membership {
  fileprivate init(_ uid: UID, _ fields: JSONFields) throws {
    self.init(
      uid: uid, actor: try fields.value("actor"), region: try fields.value("region"),
      role: try fields.value("role"), since: fields.optional("since"),
      until: fields.optional("until"), source: fields.text("source"))
  }
}

extension Adoption {
  fileprivate init(_ uid: UID, _ fields: JSONFields) throws {
    self.init(
      uid: uid, action: try fields.value("action"), actor: fields.optional("actor"),
      region: fields.optional("region"), place: fields.optionalText("place"),
      status: try fields.value("status"), since: fields.optional("since"),
      how: fields.localized("how"), result: fields.localized("result"),
      source: fields.text("source"), reportedEffort: fields.optionalNumber("reportedEffort"),
      reportedImpact: fields.optionalNumber("reportedImpact"))
  }
}

extension Relation {
  fileprivate init(_ uid: UID, _ fields: JSONFields) throws {
    self.init(
      uid: uid, from: try fields.value("from"), to: try fields.value("to"),
      type: fields.text("type"), since: fields.optional("since"), until: fields.optional("until"),
      source: fields.text("source"))
  }
}

extension Consent {
  fileprivate init(_ uid: UID, _ fields: JSONFields) throws {
    self.init(
      uid: uid, actor: try fields.value("actor"),
      purpose: try Purpose(stored: fields.text("purpose")),
      given: try fields.value("given"), until: fields.optional("until"),
      source: fields.text("source"))
  }
}

extension Distinction {
  fileprivate init(_ uid: UID, _ fields: JSONFields) throws {
    self.init(uid: uid, try fields.value("one"), try fields.value("other"))
  }
}
