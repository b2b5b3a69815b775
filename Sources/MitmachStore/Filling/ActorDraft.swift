import GRDB
import MitmachModel

/// New actors in the order in which they come, in a temporary table, until their places are known.
///
/// The table has the columns of `actor`, of `actorText` and of the words in the search index, so that
/// nothing of an actor has to be in memory once it has been read.
struct ActorDraft {
  private let db: Database
  private var actors: RowInsertion
  private var memberships: RowInsertion
  private var regionIds: [UID: Int64] = [:]
  private var postalCodes: [String: String?] = [:]
  private(set) var count = 0
  private(set) var membershipCount = 0

  static let actorColumns = [
    "uid", "name", "sortKey", "kind", "fieldSet", "goalSet", "place", "placeKey", "sorbianPlace",
    "district", "country", "latitude", "longitude", "quadX", "quadY",
    "createdAt",
  ]
  static let textColumns = [
    "otherNames", "email", "phone", "web", "about", "aboutEnglish", "since", "source", "license",
    "extras",
  ]
  private static let columns = actorColumns + textColumns + ["tokens", "words"]
  static let membershipColumns = ["uid", "regionId", "role", "since", "until", "source"]

  init(_ db: Database) throws {
    self.db = db
    // What the order of names is made of comes first: to sort, no more of a row has to be read.
    let order = ["sortKey", "name", "uid"]
    let others = Self.columns.filter { !order.contains($0) }
    try db.execute(
      sql: """
        DROP TABLE IF EXISTS temp.draft;
        DROP TABLE IF EXISTS temp.draftMembership;
        CREATE TEMP TABLE draft (\((order + others).joined(separator: ", ")));
        CREATE TEMP TABLE draftMembership (
          number INTEGER, \(Self.membershipColumns.joined(separator: ", ")));
        """)
    actors = try RowInsertion(into: "temp.draft", columns: Self.columns, in: db)
    memberships = try RowInsertion(
      into: "temp.draftMembership", columns: ["number"] + Self.membershipColumns, in: db)
  }

  static func drop(in db: Database) throws {
    try db.execute(sql: "DROP TABLE temp.draft; DROP TABLE temp.draftMembership")
  }

  mutating func add(_ entry: LoadedActor, at time: Int64) throws {
    count += 1
    var current: [(region: Int64, role: Role)] = []
    for membership in entry.memberships {
      let region = try regionId(of: membership)
      if membership.until == nil { current.append((region, membership.role)) }
      try add(membership, regionId: region)
    }
    current.sort { ($0.region, $0.role.rawValue) < ($1.region, $1.role.rawValue) }
    let document = SearchDocument(
      entry.actor, memberships: current, postalCodes: try postalCodes(of: entry.actor.location))
    try add(entry.actor, document.indexed, createdAt: entry.createdAt ?? time)
  }

  private mutating func add(
    _ actor: Actor, _ words: IndexedWords, createdAt: Int64
  ) throws {
    actors.add(actor.uid.rawValue)
    actors.add(actor.name)
    actors.add(Folding.sortKey(of: actor.name))
    actors.add(actor.kind.rawValue)
    actors.add(actor.fields.rawValue)
    actors.add(Int64(actor.goals.rawValue))
    add(actor.location)
    actors.add(createdAt)
    addTexts(of: actor)
    actors.add(words.tokens)
    actors.add(words.words)
    try actors.finishRow()
  }

  private mutating func add(_ location: Location?) {
    actors.add(location?.place)
    actors.add(ColumnValues.placeKey(location))
    actors.add(location?.sorbianPlace)
    actors.add(location?.district)
    actors.add(location?.country)
    if let coordinate = location?.coordinate {
      actors.add(coordinate.latitude)
      actors.add(coordinate.longitude)
      let quad = Quad(at: coordinate)
      actors.add(Int64(quad.x))
      actors.add(Int64(quad.y))
    } else {
      for _ in 1...4 { actors.addNull() }
    }
  }

  private mutating func addTexts(of actor: Actor) {
    actors.add(TextList.json(actor.otherNames))
    actors.add(actor.email)
    actors.add(actor.phone)
    actors.add(actor.web)
    actors.add(actor.about.german)
    actors.add(actor.about.english)
    actors.add(actor.since?.rawValue)
    actors.add(actor.source)
    actors.add(actor.license)
    actors.add(TextMap.json(actor.extras).description)
  }

  private mutating func add(_ membership: Membership, regionId: Int64) throws {
    membershipCount += 1
    memberships.add(Int64(count))
    memberships.add(membership.uid.rawValue)
    memberships.add(regionId)
    memberships.add(membership.role.rawValue)
    memberships.add(membership.since?.rawValue)
    memberships.add(membership.until?.rawValue)
    memberships.add(membership.source)
    try memberships.finishRow()
  }

  // MARK: - What is looked up again and again

  private mutating func regionId(of membership: Membership) throws -> Int64 {
    if let id = regionIds[membership.region] { return id }
    guard let id = try RegionRecord.id(of: membership.region.rawValue, in: db) else {
      throw StoreError.refused(
        reason: "membership \(membership.uid): no region \(membership.region)")
    }
    regionIds[membership.region] = id
    return id
  }

  private mutating func postalCodes(of location: Location?) throws -> String? {
    guard let location, let district = location.district else { return nil }
    let key = "\(district) \(location.place)"
    if let codes = postalCodes[key] { return codes }
    let codes = try ActorRecord.postalCodes(of: location, in: db)
    postalCodes[key] = .some(codes)
    return codes
  }
}
