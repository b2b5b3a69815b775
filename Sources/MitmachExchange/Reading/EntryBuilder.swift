package import MitmachModel

/// What readers need to know of the network to understand what a file says.
package struct ImportContext: Sendable {
  let words: EntryWords
  let tags: TagMapping
  let catalogue: Catalogue
  let language: Language

  package init(catalogue: Catalogue, tags: TagMapping = TagMapping(), language: Language) {
    words = EntryWords(catalogue: catalogue)
    self.tags = tags
    self.catalogue = catalogue
    self.language = language
  }
}

/// Makes an entry of named values, one after the other, whatever file they come from.
struct EntryBuilder {
  let context: ImportContext
  private(set) var entry: ImportedEntry
  private var latitude = ""
  private var longitude = ""
  private var tags: [String] = []
  /// Ids of categories of OpenFairDB.
  private var categories: [String] = []

  /// `headers`: what the file calls the fields.
  init(
    _ kind: EntryForm.Kind, line: Int, context: ImportContext, headers: [InputField: String] = [:]
  ) {
    self.context = context
    entry = ImportedEntry(form: EntryForm(kind), line: line)
    entry.headers = headers
  }

  mutating func take(_ value: String, as target: ColumnTarget) {
    let text = value.cleaned(hasLines: target.hasLines)
    guard !text.isEmpty else { return }
    switch target {
    case .field(.country) where context.words.country(text) == nil:
      // The form wants a code: a name that we do not know is kept as it is.
      entry.extras["country"] = text
    case .field(.district) where text.utf8.count != 5 || Int(text) == nil:
      // Most tables have its name, where the form wants the key.
      entry.extras["district"] = text
    case .field(let field): entry.form[field] = normal(text, field)
    case .latitude: latitude = text
    case .longitude: longitude = text
    case .regionNames: entry.regionNames += Self.items(text, separators: ";\n")
    case .uid: takeUID(text)
    case .license: entry.license = text
    case .entryType:
      if let kind = EntryForm.Kind(rawValue: text), kind != entry.form.kind, kind == .region {
        entry.form = EntryForm(kind, texts: entry.form.texts)
      }
    case .tags: tags += Self.items(text, separators: ",;\n").map { $0.lowercased() }
    case .extra(let name): entry.extras[name] = text
    case .ignored: break
    }
  }

  /// Takes ids of categories, with hyphens or without.
  mutating func take(categories text: String) {
    categories += Self.items(text, separators: ",;").map { $0.lowercased().filter { $0 != "-" } }
  }

  /// Adds an item to a field that holds several.
  mutating func append(_ item: String, to field: InputField) {
    entry.form[field] += entry.form[field].isEmpty ? item : "," + item
  }

  mutating func fillKind(_ kind: ActorKind) { fill(.kind, kind.rawValue) }

  mutating func take(_ outline: Outline) { entry.outline = outline }

  private mutating func takeUID(_ text: String) {
    if let uid = UID(rawValue: text) { entry.uid = uid } else { entry.extras["uid"] = text }
  }

  /// The entry with what only all values together tell.
  mutating func finished() -> ImportedEntry {
    if !latitude.isEmpty || !longitude.isEmpty {
      entry.form[.coordinates] = Self.coordinates(latitude, longitude)
    }
    if entry.form.kind == .actor { takeTags() }
    if entry.form.kind == .region, entry.form[.status].isEmpty {
      entry.form[.status] = RegionStatus.planned.rawValue
    }
    return entry
  }

  /// The entry without an extra that says no more than what we would write ourselves.
  mutating func finished(
    dropping key: String, where isOurs: (String, EntryForm) -> Bool
  ) -> ImportedEntry {
    var entry = finished()
    if let text = entry.extras[key], isOurs(text, entry.form) { entry.extras[key] = nil }
    return entry
  }

  /// What the tags say, where no column of its own says it; they are kept unless we would write the same.
  private mutating func takeTags() {
    if !tags.isEmpty || !categories.isEmpty { takeMeaning() }
    // To guess takes longer than all the rest of a row.
    guard entry.form[.kind].isEmpty else { return }
    fillKind(ActorKind(soundingLike: entry.form[.name]))
  }

  private mutating func takeMeaning() {
    let mapping = context.tags
    let meaning = mapping.meaning(of: tags + categories.map(mapping.tag))
    fillKind(meaning.kind ?? ActorKind(soundingLike: entry.form[.name]))
    fill(.fields, meaning.fields(tags, context.words).joined(separator: ","))
    fill(.goals, meaning.goals.sorted().map(String.init).joined(separator: ","))
    if mapping.tags(of: entry.form) != tags {
      entry.extras[OpenFairDBFields.tagsKey] = tags.joined(separator: ",")
    }
    if !categories.isEmpty, categories != mapping.category(of: entry.form[.kind]).map({ [$0] }) {
      entry.extras[OpenFairDBFields.categoriesKey] = categories.joined(separator: ",")
    }
  }

  private mutating func fill(_ field: InputField, _ text: String) {
    if entry.form[field].isEmpty { entry.form[field] = text }
  }
}

// MARK: - Values

extension EntryBuilder {
  /// A value in the form in which the store wants it; what cannot be understood stays as it is, so that
  /// the check of the form shows it.
  private func normal(_ text: String, _ field: InputField) -> String {
    let words = context.words
    return switch field {
    case .kind: words.kind(text)?.rawValue ?? text
    case .status: words.status(text)?.rawValue ?? text
    case .fields: each(text) { words.field($0) }
    case .goals: each(text) { words.goal($0).map(String.init) }
    case .skills: each(text) { words.skill($0) }
    case .country: words.country(text) ?? text
    case .since, .until: LooseValues.date(text)?.rawValue ?? text
    case .euros: LooseValues.euros(text).map(String.init) ?? text
    case .otherNames: Self.items(text, separators: ";\n").joined(separator: "\n")
    case .phone: text.hasPrefix("tel:") ? String(text.dropFirst(4)) : text
    case .email: text.hasPrefix("mailto:") ? String(text.dropFirst(7)) : text
    default: text
    }
  }

  /// A name of a field may have a comma or an *and*: the whole text is tried first.
  private func each(_ text: String, _ id: (String) -> String?) -> String {
    if let id = id(text) { return id }
    return Self.items(text, separators: ",;|\n").map { id($0) ?? $0 }.joined(separator: ",")
  }

  private static func coordinates(_ latitude: String, _ longitude: String) -> String {
    guard let latitude = LooseValues.decimal(latitude),
      let longitude = LooseValues.decimal(longitude)
    else { return "\(latitude); \(longitude)" }
    return Coordinate(latitude: latitude, longitude: longitude)?.formText
      ?? "\(latitude), \(longitude)"
  }

  static func items(_ text: String, separators: String) -> [String] {
    text.split { separators.contains($0) }.map(\.trimmingBlanks).filter { !$0.isEmpty }
  }
}

extension ColumnTarget {
  /// Whether its value may have several lines.
  fileprivate var hasLines: Bool {
    switch self {
    case .field(let field): field.hasLines
    case .extra, .regionNames, .tags: true
    default: false
    }
  }
}
