import Canvas
import MitmachModel
import Testing

@testable import MitmachTUI

@Suite struct `Filtering` {
  private func names(_ driver: Driver) -> [String] {
    driver.state.browser.list.rows.map(\.reference.name)
  }

  @Test(arguments: [
    ("gorlitz", 3), ("goerlitz", 3), ("Görlitz", 3), ("budysin", 2), ("Bautzen", 2),
    ("genossenschaft", 1), ("strasse", 1), ("Straße", 1), ("mitmacher*innen", 1),
    ("MITMACHER:INNEN", 1), ("görl land", 1), ("land görl", 1), ("xqzw", 0),
  ])
  func `searches as one types`(typed: String, count: Int) {
    var driver = Driver()
    driver.press("3/\(typed)")
    #expect(names(driver).count == count)
    driver.press("<enter>")
    #expect(names(driver).count == count)
  }

  @Test func `a given-up search leads back to where one was`() {
    var driver = Driver(.large(500))
    driver.press("3<pgdn><pgdn><pgdn>jj")
    let before = driver.picture
    driver.press("/gor<esc>")
    #expect(driver.picture == before)
  }

  @Test func `fields have one key each and add up`() {
    var driver = Driver()
    driver.press("3V")
    #expect(names(driver).count == 4)
    driver.press("N")
    #expect(names(driver).count == 6)
    driver.press("VN")
    #expect(names(driver).count == 12)
  }

  @Test func `filters hold from screen to screen and go one by one or all at once`() {
    var driver = Driver()
    driver.press("3V/gor<enter>5")
    #expect(driver.state.filter.fields == ["energy"])
    driver.press("3<bs>")
    #expect(driver.state.filter.text.isEmpty && driver.state.filter.fields == ["energy"])
    driver.press("N<esc>")
    #expect(driver.state.filter.fields.count == 1)
    driver.press("W0")
    #expect(driver.state.filter.isEmpty)
  }

  @Test func `the panel counts each value under the other filters`() {
    var driver = Driver()
    driver.press("3Vf")
    let picture = driver.picture
    #expect(picture.contains("[x] ▲ V Energie und Verkehr                                4"))
    #expect(picture.contains("[ ] Unternehmen                                            3"))
    driver.press("unternehm<space><esc>")
    #expect(driver.state.filter.kinds == [.company])
    #expect(names(driver).count == 3)
  }

  @Test func `orders are by name, place, field and newest, either way`() {
    var driver = Driver()
    driver.press("3S")
    #expect(driver.state.browser.order == .place)
    #expect(names(driver).first == "Bürgerwerk Bautzen eG")
    driver.press("R")
    #expect(names(driver).last == "Bürgerwerk Bautzen eG" || driver.state.browser.isReversed)
    #expect(driver.picture.contains("nach Ort ↑"))
  }

  @Test func `filters are saved under a name, listed, applied and removed`() {
    var driver = Driver()
    driver.press("3Vf<esc>:filter speichern<enter>Energie<enter>")
    #expect(driver.state.savedFilters.map(\.name) == ["Energie"])
    driver.press("02F")
    #expect(driver.picture.contains("Filter »Energie«"))
    driver.press("<enter>")
    #expect(driver.state.current == .actors && driver.state.filter.fields == ["energy"])
    driver.press("F<del>")
    #expect(driver.state.savedFilters.isEmpty)
  }

  @Test func `a saved filter can be the start`() throws {
    let saved = try SavedFilter(line: "Netze = list:actors kind:network")
    let driver = Driver(saved: [saved], filterName: "Netze")
    #expect(driver.state.current == .actors && names(driver).count == 2)
  }
}

@Suite struct `The help and the palette` {
  @Test(arguments: ["?", ":", "<C-p>", "<f1>", "H"])
  func `find commands by German and English words and run them`(key: String) {
    for words in ["beenden", "quit", "exit"] {
      var driver = Driver()
      driver.press("\(key)\(words)<enter>")
      #expect(driver.state.exitCode == 0, "\(key) \(words)")
    }
  }

  @Test func `the palette remembers what was used`() {
    var driver = Driver()
    driver.press(":farbe<enter>:")
    let items = driver.state.items(of: ChooserState(kind: .palette))
    #expect(items.first?.command == .cycleTheme)
  }

  @Test func `what cannot be done now says why`() {
    var driver = Driver()
    driver.press(":filter speichern<enter>")
    #expect(driver.picture.contains("kein Filter gesetzt"))
  }

  @Test func `every command with a key is in the help, named in both languages`() {
    let driver = Driver()
    let listed = Set(driver.state.items(of: ChooserState(kind: .help)).map(\.command))
    for binding in driver.state.keymap.bindings where !binding.keys.isEmpty {
      #expect(listed.contains(binding.command))
    }
    for language in Language.allCases {
      let strings = Strings.strings(for: language)
      for command in listed {
        #expect(!strings.commands.name(command, driver.state.catalogue).isEmpty)
      }
    }
  }
}
