import MitmachModel

/// Writes actors as vCards 4.0 (RFC 6350), and regions as groups with their members.
struct VCardWriter: EntryWriter {
  private let context: ImportContext

  init(context: ImportContext) { self.context = context }

  func start(to bytes: inout [UInt8]) {}

  func write(_ entry: ExportedEntry, to bytes: inout [UInt8]) {
    var card = VCardText()
    card.add("BEGIN", raw: "VCARD")
    card.add("VERSION", raw: "4.0")
    card.add("PRODID", raw: "-//Mitmach-Regionen//mitmach//DE")
    card.add("UID", raw: "urn:uuid:\(entry.uid.rawValue)")
    switch entry {
    case .actor(let actor, _): write(actor, to: &card)
    case .region(let region, let members): write(region, members, to: &card)
    }
    writeShared(entry, to: &card)
    card.add("END", raw: "VCARD")
    bytes += card.bytes
  }

  func finish(to bytes: inout [UInt8]) {}

  private func write(_ actor: Actor, to card: inout VCardText) {
    let isPerson = actor.kind == .person
    card.add("KIND", raw: isPerson ? "individual" : "org")
    card.addName(actor.name)
    if isPerson {
      let words = actor.name.split(separator: " ").map(String.init)
      let given = words.dropLast().joined(separator: " ")
      card.add("N", components: [words.last ?? "", given, "", "", ""])
    } else {
      card.add("ORG", components: [actor.name])
      card.add("X-MITMACH-KIND", raw: actor.kind.rawValue)
    }
    card.add("NICKNAME", items: actor.otherNames)
    card.add("EMAIL", actor.email ?? "")
    card.add("TEL", actor.phone ?? "")
    card.add("URL", actor.web ?? "")
    card.add("X-MITMACH-LICENSE", actor.license ?? "")
    card.add("X-MITMACH-SOURCE", actor.source)
  }

  private func write(_ region: Region, _ members: [EntryReference], to card: inout VCardText) {
    card.add("KIND", raw: "group")
    card.addName(region.name)
    card.add("X-MITMACH-STATUS", raw: region.status.rawValue)
    card.add("URL", region.web ?? "")
    card.add("X-MITMACH-SOURCE", region.source)
    for member in members { card.add("MEMBER", raw: "urn:uuid:\(member.uid.rawValue)") }
  }

  private func writeShared(_ entry: ExportedEntry, to card: inout VCardText) {
    let form = entry.form(context)
    var extras = entry.extras
    func extra(_ key: String) -> String { extras.removeValue(forKey: key) ?? "" }
    card.add("NOTE", form[.about])
    card.add("X-MITMACH-NOTE-EN", form[.aboutEnglish])
    writeCategories(entry, form, tags: extra(OpenFairDBFields.tagsKey), to: &card)
    let address = [
      "", "", extra("street"), form[.place], extra("state"), extra("zip"),
      form[.country],
    ]
    if !address.allSatisfy(\.isEmpty) { card.add("ADR", components: address) }
    if let point = entry.location?.coordinate {
      let numbers = [point.latitude, point.longitude].map(JSONValue.digits)
      card.add("GEO", raw: "geo:" + numbers.joined(separator: ","))
    }
    card.add("X-MITMACH-SINCE", raw: entry.since?.rawValue ?? "")
    for name in entry.regionNames { card.add("X-MITMACH-REGION", name) }
    for (key, text) in extras.sorted(by: { $0.key < $1.key }) {
      card.add("X-MITMACH-EXTRA", components: [key, text])
    }
  }

  /// The fields by their names, the goals by their numbers, and the tags of others.
  private func writeCategories(
    _ entry: ExportedEntry, _ form: EntryForm, tags: String, to card: inout VCardText
  ) {
    let fields = context.catalogue.fields(in: entry.fields).map {
      $0.name.text(in: context.language)
    }
    let goals = form.items(.goals).map { "SDG \($0)" }
    card.add("CATEGORIES", items: fields + goals + tags.split(separator: ",").map(String.init))
  }
}

/// The lines of a vCard: escaped, folded at 75 bytes, never within a character.
struct VCardText {
  private(set) var bytes: [UInt8] = []

  /// A value that needs no escapes; nothing where it is empty.
  mutating func add(_ name: String, raw value: String) {
    if !value.isEmpty { fold("\(name):\(value)") }
  }

  /// The one property that no card may be without.
  mutating func addName(_ name: String) { fold("FN:\(Self.escaped(name))") }

  mutating func add(_ name: String, _ text: String) { add(name, raw: Self.escaped(text)) }

  mutating func add(_ name: String, components: [String]) {
    add(name, raw: components.map { Self.escaped($0) }.joined(separator: ";"))
  }

  mutating func add(_ name: String, items: [String]) {
    add(name, raw: items.filter { !$0.isEmpty }.map { Self.escaped($0) }.joined(separator: ","))
  }

  /// Controls have no form in a vCard, and are left out.
  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { last = scalar }
      switch scalar {
      case "\n" where last == "\r": break
      case "\n", "\r": result += "\\n".unicodeScalars
      case "\t": result.append(" ")
      case "\0"..<" ", "\u{7F}"..<"\u{A0}": break
      case "\\", ",", ";": result += ["\\", scalar]
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private mutating func fold(_ line: String) {
    if line.utf8.count <= 75 {
      bytes += line.utf8
      bytes += "\r\n".utf8
      return
    }
    var room = 75
    for scalar in line.unicodeScalars {
      let width = UTF8.width(scalar)
      if width > room {
        bytes += "\r\n ".utf8
        room = 74
      }
      bytes += String(scalar).utf8
      room -= width
    }
    bytes += "\r\n".utf8
  }
}
