import Canvas
import MitmachModel
import Testing

@testable import MitmachTUI

@Suite struct `The map` {
  private func driver(
    _ size: Size = Size(columns: 80, rows: 24), language: Language = .german,
    hasColor: Bool = true, isReadOnly: Bool = false
  ) -> Driver {
    Driver(
      .mapped, size: size, language: language, hasColor: hasColor, isReadOnly: isReadOnly,
      screen: .map)
  }

  private static let walks = [
    ("fitted", ""), ("marker", "<tab><tab>"), ("nearer", "<tab><tab><tab>++"),
    ("searched", "/go<enter>"), ("field", "V"), ("coverage", "v"), ("districts", "vv"),
    ("ascii", "cc"),
    ("going", "gz"), ("opened", "<tab><enter>"), ("drawing", "O<enter>jj<enter>llll<enter>"),
    ("matrix", "v#jl"), ("blocks", "c"),
  ]

  @Test(arguments: walks, ["80x24", "140x40", "40x12"])
  func `looks like its pictures`(walk: (String, String), size: String) throws {
    let numbers = size.split(separator: "x").compactMap { Int($0) }
    for language in Language.allCases {
      var driver = driver(Size(columns: numbers[0], rows: numbers[1]), language: language)
      if walk.0 == "drawing" { driver.press("g51.1803, 14.4349<enter>") }
      driver.press(walk.1)
      expectGolden(driver.picture, named: "map-\(walk.0)-\(size)-\(language.rawValue)")
    }
  }

  @Test(arguments: [true, false])
  func `tells fields apart with colour and without`(hasColor: Bool) {
    for (name, keys) in [("fitted", ""), ("coverage", "v"), ("marker", "<tab>")] {
      var driver = driver(hasColor: hasColor)
      driver.press(keys)
      expectGolden(
        driver.styledPicture, named: "style-map-\(name)-\(hasColor ? "colour" : "mono")")
    }
  }

  @Test func `draws in ASCII where nothing else can be shown`() {
    let driver = Driver(.mapped, screen: .map, isUTF8: false)
    #expect(driver.state.map.glyphs == .ascii)
    let lines = driver.picture.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[3..<21].joined().unicodeScalars.allSatisfy { $0.value < 0x100 })
    #expect(driver.picture.contains("@Mittelsachsen"))
  }

  @Test func `goes through all markers from north to south and begins again`() {
    var driver = driver()
    let stops = driver.state.markers.stops.map(\.cell)
    #expect(stops.count >= 7)
    driver.press("<home>")
    // From the cell before the first one, so that the way begins there.
    var seen: [MapCell] = []
    for _ in stops {
      driver.press("<tab>")
      if let cell = driver.state.map.cell { seen.append(cell) }
    }
    #expect(Set(seen) == Set(stops))
    let first = seen.firstIndex { $0 == stops[0] } ?? 0
    #expect(Array(seen[first...] + seen[..<first]) == stops)
    driver.press("<tab>")
    #expect(driver.state.map.cell == seen.first)
    driver.press("<backtab>")
    #expect(driver.state.map.cell == seen.last)
  }

  @Test func `keeps the place under the cursor while zooming`() {
    var driver = driver()
    driver.press("<tab><tab>")
    let before = driver.state.map
    driver.press("+++---")
    #expect(driver.state.map.cursor == before.cursor)
    #expect(driver.state.markUnderCursor != nil)
    #expect(driver.state.map.view?.zoom == before.view?.zoom)
    driver.press(String(repeating: "+", count: 30))
    #expect(driver.state.map.view?.zoom == MapView.zooms.upperBound)
    #expect(driver.state.statusText.contains("am nächsten") || driver.state.notice != nil)
  }

  @Test func `opens a cluster by going nearer, and what is at one spot as a list`() {
    var driver = driver()
    driver.press("gGör<enter>")
    let far = driver.state.map.view?.zoom ?? 0
    #expect(driver.state.markUnderCursor?.count == 3)
    driver.press("<enter>")
    #expect((driver.state.map.view?.zoom ?? 0) > far)
    // The third one is a street away.
    for _ in 0..<3 where driver.state.markUnderCursor?.count != 2 { driver.press("<tab>") }
    driver.press("<enter>")
    guard case .finder(let finder)? = driver.state.overlay else {
      Issue.record("two are at the same spot of Görlitz: \(driver.picture)")
      return
    }
    #expect(
      finder.items.map(driver.state.text)
        == ["Ackerbündnis Görlitz e.V.", "Landkreis Görlitz"])
    driver.press("<down><enter>")
    #expect(driver.picture.contains("Landkreis Görlitz"))
    driver.press("<esc>")
    #expect(driver.state.isMapFocused)
  }

  @Test func `shows any entry, and comes back to where one was`() {
    var driver = driver()
    driver.press("3/cafe<enter>m")
    #expect(driver.state.screen == .map)
    #expect(driver.state.rowsUnderCursor.map(\.reference.name) == ["Café Reparatur"])
    driver.press("<esc>")
    #expect(driver.state.screen == .list(.actors))
    driver.press("0/kultur<enter>m")
    #expect(driver.state.screen == .list(.actors))
    #expect(driver.state.notice?.text.contains("keine Koordinaten") == true)
  }

  @Test func `selects in the list what is under the cursor, and the other way round`() {
    var driver = driver(Size(columns: 140, rows: 40))
    driver.press("/cafe<enter>")
    driver.press("<tab>")
    #expect(driver.state.browser.list.selected?.reference.name == "Café Reparatur")
    driver.press("0#")
    driver.press("<end>")
    #expect(driver.state.browser.list.selected?.reference.name == "Übermorgen GmbH")
    #expect(driver.state.rowsUnderCursor.map(\.reference.name) == ["Übermorgen GmbH"])
    driver.press("#")
    #expect(driver.state.isMapFocused)
  }

  @Test func `lists who is around, the nearest first`() {
    var driver = driver()
    driver.press("gzittau<enter>n<bs><bs>40<enter>")
    #expect(driver.state.screen == .list(.actors))
    #expect(driver.state.browser.order == .distance)
    guard case .circle(let center, let kilometres)? = driver.state.filter.area else {
      Issue.record("a circle narrows the list")
      return
    }
    #expect(kilometres == 40 && center.kilometres(to: SampleStore.places[2].coordinate) < 1)
    driver.press("<esc>")
    #expect(driver.state.screen == .map && driver.state.filter.area == nil)
    driver.press("n<bs><bs>x<enter>")
    #expect(driver.state.notice?.isFailure == true && driver.state.prompt != nil)
  }

  @Test func `goes to coordinates and puts swapped ones right`() {
    var driver = driver()
    driver.press("g13.4, 51.0<enter>")
    #expect(driver.state.map.cursor == Coordinate(latitude: 51, longitude: 13.4))
    #expect(driver.state.notice?.text.contains("vertauscht") == true)
  }

  @Test func `starts a region with who is near, and joins the one under the cursor`() {
    var driver = driver()
    driver.press("gzittau<enter>a")
    guard case .form(let form)? = driver.state.overlay else {
      Issue.record("a opens a form")
      return
    }
    #expect(form.form.kind == .region)
    #expect(form.form.items(.members).count == 3)
    #expect(!form.form[.coordinates].isEmpty && form.form[.place] == "Dresden")
    driver.press("Neue Region<C-s>")
    #expect(driver.store.network.regions.contains { $0.name == "Neue Region" })
    #expect(driver.state.screen == .map)
    driver.press("0g51.1803, 14.4349<enter>b")
    if case .identity(let identity)? = driver.state.overlay {
      #expect(identity.region?.name == "Lausitz")
    } else {
      Issue.record("b asks who joins the Lausitz")
    }
  }

  @Test func `keeps an outline that is drawn, takes the hull, and undoes both`() {
    var driver = driver()
    driver.press("g51.1803, 14.4349<enter>O")
    driver.press("<enter>jjj<enter>llllll<enter>s")
    let drawn = driver.store.network.regions[0].outline
    #expect(drawn?.rings.first?.count == 3)
    driver.press("u")
    #expect(driver.store.network.regions[0].outline == nil)
    driver.press("g51.1803, 14.4349<enter>:hülle<enter>")
    #expect(driver.state.notice?.text.contains("drei Mitglieder") == true)
    driver.press("O<enter><esc>")
    #expect(driver.state.map.drawing == nil)
    driver.press("O")
    #expect(driver.state.map.drawing?.points.count == 1)
  }

  @Test func `refuses an outline that crosses itself`() {
    var driver = driver()
    driver.press("g51.1803, 14.4349<enter>O<enter>jjjjllllll<enter>kkkk<enter>jjjjhhhhhh<enter>s")
    #expect(driver.state.notice?.text.contains("kreuzt") == true)
    #expect(driver.store.network.regions[0].outline == nil)
  }

  @Test func `opens a list by each number of the matrix`() {
    var driver = driver(Size(columns: 140, rows: 40))
    driver.press("v#")
    #expect(driver.state.name(of: driver.state.map.matrix.rows[0]) == "Lausitz")
    driver.press("ll<enter>")
    #expect(driver.state.screen == .list(.actors))
    #expect(driver.state.filter.regions == [SampleNetwork.uid(1)])
    #expect(driver.state.filter.fields == ["food"])
    #expect(driver.state.browser.list.rows.map(\.reference.name) == ["Ernährungsrat Oberlausitz"])
    driver.press("<esc>")
    #expect(driver.state.screen == .map && driver.state.isMatrixFocused)
    driver.press("<right>S")
    #expect(driver.state.map.matrix.order == .field(2))
  }

  @Test func `changes nothing in a store that is only read`() {
    var driver = driver(isReadOnly: true)
    for key in ["a", "A", "O", ":hülle<enter>"] {
      driver.press("g51.1803, 14.4349<enter>\(key)")
      #expect(driver.state.map.drawing == nil)
      if case .form? = driver.state.overlay { Issue.record("\(key) opens a form") }
      driver.press("<esc>")
    }
  }

  @Test func `says in one sentence what the view shows`() {
    var driver = driver()
    #expect(driver.state.linearText(since: nil).first?.hasPrefix("11 Mitmacher:innen") == true)
    driver.press("")
    #expect(driver.state.map.unlocated == 1)
    driver.press("g51.1803, 14.4349<enter>")
    #expect(driver.state.mapSentence?.contains("Region Lausitz") == true)
    driver.press("/xqzw")
    #expect(driver.state.mapSentence?.hasPrefix("0 Mitmacher:innen") == true)
  }
}
