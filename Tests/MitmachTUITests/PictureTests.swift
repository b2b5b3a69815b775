import Canvas
import MitmachModel
import Testing

@testable import MitmachTUI

@Suite struct `The screens` {
  static let sizes = ["80x24": (80, 24), "40x12": (40, 12), "200x60": (200, 60), "20x5": (20, 5)]

  /// A picture: its name, the keys that lead to it.
  static let walks = [
    ("regions", ""),
    ("actors", "3"),
    ("moderators", "4"),
    ("actions", "5"),
    ("region-opened", "<enter>"),
    ("member-followed", "<enter><down><down><enter>"),
    ("action-opened", "5<down><enter>"),
    ("searched", "3/gorlitz"),
    ("field", "3V"),
    ("filter-panel", "3f"),
    ("help", "?"),
    ("palette", ":sort"),
    ("nothing-found", "3/xqzw<enter>"),
    ("marked", "3<space><space>"),
  ]

  @Test(arguments: walks, sizes.keys.sorted())
  func `look like their pictures`(walk: (String, String), size: String) throws {
    let (columns, rows) = try #require(Self.sizes[size])
    for language in Language.allCases {
      var driver = Driver(size: Size(columns: columns, rows: rows), language: language)
      driver.press(walk.1)
      expectGolden(driver.picture, named: "\(walk.0)-\(size)-\(language.rawValue)")
    }
  }

  @Test(arguments: [true, false])
  func `carry their meaning in colour and without`(hasColor: Bool) {
    for (name, keys) in [("searched", "3/gor"), ("opened", "<enter>"), ("filtered", "3VN")] {
      var driver = Driver(hasColor: hasColor)
      driver.press(keys)
      expectGolden(
        driver.styledPicture, named: "style-\(name)-\(hasColor ? "colour" : "mono")")
    }
  }

  @Test func `say what to do in an empty store`() {
    var driver = Driver(.empty)
    driver.press("3")
    expectGolden(driver.picture, named: "empty-store")
  }

  @Test func `without colour use attributes alone`() {
    var driver = Driver(hasColor: false)
    for keys in ["", "3/gor<enter>", "VN", "<enter>", "?", "<esc>f"] {
      driver.press(keys)
      let canvas = driver.state.view()
      for row in 0..<canvas.size.rows {
        for cell in canvas.row(row) {
          #expect(cell.style.foreground == nil && cell.style.background == nil)
        }
      }
    }
  }
}
