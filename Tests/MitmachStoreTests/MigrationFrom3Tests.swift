import GRDB
import MitmachModel
import Testing

@testable import MitmachStore

@Suite struct `Migrating from version 3` {
  private static let region = SmallNetwork.uid(1)

  /// A store of the third version with actors and a region, of which one is nowhere.
  private func file(_ folder: TemporaryFolder) throws -> String {
    let path = folder.file("old.db")
    try OlderStore.make(at: path, version: 3) { db in
      for (index, actor) in SmallNetwork.actors.enumerated() {
        let point = actor.location?.coordinate
        try db.execute(
          sql: """
            INSERT INTO actor (id, uid, name, sortKey, kind, fieldSet, goalSet, place, placeKey,
              country, latitude, longitude, createdAt)
            VALUES (?, ?, ?, ?, ?, ?, 0, ?, '~', ?, ?, ?, 0)
            """,
          arguments: [
            index + 1, actor.uid.rawValue, actor.name, actor.name, actor.kind.rawValue,
            actor.fields.rawValue, point.map { _ in "Ort" }, point.map { _ in "DE" },
            point?.latitude, point?.longitude,
          ])
      }
      try db.execute(
        sql: """
          INSERT INTO region (uid, name, sortKey, status, placeKey, about, source, createdAt)
          VALUES ('\(Self.region)', 'Lausitz', 'lausitz', 'active', '~', '', '', 100)
          """)
    }
    return path
  }

  @Test func `counts the actors that are there, and later ones`() throws {
    let folder = try TemporaryFolder()
    let store = try Store.open(path: try file(folder), creating: false)
    let located = SmallNetwork.actors.filter { $0.location?.coordinate != nil }
    #expect(located.count < SmallNetwork.actors.count && located.count > 1)
    for zoom in [8, 16, 17, 20] {
      let view = MapView(
        center: SmallNetwork.places[0].coordinate, zoom: zoom, columns: 20, rows: 10)
      let picture = try store.spots(SpotQuery(filter: Filter(), view: view))
      let visible = located.filter {
        $0.location?.coordinate.map { view.contains(view.cell(of: $0)) } ?? false
      }
      #expect(picture.count == visible.count && picture.count > 0)
    }
    try store.queue.write { db in try db.execute(sql: "DELETE FROM actor") }
    let left = try store.reading { try Int.fetchOne($0, sql: "SELECT count(*) FROM spot") }
    #expect(left == 0)
  }

  @Test func `states no outline that nobody drew, and takes one`() throws {
    let folder = try TemporaryFolder()
    let store = try Store.open(path: try file(folder), creating: false)
    let key = Self.region.rawValue
    guard case .region(let seen)? = try store.record(.region, key: key) else {
      Issue.record("no region")
      return
    }
    #expect(seen.outline == nil)
    var region = seen
    region.outline = Outline(ring: SmallNetwork.places.map(\.coordinate))
    let edit = Edit([.save(.region(region), base: .region(seen))])
    #expect(try store.perform(edit, by: "jan", at: 9).step?.changes.first?.fields == ["outline"])
    #expect(try store.record(.region, key: key) == .region(region))
    #expect(try store.undo(by: "jan", at: 10).step != nil)
    #expect(try store.record(.region, key: key) == .region(seen))
  }

  @Test func `refuses an outline that could not be read again, and rounds others`() throws {
    let folder = try TemporaryFolder()
    let store = try Store.open(path: try file(folder), creating: false)
    var region = Region(uid: SmallNetwork.uid(2), name: "Spreewald", status: .planned)
    region.outline = Outline(ring: SmallNetwork.places.prefix(2).map(\.coordinate))
    #expect(throws: StoreError.self) {
      try store.write(author: "jan", at: 1) { try $0.save(region) }
    }
    var ring = SmallNetwork.places.map(\.coordinate)
    ring[0].latitude += 0.000_001
    region.outline = Outline(ring: ring)
    for time in 1...2 as ClosedRange<Int64> {
      try store.write(author: "jan", at: time) { try $0.save(region) }
    }
    // The second time nothing was new.
    #expect(try store.history(of: region.uid, limit: 9).count == 1)
    region.outline = Outline(ring: SmallNetwork.places.map(\.coordinate))
    #expect(try store.record(.region, key: region.uid.rawValue) == .region(region))
  }

  @Test func `begins anew where it was cut off`() throws {
    let folder = try TemporaryFolder()
    let path = try file(folder)
    let queue = try DatabaseQueue(path: path, configuration: .store())
    // What the migration would make is there already, so that it fails in the middle.
    try queue.write { db in try db.execute(sql: "CREATE TABLE spot (x)") }
    #expect(throws: StoreError.self) { try Store.open(path: path, creating: false) }
    #expect(try Store.version(of: queue) == 3)
    try queue.write { db in try db.execute(sql: "DROP TABLE spot") }
    try queue.close()
    #expect(try Store.open(path: path, creating: false).health(isThorough: true).problems == [])
  }
}
