import ArgumentParser
import Foundation
import MitmachModel
import MitmachStore

/// Measures what each key on a map takes from the store.
struct TimeMap: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "time-map", abstract: "Time a map of a made-up network.", shouldDisplay: false)

  @OptionGroup var global: GlobalOptions

  @Option(help: "How many walks over the map.")
  var count = 60

  func run() throws {
    try global.reporting {
      let store = try Store.open(path: global.databasePath, creating: false)
      var timing = MapTiming(store: store, catalogue: try store.catalogue())
      for number in 0..<count { try timing.walk(number) }
      var output = StandardOutput()
      for line in timing.times.lines { output.write(line: line) }
      output.write(line: "\(timing.memory) \(timing.memory) \(timing.memory) memory in MB")
      try output.flush()
    }
  }
}

/// The keys of a person on a map: all that a frame shows is asked for at each.
private struct MapTiming {
  let store: Store
  let catalogue: Catalogue
  private(set) var times = Timings()
  private var random = SeededRandom(seed: 1)
  private var view = MapView(showing: Self.germany, columns: 120, rows: 38)
  private var filter = Filter()

  private static let germany = GeoBox(
    northWest: Coordinate(within: 55, 6), southEast: Coordinate(within: 47.3, 15))

  init(store: Store, catalogue: Catalogue) {
    self.store = store
    self.catalogue = catalogue
  }

  /// From the whole to single houses and back, with some steps aside on each level.
  mutating func walk(_ number: Int) throws {
    filter = Filter()
    view = MapView(showing: Self.germany, columns: 120, rows: 38)
    try measure("first picture") { _ in }
    let place = try somePlace()
    while view.zoom < MapView.zooms.upperBound {
      try measure("zoom") { $0.view = $0.view.zoomed(by: 1, at: place) }
      for (columns, rows) in [(3, 0), (0, -2), (-60, 0), (0, 19)] {
        try measure("pan") { $0.view.pan(columns: columns, rows: rows) }
      }
      if random.next() % 4 == 0 { try filters(number) }
    }
  }

  private mutating func somePlace() throws -> Coordinate {
    let places = try store.places(in: Self.germany, limit: 400)
    return places.randomElement(using: &random)?.coordinate ?? Self.germany.center
  }

  private mutating func filters(_ number: Int) throws {
    let field = catalogue.fields[Int(random.next() % UInt64(catalogue.fields.count))]
    try measure("field") { $0.filter.toggle(.field(field.id)) }
    try measure("pan under a field") { $0.view.pan(columns: 2, rows: 1) }
    let region = catalogue.regions[Int(random.next() % UInt64(catalogue.regions.count))]
    try measure("region") { $0.filter.toggle(.region(region.uid)) }
    try measure("pan under a region") { $0.view.pan(columns: -2, rows: -1) }
    try measure("clear") { $0.filter = Filter() }
    let word = ["solar", "genossenschaft", "garten", "neue energie", "xyz"][number % 5]
    for end in word.indices { try measure("letter") { $0.filter.text = String(word[...end]) } }
    try finish()
    try measure("pan under a text") { $0.view.pan(columns: 5, rows: 0) }
    try measure("zoom under a text") { $0.view = $0.view.zoomed(by: -1, at: $0.view.box.center) }
    try measure("zoom under a text") { $0.view = $0.view.zoomed(by: 1, at: $0.view.box.center) }
    try measure("clear") { $0.filter = Filter() }
  }

  /// What is done when nothing is typed.
  private mutating func finish() throws {
    let began = ContinuousClock.now
    _ = try store.allSpots(SpotQuery(filter: filter, view: view)) { true }
    times.note("all hits of a text, when nothing is typed", ContinuousClock.now - began)
  }

  /// Changes what is shown, and asks for all of it.
  private mutating func measure(_ what: String, _ change: (inout MapTiming) -> Void) throws {
    change(&self)
    let began = ContinuousClock.now
    let query = SpotQuery(filter: filter, view: view)
    let picture = try store.spots(query)
    let counted = ContinuousClock.now
    _ = try store.places(in: view.box, limit: 80)
    let named = ContinuousClock.now
    let cell = picture.clusters.randomElement(using: &random)?.cell ?? view.center
    _ = try store.cursorContent(of: cell, in: query, limit: 20)
    let end = ContinuousClock.now
    times.note(what, end - began)
    times.note("any key", end - began)
    times.note("… of it spots", counted - began)
    times.note("… of it places", named - counted)
    times.note("… of it the cursor", end - named)
  }

  /// The most memory that the program had at once, in megabytes.
  var memory: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1000
  }
}
