import MitmachExchange
import MitmachModel

/// What an export gave out and what it held back.
struct ExportTally {
  let policy: ContactPolicy
  private(set) var withheld: Withheld
  /// How many of what: actors, regions, memberships and so on.
  private(set) var counts: [String: Int] = [:]
  /// How many entries there are of each licence; those without one under an empty name.
  private(set) var licences: [String: Int] = [:]

  init(policy: ContactPolicy) {
    self.policy = policy
    withheld = Withheld(purpose: policy.purpose)
  }

  /// The actor as it may leave.
  mutating func release(_ actor: Actor) -> Actor {
    let (released, isWithheld) = policy.released(actor)
    if isWithheld { withheld.add(actor) }
    licences[actor.license ?? "", default: 0] += 1
    count("actors")
    return released
  }

  /// The record as it may leave.
  mutating func release(_ record: Record) -> Record {
    if case .actor(let actor) = record { return .actor(release(actor)) }
    count(NetworkWriter.section(of: record))
    return record
  }

  mutating func count(_ name: String) { counts[name, default: 0] += 1 }

  var isEmpty: Bool { counts.isEmpty }
  var entryCount: Int { ["actors", "regions", "actions"].compactMap { counts[$0] }.reduce(0, +) }

  /// The licences that are named, each with how many entries it has.
  var named: [(name: String, count: Int)] {
    licences.filter { !$0.key.isEmpty }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// How many entries want to be told whom they are from.
  var attributedCount: Int {
    named.filter { Self.wantsAttribution($0.name) }.map(\.count).reduce(0, +)
  }

  static func wantsAttribution(_ licence: String) -> Bool {
    let name = licence.uppercased()
    return name.hasPrefix("ODBL") || name.hasPrefix("CC-BY") || name.hasPrefix("CC BY")
  }
}

/// What a manifest tells beside an export, as JSON.
struct ExportManifest {
  let kind: ExportKind
  let filter: SavedFilter
  let tally: ExportTally
  let time: String

  var json: JSONValue {
    .object([
      ("format", .text(kind.rawValue)), ("program", .text("mitmach \(Mitmach.version)")),
      ("written", .text(time)), ("filter", .text(filter.line)),
      ("purpose", .text(tally.policy.purpose.text)),
      (
        "counts",
        .object(tally.counts.sorted { $0.key < $1.key }.map { ($0.key, .integer($0.value)) })
      ),
      ("withheld", withheld), ("licences", .list(licences)),
      ("attribution_needed", .bool(tally.attributedCount > 0)),
    ])
  }

  private var withheld: JSONValue {
    .object([
      ("count", .integer(tally.withheld.count)), ("names", .texts(tally.withheld.names)),
      ("what", .texts(["email", "phone", "extras", "consents"])),
      ("reason", .text("no consent for \(tally.policy.purpose.text)")),
    ])
  }

  private var licences: [JSONValue] {
    tally.licences.sorted { $0.key < $1.key }.map { name, count in
      .object([
        ("licence", name.isEmpty ? .null : .text(name)), ("entries", .integer(count)),
        ("attribution_needed", .bool(ExportTally.wantsAttribution(name))),
      ])
    }
  }
}
