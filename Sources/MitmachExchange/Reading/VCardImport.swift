import MitmachModel

/// Reads vCards 3.0 and 4.0, and the quoted-printable of older ones: cards are actors, groups regions.
struct VCardImport {
  let context: ImportContext

  /// Goes through the cards until `body` says that it was enough.
  func read(_ lines: inout VCardLines, _ body: (ImportItem) -> Bool) throws(ImportFault) {
    var card: [VCardProperty]?
    var start = 1
    while let property = try lines.next() {
      switch (property.name, property.value.trimmingBlanks.uppercased()) {
      case ("BEGIN", "VCARD"):
        guard card == nil else {
          throw ImportFault(line: property.line, cause: .syntax("END:VCARD"))
        }
        card = []
        start = property.line
      case ("END", "VCARD"):
        guard let properties = card else {
          throw ImportFault(line: property.line, cause: .syntax("BEGIN:VCARD"))
        }
        card = nil
        guard body(item(properties, line: start)) else { return }
      default:
        guard card != nil else {
          throw ImportFault(line: property.line, cause: .syntax("BEGIN:VCARD"))
        }
        card?.append(property)
      }
    }
    if card != nil { throw ImportFault(line: start, cause: .syntax("END:VCARD")) }
  }

  private func item(_ properties: [VCardProperty], line: Int) -> ImportItem {
    let kind = properties.first { $0.name == "KIND" || $0.name == "X-ADDRESSBOOKSERVER-KIND" }?.text
      .lowercased()
    let isGroup = kind == "group"
    var builder = EntryBuilder(
      isGroup ? .region : .actor, line: line, context: context, headers: Self.headers)
    var names = VCardNames()
    // The preferred address of several is the first to be taken.
    for property in properties.filter(\.isPreferred) + properties.filter({ !$0.isPreferred }) {
      names.take(property)
      take(property, &builder)
    }
    names.apply(to: &builder, kind: kind)
    return .entry(builder.finished())
  }

  private static let headers: [InputField: String] = [
    .name: "FN", .email: "EMAIL", .phone: "TEL", .web: "URL", .about: "NOTE", .place: "ADR",
    .country: "ADR", .coordinates: "GEO", .kind: "X-MITMACH-KIND", .status: "X-MITMACH-STATUS",
    .since: "X-MITMACH-SINCE",
  ]

  private func take(_ property: VCardProperty, _ builder: inout EntryBuilder) {
    switch property.name {
    case "EMAIL": builder.takeFirst(property.text, as: .email, property)
    case "TEL": builder.takeFirst(property.text, as: .phone, property)
    case "URL": builder.takeFirst(property.text, as: .web, property)
    case "NOTE": builder.takeFirst(property.text, as: .about, property)
    case "CATEGORIES": takeCategories(property.items, &builder)
    case "GEO": takePosition(property.text, &builder)
    case "ADR": takeAddress(property.components, &builder)
    case "UID": takeUID(property.text, &builder)
    case "MEMBER", "X-ADDRESSBOOKSERVER-MEMBER": takeMember(property.text, &builder)
    case "SOURCE", "X-MITMACH-SOURCE": builder.take(property.text, as: .field(.source))
    case "X-MITMACH-LICENSE": builder.take(property.text, as: .license)
    case "X-MITMACH-NOTE-EN": builder.take(property.text, as: .field(.aboutEnglish))
    case "X-MITMACH-EXTRA":
      let parts = property.components
      if parts.count == 2 { builder.take(parts[1], as: .extra(parts[0])) }
    case "X-MITMACH-KIND": builder.take(property.text, as: .field(.kind))
    case "X-MITMACH-STATUS": builder.take(property.text, as: .field(.status))
    case "X-MITMACH-REGION": builder.take(property.text, as: .regionNames)
    case "X-MITMACH-SINCE": builder.take(property.text, as: .field(.since))
    case "NICKNAME":
      builder.take(property.items.joined(separator: ";"), as: .field(.otherNames))
    // Pictures, sounds and keys are too large to be kept with an entry, the rest is told elsewhere.
    case "PHOTO", "LOGO", "SOUND", "KEY", "VERSION", "PRODID", "KIND", "FN", "N", "ORG",
      "X-ADDRESSBOOKSERVER-KIND", "X-ABSHOWAS":
      break
    default: builder.takeExtra(property.text, property.name)
    }
  }

  /// Words that name fields or goals go there; all others are kept.
  private func takeCategories(_ items: [String], _ builder: inout EntryBuilder) {
    let words = context.words
    let fields = items.compactMap { words.field($0) }
    builder.take(fields.joined(separator: ","), as: .field(.fields))
    let goals = items.filter { words.field($0) == nil }.compactMap { words.goal($0) }
    builder.take(goals.map(String.init).joined(separator: ","), as: .field(.goals))
    let others = items.filter { words.field($0) == nil && words.goal($0) == nil }
    builder.take(others.joined(separator: ","), as: .tags)
  }

  /// `geo:lat,lon` of 4.0, `lat;lon` of 3.0.
  private func takePosition(_ text: String, _ builder: inout EntryBuilder) {
    let plain = text.lowercased().hasPrefix("geo:") ? String(text.dropFirst(4)) : text
    let numbers = plain.split { ",;".contains($0) }
    guard numbers.count >= 2 else { return }
    builder.take(String(numbers[0]), as: .latitude)
    builder.take(String(numbers[1]), as: .longitude)
  }

  private func takeAddress(_ parts: [String], _ builder: inout EntryBuilder) {
    let targets: [(Int, ColumnTarget)] = [
      (2, .extra("street")), (3, .field(.place)), (4, .extra("state")), (5, .extra("zip")),
      (6, .field(.country)),
    ]
    for (index, target) in targets where index < parts.count {
      builder.take(parts[index], as: target)
    }
  }

  private func takeUID(_ text: String, _ builder: inout EntryBuilder) {
    let plain = text.lowercased().hasPrefix("urn:uuid:") ? String(text.dropFirst(9)) : text
    builder.take(plain, as: UID(rawValue: plain) == nil ? .extra("UID") : .uid)
  }

  private func takeMember(_ text: String, _ builder: inout EntryBuilder) {
    let plain = text.lowercased().hasPrefix("urn:uuid:") ? String(text.dropFirst(9)) : text
    if UID(rawValue: plain) == nil {
      builder.takeExtra(text, "MEMBER")
    } else {
      builder.append(plain, to: .members)
    }
  }
}

/// The names on a card, of which only all together tell who it is.
private struct VCardNames {
  private var full = ""
  private var parts: [String] = []
  private var organisation = ""
  private var showsCompany = false

  mutating func take(_ property: VCardProperty) {
    switch property.name {
    case "FN": if full.isEmpty { full = property.text }
    case "N": parts = property.components
    case "ORG":
      organisation = property.components.filter { !$0.isEmpty }.joined(separator: ", ")
    case "X-ABSHOWAS": showsCompany = property.text.uppercased() == "COMPANY"
    default: break
    }
  }

  /// Without a kind, a card whose name is an organisation's is that, any other a person.
  func apply(to builder: inout EntryBuilder, kind: String?) {
    let written = [3, 1, 2, 0, 4].compactMap { $0 < parts.count ? parts[$0] : nil }
      .filter { !$0.isEmpty }.joined(separator: " ")
    let name = [full, written, organisation].first { !$0.trimmingBlanks.isEmpty } ?? ""
    builder.take(name, as: .field(.name))
    let isOrganisation =
      kind == "org" || showsCompany || (kind == nil && (name == organisation || written.isEmpty))
    if name != organisation { builder.takeExtra(organisation, "ORG") }
    if kind != "group", !isOrganisation || kind == "individual" { builder.fillKind(.person) }
  }
}

extension VCardProperty {
  fileprivate var isPreferred: Bool {
    parameter("TYPE").contains("pref") || !parameter("PREF").isEmpty
  }
}

extension EntryBuilder {
  /// The first value of a field; more of them are kept under the name of the property.
  fileprivate mutating func takeFirst(
    _ text: String, as field: InputField, _ property: VCardProperty
  ) {
    if entry.form[field].isEmpty {
      take(text, as: .field(field))
    } else {
      takeExtra(text, property.name)
    }
  }

  /// Keeps a value, numbered where the name is taken.
  fileprivate mutating func takeExtra(_ text: String, _ name: String) {
    let free = (1...ImportLimits.columns).lazy.map { $0 == 1 ? name : "\(name) \($0)" }
      .first { entry.extras[$0] == nil }
    if let free { take(text, as: .extra(free)) }
  }
}
