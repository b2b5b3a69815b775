import Canvas
import MitmachModel

// MARK: - Fields that are completed

extension AppState {
  mutating func search(
    _ key: Key, in form: inout FormState, field: InputField, isMultiple: Bool
  ) -> [Effect] {
    switch key {
    case .down where form.highlight + 1 < form.suggestions.count: form.highlight += 1
    case .up where form.highlight > 0: form.highlight -= 1
    case .enter where canTake(form): return take(in: &form)
    case .backspace where form.input.isEmpty && field != .place:
      // Nothing typed: the last name that was chosen goes.
      let rest = form.form.items(field).dropLast()
      accept(rest.joined(separator: ","), for: field, in: &form)
    case .enter, .down, .up, .pageUp, .pageDown:
      let target =
        switch key {
        case .up: form.focus - 1
        case .pageUp: 0
        case .pageDown: form.fields.count
        default: form.focus + 1
        }
      return focus(target, in: &form)
    default:
      guard form.input.take(key) else { return [] }
      return searchFor(form.input.text, in: &form, field: field)
    }
    return []
  }

  /// Asks for what the typed beginning can mean.
  func searchFor(
    _ text: String, in form: inout FormState, field: InputField
  ) -> [Effect] {
    form.highlight = 0
    form.suggestions = []
    switch field {
    case .place:
      forgetPlace(in: &form, for: text)
      accept(text, for: .place, in: &form)
      return text.trimmingBlanks.isEmpty ? [] : [.findPlaces(text)]
    case .regions, .region:
      form.suggestions = regions(text, except: form.form.items(field))
      return []
    default: return text.trimmingBlanks.isEmpty ? [] : [.findEntries(text, .actor)]
    }
  }

  /// Where a place lies goes when another is typed, unless it was typed as well; it comes back with
  /// the name that the entry has.
  private func forgetPlace(in form: inout FormState, for typed: String) {
    let place = form.filledPlace
    form.filledPlace = nil
    let isOwn = typed.trimmingBlanks == form.base.trimmed(.place)
    let filled: [InputField: String?] = [
      .coordinates: place.map { InputRules.text(of: $0.coordinate) }, .district: place?.district,
    ]
    for (field, filled) in filled {
      let own = form.base[field]
      guard [filled, own, ""].contains(form.form[field]) else { continue }
      form.form[field] = isOwn ? own : ""
      form.problems[field] = nil
    }
    if place != nil, form.form[.country] == "DE" { form.form[.country] = form.base[.country] }
  }

  private func regions(_ text: String, except chosen: [String]) -> [FormState.Suggestion] {
    let words = SearchWord.words(of: text)
    guard !words.isEmpty else { return [] }
    let found = catalogue.regions.filter { region in
      let name = [region.name, region.sorbianName].compactMap { $0 }.joined(separator: " ")
      return !chosen.contains(region.uid.rawValue)
        && words.allSatisfy { !SearchWord.matches(of: [$0], in: name).isEmpty }
    }
    return found.prefix(Self.mostSuggestions).map { region in
      FormState.Suggestion(
        label: region.name, remark: region.sorbianName ?? "",
        value: .entry(EntryReference(kind: .region, uid: region.uid, name: region.name)))
    }
  }

  static let mostSuggestions = 6

  mutating func accept(_ places: [Place], typed: String) {
    guard case .form(var form) = overlay, form.field == .place, form.input.text == typed else {
      return
    }
    form.suggestions = places.prefix(Self.mostSuggestions).map { place in
      FormState.Suggestion(
        label: place.sorbianName.map { "\(place.name) / \($0)" } ?? place.name,
        remark: "\(place.postalCodes) \(place.state)", value: .place(place))
    }
    overlay = .form(form)
  }

  mutating func accept(_ entries: [EntryReference], typed: String) {
    if case .identity(var identity) = overlay, identity.field.text == typed {
      identity.found = Array(entries.prefix(8))
      overlay = .identity(identity)
      return
    }
    guard case .form(var form) = overlay, let field = form.field, form.input.text == typed else {
      return
    }
    let chosen = form.form.items(field)
    form.suggestions = entries.filter { !chosen.contains($0.uid.rawValue) && !isSelf($0, form) }
      .prefix(Self.mostSuggestions)
      .map { FormState.Suggestion(label: $0.name, remark: "", value: .entry($0)) }
    overlay = .form(form)
  }

  /// An actor has no relation to itself.
  private func isSelf(_ entry: EntryReference, _ form: FormState) -> Bool {
    if case .relate(let actor) = form.purpose { actor.uid == entry.uid } else { false }
  }

  /// Whether there is a suggestion to take.
  func canTake(_ form: FormState) -> Bool {
    guard let field = form.field, case .search = control(of: field, in: form) else { return false }
    return form.suggestions.indices.contains(form.highlight)
  }

  /// Takes the chosen suggestion; a place fills in where it is.
  mutating func take(in form: inout FormState) -> [Effect] {
    guard let field = form.field, form.suggestions.indices.contains(form.highlight) else {
      return []
    }
    switch form.suggestions[form.highlight].value {
    case .place(let place):
      form.form[.place] = place.name
      form.form[.district] = place.district
      form.form[.country] = "DE"
      form.form[.coordinates] = InputRules.text(of: place.coordinate)
      form.problems[.coordinates] = nil
      form.problems[.place] = nil
      form.filledPlace = place
      return focus(form.focus + 1, in: &form)
    case .entry(let entry):
      form.names[entry.uid.rawValue] = entry.name
      form.suggestions = []
      form.input = TextField()
      guard case .search(true) = control(of: field, in: form) else {
        accept(entry.uid.rawValue, for: field, in: &form)
        return focus(form.focus + 1, in: &form)
      }
      let items = form.form.items(field) + [entry.uid.rawValue]
      accept(items.joined(separator: ","), for: field, in: &form)
      return []
    }
  }
}
