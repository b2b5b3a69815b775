import MitmachModel

// What the entries of each file say.
extension DataReading {
  mutating func takeField(_ reader: inout EntryReader) {
    let slug = reader.slug()
    claim(slug, of: "field", key: "id", in: &reader)
    let index =
      reader.has("index") ? reader.wholeNumber("index", in: 0...62) : network.fields.count
    let letter = reader.character("letter")
    claim(String(index), of: "index", key: "index", in: &reader)
    claim(String(letter), of: "letter", key: "letter", in: &reader)
    add(
      FieldOfAction(
        id: slug, index: index, name: names(in: &reader), about: reader.localizedText("about"),
        letter: letter, glyph: reader.character("glyph"),
        color: reader.choice("color", else: TerminalColor.white).rawValue))
  }

  mutating func takeGoal(_ reader: inout EntryReader) {
    let number = reader.wholeNumber("number", in: 1...17)
    claim(String(number), of: "goal", key: "number", in: &reader)
    network.goals.append(Goal(number: number, title: names(in: &reader)))
  }

  mutating func takeSkill(_ reader: inout EntryReader) {
    let slug = reader.slug()
    claim(slug, of: "skill", key: "id", in: &reader)
    add(Skill(id: slug, name: names(in: &reader)))
  }

  /// A type without labels for the reverse says the same from both ends.
  mutating func takeRelationType(_ reader: inout EntryReader) {
    let slug = reader.slug()
    claim(slug, of: "relation type", key: "id", in: &reader)
    let label = names(in: &reader)
    let isSymmetric = !reader.has("reverse_de") && !reader.has("reverse_en")
    let reverse =
      isSymmetric
      ? label : LocalizedText(reader.text("reverse_de"), english: reader.text("reverse_en"))
    network.relationTypes.append(RelationType(id: slug, label: label, reverseLabel: reverse))
  }

  /// The name under `de` and the one under `en`.
  private func names(in reader: inout EntryReader) -> LocalizedText {
    LocalizedText(reader.text("de"), english: reader.text("en"))
  }

  mutating func takeRegion(_ reader: inout EntryReader) {
    let (slug, uid) = identity(of: "region", in: &reader)
    var region = Region(
      uid: uid, name: reader.text("name"), status: reader.choice("status", else: .planned))
    region.sorbianName = reader.optionalText("sorbian")
    region.fields = fieldSet(of: reader.optionalTexts("fields"), in: &reader)
    region.location = location(in: &reader)
    region.districts = districts(in: &reader)
    region.since = reader.date("since")
    region.web = reader.webAddress()
    region.about = reader.localizedText("about")
    region.resources = resources(in: &reader)
    region.source = reader.text("source")
    add(region, slug: slug)
  }

  /// What a region says to have for actions.
  private func resources(in reader: inout EntryReader) -> Resources {
    func number(_ key: String) -> Int? {
      reader.has(key) ? reader.wholeNumber(key, in: 0...Int.max) : nil
    }
    return Resources(
      people: number("people"), weeks: number("weeks"), euros: number("euros"),
      skills: reader.has("skills") ? Set(knownSkills(in: &reader)) : nil)
  }

  mutating func takeActor(_ reader: inout EntryReader) {
    let (slug, uid) = identity(of: "actor", in: &reader)
    var actor = Actor(
      uid: uid, name: reader.text("name"), kind: reader.choice("kind", else: .initiative),
      fields: fieldSet(of: reader.texts("fields"), in: &reader))
    actor.otherNames = reader.optionalTexts("also")
    actor.goals = goalSet(of: reader.optionalTexts("sdgs"), in: &reader)
    actor.location = location(in: &reader)
    actor.email = reader.email()
    actor.phone = reader.phoneNumber()
    actor.web = reader.webAddress()
    actor.about = reader.localizedText("about")
    actor.since = reader.date("since")
    actor.source = reader.text("source")
    add(actor, slug: slug)
    network.memberships += reader.sections("memberships") { reader in
      membership(of: uid, in: &reader)
    }.compactMap { $0 }
  }

  private mutating func membership(of actor: UID, in reader: inout EntryReader) -> Membership? {
    if !reader.has("region") { reader.note(.value(.missing), key: "region") }
    let region = reference("region", among: regions, file: "regions.yaml", in: &reader)
    let role = reader.choice("role", else: Role.member)
    let since = reader.date("since")
    let until = reader.date("until")
    if let since, let until, until < since, !since.rawValue.hasPrefix(until.rawValue) {
      reader.note(.value(.endsBeforeItBegins), key: "until")
    }
    let source = reader.text("source")
    guard let region else { return nil }
    claim(role.rawValue, of: "membership \(actor) \(region)", key: "region", in: &reader)
    return Membership(
      uid: .derived(from: ["membership", actor.rawValue, region.rawValue, role.rawValue]),
      actor: actor, region: region, role: role, since: since, until: until, source: source)
  }
}

/// The colours that every terminal has.
private enum TerminalColor: String, CaseIterable {
  case red, green, yellow, blue, magenta, cyan, white
}
