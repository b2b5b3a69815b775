import Foundation
import MitmachExchange
import MitmachModel
import Testing

/// A change to the small folder, and what is then said of it.
struct FaultCase: CustomTestStringConvertible, Sendable {
  var file: String
  var old: String
  var new: String
  var sentence: String

  init(_ file: String, _ old: String, _ new: String, _ sentence: String) {
    self.file = file
    self.old = old
    self.new = new
    self.sentence = sentence
  }

  var testDescription: String { "\(file): \(new)" }
}

@Suite struct `A fault in a data folder` {
  @Test(arguments: FaultCase.values + FaultCase.references + FaultCase.places)
  func `is told in one sentence`(_ fault: FaultCase) throws {
    let folder = try SmallFolder(replacing: fault.old, in: fault.file, with: fault.new)
    defer { folder.remove() }
    #expect(folder.faults.contains { $0.contains(fault.sentence) }, "\(folder.faults)")
  }

  @Test func `is told in English as well`() throws {
    let folder = try SmallFolder(replacing: "association", in: "actors.yaml", with: "verein")
    defer { folder.remove() }
    let error = #expect(throws: DataError.self) { try folder.data.network() }
    #expect(
      error?.sentences(in: .english) == [
        "actors.yaml:5: werkstatt, kind: There is no \"verein\"; possible are initiative, "
          + "association, organisation, company, municipality, network, person."
      ])
  }

  @Test func `is told together with all others, those of other files too`() throws {
    let folder = try SmallFolder(replacing: "status: active", in: "regions.yaml", with: "state: on")
    defer { folder.remove() }
    try folder.write("- number: 18\n  de: Zu viel\n", as: "sdgs.yaml")
    try folder.delete("skills.yaml")
    let files = Set(folder.faults.map { String($0.prefix { $0 != ":" }) })
    #expect(
      files == ["sdgs.yaml", "skills.yaml", "regions.yaml", "actors.yaml", "actions-energy.yaml"])
    #expect(folder.faults.count { $0.hasPrefix("sdgs.yaml") } == 2)
    #expect(folder.faults.count { $0.hasPrefix("regions.yaml") } == 3)
  }

  @Test func `may be the whole file`() throws {
    let folder = try SmallFolder()
    defer { folder.remove() }
    try folder.write("- id: [", as: "fields.yaml")
    try folder.write("only: a mapping", as: "sdgs.yaml")
    try folder.write([0x2D, 0x20, 0xFF, 0x0A], as: "skills.yaml")
    try folder.write("- just text\n- id: a\n  id: b\n", as: "regions.yaml")
    try folder.delete("geo/gazetteer.tsv")
    try folder.delete("actions-energy.yaml")
    let faults = folder.faults
    for beginning in [
      "geo/gazetteer.tsv: Die Datei fehlt", "fields.yaml:2: Das ist kein gültiges YAML",
      "sdgs.yaml: Hier muss eine Liste stehen", "skills.yaml: Das ist kein UTF-8",
      "regions.yaml:2: Das ist kein gültiges YAML (a key stands twice: id)",
      "actions-*.yaml: Die Datei fehlt",
    ] {
      #expect(faults.contains { $0.hasPrefix(beginning) }, "\(beginning): \(faults)")
    }
  }
}

extension FaultCase {
  fileprivate static let values = [
    FaultCase(
      "regions.yaml", "  name: Lausitz\n", "", "regions.yaml:2: lausitz, name: Die Angabe fehlt"),
    FaultCase(
      "regions.yaml", "name: Lausitz", "name: ''",
      "regions.yaml:4: lausitz, name: Die Angabe ist leer"),
    FaultCase(
      "regions.yaml", "name: Lausitz", "name: [a]", "lausitz, name: Hier muss ein einzelner Text"),
    FaultCase(
      "regions.yaml", "name: Lausitz", "nom: Lausitz",
      "lausitz, nom: Diese Angabe gibt es nicht; möglich sind about,"),
    FaultCase("regions.yaml", "id: lausitz", "id: Łužica", "»Łužica« ist keine id aus a–z"),
    FaultCase(
      "regions.yaml", "  uid: 01a1fc32-0000-7000-8000-000000000001\n", "",
      "lausitz, uid: Die feste Kennung fehlt; eine freie ist uid: 0"),
    FaultCase(
      "regions.yaml", "uid: 01a1fc32", "uid: 01A1FC32",
      "»01A1FC32-0000-7000-8000-000000000001« ist keine UUID"),
    FaultCase("regions.yaml", "2018-11", "2018-13", "lausitz, since: »2018-13« ist kein Datum"),
    FaultCase(
      "regions.yaml", "https://example.org", "example.org", "»example.org« ist keine Netzadresse"),
    FaultCase(
      "regions.yaml", "[\"14625\", \"14626\"]", "14625", "lausitz, districts: Hier muss eine Liste"),
    FaultCase("regions.yaml", "[\"14625\", \"14626\"]", "[146]", "»146« ist kein Kreisschlüssel"),
    FaultCase("actors.yaml", "info@example.org", "info(at)example.org", "ist keine E-Mail-Adresse"),
    FaultCase(
      "actors.yaml", "+49 3581 1234", "auf Anfrage", "»auf Anfrage« ist keine Telefonnummer"),
    FaultCase(
      "actors.yaml", "fields: [energy]", "fields: []", "werkstatt, fields: Die Angabe ist leer"),
    FaultCase(
      "actors.yaml", "until: \"2021-05\"", "until: \"2019\"",
      "memberships.until: Das Ende liegt vor dem Anfang"),
    FaultCase(
      "actors.yaml",
      "    - region: lausitz\n      role: moderator\n      since: \"2020\"\n      until: \"2021-05\"\n      source: Erfunden\n",
      "    - Lausitz\n", "actors.yaml:18: werkstatt, memberships: Hier müssen Zeilen der Form"),
    FaultCase(
      "actions-energy.yaml", "effort: 2", "effort: 6",
      "actions-energy.yaml:5: solar, effort: 6 geht nicht; möglich ist 1–5"),
    FaultCase(
      "actions-energy.yaml", "weeks: 8", "weeks: 8.5", "solar, weeks: »8.5« ist keine ganze Zahl"),
    FaultCase(
      "actions-energy.yaml", "people: 4", "people: 0",
      "solar, people: 0 geht nicht; möglich ist ≥ 1"),
    FaultCase("actions-energy.yaml", "lasts: 0.5", "lasts: ein Jahr", "»ein Jahr« ist keine Zahl"),
    FaultCase("actions-energy.yaml", "lasts: 0.5", "lasts: 0", "solar, lasts: 0.0 geht nicht"),
    FaultCase("actions-energy.yaml", "  en: *text\n", "", "solar, en: Die Angabe fehlt"),
    FaultCase(
      "actions-energy.yaml", "    steps: [Eins, Zwei]\n", "", "solar, de.steps: Die Angabe fehlt"),
    FaultCase(
      "fields.yaml", "letter: V", "letter: VE", "energy, letter: »VE« ist kein einzelnes Zeichen"),
    FaultCase(
      "fields.yaml", "color: yellow", "color: gelb", "»gelb« gibt es nicht; möglich sind red, green"
    ),
  ]

  fileprivate static let references = [
    FaultCase(
      "regions.yaml", "[energy]", "[energie]", "»energie« gibt es nicht; möglich sind energy"),
    FaultCase("actors.yaml", "sdgs: [7]", "sdgs: [8]", "In sdgs.yaml gibt es kein »8«"),
    FaultCase(
      "actors.yaml", "region: lausitz", "region: lusatia",
      "werkstatt, memberships.region: In regions.yaml gibt es kein »lusatia«"),
    FaultCase(
      "actions-energy.yaml", "skills: [craft]", "skills: [magic]",
      "In skills.yaml gibt es kein »magic«"),
    FaultCase(
      "actions-energy.yaml",
      "by: werkstatt\n      region: lausitz\n      place: Görlitz\n      dist",
      "by: niemand\n      region: lausitz\n      place: Görlitz\n      dist",
      "solar, done.by: In actors.yaml gibt es kein »niemand«"),
    FaultCase(
      "actors.yaml", "uid: 01a1fc32-0000-7000-8000-000000000002",
      "uid: 01a1fc32-0000-7000-8000-000000000001", "steht schon in regions.yaml:3"),
    FaultCase(
      "skills.yaml", "- id: craft", "- id: craft\n  de: Eins\n  en: One\n- id: craft",
      "skills.yaml:4: craft, id: »craft« steht schon in skills.yaml:1"),
    FaultCase(
      "relation-types.yaml", "  reverse_en: is funded by", "",
      "funds, reverse_en: Die Angabe fehlt"),
    FaultCase(
      "actors.yaml", "    - region: lausitz",
      "    - region: lausitz\n      role: moderator\n      source: Erfunden\n    - region: lausitz",
      "memberships.region: »moderator« steht schon in"),
    FaultCase(
      "actions-energy.yaml", "  done:\n", "  done:\n    - status: done\n      source: Erfunden\n",
      "solar, done: Es fehlt, wer oder wo das war"),
  ]

  fileprivate static let places = [
    FaultCase(
      "regions.yaml", "place: Bautzen", "place: Bauzen", "Im Kreis 14625 gibt es kein »Bauzen«"),
    FaultCase(
      "regions.yaml", "place: Bautzen", "place: Görlitz",
      "»Görlitz« liegt nicht im Kreis 14625; es gibt es in 14626"),
    FaultCase(
      "regions.yaml", "  place: Bautzen\n  district: \"14625\"",
      "  place: Neudorf\n  district: \"14626\"", "»Neudorf« gibt es im Kreis 14626 mehrmals"),
    FaultCase("regions.yaml", "  district: \"14625\"\n", "", "lausitz, district: Die Angabe fehlt"),
    FaultCase(
      "regions.yaml", "  place: Bautzen\n", "  country: CH\n  place: Chur\n",
      "lausitz, district: Kreise kennt das Ortsverzeichnis nur"),
    FaultCase(
      "regions.yaml", "  place: Bautzen\n", "  country: CH\n  place: Chur\n",
      "lausitz, place: Hier sind lat und lon nötig"),
    FaultCase(
      "regions.yaml", "  place: Bautzen\n", "  country: PL\n  place: Chur\n",
      "»PL« gibt es nicht; möglich sind DE, AT"),
    FaultCase(
      "regions.yaml", "[\"14625\", \"14626\"]", "[\"99999\"]",
      "In geo/gazetteer.tsv gibt es kein »99999«"),
    FaultCase("actors.yaml", "  lon: 14.98\n", "", "werkstatt, lat: Hier sind lat und lon nötig"),
    FaultCase(
      "actors.yaml", "lat: 51.16\n  lon: 14.98", "lat: 14.98\n  lon: 51.16",
      "Breite und Länge sind vertauscht"),
    FaultCase("actors.yaml", "lat: 51.16", "lat: 91", "Das ist kein Ort auf der Erde"),
    FaultCase(
      "actors.yaml", "lat: 51.16", "lat: 31.16", "Der Punkt liegt nicht in dem angegebenen Land"),
    FaultCase(
      "actions-energy.yaml", "    place: Görlitz\n      district: \"14626\"",
      "    district: \"99999\"", "solar, done.district: In geo/gazetteer.tsv gibt es kein »99999«"),
    FaultCase(
      "geo/gazetteer.tsv", "\t38329", "", "geo/gazetteer.tsv:3: Die Zeile hat 8 Spalten statt 9"),
    FaultCase(
      "geo/gazetteer.tsv", "51.1803", "51,1803",
      "geo/gazetteer.tsv:3: lat: »51,1803« ist keine Zahl"),
    FaultCase(
      "geo/gazetteer.tsv", "38329", "viele",
      "geo/gazetteer.tsv:3: pop: »viele« ist keine ganze Zahl"),
    FaultCase(
      "geo/gazetteer.tsv", "\t14625\t", "\t1462\t", "kreis: »1462« ist kein Kreisschlüssel"),
    FaultCase("geo/gazetteer.tsv", "51.1803", "151.1803", "lat: Das ist kein Ort auf der Erde"),
  ]
}
