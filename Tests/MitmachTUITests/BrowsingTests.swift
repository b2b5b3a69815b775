import Canvas
import MitmachModel
import Testing

@testable import MitmachTUI

@Suite struct `Browsing` {
  @Test func `follows names and comes back to exactly where one was`() {
    var driver = Driver()
    driver.press("<enter><down><down>")
    let before = driver.picture
    driver.press("<enter>")
    #expect(driver.picture.contains("Regionen › Lausitz › "))
    driver.press("<enter>")
    #expect(driver.state.browser.trail.count == 3)
    driver.press("<esc><esc>")
    #expect(driver.picture == before)
  }

  @Test func `remembers the place on every screen`() {
    var driver = Driver()
    driver.press("3jjj")
    let before = driver.picture
    driver.press("2j54")
    driver.press("3")
    #expect(driver.picture == before)
  }

  @Test func `walks a long list in both directions without losing a row`() {
    var driver = Driver(.large(1300), size: Size(columns: 80, rows: 24))
    driver.press("3")
    var seen: [String] = []
    for _ in 0..<1312 {
      seen.append(driver.state.browser.list.selected?.reference.name ?? "")
      driver.send(.pressed(.down))
    }
    #expect(Set(seen).count == 1312)
    driver.settleIdle()
    #expect(driver.state.browser.list.position == 1312)
    var back: [String] = []
    for _ in 0..<1312 {
      back.append(driver.state.browser.list.selected?.reference.name ?? "")
      driver.send(.pressed(.up))
    }
    #expect(back == seen.reversed())
    #expect(driver.state.browser.list.position == 1)
  }

  @Test func `goes to the end and back, and knows where that is`() {
    var driver = Driver(.large(3000))
    driver.press("3G")
    #expect(driver.state.browser.list.position == 3012)
    driver.press("<pgup>")
    #expect(driver.state.browser.list.position == 3012 - driver.state.browser.list.visibleRows)
    driver.press("g")
    #expect(driver.state.browser.list.position == 1)
  }

  @Test func `Tab goes through the panes and then to the next screen`() {
    var driver = Driver(size: Size(columns: 120, rows: 40))
    driver.press("<tab>")
    #expect(driver.state.isDetailsFocused)
    driver.press("<tab>")
    #expect(!driver.state.isDetailsFocused && driver.state.current == .regions)
    driver.press(">")
    #expect(driver.state.current == .actors)
    driver.press("<backtab>")
    #expect(driver.state.current == .regions)
    var narrow = Driver()
    narrow.press("<tab>")
    #expect(narrow.state.current == .actors)
  }

  @Test func `w changes the layout`() {
    var driver = Driver(size: Size(columns: 120, rows: 40))
    #expect(BrowserLayout(driver.state).hasBoth)
    driver.press("w")
    #expect(!BrowserLayout(driver.state).hasBoth && !driver.state.isDetailsFocused)
    driver.press("w")
    #expect(!BrowserLayout(driver.state).isListShown)
    driver.press("w")
    #expect(BrowserLayout(driver.state).hasBoth)
  }

  @Test func `a jump from a number to its list leads back`() {
    var driver = Driver()
    driver.press("<enter>")
    let before = driver.picture
    _ = driver.state
    driver.send(.started)
    var state = driver.state
    let effects = state.follow(.list(.actors, .region(SampleNetwork.uid(1))))
    #expect(effects.isEmpty && state.current == .actors)
    #expect(state.filter.regions == [SampleNetwork.uid(1)])
    driver.press("")
    #expect(driver.picture == before)
  }

  @Test func `keeps its place when somebody else writes`() {
    var driver = Driver(.large(300))
    driver.press("3<pgdn><pgdn>jj")
    let selected = driver.state.browser.list.selected?.reference
    driver.store.network.actors.insert(
      Actor(uid: SampleNetwork.uid(9999), name: "Aaa neu", kind: .initiative, fields: []), at: 0)
    driver.send(.storeChanged)
    driver.settleIdle()
    #expect(driver.state.browser.list.selected?.reference == selected)
    #expect(driver.picture.contains("neu geladen"))
    #expect(driver.state.browser.list.tally == .exact(313))
  }

  @Test func `says that an entry is gone`() {
    var driver = Driver()
    driver.press("3<enter>")
    driver.store.network.actors.removeFirst()
    driver.send(.storeChanged)
    #expect(driver.picture.contains("gibt es nicht mehr"))
  }

  @Test func `marks stay while filters change`() {
    var driver = Driver()
    driver.press("3<space><space>/weiss<enter>")
    #expect(driver.state.browser.list.marks.count == 2)
    driver.press("0")
    #expect(driver.picture.contains("*"))
    driver.press("A")
    #expect(driver.state.browser.list.marks.isEmpty)
    driver.press("gvjjv")
    #expect(driver.state.browser.list.marks.count == 3)
  }

  @Test func `a failed load says so once and is not repeated for ever`() {
    var state = AppState(size: Size(columns: 80, rows: 24), language: .german)
    _ = state.update(.started)
    let effects = state.update(.failed("Die Platte ist weg."))
    #expect(effects.isEmpty)
    #expect(state.view().plainText.contains("Die Platte ist weg."))
    _ = state.update(.idleWorkFailed(.count(state.query), "Nein."))
    #expect(state.idleWork.isEmpty)
  }
}

@Suite struct `Keys` {
  @Test func `that do nothing say why`() {
    var driver = Driver()
    driver.press("Q")
    #expect(driver.picture.contains("»Q« tut hier nichts"))
    driver.press("o")
    #expect(driver.picture.contains("keine Web-Adresse"))
    driver.press("0")
    #expect(driver.picture.contains("kein Filter"))
    driver.press("F")
    #expect(driver.picture.contains("Noch kein Filter gespeichert"))
    driver.press("<esc>")
    #expect(driver.picture.contains("Weiter zurück geht es nicht"))
  }

  @Test(arguments: [true, false])
  func `have one meaning each, in lists and on the map`(isOfMap: Bool) {
    let keymap = Keymap(catalogue: SampleNetwork.small.catalogue)
    var owners: [Key: Command] = [:]
    for binding in keymap.bindings where binding.isOfMap == isOfMap {
      for key in binding.keys {
        #expect(
          owners[key] == nil,
          "\(key) is both \(binding.command) and \(String(describing: owners[key]))")
        owners[key] = binding.command
      }
    }
  }

  @Test func `quit, and Ctrl-C only when it is meant`() {
    var driver = Driver()
    driver.press("<C-c>")
    #expect(!driver.state.isFinished)
    driver.press("j<C-c>j<C-c>")
    #expect(!driver.state.isFinished)
    driver.press("<C-c>")
    #expect(driver.state.exitCode == 130)
    var other = Driver()
    other.press("q")
    #expect(other.state.exitCode == 0)
  }

  @Test func `ask the world to copy, open, suspend and take the mouse`() {
    var driver = Driver(size: Size(columns: 120, rows: 40))
    driver.press("3/kulturfabrik<enter>yoM<C-z>")
    #expect(
      driver.asked == [
        .copy("Kulturfabrik Süd, Meda, https://kulturfabrik.example", what: "Kulturfabrik Süd"),
        .openLink("https://kulturfabrik.example"), .setMouse(true), .suspend,
      ])
  }

  @Test func `pasted outside a text field do nothing`() {
    var driver = Driver()
    let before = driver.state.browser
    driver.send(.pasted("qqq\nd\n"))
    #expect(!driver.state.isFinished && driver.state.browser == before)
    #expect(driver.picture.contains("Eingefügter Text"))
  }
}
