import Foundation
import MitmachExchange
import MitmachModel
import Testing

@Suite struct `GeoJSON` {
  @Test func `has points that are actors`() throws {
    let entry = try Imported.single(
      """
      {"type":"FeatureCollection","features":[{"type":"Feature","id":7,
       "geometry":{"type":"Point","coordinates":[14.98,51.15,200]},
       "properties":{"name":"Hof","description":"D","fields":["food","energy"],"Mitglieder":12,
        "_umap_options":{"color":"Red","iconClass":"Drop"},"leer":null}}]}
      """)
    #expect(entry.form.kind == .actor)
    #expect(
      entry.form.texts == [
        .name: "Hof", .about: "D", .coordinates: "51.15, 14.98", .fields: "food,energy",
        .kind: "initiative",
      ])
    #expect(
      entry.extras == [
        "id": "7", "Mitglieder": "12",
        "_umap_options": "{\"color\":\"Red\",\"iconClass\":\"Drop\"}",
      ])
  }

  @Test func `has areas that are regions`() throws {
    let entry = try Imported.single(
      """
      {"type":"Feature","properties":{"name":"Tal","status":"aktiv"},"geometry":{"type":"Polygon",
       "coordinates":[[[14,51],[15,51],[15,52],[14,51]]]}}
      """)
    #expect(entry.form.kind == .region)
    #expect(entry.form.texts == [.name: "Tal", .status: "active"])
    #expect(entry.outline == Outline(ring: points([(51, 14), (51, 15), (52, 15)])))
  }

  @Test(arguments: [
    ("[[[51,14],[51,15],[52,15],[51,14]]]", OutlineProblem.swapped(point: 1)),
    ("[[[14,51],[15,51],[15,52],[14,52]]]", .notClosed),
    ("[[[14,51],[15,51],[14,51]]]", .tooFewPoints),
    ("[[[14,51],[15,151],[15,52],[14,51]]]", .outsideOfWorld(point: 2)),
    ("[[[14,51],[\"x\",51],[15,52],[14,51]]]", .outsideOfWorld(point: 2)), ("[]", .noPolygon),
  ]) func `says what is wrong with an outline`(coordinates: String, problem: OutlineProblem) {
    let text = """
      {"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{"name":"Tal"},"geometry":{"type":"Polygon","coordinates":\
      \(coordinates)}},
      {"type":"Feature","properties":{"name":"Hof"},"geometry":null}]}
      """
    let imported = Imported(text)
    #expect(imported.faults == [ImportFault(line: 2, field: "Tal", cause: .outline(problem))])
    #expect(imported.entries.map { $0.form[.name] } == ["Hof"])
  }

  @Test func `shows latitude and longitude that are the wrong way round`() throws {
    let entry = try Imported.single(
      "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[51.15,14.98]}}")
    let check = FormCheck(catalogue: Imported.catalogue)
    #expect(
      check.problem(of: .coordinates, in: entry.form)
        == .swappedCoordinates(corrected: "51.15, 14.98"))
  }

  private func points(_ numbers: [(Double, Double)]) -> Outline.Ring {
    numbers.compactMap { Coordinate(latitude: $0.0, longitude: $0.1) }
  }
}

@Suite struct `KML` {
  @Test func `is read as uMap writes it`() throws {
    let imported = Imported(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <kml xmlns="http://www.opengis.net/kml/2.2"><Document>
      <Folder><name>Höfe</name>
      <Placemark><name>Hof &amp; Gut &#x1F33B;</name><description>D &lt;b&gt;</description>
      <ExtendedData><Data name="email"><value>a@b.de</value></Data>
      <Data name="Mitglieder"><value>12</value></Data></ExtendedData>
      <Point><coordinates>14.98,51.15</coordinates></Point></Placemark></Folder>
      <Placemark><name>Tal</name><Polygon><outerBoundaryIs><LinearRing><coordinates>
      14,51 15,51,0 15,52 14,51</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>
      </Document></kml>
      """)
    #expect(imported.faults == [])
    try #require(imported.entries.count == 2)
    let (farm, valley) = (imported.entries[0], imported.entries[1])
    #expect(farm.line == 4)
    #expect(farm.form[.name] == "Hof & Gut 🌻")
    #expect(farm.form[.coordinates] == "51.15, 14.98")
    #expect(farm.form[.email] == "a@b.de")
    #expect(farm.extras == ["Mitglieder": "12", "folder": "Höfe"])
    #expect(valley.form.kind == .region)
    #expect(valley.outline?.rings.first?.count == 3)
  }

  @Test func `is read as Google writes it`() throws {
    let entry = try Imported.single(
      """
      <kml><Document><Placemark><name>Café</name>
      <description><![CDATA[<img src="x.jpg" height="200"/><br>Zeile &amp; mehr<br/>Zwei]]></description>
      <styleUrl>#icon-1</styleUrl><Point><coordinates>
        14.98,51.15,0
      </coordinates></Point></Placemark></Document></kml>
      """)
    #expect(entry.form[.about] == "Zeile & mehr\nZwei")
    #expect(entry.extras == ["styleUrl": "#icon-1"])
    #expect(entry.form[.coordinates] == "51.15, 14.98")
  }

  @Test(arguments: [
    ("<kml>\n<a></b></kml>", ImportFault(line: 2, column: 4, cause: .syntax("</a>"))),
    (
      "<!DOCTYPE kml [<!ENTITY a \"b\">]><kml/>",
      ImportFault(line: 1, column: 1, cause: .syntax("<kml …>"))
    ),
    ("<kml><a", ImportFault(line: 1, column: 6, cause: .syntax(">"))),
    ("<kml>", ImportFault(line: 1, column: 6, cause: .syntax("</kml>"))),
    ("<kml><![CDATA[x</kml>", ImportFault(line: 1, column: 15, cause: .syntax("]]>"))),
  ]) func `is refused with the place where it breaks`(text: String, fault: ImportFault) {
    #expect(Imported(text, format: .kml).faults == [fault])
  }

  @Test func `is refused when it is nested too deeply`() {
    let text = "<kml>" + String(repeating: "<a>", count: 100_000)
    #expect(Imported(text).faults.map(\.cause) == [.tooDeep(limit: 64)])
  }
}
