import ArgumentParser
import Foundation
import MitmachModel
import MitmachStore

/// Measures what each key takes that narrows or orders the pool of actions.
struct TimeActions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "time-actions", abstract: "Time filters of a made-up pool of actions.",
    shouldDisplay: false)

  @OptionGroup var global: GlobalOptions

  @Option(help: "How many keys of each kind.")
  var count = 200

  func run() throws {
    try global.reporting {
      let store = try Store.open(path: global.databasePath, creating: false)
      var timing = FilterTiming(store: store, catalogue: try store.catalogue())
      try timing.measure("first list") { _ in }
      for number in 0..<count { try timing.keys(number) }
      var output = StandardOutput()
      for line in timing.times.lines { output.write(line: line) }
      try output.flush()
    }
  }
}

/// The keys of a person who narrows the pool: a list, its count and the plane are made at each.
private struct FilterTiming {
  let store: Store
  let catalogue: Catalogue
  private(set) var times = Timings()
  private var query = ListQuery(listing: .actions)
  private var random = SeededRandom(seed: 1)

  init(store: Store, catalogue: Catalogue) {
    self.store = store
    self.catalogue = catalogue
  }

  mutating func keys(_ number: Int) throws {
    try levels()
    try resources()
    try entries()
    let orders = SortOrder.orders(of: .actions, under: query.filter)
    try measure("order") { $0.order = orders[number % orders.count] }
    let word = ["solar", "genossenschaft", "garten teilen", "neue energie", "e v"][number % 5]
    for end in word.indices { try measure("letter") { $0.filter.text = String(word[...end]) } }
    try measure("clear the text") { $0.filter.text = "" }
    if number % 5 == 4 { try measure("clear all") { $0.filter = Filter() } }
  }

  private mutating func levels() throws {
    let (low, high) = (level(), level())
    try measure("effort") { $0.filter.effort = min(low, high)...max(low, high) }
    try measure("impact") { $0.filter.impact = min(low, 3)...5 }
  }

  private mutating func resources() throws {
    let number = level()
    try measure("people") { $0.filter.atHand.people = number * 2 }
    try measure("weeks") { $0.filter.atHand.weeks = number * 10 }
    try measure("euros") { $0.filter.atHand.euros = number * 4000 }
    let skill = catalogue.skills[Int(random.next() % UInt64(max(1, catalogue.skills.count)))]
    try measure("skill") { $0.filter.toggle(.skill(skill.id)) }
  }

  private mutating func entries() throws {
    let field = catalogue.fields[level() % catalogue.fields.count]
    try measure("field") { $0.filter.toggle(.field(field.id)) }
    let goal = level()
    try measure("goal") { $0.filter.toggle(.goal(goal)) }
    let region = catalogue.regions[Int(random.next() % UInt64(catalogue.regions.count))]
    try measure("region") { $0.filter.forRegion = region.uid }
    let state = AdoptionState.allCases[level() - 1]
    try measure("state") { $0.filter.toggle(.adoption(state)) }
    try measure("best fit") { $0.order = .fit }
    try measure("nearest") { $0.order = .near }
  }

  private mutating func level() -> Int { Int(random.next() % 5) + 1 }

  /// Changes the query and asks for all that the screen shows of it.
  mutating func measure(_ what: String, _ change: (inout ListQuery) -> Void) throws {
    change(&query)
    let began = ContinuousClock.now
    let page = try store.page(PageRequest(query: query, position: .first, limit: 60))
    _ = try store.count(query) { true }
    _ = try store.planeCounts(query)
    if let region = query.filter.forRegion {
      _ = try store.fits(of: page.rows.prefix(1).map(\.reference.uid), for: region)
    }
    let duration = ContinuousClock.now - began
    times.note(what, duration)
    if what != "first list" { times.note("any key", duration) }
    let facets = ContinuousClock.now
    _ = try store.facetCounts(query, of: Filter.facets(of: .actions)) { true }
    times.note("facets, when nothing is typed", ContinuousClock.now - facets)
  }
}
