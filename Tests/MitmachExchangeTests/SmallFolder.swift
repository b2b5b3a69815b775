import Foundation
import MitmachExchange
import MitmachModel

/// A data folder with one entry of each kind, in which single lines can be changed.
struct SmallFolder {
  private let url: URL

  /// A folder like the small one, but with `old` in `file` replaced by `new`.
  init(replacing old: String = "", in file: String = "", with new: String = "") throws {
    url = FileManager.default.temporaryDirectory.appending(path: "mitmach-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: url.appending(path: "geo"), withIntermediateDirectories: true)
    for (name, text) in Self.files {
      let changed = name == file ? text.replacingOccurrences(of: old, with: new) : text
      if name == file, changed == text { throw NothingToReplace(text: old) }
      try write(changed, as: name)
    }
  }

  func write(_ text: String, as name: String) throws {
    try Data(text.utf8).write(to: url.appending(path: name))
  }

  func write(_ bytes: [UInt8], as name: String) throws {
    try Data(bytes).write(to: url.appending(path: name))
  }

  func delete(_ name: String) throws {
    try FileManager.default.removeItem(at: url.appending(path: name))
  }

  func remove() { try? FileManager.default.removeItem(at: url) }

  var path: String { url.path }
  var data: ShippedData { ShippedData(folder: url.path) }

  /// What is wrong with the folder, in German.
  var faults: [String] {
    do throws(DataError) {
      _ = try data.network()
      return []
    } catch {
      return error.sentences(in: .german)
    }
  }

  /// The text that was to be replaced does not stand in the file.
  private struct NothingToReplace: Error { var text: String }
}

extension SmallFolder {
  static let files = [
    "fields.yaml": """
    - id: energy
      letter: V
      glyph: "▲"
      color: yellow
      de: Energie und Verkehr
      en: Energy and transport
      about: Strom.
      about_en: Power.
    """,
    "sdgs.yaml": "- number: 7\n  de: Saubere Energie\n  en: Clean Energy\n",
    "skills.yaml": "- id: craft\n  de: Handwerk\n  en: Craft\n",
    "relation-types.yaml": """
    - id: cooperates
      de: kooperiert mit
      en: cooperates with
    - id: funds
      de: fördert
      en: funds
      reverse_de: wird gefördert von
      reverse_en: is funded by
    """,
    "geo/gazetteer.tsv": """
    # Places
    state\tkreis\tags\tname\tname_sorb\tplz\tlat\tlon\tpop
    SN\t14625\t14625020\tBautzen\tBudyšin\t02625\t51.1803\t14.4349\t38329
    SN\t14626\t14626110\tGörlitz\t\t02826-02828\t51.1552\t14.9886\t
    SN\t14626\t14626111\tNeudorf\t\t02829\t51.2000\t14.9000\t
    SN\t14626\t14626112\tNeudorf\t\t02829\t51.3000\t14.8000\t
    """,
    "regions.yaml": """
    # Regions
    - id: lausitz
      uid: 01a1fc32-0000-7000-8000-000000000001
      name: Lausitz
      sorbian: Łužica
      status: active
      place: Bautzen
      district: "14625"
      districts: ["14625", "14626"]
      since: "2018-11"
      web: https://example.org
      about: Eine Region.
      about_en: A region.
      fields: [energy]
      people: 4
      euros: 0
      skills: [craft]
      source: Erfunden
    """,
    "actors.yaml": """
    - id: werkstatt
      uid: 01a1fc32-0000-7000-8000-000000000002
      name: Offene Werkstatt
      also: [Werkstatt e.V.]
      kind: association
      fields: [energy]
      place: Görlitz
      district: "14626"
      lat: 51.16
      lon: 14.98
      sdgs: [7]
      email: info@example.org
      phone: +49 3581 1234
      about: Ein Verein.
      about_en: An association.
      since: "2011"
      memberships:
        - region: lausitz
          role: moderator
          since: "2020"
          until: "2021-05"
          source: Erfunden
      source: Erfunden
    """,
    "actions-energy.yaml": """
    - id: solar
      uid: 01a1fc32-0000-7000-8000-000000000003
      fields: [energy]
      sdgs: [7]
      effort: 2
      impact: 3
      people: 4
      weeks: 8
      euros: 0
      reach: 150
      lasts: 0.5
      skills: [craft]
      de: &text
        name: Solar
        summary: Satz.
        change: Viel.
        steps: [Eins, Zwei]
        materials: [Draht]
        permissions: [Keine]
        pitfalls: [Regen]
        effort_reason: Darum.
        impact_reason: Darum.
      en: *text
      done:
        - by: werkstatt
          region: lausitz
          place: Görlitz
          district: "14626"
          since: "2012"
          status: done
          how: So.
          how_en: Thus.
          reported_effort: 2
          reported_impact: 5
          source: Erfunden
        - by: werkstatt
          region: lausitz
          place: Görlitz
          status: abandoned
          source: Erfunden
      sources: [Erfunden]
    """,
  ]
}
