import Foundation
import Testing

/// Lists that are narrowed to a part of the map, as the command line gives them.
@Suite struct `A list of a part of the map` {
  private let home: Home

  init() throws { home = try CommandHome.filled() }

  private struct Entry: Decodable {
    var name: String
    var lat, lon: Double?
    var district: String?
    var distance_km: Double?
    var direction: String?

    /// Kilometres from a point, on a sphere.
    func kilometres(from point: (lat: Double, lon: Double)) -> Double? {
      guard let lat, let lon else { return nil }
      let (a, b) = (lat * .pi / 180, point.lat * .pi / 180)
      let half =
        pow(sin((a - b) / 2), 2) + cos(a) * cos(b) * pow(sin((lon - point.lon) * .pi / 360), 2)
      return 2 * 6371 * asin(half.squareRoot())
    }
  }

  private func run(_ line: String) throws -> Program.Result {
    try Program.shell("mitmach " + line, home: home)
  }

  private func entries(_ line: String) throws -> [Entry] {
    let result = try run(line + " --json")
    #expect(result.status == 0 && result.errors == "", "\(line): \(result.errors)")
    return try JSONDecoder().decode([Entry].self, from: Data(result.output.utf8))
  }

  private static let goerlitz = (lat: 51.1552, lon: 14.9886)

  @Test(arguments: [5.0, 35, 60, 200])
  func `has all around a place, the nearest first`(kilometres: Double) throws {
    let all = try entries("actors")
    let expected = all.filter { ($0.kilometres(from: Self.goerlitz) ?? .infinity) <= kilometres }
    let found = try entries("near Görlitz --km \(kilometres)")
    #expect(!expected.isEmpty)
    #expect(Set(found.map(\.name)) == Set(expected.map(\.name)))
    let distances = found.compactMap(\.distance_km)
    #expect(distances.count == found.count && distances == distances.sorted())
    for entry in found {
      let real = try #require(entry.kilometres(from: Self.goerlitz))
      #expect(abs(real - (entry.distance_km ?? 0)) < 0.02 + real / 100, "\(entry.name)")
    }
    let narrowed = try entries("actors --near 51.1552,14.9886 --km \(kilometres)")
    #expect(narrowed.map(\.name) == expected.map(\.name))
  }

  @Test func `says in which direction they lie`() throws {
    let found = try entries("near Bautzen --km 45")
    let directions = Dictionary(found.map { ($0.name, $0.direction) }) { first, _ in first }
    #expect(directions["Landkreis Bautzen"] == .some(nil))
    #expect(directions["Perspektive Boxberg / O.L. e.V."] == "N")
    #expect(directions["Kulturfabrik MEDA e.V."] == "SE")
    let table = try run("near Bautzen --km 45 | grep MEDA").output
    #expect(table.contains("\tSE\t"))
  }

  @Test func `takes names in both languages, postal codes and coordinates for a place`() throws {
    let expected = try run("near Bautzen --km 40").lines
    #expect(expected.count == 10)
    for place in ["Budyšin", "budysin", "51.1803,14.4349", "'51,1803; 14,4349'", "02625"] {
      #expect(try run("near \(place) --km 40").lines.count >= 9, "\(place)")
    }
  }

  @Test func `goes along with other filters and orders`() throws {
    let one = try entries("near Görlitz --km 60 --kind Verein --field energy")
    #expect(one.map(\.name) == ["Perspektive Boxberg / O.L. e.V."])
    let named = try entries("near Görlitz --km 60 --sort name --limit 2")
    #expect(named.map(\.name) == ["Demokratie AG Ostsachsen", "ENO mbH"])
    #expect(named.allSatisfy { $0.distance_km == nil })
    let farthest = try entries("near Görlitz --km 60 --reverse --limit 1")
    #expect(farthest.map(\.name) == ["Stadt Weißwasser"])
  }

  @Test func `may be a rectangle, a district, or what has no place`() throws {
    let all = try entries("actors")
    let inBox = all.filter { entry in
      guard let lat = entry.lat, let lon = entry.lon else { return false }
      return (51...51.3).contains(lat) && (14...15).contains(lon)
    }
    #expect(try entries("actors --bbox 14,51,15,51.3").map(\.name) == inBox.map(\.name))
    let district = all.filter { $0.district == "14626" }.map(\.name)
    #expect(!inBox.isEmpty && !district.isEmpty)
    #expect(try entries("actors --district Görlitz").map(\.name) == district)
    #expect(try entries("actors --district 14626").map(\.name) == district)
    #expect(try run("actors --nowhere").status == 2)
    #expect(try run("add actor --name Ortlos --kind Verein --field V").status == 0)
    #expect(try entries("actors --nowhere").map(\.name) == ["Ortlos"])
    let regions = try entries("regions --near Bautzen --km 5")
    #expect(regions.map(\.name) == ["Lausitz"])
  }

  @Test(arguments: [
    ("near", 64, "place"), ("near Görlitz --near Bautzen", 64, "--near"),
    ("near Görltz", 2, "Meintest du »Görlitz«?"), ("near Xqzzy", 2, "Postleitzahl"),
    ("near 14.99,51.15", 64, "51.15,14.99"), ("near 99,99", 64, "kein Ort auf der Erde"),
    ("near Neustadt", 2, "37345 Neustadt"), ("near Görlitz --km 0", 64, "--km"),
    ("near Görlitz --km weit", 64, "--km"), ("actors --km 3", 64, "--near"),
    ("actors --near Görlitz --nowhere", 64, "--nowhere"),
    ("actors --bbox 51,14,51.3,15", 64, "--bbox 14,51,15,51.3"),
    ("actors --bbox 15,51,14,52", 64, "West,Süd,Ost,Nord"), ("actors --bbox 1,2,3", 64, "--bbox"),
    ("actors --district Görltz", 64, "Görlitz"), ("actors --sort distance", 64, "--near"),
    ("actions --near Görlitz", 64, "--near"), ("moderators --nowhere", 64, "--nowhere"),
    ("near Görlitz --km 1 --field food", 2, "Nichts gefunden"),
  ])
  func `says what is wrong`(line: String, status: Int32, word: String) throws {
    let result = try run(line)
    #expect(result.status == status && result.output == "", "\(result)")
    #expect(result.errors.contains(word), "\(result.errors)")
  }
}
