import MitmachModel

// What the files of the Aktions-Pool say.
extension DataReading {
  mutating func takeAction(_ reader: inout EntryReader) {
    let (slug, uid) = identity(of: "action", in: &reader)
    let positive = 1...Int.max
    let action = Action(
      uid: uid, fields: fieldSet(of: reader.texts("fields"), in: &reader),
      goals: goalSet(of: reader.optionalTexts("sdgs"), in: &reader),
      effort: reader.wholeNumber("effort", in: 1...5),
      impact: reader.wholeNumber("impact", in: 1...5),
      people: reader.wholeNumber("people", in: positive),
      weeks: reader.wholeNumber("weeks", in: positive),
      euros: reader.wholeNumber("euros", in: 0...Int.max),
      reach: reader.wholeNumber("reach", in: positive), lasts: duration(in: &reader),
      skills: knownSkills(in: &reader), german: text(in: "de", of: &reader),
      english: text(in: "en", of: &reader), sources: reader.texts("sources"),
      original: original(in: &reader),
      region: reference("region", among: regions, file: "regions.yaml", in: &reader))
    add(action, slug: slug)
    var adoptions: [Adoption] = []
    _ = reader.sections("done") { reader in
      adoptions.append(adoption(of: uid, after: adoptions, in: &reader))
    }
    network.adoptions += adoptions
  }

  /// The action of which it is a variant; one that stands before it.
  private func original(in reader: inout EntryReader) -> UID? {
    reference("variant_of", among: actions, file: "actions-*.yaml", in: &reader)
  }

  private func duration(in reader: inout EntryReader) -> Double {
    if !reader.has("lasts") { reader.note(.value(.missing), key: "lasts") }
    let years = reader.optionalNumber("lasts") ?? 1
    if years <= 0 { reader.note(.value(.outOfRange("\(years)", range: "> 0")), key: "lasts") }
    return years
  }

  func knownSkills(in reader: inout EntryReader) -> [String] {
    let ids = reader.texts("skills")
    for id in ids where !skills.contains(id) {
      reader.note(.reference(.unknown(id, file: "skills.yaml")), key: "skills")
    }
    return ids
  }

  private func text(in key: String, of reader: inout EntryReader) -> ActionText {
    if !reader.has(key) { reader.note(.value(.missing), key: key) }
    let text = reader.section(key) { reader in
      ActionText(
        name: reader.text("name"), summary: reader.text("summary"), change: reader.text("change"),
        steps: reader.texts("steps"), materials: reader.texts("materials"),
        permissions: reader.texts("permissions"), pitfalls: reader.texts("pitfalls"),
        effortReason: reader.text("effort_reason"), impactReason: reader.text("impact_reason"))
    }
    return text ?? .nothing
  }

  /// One case of the action; `known` are those before it in the list.
  private func adoption(
    of action: UID, after known: [Adoption], in reader: inout EntryReader
  ) -> Adoption {
    var adoption = Adoption(
      uid: .nobody, action: action,
      actor: reference("by", among: actors, file: "actors.yaml", in: &reader),
      region: reference("region", among: regions, file: "regions.yaml", in: &reader),
      place: placeName(in: &reader), status: reader.choice("status", else: .done),
      since: reader.date("since"), how: reader.optionalLocalizedText("how"),
      result: reader.optionalLocalizedText("result"), source: reader.text("source"),
      reportedEffort: level("reported_effort", in: &reader),
      reportedImpact: level("reported_impact", in: &reader))
    if !reader.has("by"), !reader.has("region"), !reader.has("place"), adoption.how.isEmpty {
      reader.note(.reference(.nobody))
    }
    // Who did the same in the same place again is told apart by the count.
    let count = known.count { $0.ends == adoption.ends }
    adoption.uid = .derived(
      from: ["adoption"] + adoption.ends + (count == 0 ? [] : [String(count + 1)]))
    return adoption
  }

  private func level(_ key: String, in reader: inout EntryReader) -> Int? {
    reader.has(key) ? reader.wholeNumber(key, in: 1...5) : nil
  }

  /// The place as the gazetteer writes it where a district is given, else as it stands.
  private func placeName(in reader: inout EntryReader) -> String? {
    let place = reader.optionalText("place")
    guard let district = knownDistrict(in: &reader), let place else { return place }
    return self.place(place, district: district, near: nil, in: &reader)?.name
  }
}

extension Adoption {
  /// What it joins: the parts of its uid.
  fileprivate var ends: [String] {
    [action.rawValue, actor?.rawValue ?? "", region?.rawValue ?? "", place ?? ""]
  }
}

extension ActionText {
  fileprivate static let nothing = ActionText(
    name: "", summary: "", change: "", steps: [], materials: [], permissions: [], pitfalls: [],
    effortReason: "", impactReason: "")
}
