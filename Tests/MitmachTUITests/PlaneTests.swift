import Canvas
import MitmachModel
import Testing

@testable import MitmachTUI

@Suite struct `The plane of effort and impact` {
  static let sizes = ["80x24": (80, 24), "40x12": (40, 12), "200x60": (200, 60)]

  @Test(arguments: [("plane", 30, "5#"), ("plane-crowded", 2000, "5#"), ("plane-empty", 0, "5#")])
  func `looks like its pictures`(name: String, count: Int, keys: String) throws {
    for (size, (columns, rows)) in Self.sizes {
      for language in Language.allCases {
        var driver = Driver(
          count == 0 ? .empty : .pool(count), size: Size(columns: columns, rows: rows),
          language: language)
        driver.press(keys)
        expectGolden(driver.picture, named: "\(name)-\(size)-\(language.rawValue)")
      }
    }
  }

  @Test(arguments: [true, false])
  func `tells fields by letters where there is no colour`(hasColor: Bool) {
    var driver = Driver(.pool(40), size: Size(columns: 120, rows: 40), hasColor: hasColor)
    driver.press("5#<right>")
    expectGolden(driver.styledPicture, named: "plane-style-\(hasColor ? "colour" : "mono")")
  }

  @Test func `walks with the arrows, and the list follows`() {
    var driver = Driver(.pool(300), size: Size(columns: 120, rows: 40))
    driver.press("5#<home>")
    for (effort, impact) in [(2, 5), (3, 5), (3, 4)] {
      driver.press(impact == 5 ? "<right>" : "<down>")
      #expect(driver.state.planeCell == PlaneCell(effort: effort, impact: impact))
      guard case .action(effort, impact, _, _, _)? = driver.state.browser.list.selected?.facts
      else {
        Issue.record("the list did not follow: \(driver.picture)")
        return
      }
    }
  }

  @Test func `follows the list`() {
    var driver = Driver(.pool(50), size: Size(columns: 120, rows: 40))
    driver.press("5")
    for _ in 0..<20 {
      driver.press("j")
      guard
        case .action(let effort, let impact, _, _, _)? = driver.state.browser.list.selected?.facts
      else { continue }
      #expect(driver.state.planeCell == PlaneCell(effort: effort, impact: impact))
    }
  }

  @Test func `narrows the list by a rectangle that is pulled, and by one cell`() {
    var driver = Driver(.pool(100), size: Size(columns: 120, rows: 40))
    driver.press("5#<home><sright><sdown>")
    #expect(driver.state.filter.effort == 1...2)
    #expect(driver.state.filter.impact == 4...5)
    for row in driver.state.browser.list.rows {
      guard case .action(let effort, let impact, _, _, _) = row.facts else { continue }
      #expect((1...2).contains(effort) && (4...5).contains(impact))
    }
    driver.press("<esc>")
    #expect(driver.state.filter.isEmpty)
    #expect(driver.state.isPlaneFocused)
    driver.press("<enter>")
    #expect(driver.state.filter.effort?.count == 1)
    driver.press("<enter>")
    #expect(!driver.state.isPlaneFocused)
  }

  @Test(arguments: 0..<20)
  func `shows exactly the actions of the list`(seed: UInt64) {
    var generator = SplitMix(state: seed)
    var driver = Driver(.pool(200), size: Size(columns: 200, rows: 60))
    driver.press("5")
    for _ in 0..<25 {
      let key = [
        "V", "N", "W", "Z", "0", "#<sup>", "<sright>", "<esc>", "/1<enter>", "/<C-u><enter>",
      ]
      .randomElement(using: &generator)
      driver.press(key ?? "0")
      let counts = driver.state.plane.counts
      let rows = driver.store.count(driver.state.query)
      #expect(counts.total == rows)
      let drawn = PlaneCell.all.reduce(0) { sum, cell in
        sum + driver.state.planePicture.fields(of: cell).reduce(0) { $0 + $1.count }
      }
      #expect(drawn == rows)
    }
  }

  @Test func `is pulled with the mouse`() throws {
    var driver = Driver(.pool(100), size: Size(columns: 120, rows: 40))
    driver.press("5M")
    let rect = try #require(BrowserLayout(driver.state).plane)
    let grid = PlaneGrid(extent: Size(columns: rect.columns, rows: rect.rows))
    for (kind, cell) in [
      (Mouse.Kind.click, PlaneCell(effort: 2, impact: 2)),
      (.drag, PlaneCell(effort: 3, impact: 4)),
    ] {
      let place = grid.rect(of: cell)
      driver.send(
        .mouse(
          Mouse(
            kind: kind,
            position: Position(
              row: rect.row + place.row, column: rect.column + place.column + 1))))
    }
    #expect(driver.state.filter.effort == 2...3)
    #expect(driver.state.filter.impact == 2...4)
  }

  @Test func `says in sentences what it shows`() {
    var driver = Driver(.pool(10), size: AppState.linearSize)
    driver.press("5#")
    let lines = driver.state.linearText(since: nil)
    #expect(lines.contains { $0.contains("13 Aktionen; schnelle Erfolge:") }, "\(lines)")
    #expect(lines.contains { $0.hasPrefix("Aufwand 1, Wirkung 1:") }, "\(lines)")
  }
}
