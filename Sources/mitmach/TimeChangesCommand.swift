import ArgumentParser
import Foundation
import MitmachModel
import MitmachStore

/// Measures what it takes to change entries and to take it back; the file is changed.
struct TimeChanges: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "time-changes", abstract: "Time changes to a made-up network.",
    shouldDisplay: false)

  @OptionGroup var global: GlobalOptions

  @Option(help: "How many actors are changed.")
  var count = 200

  func run() throws {
    try global.reporting {
      let began = ContinuousClock.now
      let store = try Store.open(path: global.databasePath, creating: false)
      var timing = ChangeTiming(store: store)
      timing.times.note("open", ContinuousClock.now - began)
      for actor in try store.sampleOfActors(count: count) { try timing.change(actor) }
      var output = StandardOutput()
      for line in timing.times.lines { output.write(line: line) }
      try output.flush()
    }
  }
}

/// The times of each thing that was done, and what does them.
private struct ChangeTiming {
  private let store: Store
  var times = Timings()
  private let author = Author(login: "time-changes")

  init(store: Store) { self.store = store }

  mutating func change(_ actor: Actor) throws {
    var described = actor
    described.about.german += " Neu."
    try edit("save a text", [.save(.actor(described), base: .actor(actor))])
    var renamed = described
    renamed.name = "Neuer " + actor.name
    try edit("rename", [.save(.actor(renamed), base: .actor(described))])
    try edit("delete", [.delete(.actor, key: actor.uid.rawValue)])
    let (author, now) = (author, now)
    try measure("history") { _ = try $0.history(of: actor.uid, limit: 20) }
    try measure("likely duplicates") { _ = try $0.likelyDuplicates(of: actor, limit: 10) }
    for what in ["undo a deletion", "undo a rename", "undo a text"] {
      try measure(what, also: Self.anyChange) { _ = try $0.undo(by: author, at: now) }
    }
    try measure("search") {
      var query = ListQuery(listing: .actors)
      query.filter.text = "verein \(actor.name.prefix(3))"
      _ = try $0.page(PageRequest(query: query, position: .first, limit: 60))
    }
    try measure("latest steps") { _ = try $0.steps(limit: 50) }
  }

  private mutating func edit(_ what: String, _ parts: [Edit.Part]) throws {
    let (author, now) = (author, now)
    try measure(what, also: Self.anyChange) { _ = try $0.perform(Edit(parts), by: author, at: now) }
  }

  /// What all changes and undos count as besides.
  private static let anyChange = "any change"

  private mutating func measure(
    _ what: String, also group: String? = nil, _ body: (Store) throws -> Void
  ) rethrows {
    let began = ContinuousClock.now
    try body(store)
    let duration = ContinuousClock.now - began
    for what in [what, group].compactMap({ $0 }) { times.note(what, duration) }
  }

  private var now: Int64 { Int64(Date().timeIntervalSince1970 * 1000) }
}
