import Canvas
import MitmachModel
import Testing

@testable import MitmachTUI

/// Two entries that may be one, and what a person makes of them.
@Suite struct `Merging duplicates` {
  private let twin = SampleNetwork.uid(7500)

  private func opened(size: Size = Size(columns: 80, rows: 24), _ keys: String = "") -> Driver {
    var driver = Driver(.doubled, size: size)
    // The pairs are looked for while nothing is typed.
    driver.press(":dubletten<enter>")
    driver.press("<enter>" + keys)
    return driver
  }

  private func kept(_ driver: Driver) -> Actor? {
    driver.store.network.actors.first { $0.uid == SampleNetwork.doubled.actors[0].uid }
  }

  @Test func `lists the pairs with why, and says when there is none`() {
    var driver = Driver(.doubled)
    driver.press(":dubletten<enter>")
    let name = SampleNetwork.doubled.actors[0].name
    #expect(driver.picture.contains("\(name) – \(name)"))
    #expect(driver.picture.contains("derselbe Name; dagegen: andere Art"))
    driver = Driver()
    driver.press(":dubletten<enter>")
    #expect(driver.picture.contains("Keine gefunden."))
  }

  @Test func `keeps what is there and adds what is missing, if nobody says otherwise`() throws {
    let old = try #require(kept(Driver(.doubled)))
    let driver = opened("m")
    let merged = try #require(kept(driver))
    #expect(merged == old.completed(by: SampleNetwork.doubled.actors.last ?? old))
    #expect(merged.kind == old.kind)
    #expect(!driver.store.network.actors.contains { $0.uid == twin })
  }

  @Test func `takes part by part what one chooses`() throws {
    let other = try #require(SampleNetwork.doubled.actors.last)
    let merged = try #require(kept(opened("<right><down><right><down>bm")))
    #expect(merged.kind == other.kind)
    #expect(merged.phone == other.phone)
    let about = SampleNetwork.doubled.actors[0].about.german
    #expect(
      merged.about.german
        == [about, other.about.german].filter { !$0.isEmpty }
        .joined(separator: "\n\n"))
  }

  @Test func `goes back to the list, and undo brings the pair back`() {
    var driver = opened("m")
    #expect(driver.picture.contains("Keine gefunden."))
    driver.press("u")
    #expect(driver.store.network.actors.contains { $0.uid == twin })
    #expect(driver.picture.contains("derselbe Name"))
  }

  @Test func `remembers that two are not the same`() {
    let driver = opened("n")
    #expect(driver.store.network.actors.count == SampleNetwork.doubled.actors.count)
    #expect(driver.files.distinctions.count == 1)
    #expect(driver.picture.contains("Keine gefunden."))
  }

  @Test func `leaves everything alone on Escape`() {
    var driver = opened("<right><esc>")
    #expect(driver.picture.contains("derselbe Name"))
    driver.press("<esc>")
    #expect(driver.state.overlay == nil)
    #expect(driver.store.network.actors == SampleNetwork.doubled.actors)
  }

  @Test func `changes nothing where one may only read`() {
    var driver = Driver(.doubled, isReadOnly: true)
    driver.press(":dubletten<enter>")
    driver.press("<enter>m")
    #expect(driver.picture.contains(driver.state.strings.forms.readOnly))
    #expect(driver.store.network.actors.count == SampleNetwork.doubled.actors.count)
  }

  @Test(arguments: ["80x24", "40x12", "140x40"])
  func `looks like its pictures`(size: String) {
    let numbers = size.split(separator: "x").compactMap { Int($0) }
    for language in Language.allCases {
      for (name, keys) in [("pairs", ""), ("merge", "<enter><right><down>")] {
        var driver = Driver(
          .doubled, size: Size(columns: numbers[0], rows: numbers[1]), language: language)
        driver.press(":duplicates<enter>")
        driver.press(keys)
        expectGolden(driver.picture, named: "\(name)-\(size)-\(language.rawValue)")
      }
    }
  }
}
