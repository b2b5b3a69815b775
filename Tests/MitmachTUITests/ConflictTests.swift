import Canvas
import MitmachModel
import Testing

@testable import MitmachTUI

/// Two people change one entry, or enter the same one.
@Suite struct `Meeting what others did` {
  private let phone = FieldConflict(
    kind: .actor, key: "", name: "Verein", field: "phone", wanted: .text("111"),
    found: .text("222"))
  private let deletion = FieldConflict(
    kind: .actor, key: "", name: "Verein", field: nil, wanted: .object([:]), found: nil)

  /// Somebody types a name and a phone number while others change phone and e-mail.
  private func meeting(_ conflict: FieldConflict) -> Driver {
    var driver = Driver()
    driver.press("3e<C-u>Umbenannt<tab><tab><tab><tab><tab><tab><C-u>+49 111")
    #expect(driver.drafts.count == 1)
    driver.store.network.actors[0].phone = "+49 222"
    driver.store.network.actors[0].email = "b@example.org"
    driver.conflicts = [conflict]
    driver.press("<C-s>")
    return driver
  }

  @Test(arguments: [("m", "+49 111"), ("a", "+49 222")])
  func `decides about the field in question alone`(key: String, number: String) {
    var driver = meeting(phone)
    driver.press(key)
    let actor = driver.store.network.actors[0]
    #expect(actor.phone == number)
    #expect(actor.name == "Umbenannt" && actor.email == "b@example.org")
    #expect(driver.state.overlay == nil)
    #expect(driver.drafts.isEmpty)
  }

  @Test func `never puts what was typed into another entry`() {
    var driver = meeting(phone)
    let other = driver.store.network.actors[1]
    let gone = driver.store.network.actors.removeFirst()
    driver.press("m")
    #expect(driver.picture.contains("gibt es nicht mehr"))
    #expect(driver.picture.contains("+49 111"))
    driver.store.network.actors[0] = other
    driver.press("<esc>jr3ge<C-s>")
    #expect(!driver.store.network.actors.contains { $0.name == "Umbenannt" })
    #expect(!driver.store.network.actors.contains { $0.uid == gone.uid })
  }

  @Test func `adds anew what others deleted, or lets it go`() {
    for (key, count) in [("m", 1), ("a", 0)] {
      var driver = meeting(deletion)
      #expect(driver.picture.contains("gibt es nicht mehr"))
      driver.store.network.actors.removeFirst()
      driver.press(key)
      #expect(driver.store.network.actors.filter { $0.name == "Umbenannt" }.count == count)
      #expect(driver.state.overlay == nil)
      #expect(driver.drafts.isEmpty)
    }
  }

  @Test(arguments: ["1", "3"])
  func `shows the entry that was there already`(key: String) {
    var driver = Driver()
    let old = driver.store.network.actors[2]
    driver.press("3a")
    driver.send(.pasted(old.name))
    driver.press("<tab><tab>z<tab><tab><tab><tab><tab>+49 111 2222<C-s>" + key)
    #expect(driver.state.browser.list.selected?.reference.uid == old.uid)
    #expect(driver.state.browser.focus == .list)
  }

  @Test func `goes on with the draft of an entry that is gone`() throws {
    let (gone, catalogue) = (SampleNetwork.small.actors[0], SampleNetwork.small.catalogue)
    var form = EntryForm(.actor(gone), catalogue: catalogue, language: .german)
    let base = form
    form[.name] = "Wieder da"
    let draft = Draft(uid: SampleNetwork.uid(7000), edited: gone.uid, form: form, base: base, at: 1)
    var network = SampleNetwork.small
    network.actors.removeFirst()
    var driver = Driver(network, drafts: [draft])
    driver.press("j")
    #expect(driver.picture.contains("gibt es nicht mehr. Speichern legt ihn neu an."))
    driver.press("<C-s>")
    #expect(driver.state.browser.list.selected?.reference.name == "Wieder da")
    #expect(driver.drafts.isEmpty)
  }

  @Test func `shows all of it on the smallest screen`() {
    var driver = Driver(size: Size(columns: 40, rows: 12))
    driver.press("3a")
    driver.send(.pasted(driver.store.network.actors[0].name))
    driver.press("<tab><tab>z<C-s>")
    #expect(!driver.picture.contains("3. Beide"))
    #expect(driver.picture.contains("1 dieses  2 ein anderes  3 vereinen"))
    driver.press("<pgdn><pgdn><pgdn>")
    #expect(driver.picture.contains("3. Beide"))
    driver.press("<up><pgup><pgup><pgup>")
    #expect(driver.picture.contains("derselbe Name"))
  }

  @Test(arguments: ["1", "3"])
  func `is oneself, where one enters oneself a second time`(key: String) {
    var driver = Driver()
    let old = driver.store.network.actors[2]
    driver.press("b")
    driver.send(.pasted(old.name))
    driver.press("<down><enter>")
    #expect(driver.picture.contains("Sich selbst eintragen"))
    driver.press("<tab><tab>z<C-s>" + key)
    #expect(driver.identity?.uid == old.uid)
    #expect(driver.picture.contains("Beitreten: Lausitz"))
  }
}

/// Questions as a screen reader's user hears and answers them.
@Suite struct `Questions in the line mode` {
  private func say(_ line: String, to driver: inout Driver) -> [String] {
    let before = driver.state
    for message in driver.state.linearMessages(for: line) { driver.send(message) }
    return driver.state.linearText(since: before)
  }

  @Test(arguments: [("ja", 0), ("j", 0), ("nein", 1), ("esc", 1)])
  func `name what they are about, and take words`(answer: String, left: Int) throws {
    var driver = Driver(size: AppState.linearSize)
    let name = driver.store.network.actors[0].name
    driver.press("3")
    let question = say("löschen", to: &driver)
    #expect(question.first == "»\(name)« löschen?")
    #expect(say("regionen", to: &driver).first?.contains("»regionen« ist kein Befehl") == true)
    _ = say(answer, to: &driver)
    #expect(driver.store.network.actors.filter { $0.name == name }.count == left)
    #expect(driver.state.overlay == nil)
  }

  @Test(arguments: ["-9223372036854775808", "0", "-1", "99999999999999999999"])
  func `take no number that counts nothing`(line: String) {
    for keys in ["3", "3f", "3?", "3d", "i", "b", "3a<tab><tab>"] {
      var driver = Driver(size: AppState.linearSize)
      driver.press(keys)
      let overlay = driver.state.overlay
      _ = say(line, to: &driver)
      if keys == "3" { #expect(driver.state.overlay == overlay) }
    }
  }

  @Test func `empty a field by a dash`() throws {
    var driver = Driver(size: AppState.linearSize)
    driver.press("3a")
    for line in ["Name", "", "1", "2", "", "laus", "1", "", "Görlitz", "", "Text"] {
      _ = say(line, to: &driver)
    }
    func form() throws -> EntryForm {
      guard case .form(let form)? = driver.state.overlay else { throw CancellationError() }
      return form.form
    }
    let full = try form()
    let fields: [InputField] = [.fields, .regions, .place, .about]
    for field in fields { #expect(!full[field].isEmpty, "\(field)") }
    driver.press("<backtab><backtab><backtab><backtab>")
    for line in ["-", "", "-", "", "-", "", "-"] { _ = say(line, to: &driver) }
    for field in fields { #expect(try form()[field].isEmpty, "\(field)") }
    #expect(try form()[.name] == "Name")
  }

  @Test func `leave a page by its words`() {
    var driver = Driver(size: AppState.linearSize)
    _ = say("mein bereich", to: &driver)
    #expect(say("zurück", to: &driver).first?.hasPrefix("Regionen: ") == true)
    _ = say("mein bereich", to: &driver)
    #expect(say("blubb", to: &driver).first?.contains("»blubb«") == true)
    #expect(say("mitmacher", to: &driver).first?.hasPrefix("Mitmacher:innen: ") == true)
    #expect(say("regionen", to: &driver).first?.hasPrefix("Regionen: ") == true)
  }
}
