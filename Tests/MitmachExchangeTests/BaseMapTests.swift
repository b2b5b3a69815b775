import MitmachExchange
import MitmachModel
import Testing

@Suite struct `The shipped base map` {
  private let data = ShippedData(folder: Shipped.folder)

  @Test func `has borders, rivers and lakes`() throws {
    let lines = try data.baseMap().lines
    let counts = Dictionary(grouping: lines, by: \.kind).mapValues(\.count)
    #expect(counts == [.nation: 5, .state: 31, .district: 881, .river: 84, .lake: 61])
    #expect(lines.contains { $0.kind == .river && $0.name == "Lausitzer Neiße" })
    #expect(lines.reduce(0) { $0 + $1.points.count } == 8098)
  }

  @Test func `has every district that the gazetteer names, once`() throws {
    let districts = try data.baseMap().districts
    #expect(districts.map(\.code) == Set(Shipped.network.places.map(\.district)).sorted())
    #expect(Set(districts.map(\.name)).count == districts.count)
  }

  @Test(arguments: [
    ("14625", "Bautzen", 51.181, 14.424), ("14626", "Görlitz", 51.155, 14.989),
    ("12052", "Cottbus", 51.758, 14.329), ("14713", "Leipzig", 51.340, 12.375),
    ("14729", "Landkreis Leipzig", 51.148, 12.552), ("14612", "Dresden", 51.050, 13.738),
  ])
  func `tells in which district a point lies`(
    code: String, name: String, latitude: Double, longitude: Double
  ) throws {
    let point = try #require(Coordinate(latitude: latitude, longitude: longitude))
    let found = try data.baseMap().districts.filter { $0.outline.contains(point) }
    #expect(found.map(\.code) == [code])
    #expect(found.map(\.name) == [name])
  }

  @Test func `has nearly every place in its district, and none in two`() throws {
    let districts = try data.baseMap().districts
    let boxes = districts.map(\.outline.box)
    var inOwn = 0
    for place in Shipped.network.places {
      let around = districts.indices.filter {
        boxes[$0]?.contains(place.coordinate) == true
          && districts[$0].outline.contains(place.coordinate)
      }
      #expect(around.count <= 1, "\(place.name)")
      inOwn += around.count { districts[$0].code == place.district }
    }
    #expect(inOwn == 13_092)
  }

  @Test func `has the borders of the districts where the lines are`() throws {
    let map = try data.baseMap()
    var sides: Set<[WorldPoint]> = []
    for ring in map.districts.flatMap(\.outline.rings) {
      let corners = ring.map { WorldPoint($0) }
      for (start, end) in zip(corners, corners.dropFirst() + corners.prefix(1)) {
        sides.formUnion([[start, end], [end, start]])
      }
    }
    for line in map.lines where line.kind == .district {
      for (start, end) in zip(line.points, line.points.dropFirst()) {
        #expect(sides.contains([start, end]))
      }
    }
  }
}

/// A line of a file of the base map, and what is said of it.
struct BaseMapFault: CustomTestStringConvertible {
  var file: String
  var line: String
  var sentence: String

  init(_ file: String, _ line: String, _ sentence: String) {
    self.file = file
    self.line = line
    self.sentence = sentence
  }

  var testDescription: String { line }

  static let all = [
    BaseMapFault(
      "geo/outlines.txt", "N||5866", "geo/outlines.txt:2: »5866« ist keine Folge von Paaren"),
    BaseMapFault("geo/outlines.txt", "N||1 2  3 4", "»1 2  3 4« ist keine Folge von Paaren"),
    BaseMapFault("geo/outlines.txt", "N||1 2 x 4", "ist keine Folge von Paaren"),
    BaseMapFault("geo/outlines.txt", "N||1 2 3 4 ", "ist keine Folge von Paaren"),
    BaseMapFault("geo/outlines.txt", "N||1 2 3 99999999999", "ist keine Folge von Paaren"),
    BaseMapFault(
      "geo/outlines.txt", "N||1 2", "geo/outlines.txt:2: Hier stehen nur 1 Ecken; nötig sind 2"),
    BaseMapFault("geo/outlines.txt", "N||1 2 3 90000", "Das ist kein Ort auf der Erde"),
    BaseMapFault(
      "geo/outlines.txt", "X||1 2 3 4", "»X« gibt es nicht; möglich sind N, S, D, R, L"),
    BaseMapFault("geo/outlines.txt", "N|1 2 3 4", "Die Zeile hat 2 statt 3 Teile"),
    BaseMapFault("geo/districts.txt", "1462|Ort|0 0 1 0 0 1", "kein Kreisschlüssel"),
    BaseMapFault("geo/districts.txt", "14625||0 0 1 0 0 1", "Die Angabe fehlt"),
    BaseMapFault("geo/districts.txt", "14625|Ort", "Die Zeile hat 2 statt 3 Teile"),
    BaseMapFault("geo/districts.txt", "14625|Ort|0 0 1 0", "Hier stehen nur 2 Ecken; nötig sind 3"),
  ]
}

@Suite struct `A base map` {
  private static let line = "N|Land|5866 51051 53 -73"
  private static let district = "14625|Ort|0 0 9000 0 0 9000|3000 1000 0 1000 1000 0"

  private func folder(lines: String, districts: String) throws -> SmallFolder {
    let folder = try SmallFolder()
    try folder.write(lines, as: "geo/outlines.txt")
    try folder.write(districts, as: "geo/districts.txt")
    return folder
  }

  @Test func `is made of lines and areas with holes`() throws {
    let folder = try folder(lines: "# Lines\n\(Self.line)\r\n", districts: Self.district)
    defer { folder.remove() }
    let map = try folder.data.baseMap()
    let corners = [(51.051, 5.866), (50.978, 5.919)].compactMap {
      Coordinate(latitude: $0.0, longitude: $0.1)
    }
    #expect(
      map.lines == [BaseLine(kind: .nation, name: "Land", points: corners.map { WorldPoint($0) })])
    #expect(map.districts.map(\.outline.polygons.count) == [1])
    #expect(map.districts.first?.outline.polygons.first?.map(\.count) == [3, 3])
    let inHole = try #require(Coordinate(latitude: 1.7, longitude: 3.3))
    let around = try #require(Coordinate(latitude: 0.5, longitude: 5))
    #expect(map.districts.first?.outline.contains(inHole) == false)
    #expect(map.districts.first?.outline.contains(around) == true)
  }

  @Test(arguments: BaseMapFault.all)
  func `is refused where a line is broken, with its number`(fault: BaseMapFault) throws {
    let isLine = fault.file == "geo/outlines.txt"
    let folder = try folder(
      lines: "# Lines\n" + (isLine ? fault.line : Self.line) + "\n",
      districts: isLine ? Self.district : "\n" + fault.line)
    defer { folder.remove() }
    let error = #expect(throws: DataError.self) { try folder.data.baseMap() }
    let sentences = error?.sentences(in: .german) ?? []
    #expect(sentences.count == 1)
    #expect(
      sentences.first?.hasPrefix("\(fault.file):2: ") == true
        && sentences.first?.contains(fault.sentence) == true, "\(sentences)")
  }

  @Test func `needs no districts, but lines`() throws {
    let folder = try folder(lines: Self.line, districts: "")
    defer { folder.remove() }
    try folder.delete("geo/districts.txt")
    #expect(try folder.data.baseMap().districts == [])
    try folder.delete("geo/outlines.txt")
    let error = #expect(throws: DataError.self) { try folder.data.baseMap() }
    #expect(error?.faults.map(\.cause) == [.file(.missing)])
  }
}

@Suite struct `The postal codes` {
  private let data = ShippedData(folder: Shipped.folder)

  @Test func `tell where one is`() throws {
    let found = try data.postalCodes(beginning: "02826", limit: 5)
    #expect(found.map(\.place) == ["Görlitz"])
    let goerlitz = try #require(Coordinate(latitude: 51.155, longitude: 14.989))
    #expect(try #require(found.first).coordinate.kilometres(to: goerlitz) < 3)
    #expect(try data.postalCodes(beginning: "00000", limit: 5) == [])
  }

  @Test func `are found by their beginning`() throws {
    let found = try data.postalCodes(beginning: "0282", limit: 2)
    #expect(found.map(\.code) == ["02826", "02827"])
  }

  @Test func `are read without a fault`() throws {
    #expect(try data.postalCodes(beginning: "", limit: .max).count == 8156)
  }
}
