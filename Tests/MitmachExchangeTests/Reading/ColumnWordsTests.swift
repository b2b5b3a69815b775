import MitmachExchange
import MitmachModel
import Testing

/// The headers of the tables that clubs and town halls have.
@Suite struct `Columns are known by their headers` {
  private static let table: [(target: ColumnTarget, headers: [String])] = [
    (
      .field(.name),
      [
        "Name", "NAME", " Name ", "Verein", "Vereinsname", "Initiative", "Organisation", "Projekt",
        "Name des Vereins", "Firma", "Gruppe", "Titel", "title",
      ]
    ),
    (.field(.fields), ["Feld", "Felder", "Handlungsfeld", "Handlungsfelder", "fields_of_action"]),
    (.extra("contact_name"), ["Ansprechpartner", "Ansprechpartner:in", "Kontakt", "contact_name"]),
    (.extra("street"), ["Straße", "STRASSE", "Strasse", "Anschrift", "Straße / Hausnummer"]),
    (.extra("zip"), ["PLZ", "Postleitzahl", "zip"]),
    (.field(.place), ["Ort", "Stadt", "Gemeinde", "Wohnort", "City"]),
    (.field(.phone), ["Telefon", "Tel.", "Tel", "Handy", "Mobil", "Tel.-Nr.", "Telefonnummer"]),
    (.field(.email), ["E-Mail", "Email", "Mail", "E-Mail-Adresse", "e_mail"]),
    (.field(.web), ["Homepage", "Webseite", "Website", "Internet", "Web", "www", "URL"]),
    (
      .field(.about),
      ["Bemerkung", "Bemerkungen", "Beschreibung", "Kurzbeschreibung", "Anmerkung", "Notes"]
    ),
    (.tags, ["Kategorie", "Schlagworte", "Schlagwörter", "Tags", "Stichworte"]),
    (.field(.since), ["Gründung", "seit", "Gründungsjahr", "gegründet", "founded on"]),
    (.regionNames, ["Region", "Mitmach-Region", "Regionen"]),
    (.latitude, ["Breite", "Breitengrad", "lat", "Latitude"]),
    (.longitude, ["Länge", "Längengrad", "lng", "lon", "Longitude"]),
    (.field(.district), ["Landkreis", "Kreis"]),
    (.field(.country), ["Land", "country"]),
  ]

  @Test(arguments: table.flatMap { row in row.headers.map { (row.target, $0) } })
  func `of a club`(target: ColumnTarget, header: String) {
    let columns = ColumnMapping.proposal(headers: [header]).columns
    #expect(columns.map(\.target) == [target])
  }

  @Test(arguments: ["Lieblingsfarbe", "Vorstand", "Felderzahl", "E-Mail-Verteiler", "Ortsteil"])
  func `unless they tell nothing`(header: String) {
    let columns = ColumnMapping.proposal(headers: [header]).columns
    #expect(columns.map(\.target) == [.extra(header)])
  }
}
