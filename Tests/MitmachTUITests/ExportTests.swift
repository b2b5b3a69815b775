import Canvas
import MitmachModel
import Testing

@testable import MitmachTUI

/// `x` on a list: what one sees is what one gets.
@Suite struct `Exporting a list` {
  @Test func `takes the filter and the order that one sees`() throws {
    var driver = Driver()
    driver.press("3V/gor<enter>SxCSV<down><up><enter>")
    #expect(driver.picture.contains("./mitmacher-2026-11-21.csv"))
    driver.press("<enter>")
    let export = try #require(driver.files.exports.first)
    #expect(export.path == "./mitmacher-2026-11-21.csv")
    #expect(export.request.format == .csv)
    #expect(export.request.query == driver.state.query)
    #expect(export.request.query.filter.text == "gor" && export.request.query.order == .place)
    #expect(export.request.marked.isEmpty)
    #expect(driver.state.notice?.text.contains("in ./mitmacher-2026-11-21.csv") == true)
  }

  @Test func `takes the marked ones alone`() throws {
    var driver = Driver()
    driver.press("3<space><space>xgeojson<enter><enter>")
    let export = try #require(driver.files.exports.first)
    #expect(export.request.format == .geoJSON)
    #expect(export.request.marked.count == 2)
    #expect(driver.state.notice?.text.hasPrefix("2 Einträge in ") == true)
  }

  @Test func `asks before it replaces a file`() {
    var driver = Driver()
    driver.press("2xcsv<enter><C-u>./li<tab>csv<enter>")
    #expect(driver.picture.contains("./liste.csv gibt es schon"))
    driver.press("n")
    #expect(driver.files.exports.isEmpty)
    #expect(driver.state.overlay == nil)
    driver.press("xcsv<enter><C-u>./liste.csv<enter>j")
    #expect(driver.files.exports.map(\.path) == ["./liste.csv"])
  }

  @Test func `names those whose contact stayed behind`() {
    var network = SampleNetwork.small
    network.actors[0].kind = .person
    var driver = Driver(network)
    driver.press("3xcsv<enter><enter>")
    let name = network.actors[0].name
    #expect(driver.picture.contains("1 Kontakt zurückgehalten"))
    #expect(driver.picture.contains("• ") && driver.picture.contains(name.prefix(20)))
    driver.press("<esc>")
    #expect(driver.state.overlay == nil)
  }

  @Test func `says which formats do not take a list`() {
    var driver = Driver()
    driver.press("5xcsv<enter>")
    #expect(driver.picture.contains("passt nicht in das Format"))
    #expect(driver.files.exports.isEmpty)
    driver.press("<C-u>vollst<enter><enter>")
    #expect(driver.files.exports.map(\.request.query.listing) == [.actions])
  }

  @Test func `takes what the map shows`() {
    var driver = Driver(.mapped, screen: .map)
    driver.press("/gor<enter>xgeojson<enter><enter>")
    #expect(driver.files.exports.map(\.request.query.listing) == [.actors])
    #expect(driver.files.exports.map(\.request.query.filter.text) == ["gor"])
  }

  @Test func `goes into folders and back out`() {
    var driver = Driver()
    driver.press("3xcsv<enter><C-u>./d<down><enter>")
    #expect(driver.picture.contains("› ./daten/"))
    driver.press("<enter>")
    #expect(driver.picture.contains("Namen einer Datei"))
    driver.press("<C-u><bs>")
    #expect(driver.state.overlay == nil && driver.files.exports.isEmpty)
  }

  @Test func `is told and answered in the line mode`() {
    var driver = Driver(size: AppState.linearSize)
    func say(_ line: String) -> [String] {
      let before = driver.state
      for message in driver.state.linearMessages(for: line) { driver.send(message) }
      return driver.state.linearText(since: before)
    }
    _ = say("3")
    #expect(say("exportieren").contains { $0.contains("GeoJSON") })
    #expect(say("2").contains { $0.contains("./mitmacher-2026-11-21.csv") })
    #expect(say("enter").first?.contains("in ./mitmacher-2026-11-21.csv") == true)
    #expect(driver.files.exports.count == 1)
  }

  @Test(arguments: ["80x24", "40x12", "140x40"])
  func `looks like its pictures`(size: String) {
    let numbers = size.split(separator: "x").compactMap { Int($0) }
    for language in Language.allCases {
      for (name, keys) in [("export-formats", "3x"), ("export-file", "3xcsv<enter><C-u>./")] {
        var driver = Driver(
          size: Size(columns: numbers[0], rows: numbers[1]), language: language)
        driver.press(keys)
        expectGolden(driver.picture, named: "\(name)-\(size)-\(language.rawValue)")
      }
    }
  }
}
