import Foundation
import MitmachExchange
import MitmachModel
import Testing

@Suite struct `A table` {
  @Test(arguments: [",", ";", "\t"]) func `tells its delimiter by itself`(sign: String) throws {
    let rows = [["Name", "Ort", "Text"], ["Solawi", "Görlitz", "\"a,b;c\td\""]]
    let text = rows.map { $0.joined(separator: sign) }.joined(separator: "\n")
    let entry = try Imported.single(text)
    #expect(entry.form[.name] == "Solawi")
    #expect(entry.form[.place] == "Görlitz")
    #expect(entry.form[.about] == "a,b;c d")
  }

  @Test func `has quoted line breaks and quotes in its cells`() throws {
    let entry = try Imported.single(
      "name,beschreibung\r\n\"Haus \"\"Rot\"\"\",\"eins\r\nzwei\"\r\n")
    #expect(entry.form[.name] == "Haus \"Rot\"")
    #expect(entry.form[.about] == "eins\nzwei")
    #expect(entry.line == 2)
  }

  @Test func `may be written by a German Excel`() throws {
    let text = """
      Bezeichnung;Straße;PLZ;Stadt;Breite;Länge;Gegründet;Handlungsfeld;E-Mail;Telefon;Website;Art\r
      Gärtner­ei;Am Weg 1;02826;Görlitz;51,15;14,98;08.12.2022;Ernährungssystem, V;a@b.de;+49 1;b.de;Verein\r

      """
    let entry = try Imported.single(text)
    #expect(
      entry.form.texts == [
        .name: "Gärtnerei", .place: "Görlitz", .coordinates: "51.15, 14.98", .since: "2022-12-08",
        .fields: "food,energy", .email: "a@b.de", .phone: "+49 1", .web: "b.de",
        .kind: "association",
      ])
    #expect(entry.extras == ["street": "Am Weg 1", "zip": "02826"])
  }

  @Test(arguments: [String.Encoding.windowsCP1252, .utf8, .utf16])
  func `may be in any of the usual encodings`(encoding: String.Encoding) throws {
    let data = try #require("Name;Ort\nKüche „Süß“ €;Zittau\n".data(using: encoding))
    let imported = Imported(data)
    #expect(imported.entries.first?.form[.name] == "Küche „Süß“ €")
    #expect(
      Imported(Data([0xEF, 0xBB, 0xBF]) + Data("Name\nX".utf8)).entries.first?.form[.name] == "X")
  }

  @Test func `says where a quote is not closed`() {
    let imported = Imported("name,ort\nA,B\nC,\"D\nE,F\n")
    #expect(imported.entries.map { $0.form[.name] } == ["A"])
    #expect(imported.faults == [ImportFault(line: 3, column: 3, cause: .quoteNotClosed)])
  }

  @Test func `goes on behind a row that is wrong`() {
    let imported = Imported("name,ort\nA\nÄ,\"B\"x,\nC,D,\nE,F,G\nH,I\n")
    #expect(imported.entries.map { $0.form[.name] } == ["C", "H"])
    #expect(imported.entries.map(\.line) == [4, 6])
    #expect(
      imported.faults == [
        ImportFault(line: 2, cause: .wrongNumberOfColumns(found: 1, expected: 2)),
        ImportFault(line: 3, column: 6, cause: .syntax("\"\"")),
        ImportFault(line: 5, cause: .wrongNumberOfColumns(found: 3, expected: 2)),
      ])
  }

  @Test func `keeps the columns that nobody knows`() throws {
    let entry = try Imported.single("Name,Mitglieder,Mail,E-Mail\nA,12,a@b.de,c@d.de\n")
    #expect(entry.extras == ["Mitglieder": "12", "E-Mail": "c@d.de"])
    #expect(entry.form[.email] == "a@b.de")
  }

  @Test func `tells kind, fields and goals by its categories`() throws {
    let entry = try Imported.single("Titel,Kategorien\nHof,\"Solawi, Verein; sdg2\"\n")
    #expect(entry.form[.kind] == "association")
    #expect(entry.form[.fields] == "food")
    #expect(entry.form[.goals] == "2")
    #expect(entry.extras == ["tags": "solawi,verein,sdg2"])
  }

  @Test(arguments: [
    ("Stadtgrün e.V.", ActorKind.association), ("Mehl GmbH", .company),
    ("Stadt Zittau", .municipality),
    ("Bäckerei Ev", .association), ("Offener Garten", .initiative),
  ]) func `has a kind also where it says none`(name: String, kind: ActorKind) throws {
    #expect(try Imported.single("Name,Ort\n\(name),X\n").form[.kind] == kind.rawValue)
  }

  @Test(arguments: [
    ("9.900,00 Euro", 9900), ("€ 1,234.50", 1235), ("1.234.567", 1_234_567), ("12,5", 13), ("7", 7),
    ("9.900", 9900),
  ]) func `has amounts as people write them`(text: String, euros: Int) throws {
    let mapping = ColumnMapping(
      kind: .region,
      columns: [
        ColumnMapping.Column(header: "a", target: .field(.name)),
        ColumnMapping.Column(header: "b", target: .field(.euros)),
      ])
    let imported = Imported("a;b\nX;\(text)\n", mapping: mapping)
    #expect(imported.entries.first?.form[.euros] == String(euros))
    #expect(imported.entries.first?.form.kind == .region)
  }
}

@Suite struct `A mapping of columns` {
  @Test func `is a text that people can edit`() throws {
    let headers = ["Name", "kind", "a = b", "#x", " y ", "Ort", "\"z\""]
    var mapping = ColumnMapping.proposal(headers: headers, kind: .region)
    mapping.columns[5].target = .ignored
    let text = MappingProfile(mapping).text
    let profile = try MappingProfile(text: "# Kommentar\n\n" + text)
    #expect(profile.mapping == mapping)
    #expect(
      text.hasPrefix("kind = region\nName = name\n\"kind\" = kind\n\"a = b\" = extra:a = b\n"))
  }

  @Test func `says which line is none`() {
    #expect(throws: ImportFault(line: 2, cause: .syntax("column = field"))) {
      try MappingProfile(text: "Name = name\nOrt\n")
    }
    let unknown = ImportFault(
      line: 1, field: "Ort", header: "Ort", cause: .input(.unknown("ortt")))
    #expect(throws: unknown) {
      try MappingProfile(text: "Ort = ortt")
    }
  }

  @Test func `keeps what it does not name`() throws {
    let profile = try MappingProfile(text: "Ort = place")
    let targets = profile.mapping(for: ["Ort", "Neu"]).columns.map(\.target)
    #expect(targets == [.field(.place), .extra("Neu")])
  }
}
