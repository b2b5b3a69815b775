package import MitmachModel

/// What becomes of a column of a table, or of a property of a map's feature.
package enum ColumnTarget: Hashable, Sendable {
  case field(InputField)
  case latitude, longitude
  /// Names of regions, as one text.
  case regionNames
  case uid
  case license
  /// `actor` or `region`: what the row is.
  case entryType
  /// Categories and tags: what they say of kind, fields and goals is taken, and they are kept.
  case tags
  /// Kept with the entry under this name.
  case extra(String)
  case ignored
}

extension ColumnTarget {
  /// The field of a form that it fills, alone or with others.
  var field: InputField? {
    switch self {
    case .field(let field): field
    case .latitude, .longitude: .coordinates
    case .regionNames, .uid, .license, .entryType, .tags, .extra, .ignored: nil
    }
  }
}

extension Sequence<ColumnMapping.Column> {
  /// What the file calls each field; latitude and longitude are one.
  var headers: [InputField: String] {
    let named = compactMap { column in column.target.field.map { ($0, column.header) } }
    return Dictionary(named) { "\($0), \($1)" }
  }
}

/// Which column of a table becomes what.
package struct ColumnMapping: Hashable, Sendable {
  /// What the rows are, where no column says so.
  package var kind: EntryForm.Kind
  package var columns: [Column]

  package init(kind: EntryForm.Kind = .actor, columns: [Column]) {
    self.kind = kind
    self.columns = columns
  }

  /// One column with what becomes of it.
  package struct Column: Hashable, Sendable {
    package var header: String
    package var target: ColumnTarget

    package init(header: String, target: ColumnTarget) {
      self.header = header
      self.target = target
    }
  }

  /// What the names of the columns suggest; what they do not tell is kept as an extra.
  package static func proposal(
    headers: [String], kind: EntryForm.Kind = .actor
  ) -> ColumnMapping {
    var taken: Set<ColumnTarget> = []
    let columns = headers.map { header in
      var target = ColumnWords.target(of: header) ?? .extra(header)
      // Of two columns for the same field the first one counts.
      if !taken.insert(target).inserted { target = .extra(unused(header, taken)) }
      taken.insert(target)
      return Column(header: header, target: header.isEmpty ? .ignored : target)
    }
    return ColumnMapping(kind: kind, columns: columns)
  }

  private static func unused(_ name: String, _ taken: Set<ColumnTarget>) -> String {
    guard taken.contains(.extra(name)) else { return name }
    let number = (2...).first { !taken.contains(.extra("\(name) \($0)")) } ?? 2
    return "\(name) \(number)"
  }
}

/// The words, German and English, by which columns are known.
enum ColumnWords {
  /// The header under which an extra is written, so that it is read as the same again.
  static func header(of extra: String) -> String {
    switch target(of: extra) {
    case nil, .extra(extra), .tags: extra
    default: mark + extra
    }
  }

  /// What stands before the name of an extra that would be taken for something else.
  static let mark = "extra:"

  static func marked(_ header: String) -> ColumnTarget? {
    header.hasPrefix(mark) ? .extra(String(header.dropFirst(mark.count))) : nil
  }

  static func target(of header: String) -> ColumnTarget? {
    if let target = marked(header) { return target }
    let key = Folding.sortKey(of: header.replacing("_", with: " "))
    return targets[key] ?? targets[key.replacing(" ", with: "")]
  }

  private static let targets: [String: ColumnTarget] = {
    var targets: [String: ColumnTarget] = [:]
    for (target, words) in table {
      for word in words.split(separator: ",") {
        targets[Folding.sortKey(of: String(word))] = target
      }
    }
    let fields =
      EntryForm.fields(of: .actor, isNew: true) + EntryForm.fields(of: .region, isNew: true)
    for field in fields {
      targets[field.rawValue.lowercased()] = .field(field)
    }
    targets["regions"] = .regionNames
    targets["coordinates"] = .field(.coordinates)
    return targets
  }()

  private static let table: [(ColumnTarget, String)] = [
    (
      .field(.name),
      "name,titel,title,bezeichnung,initiative,organisation,organization,verein,vereinsname,projekt,"
        + "projektname,firma,firmenname,unternehmen,einrichtung,gruppe,mitmacher,mitmacherin,"
        + "mitmacher:in,name des vereins,name der initiative,name der organisation,project,company,"
        + "club,label"
    ),
    (.field(.otherNames), "other names,andere namen,weitere namen,alias,abkürzung,kürzel,kurzname"),
    (.field(.sorbianName), "sorbian name,sorbischer name"),
    (.field(.kind), "art,kind,rechtsform,organisationsform,typ der organisation"),
    (.field(.status), "status"),
    (
      .field(.fields),
      "handlungsfeld,handlungsfelder,handlungsfeld(er),feld,felder,fields,field,field of action,"
        + "fields of action,themenfeld,themenfelder,tätigkeitsfeld,tätigkeitsfelder,"
        + "handlungsbereich,handlungsbereiche"
    ),
    (.regionNames, "region,regionen,mitmach region,mitmach-region,mitmachregion,region name"),
    (
      .field(.place),
      "ort,ortschaft,stadt,city,place,gemeinde,kommune,wohnort,standort,sitz,town,locality"
    ),
    (.field(.district), "kreis,landkreis,district,kreisschlüssel"),
    (.field(.country), "land,country,staat"),
    (.latitude, "lat,latitude,breite,breitengrad,geo breite,geo lat,y"),
    (.longitude, "lon,lng,long,longitude,länge,längengrad,geo länge,geo lon,geo lng,x"),
    (.field(.coordinates), "koordinaten,coordinates,lat lon,geo"),
    (
      .field(.email),
      "mail,email,e mail,e-mail,mailadresse,mail adresse,emailadresse,e mail adresse,email address,"
        + "contact email"
    ),
    (
      .field(.phone),
      "telefon,tel,tel nr,fon,phone,phone number,telephone,telefonnummer,telefon nr,festnetz,mobil,"
        + "mobiltelefon,mobilnummer,mobile,handy,handynummer,contact phone,rufnummer"
    ),
    (
      .field(.web),
      "web,website,web site,webseite,webadresse,homepage,url,internet,internetseite,internetadresse,"
        + "internetauftritt,link,www"
    ),
    (
      .field(.about),
      "beschreibung,kurzbeschreibung,description,short description,about,text,info,notiz,notizen,"
        + "bemerkung,bemerkungen,anmerkung,anmerkungen,kommentar,note,notes,comment,remarks"
    ),
    (.field(.aboutEnglish), "about en,about english,description en,english description"),
    (
      .field(.since),
      "seit,since,gegründet,gegründet am,gründung,gründungsjahr,gründungsdatum,founded on,founded,"
        + "beginn,aktiv seit,mitglied seit"
    ),
    (.field(.goals), "sdg,sdgs,goals,ziele,nachhaltigkeitsziele"),
    (.field(.source), "quelle,source"),
    (
      .tags,
      "kategorie,kategorien,category,categories,tags,tag,schlagwort,schlagworte,schlagwörter,"
        + "stichwort,stichworte,stichwörter,keywords"
    ),
    (.extra("zip"), "plz,postleitzahl,zip,postal code,postcode,zip code"),
    (
      .extra("street"),
      "straße,strasse,street,adresse,anschrift,address,straße hausnummer,straße und hausnummer,"
        + "straße nr,straße/nr"
    ),
    (.extra("state"), "bundesland,state"),
    (
      .extra("contact_name"),
      "ansprechpartner,ansprechpartnerin,ansprechpartner:in,ansprechperson,kontakt,kontaktperson,"
        + "contact,contact name,contact person"
    ),
    (.extra("opening_hours"), "öffnungszeiten,opening hours"),
    (.uid, "uid"), (.license, "lizenz,license,licence"), (.entryType, "type"),
    (.ignored, "adoptions,relations,member count,members by field,moderators"),
  ]
}
