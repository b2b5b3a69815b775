import MitmachModel

/// The names that OpenFairDB gives to what an entry has, in JSON and in its tables.
enum OpenFairDBFields {
  /// The columns of `entries.csv`, in their order.
  static let exportColumns = [
    "id", "created_at", "created_by", "version", "title", "description", "lat", "lng", "street",
    "zip", "city", "country", "state", "homepage", "contact_name", "contact_email", "contact_phone",
    "opening_hours", "founded_on", "categories", "tags", "license", "image_url", "image_link_url",
    "avg_rating",
  ]

  /// What becomes of each name; names that are not here are kept as they are.
  static func target(of name: String) -> ColumnTarget {
    switch name {
    case "title": .field(.name)
    case "description": .field(.about)
    case "lat": .latitude
    case "lng": .longitude
    case "city": .field(.place)
    case "country": .field(.country)
    case "homepage": .field(.web)
    case "email", "contact_email": .field(.email)
    case "telephone", "contact_phone", "phone": .field(.phone)
    case "founded_on", "since": .field(.since)
    case "license": .license
    // Old names of the same things: what is read as one is written as one.
    case "created_at": .extra("created")
    case "links": .extra("custom")
    default: ColumnWords.marked(name) ?? .extra(name)
    }
  }

  /// What its files call the fields, of the names that are there.
  static func headers(_ names: some Sequence<String>) -> [InputField: String] {
    names.map { ColumnMapping.Column(header: $0, target: target(of: $0)) }.headers
  }

  /// The name under which an extra is written, so that it is read as the same again.
  static func name(ofExtra key: String) -> String {
    let isOwn = ["id", "categories", "tags", "ratings", "custom"].contains(key)
    return isOwn || target(of: key) != .extra(key) ? ColumnWords.mark + key : key
  }

  /// The extras that have a place of their own in its files.
  static let idKey = "ofdb.id"
  static let tagsKey = "tags"
  static let categoriesKey = "categories"
}

extension EntryBuilder {
  /// Takes the id: ours stands in it where we wrote the entry (UUIDv7 and v8), theirs is UUIDv4.
  mutating func takeOpenFairDBID(_ id: String) {
    let digits = Array(id.lowercased().filter { $0 != "-" })
    guard digits.count == 32 else { return take(id, as: .extra(OpenFairDBFields.idKey)) }
    let cuts = [0, 8, 12, 16, 20, 32]
    let text = zip(cuts, cuts.dropFirst()).map { String(digits[$0..<$1]) }.joined(separator: "-")
    if digits[12] == "7" || digits[12] == "8", let uid = UID(rawValue: text) {
      take(uid.rawValue, as: .uid)
    } else {
      take(String(digits), as: .extra(OpenFairDBFields.idKey))
    }
  }
}
