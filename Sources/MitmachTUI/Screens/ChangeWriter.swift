package import MitmachModel

/// Puts the history into words, for the screens and for the command line.
package struct ChangeWriter: Sendable {
  package let strings: Strings
  package let catalogue: Catalogue

  package init(strings: Strings, catalogue: Catalogue) {
    self.strings = strings
    self.catalogue = catalogue
  }

  private var words: HistoryWords { strings.history }

  /// What a step did, in one line.
  package func sentence(for step: HistoryStep) -> String {
    switch step.act {
    case .load where mainChange(of: step)?.kind == .erasure: return words.record(.erasure)
    case .load: return words.loaded
    case .undo: return words.undid(summary(of: step))
    case .redo: return words.redid(summary(of: step))
    case .edit:
      guard let change = mainChange(of: step) else { return words.empty }
      return words.operation(change.operation, summary(of: step))
    }
  }

  /// What a step did that takes another back, or does it again; of one that could change nothing, what
  /// it was about.
  package func sentence(for step: HistoryStep, takingBack other: HistoryStep) -> String {
    guard step.changeCount == 0 else { return sentence(for: step) }
    let what = "\(summary(of: other)) (\(words.noEffect))"
    if case .redo = step.act { return words.redid(what) }
    return words.undid(what)
  }

  /// Who made a step.
  package func author(of step: HistoryStep) -> String {
    step.authorName.map { "\($0) (\(step.author.login))" } ?? step.author.login
  }

  /// The names that a step is about, the first one first.
  private func summary(of step: HistoryStep) -> String {
    guard let change = mainChange(of: step) else { return words.noEffect }
    // What hangs on an entry is not told beside it.
    let isEntry = [.actor, .region, .action].contains(change.kind)
    let others =
      isEntry
      ? Set(step.changes.filter { $0.kind == change.kind }.map(\.key)).count - 1
        + step.changeCount - step.changes.count
      : step.changeCount - 1
    let name = name(of: change)
    return others > 0 ? "\(name) \(words.andMore(strings.number(others)))" : name
  }

  /// The change that tells most of a step: an entry's own before those of what hangs on it.
  private func mainChange(of step: HistoryStep) -> Change? {
    let entries: Set<RecordKind> = [.actor, .region, .action]
    return step.changes.first { entries.contains($0.kind) && $0.operation != .changed }
      ?? step.changes.first
  }

  /// What a record is called, such as `Mitgliedschaft Verein – Lausitz`.
  package func name(of change: Change) -> String {
    let names = change.subjects.map(\.name).joined(separator: " – ")
    switch change.kind {
    case .actor, .region, .action: return names.isEmpty ? change.key ?? "" : names
    default:
      // An import has neither subjects nor a key.
      return [words.record(change.kind), names.isEmpty ? change.key ?? "" : names]
        .filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  /// What is said of a record as a whole that stands in the way, but for what it ties: that is in its
  /// name.
  package func lines(for conflict: FieldConflict) -> [String] {
    guard case .object(let members)? = conflict.found else { return [] }
    let ties: Set = ["actor", "region", "action", "from", "to"]
    return lines(
      for: Change(
        id: 0, kind: conflict.kind, key: conflict.key, subjects: [], before: nil,
        after: members.filter { !ties.contains($0.key) }))
  }

  /// One line for each field that a change concerns, such as `Telefon: 1 → 2`, in the order in which
  /// forms ask for them; without those that the name tells.
  package func lines(for change: Change) -> [String] {
    let subjects = Set(change.subjects.map { JSONText.text($0.uid.rawValue) })
    let fields = change.fields.filter { field in
      let values = [change.before?[field], change.after?[field]].compactMap { $0 }
      return field != "createdAt"
        && !values.allSatisfy { subjects.contains($0) || $0.isBlank }
    }
    return fields.sorted { Change.place(of: $0) < Change.place(of: $1) }
      .flatMap { field in
        let parts = change.texts(of: field) ?? [(nil, change.part(field))]
        return parts.flatMap { mark, part in
          part.fields.map { (mark.map { "(\($0)) " } ?? "") + line(for: $0, in: part) }
        }
      }
  }

  private func line(for field: String, in change: Change) -> String {
    let label = words.field(field)
    func text(_ fields: [String: JSONText]) -> String {
      fields[field].map { self.text(of: $0, in: field) } ?? words.nothing
    }
    switch (change.before, change.after) {
    case (let before?, let after?): return "\(label): \(text(before)) → \(text(after))"
    case (let one?, nil), (nil, let one?): return "\(label): \(text(one))"
    case (nil, nil): return label
    }
  }
}

// MARK: - Values

extension ChangeWriter {
  /// What a field had in it, as a person reads it.
  package func text(of value: JSONText?, in field: String) -> String {
    guard let value else { return words.nothing }
    switch (field, value) {
    case ("fields", .array(let values)): return list(values, name: fieldName)
    case ("location", .object(let members)): return place(members)
    case (_, .object(let members)): return localized(members)
    case (_, .array(let values)): return list(values, name: plain)
    case (_, .text(let text)): return named(text, in: field)
    default: return plain(value)
    }
  }

  private func list(_ values: [JSONText], name: (JSONText) -> String) -> String {
    values.map(name).joined(separator: ", ")
  }

  private func fieldName(_ value: JSONText) -> String {
    guard case .integer(let index) = value else { return plain(value) }
    let field = catalogue.fields.first { $0.index == Int(index) }
    return field?.name.text(in: strings.language) ?? String(index)
  }

  private func plain(_ value: JSONText) -> String {
    switch value {
    case .null: words.nothing
    case .integer(let number): String(number)
    case .text(let text): text
    default: value.description
    }
  }

  private func place(_ members: [String: JSONText]) -> String {
    var text = members["place"].map(plain) ?? ""
    if case .number(let latitude)? = members["latitude"],
      case .number(let longitude)? = members["longitude"],
      let point = Coordinate(latitude: latitude, longitude: longitude)
    {
      let degrees = InputRules.text(of: point)
      text = text.isEmpty ? degrees : "\(text) (\(degrees))"
    }
    return text
  }

  /// A text in two languages, or an action's texts, by what they begin with.
  private func localized(_ members: [String: JSONText]) -> String {
    let isEnglish = strings.language == .english
    let text = (isEnglish ? members["en"] : nil) ?? members["de"] ?? members["name"]
    return text.map(plain) ?? members.values.map(plain).joined(separator: ", ")
  }

  /// Values that the code knows have names.
  private func named(_ text: String, in field: String) -> String {
    switch field {
    case "kind": return ActorKind(rawValue: text).map(strings.values.kind) ?? text
    case "role": return Role(rawValue: text).map(strings.values.role) ?? text
    case "purpose":
      return Consent.Purpose(text: text).map { strings.exchange.purpose($0, in: catalogue) } ?? text
    case "since", "until", "given":
      return PartialDate(rawValue: text)?.text(in: strings.language) ?? text
    case "status":
      return RegionStatus(rawValue: text).map(strings.values.regionStatus)
        ?? AdoptionStatus(rawValue: text).map(strings.values.adoptionStatus) ?? text
    case "type":
      return catalogue.relationTypes.first { $0.id == text }?.label.text(in: strings.language)
        ?? text
    case "region":
      return UID(rawValue: text).flatMap(catalogue.region)?.name ?? text
    default: return text
    }
  }
}
