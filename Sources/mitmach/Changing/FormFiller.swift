import MitmachModel
import MitmachStore
import MitmachTUI

/// Fills a form with what a person typed, by the names that they use, and gathers what is wrong.
struct FormFiller {
  let editor: Editor
  private(set) var form: EntryForm
  /// The form before anything was filled in.
  private let base: EntryForm
  /// What a field is called where it was typed: `--field` or `fields`.
  let label: (InputField) -> String
  /// The fields that were given a value, also an empty one.
  private(set) var filled: Set<InputField> = []
  private var problems: [(field: InputField, sentence: String)] = []
  /// The place of the gazetteer that was meant.
  private(set) var place: Place?

  init(_ editor: Editor, form: EntryForm, label: @escaping (InputField) -> String) {
    self.editor = editor
    self.form = form
    base = form
    self.label = label
  }

  /// Gives a field the typed values; none or empty ones clear it.
  mutating func fill(_ field: InputField, with typed: [String]) throws {
    filled.insert(field)
    let values = typed.map(\.trimmingBlanks).filter { !$0.isEmpty }
    switch field {
    case .fields, .goals, .skills, .kind, .status, .role, .type:
      form[field] = choices(field, values).joined(separator: ",")
    case .regions, .region:
      let regions = try values.map { try editor.finder.region(named: $0, in: editor.catalogue) }
      form[field] = regions.map(\.uid.rawValue).joined(separator: ",")
    case .members, .actor:
      let actors = try values.map { try editor.finder.actor(named: $0) }
      form[field] = actors.map(\.uid.rawValue).joined(separator: ",")
    case .country: form[field] = values.last?.uppercased() ?? ""
    case _ where field.hasItems: form[field] = values.joined(separator: "\n")
    default:
      let value = values.last ?? ""
      form[field] = field.hasLines ? value : String(value.map { $0.isNewline ? " " : $0 })
    }
  }

  mutating func fill(_ field: InputField, with typed: String?) throws {
    if let typed { try fill(field, with: [typed]) }
  }

  private mutating func refuse(_ field: InputField, _ sentence: String) {
    problems.append((field, sentence))
  }

  // MARK: - Choices

  /// The raw values that are meant; what is none or several is a problem.
  private mutating func choices(_ field: InputField, _ values: [String]) -> [String] {
    let vocabulary = Vocabulary(catalogue: editor.catalogue, language: editor.language)
    let choices = vocabulary.choices(of: field, in: form.kind)
    let isList = [InputField.fields, .goals, .skills].contains(field)
    let typed = isList ? values.flatMap { Self.parts(of: $0, choices) } : values
    return typed.compactMap { value in
      switch Naming.resolve(value, among: choices.map { ($0.id, $0.names) }) {
      case .one(let id): return id
      case .several(let ids):
        let names = choices.filter { ids.contains($0.id) }.map(\.shown)
        refuse(field, editor.words.ambiguousName(label(field), value, names))
      case .none:
        refuse(field, editor.words.unknownName(label(field), value, choices.map(\.shown)))
      }
      return nil
    }
  }

  /// A value with commas is several, unless it is a name as a whole.
  private static func parts(of value: String, _ choices: [Vocabulary.Choice]) -> [String] {
    if case .none = Naming.resolve(value, among: choices.map { ($0.id, $0.names) }) {
      return value.split(separator: ",").map { $0.trimmingBlanks }.filter { !$0.isEmpty }
    }
    return [value]
  }
}

extension InputField {
  /// Whether each line is an item, so that several values are several lines.
  fileprivate var hasItems: Bool {
    [.otherNames, .steps, .materials, .permissions, .pitfalls, .sources].contains(self)
  }
}

// MARK: - Place

extension FormFiller {
  /// Fills in what the gazetteer knows of the place, or of where the coordinates lie.
  mutating func locate() throws {
    guard let typed = form.optional(.place) else {
      if filled.contains(.coordinates) { return try fillFromCoordinates() }
      return filled.contains(.place) ? clear([.district, .country, .coordinates]) : ()
    }
    let isTheSame = typed == base.optional(.place) && base.optional(.coordinates) != nil
    guard filled.contains(.place), !isTheSame else { return }
    let isElsewhere = !["", "DE"].contains(form.trimmed(.country))
    // The gazetteer knows nothing of what is abroad by the person's own word.
    if filled.contains(.country), isElsewhere { return clear([.district, .coordinates]) }
    try fillFromName(typed)
  }

  /// Empties what was not given.
  private mutating func clear(_ fields: Set<InputField>) {
    for field in fields.subtracting(filled) { form[field] = "" }
  }

  private mutating func fillFromName(_ typed: String) throws {
    let district = filled.contains(.district) ? form.optional(.district) : nil
    let places = try PlaceFinder(store: editor.store, district: district).places(named: typed)
    guard let place = places.first else {
      clear([.district, .coordinates])
      return editor.note(editor.changes.placeUnknown(label(.place), typed))
    }
    guard places.count == 1 else { throw several(places, typed: typed) }
    clear([.country])
    take(place)
    form[.place] = place.name
  }

  private mutating func fillFromCoordinates() throws {
    guard case .at(let point) = InputRules.coordinates(form.trimmed(.coordinates)),
      let place = try editor.store.nearestPlace(to: point, within: 25)
    else { return }
    take(place)
    form[.place] = place.name
    editor.note(editor.changes.nearestPlace(place.name, place.district))
  }

  private mutating func take(_ place: Place) {
    self.place = place
    if !filled.contains(.district) { form[.district] = place.district }
    if !filled.contains(.coordinates) {
      form[.coordinates] = InputRules.text(of: place.coordinate)
    }
    if form.trimmed(.country).isEmpty { form[.country] = "DE" }
  }

  private func several(_ places: [Place], typed: String) -> CommandFailure {
    let lines = places.prefix(20).map {
      editor.changes.candidatePlace($0.name, $0.district, $0.postalCodes)
    }
    return CommandFailure(
      [editor.changes.severalPlaces(label(.place), typed)] + lines,
      exitCode: ExitStatus.nothingFound)
  }

  /// The Sorbian name of the place, where the form's place is the one that was found.
  func completed(_ location: Location?) -> Location? {
    location?.completed(by: place)
  }
}

// MARK: - Problems

extension FormFiller {
  /// Refuses what is wrong, a sentence a field; says what is only strange.
  ///
  /// `base`: the form as it was; what was wrong there already and was not touched is let be.
  func checked(base: EntryForm?) throws {
    let found = editor.check.problems(in: form, isNew: base == nil)
    let old = base.map { editor.check.problems(in: $0, isNew: false) } ?? [:]
    let named = Set(problems.map(\.field))
    let fields = EntryForm.fields(of: form.kind, isNew: base == nil)
    let new = fields.compactMap { field in
      found[field].map { (field: field, problem: $0) }
    }.filter { filled.contains($0.field) || old[$0.field] != $0.problem }
      .filter { !named.contains($0.field) }
    for warning in new where warning.problem.isWarning {
      editor.note(sentence(warning.field, warning.problem))
    }
    let errors = new.filter { !$0.problem.isWarning }
    let sentences = problems.map(\.sentence) + errors.map { sentence($0.field, $0.problem) }
    guard !sentences.isEmpty else { return }
    // What was left out is wrong usage; what was given and cannot be is bad data.
    let onlyMissing = problems.isEmpty && errors.allSatisfy { $0.problem == .missing }
    let isUsage = onlyMissing && base == nil
    throw CommandFailure(
      sentences, exitCode: isUsage ? ExitStatus.usage : ExitStatus.data)
  }

  private func sentence(_ field: InputField, _ problem: InputProblem) -> String {
    var problem = problem
    if field == .coordinates, case .swappedCoordinates(let corrected) = problem,
      label(field) == InputField.option(field)
    {
      // As it is typed again: two options.
      let degrees = corrected.split(separator: ", ").map(String.init)
      problem = .swappedCoordinates(corrected: "--lat \(degrees[0]) --lon \(degrees[1])")
    }
    return "\(label(field)): \(editor.writer.strings.forms.problem(problem))"
  }
}
