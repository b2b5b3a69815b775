import Foundation
import MitmachExchange
import MitmachModel
import Testing

@Suite struct `An entry that goes out and comes in again` {
  @Test(arguments: [CSVDialect.standard, .excelDE])
  func `is the same by a table`(dialect: CSVDialect) throws {
    for seed in 0..<150 {
      let actor = Self.actor(seed)
      try Self.expectSame(actor, .csv(dialect))
      var region = Self.region(seed)
      region.outline = nil
      try Self.expectSame(region, .csv(dialect))
    }
  }

  @Test func `is the same by GeoJSON`() throws {
    for seed in 0..<150 {
      let actor = Self.actor(seed)
      try Self.expectSame(actor, .geoJSON)
      let region = Self.region(seed)
      try Self.expectSame(region, .geoJSON)
    }
  }

  @Test func `is the same by vCard, but for the district`() throws {
    for seed in 0..<150 {
      let actor = Self.actor(seed)
      try Self.expectSame(actor, .vCard)
      var region = Self.region(seed)
      region.outline = nil
      try Self.expectSame(region, .vCard)
    }
  }

  @Test func `is the same by OpenFairDB as far as it has a place for it`() throws {
    for seed in 0..<150 {
      var actor = Self.actor(seed)
      actor.fields = FieldSet(rawValue: actor.fields.rawValue & 3)
      actor.otherNames = []
      actor.about.english = nil
      actor.source = ""
      if actor.location?.country == nil { actor.extras["country"] = nil }
      try Self.expectSame(actor, .openFairDB)
      actor.extras = actor.extras.filter { ["street", "zip", "created"].contains($0.key) }
      if actor.since?.rawValue.count != 10 { actor.since = nil }
      try Self.expectSame(actor, .openFairDBTable)
    }
  }

  @Test func `brings back the regions of an actor and the members of a region`() throws {
    let (actor, region) = (Self.actor(1), Self.region(1))
    let regions = ["Lausitz", "Łužica, Nord"].map {
      EntryReference(kind: .region, uid: region.uid, name: $0)
    }
    for format in [ExportFormat.csv(.excelDE), .geoJSON, .vCard] {
      let entry = try Self.imported(.actor(actor, regions: regions), format)
      #expect(entry.regionNames == ["Lausitz", "Łužica, Nord"])
    }
    let member = EntryReference(kind: .actor, uid: actor.uid, name: "A")
    let entry = try Self.imported(.region(region, members: [member]), .vCard)
    #expect(entry.form[.members] == actor.uid.rawValue)
  }

  // MARK: - There and back

  private static func actor(_ seed: Int) -> Actor {
    var dice = Dice(seed: UInt64(seed))
    return GeneratedNetwork.actor(&dice, isWild: false)
  }

  private static func region(_ seed: Int) -> Region {
    var dice = Dice(seed: UInt64(seed))
    return GeneratedNetwork.region(&dice, isWild: false)
  }

  private static func expectSame(_ actor: Actor, _ format: ExportFormat) throws {
    let back = try back(actor, format)
    try #require(back == actor, "\(line(.actor(back)))\n\(line(.actor(actor)))")
  }

  private static func expectSame(_ region: Region, _ format: ExportFormat) throws {
    let back = try back(region, format)
    try #require(back == region, "\(line(.region(back)))\n\(line(.region(region)))")
  }

  /// A record in one line, to see what is different.
  private static func line(_ record: Record) -> String {
    var writer = NetworkWriter(catalogue: Catalogue())
    var bytes: [UInt8] = []
    writer.write(record, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func back(_ actor: Actor, _ format: ExportFormat) throws -> Actor {
    let entry = try imported(.actor(actor, regions: []), format)
    var back = entry.form.actor(
      uid: try #require(entry.uid), base: nil, catalogue: Imported.catalogue)
    back.extras = entry.extras
    back.license = entry.license
    return back
  }

  private static func back(_ region: Region, _ format: ExportFormat) throws -> Region {
    let entry = try imported(.region(region, members: []), format)
    var back = entry.form.region(
      uid: try #require(entry.uid), base: nil, catalogue: Imported.catalogue)
    back.extras = entry.extras
    back.outline = entry.outline
    return back
  }

  private static func imported(
    _ entry: ExportedEntry, _ format: ExportFormat
  ) throws -> ImportedEntry {
    try Imported.single(Exported.text([entry], format))
  }
}

/// What was written of entries.
enum Exported {
  static func text(_ entries: [ExportedEntry], _ format: ExportFormat) -> String {
    var kind = EntryForm.Kind.actor
    if case .region? = entries.first { kind = .region }
    let keys = Set(entries.flatMap(keys))
    var writer = format.writer(of: kind, context: Imported.context, extraKeys: Array(keys))
    var bytes: [UInt8] = []
    writer.start(to: &bytes)
    for entry in entries { writer.write(entry, to: &bytes) }
    writer.finish(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func keys(_ entry: ExportedEntry) -> [String] {
    switch entry {
    case .actor(let actor, _): Array(actor.extras.keys)
    case .region(let region, _): Array(region.extras.keys)
    }
  }
}
