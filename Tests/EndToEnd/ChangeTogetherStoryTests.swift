import Foundation
import Testing

/// Several programs, or one that does not end well, change the same network.
@Suite(.serialized) struct `People who change things at once` {
  private let home: Home

  init() throws { home = try CommandHome.filled() }

  private func told(_ arguments: String...) throws -> String {
    try Program.run(arguments, home: home).output
  }

  /// A person with the form of one and the same entry before them.
  private func editor(_ name: String) throws -> Screen {
    let screen = try Screen(home: home, environment: ["USER": name])
    try screen.wait(for: "Lausitz")
    try screen.press("3")
    try screen.type("/meda")
    try screen.wait(for: "1 von 1")
    try screen.press("Enter", "e")
    try screen.wait(for: "Ändern: Kulturfabrik MEDA e.V.")
    return screen
  }

  private func rename(_ screen: Screen, _ name: String) throws {
    try screen.press("PageUp", "C-u")
    try screen.type(name)
    try screen.wait(for: name)
  }

  /// Goes to the telephone number, which is the seventh field.
  private func call(_ screen: Screen, _ number: String) throws {
    try screen.press("PageUp", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab")
    try screen.wait(for: "Feld 7 von ")
    try screen.type(number)
    try screen.wait(for: number)
  }

  private func save(_ screen: Screen) throws {
    try screen.press("C-s")
    try screen.wait(for: "u nimmt es zurück.")
  }

  // MARK: Two programs

  @Test(arguments: [("m", "Name von Bert"), ("a", "Name von Anna")])
  func `see both values of a field and decide, and the rest is kept`(
    key: String, name: String
  ) throws {
    let (anna, bert) = (try editor("anna"), try editor("bert"))
    try rename(anna, "Name von Anna")
    try call(bert, "03581 77")
    try rename(bert, "Name von Bert")
    try save(anna)
    try bert.wait(for: "Anderswo geändert")
    try bert.press("C-s")
    let both = try bert.wait(for: "gespeichert     Name von Anna")
    #expect(both.contains("Jemand anders hat dasselbe geändert"))
    #expect(both.contains("deine Fassung   Name von Bert"))
    try bert.press(key)
    try bert.wait(for: "u nimmt es zurück.")
    let text = try told("show", name)
    #expect(text.contains("Telefon: 03581 77") && text.contains("Auch: KuFa MEDA"))
    #expect(drafts.isEmpty)
  }

  @Test func `are not asked where they changed different fields`() throws {
    let (anna, bert) = (try editor("anna"), try editor("bert"))
    try rename(anna, "Name von Anna")
    try call(bert, "03581 77")
    try save(anna)
    try save(bert)
    #expect(try told("show", "Name von Anna").contains("Telefon: 03581 77"))
  }

  @Test func `keep what they type while another program writes`() throws {
    let anna = try editor("anna")
    try rename(anna, "Halb getippt")
    _ = try told("edit", "Kulturfabrik MEDA", "phone=03581 88")
    let form = try anna.wait(for: "Anderswo geändert")
    #expect(form.contains("Halb getippt"))
    try anna.type(" und ganz")
    try save(anna)
    #expect(try told("show", "Halb getippt und ganz").contains("Telefon: 03581 88"))
  }

  @Test func `can add anew what another deleted meanwhile`() throws {
    let anna = try editor("anna")
    try rename(anna, "Bleibt doch")
    _ = try told("delete", "Kulturfabrik MEDA", "--yes")
    try anna.wait(for: "Anderswo geändert")
    try anna.press("C-s")
    try anna.wait(for: "Diesen Eintrag gibt es nicht mehr.")
    try anna.press("m")
    try anna.wait(for: "Angelegt: Bleibt doch. u nimmt es zurück.")
    #expect(try told("show", "Bleibt doch").contains("info@kulturfabrik-meda.de"))
  }

  // MARK: Programs that end otherwise

  /// The drafts that are kept, as they lie on the disk.
  private var drafts: String {
    let folder = home.folder.appending(path: "mitmach/drafts")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.compactMap {
      try? String(contentsOf: folder.appending(path: $0), encoding: .utf8)
    }.joined()
  }

  private func writer(_ name: String) throws -> Screen {
    let screen = try Screen(home: home)
    try screen.wait(for: "Lausitz")
    try screen.press("a")
    try screen.wait(for: "Neue Mitmacher:in")
    try screen.type(name)
    try screen.wait(until: "keeps a draft") { _ in drafts.contains(name) }
    return screen
  }

  @Test func `go on with a draft after the program was killed`() throws {
    var screen = try writer("Halber Name")
    try screen.kill(SIGKILL)
    #expect(try screen.exitCode() == 137)
    screen = try Screen(home: home)
    try screen.wait(for: "»Halber Name«. Weiter daran")
    try screen.press("j")
    try screen.wait(for: "Neue Mitmacher:in")
    try screen.type(", ganz")
    try screen.press("Tab", "Tab", "z", "C-s")
    try screen.wait(for: "Angelegt: Halber Name, ganz")
    #expect(drafts.isEmpty)
    #expect(try told("show", "Halber Name, ganz").contains("sozialer Zusammenhalt"))
  }

  @Test func `are not offered the draft that another has open`() throws {
    let first = try writer("Offener Name")
    let second = try Screen(home: home)
    try second.wait(for: "Lausitz")
    try second.press("i")
    #expect(try !second.wait(for: "Offene Entwürfe").contains("Offener Name"))
    try first.press("Escape")
    try first.wait(for: "Verwerfen?")
    try first.press("b")
    try first.wait(for: "Als Entwurf behalten")
    try second.press("Escape", "i")
    try second.wait(for: "Offener Name")
    try second.kill(SIGKILL)
  }

  @Test func `decide where others changed what a draft is about`() throws {
    let anna = try editor("anna")
    try rename(anna, "Entwurf von Anna")
    try anna.wait(until: "keeps a draft") { _ in drafts.contains("Entwurf von Anna") }
    try anna.kill(SIGKILL)
    #expect(try anna.exitCode() == 137)
    _ = try told("edit", "Kulturfabrik MEDA", "name=Name von Bert", "phone=03581 88")
    let screen = try Screen(home: home)
    try screen.wait(for: "»Entwurf von Anna«. Weiter")
    try screen.press("j")
    try screen.wait(for: "03581 88")
    try screen.press("C-s")
    let both = try screen.wait(for: "Jemand anders hat dasselbe geändert")
    #expect(both.contains("Entwurf von Anna") && both.contains("Name von Bert"))
    try screen.press("m")
    try screen.wait(for: "u nimmt es zurück.")
    #expect(try told("show", "Entwurf von Anna").contains("Telefon: 03581 88"))
    #expect(drafts.isEmpty)
  }

  @Test func `leave a draft and a clean terminal when they are told to end`() throws {
    let screen = try writer("Unterbrochen")
    #expect(screen.state("alternate_on") == "1")
    // Sooner than what is typed is kept by itself.
    try screen.type(" zuletzt")
    try screen.wait(for: "Unterbrochen zuletzt")
    try screen.kill(SIGTERM)
    #expect(try screen.exitCode() == 143)
    #expect(screen.state("alternate_on") == "0")
    #expect(screen.state("cursor_flag") == "1")
    #expect(screen.state("keypad_cursor_flag") == "0")
    try screen.type("echo")
    try screen.wait(for: "echo")
    #expect(drafts.contains("Unterbrochen zuletzt"))
  }

  @Test func `stop inside a form and go on typing`() throws {
    let screen = try Screen(home: home, isStoppable: true)
    try screen.wait(for: "Lausitz")
    try screen.press("a")
    try screen.wait(for: "Neue Mitmacher:in")
    try screen.type("Vor dem")
    try screen.wait(for: "Vor dem")
    try screen.press("C-z")
    try screen.wait(for: "stopped with 148")
    #expect(screen.state("alternate_on") == "0")
    try screen.press("Enter")
    try screen.wait(for: "Vor dem")
    try screen.type(" Halt")
    try screen.press("Down", "Down", "z", "C-s")
    try screen.wait(for: "Angelegt: Vor dem Halt")
    try screen.press("q")
    #expect(try screen.exitCode() == 0)
  }
}
