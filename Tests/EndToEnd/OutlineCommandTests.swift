import Foundation
import Testing

/// The outline of a region, as the command line prints and changes it.
@Suite struct `An outline on the command line` {
  private let home: Home

  init() throws { home = try CommandHome.filled() }

  private func run(_ script: String) throws -> Program.Result {
    try Program.shell("cd \"$XDG_DATA_HOME\"\n" + script, home: home)
  }

  private func output(_ script: String) throws -> String {
    let result = try run(script)
    #expect(result.status == 0, "\(result.errors)")
    return result.output
  }

  private struct Feature: Decodable {
    struct Geometry: Decodable {
      var type: String
      var coordinates: [[[[Double]]]]
    }
    var type: String
    var properties: [String: String]
    var geometry: Geometry
  }

  private func feature() throws -> Feature {
    try JSONDecoder().decode(
      Feature.self, from: Data(try output("mitmach outline Lausitz").utf8))
  }

  private func file(_ text: String, named name: String = "a.geojson") throws {
    try Data(text.utf8).write(to: home.folder.appending(path: name))
  }

  private static let square = "[[[14,51],[15,51],[15,52],[14,52],[14,51]]]"

  @Test func `is the hull of the members, in the history, and can be undone`() throws {
    let none = try run("mitmach outline Lausitz")
    #expect(none.status == 2 && none.errors.contains("--hull"))
    #expect(try output("mitmach outline Lausitz --hull --dry-run").contains("Probe"))
    #expect(try run("mitmach outline Lausitz").status == 2)
    _ = try output("mitmach outline Lausitz --hull")
    let hull = try feature()
    #expect(hull.type == "Feature" && hull.properties == ["name": "Lausitz"])
    #expect(hull.geometry.type == "MultiPolygon")
    let ring = try #require(hull.geometry.coordinates.first?.first)
    #expect(ring.count >= 4 && ring.first == ring.last)
    #expect(ring.allSatisfy { (13...16).contains($0[0]) && (50...53).contains($0[1]) })
    #expect(try output("mitmach history Lausitz").contains("Lausitz"))
    _ = try output("mitmach undo")
    #expect(try run("mitmach outline Lausitz").status == 2)
    _ = try output("mitmach redo")
    #expect(try feature().geometry.coordinates == hull.geometry.coordinates)
    _ = try output("mitmach outline Lausitz --remove")
    #expect(try run("mitmach outline Lausitz").status == 2)
    #expect(try run("mitmach outline Mittelsachsen --hull").status == 65)
  }

  @Test func `comes from a file, and goes the right way round`() throws {
    try file(
      """
      {"type":"FeatureCollection","features":[
       {"type":"Feature","properties":{"name":"Andere"},"geometry":{"type":"Polygon","coordinates":
        [[[10,51],[11,51],[11,52],[10,51]]]}},
       {"type":"Feature","properties":{"name":"LAUSITZ"},"geometry":{"type":"Polygon","coordinates":
        [[[14,51],[14,52],[15,52],[15,51],[14,51]]]}}]}
      """)
    _ = try output("mitmach outline Lausitz --from a.geojson")
    let ring = try #require(try feature().geometry.coordinates.first?.first)
    #expect(Set(ring) == [[14, 51], [15, 51], [15, 52], [14, 52]])
    let turns = zip(ring, ring.dropFirst()).map { $0[0] * $1[1] - $1[0] * $0[1] }
    #expect(turns.reduce(0, +) > 0)
    try file("{\"type\":\"Polygon\",\"coordinates\":\(Self.square)}", named: "b.json")
    _ = try output("mitmach outline Mittelsachsen --from b.json")
    _ = try output("mitmach outline Lausitz > c.geojson; mitmach outline Lausitz --from c.geojson")
    #expect(try feature().geometry.coordinates.first?.first == ring)
  }

  @Test(arguments: [
    ("[[[14,51],[15,51],[15,52],[14,52]]]", "nicht geschlossen"),
    ("[[[14,51],[15,51],[14,51]]]", "drei Punkte"),
    ("[[[14,51],[15,52],[15,51],[14,52],[14,51]]]", "kreuzt"),
    ("[[[51,14],[51,15],[52,15],[52,14],[51,14]]]", "vertauscht"),
    ("[[[14,51],[15,51],[15,97],[14,52],[14,51]]]", "nicht auf der Erde"),
    ("[]", "keine Fläche"), ("[[[14,51],", "Zeile 3"),
  ])
  func `is refused with line and reason`(coordinates: String, reason: String) throws {
    try file(
      "{\"type\":\"FeatureCollection\",\"features\":[\n\n{\"type\":\"Feature\",\"properties\":{},"
        + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":\(coordinates)}}]}")
    let result = try run("mitmach outline Lausitz --from a.geojson --lang de")
    #expect(result.status == 65 && result.output == "", "\(result)")
    #expect(result.errors.contains("a.geojson, Zeile 3"), "\(result.errors)")
    #expect(result.errors.contains(reason), "\(result.errors)")
    #expect(try run("mitmach outline Lausitz").status == 2)
  }

  @Test func `is refused where it is none`() throws {
    try file("name,ort\nA,B\n", named: "a.csv")
    #expect(try run("mitmach outline Lausitz --from a.csv").status == 65)
    #expect(try run("mitmach outline Lausitz --from nirgends").status == 74)
    #expect(try run("mitmach outline Lausitz --hull --remove").status == 64)
    #expect(try run("mitmach outline Nirgends --hull").status == 2)
    let deep = String(repeating: "[", count: 100_000)
    try file("{\"type\":\"Polygon\",\"coordinates\":\(deep)", named: "deep.json")
    #expect(try run("mitmach outline Lausitz --from deep.json").status == 65)
  }
}
