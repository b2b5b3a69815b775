import Foundation
import Testing

/// What a person adds, changes and takes back with the real program in a real terminal.
@Suite(.serialized) struct `A person who changes things` {
  private let home: Home

  init() throws { home = try CommandHome.filled() }

  private func told(_ arguments: String...) throws -> String {
    try Program.run(arguments, home: home).output
  }

  private func start(
    on list: String, searching text: String = "", _ environment: [String: String] = [:]
  ) throws -> Screen {
    let screen = try Screen(home: home, environment: environment)
    try screen.wait(for: "Lausitz")
    try screen.press(list)
    guard !text.isEmpty else { return screen }
    try screen.type("/\(text)")
    try screen.wait(for: "1 von 1")
    try screen.press("Enter")
    return screen
  }

  // MARK: Adding

  @Test func `joins a region and enters herself on the way`() throws {
    let screen = try start(on: "2", searching: "lausitz")
    try screen.press("b")
    try screen.wait(for: "Wer bist du?")
    try screen.type("Erika Mustermann")
    try screen.wait(for: "Neu eintragen: Erika Mustermann")
    try screen.press("Enter")
    try screen.wait(for: "Sich selbst eintragen")
    try screen.press("Tab", "Tab", "n", "C-s")
    try screen.wait(for: "Beitreten: Lausitz")
    try screen.wait(for: "Du bist jetzt: Erika Mustermann.")
    try screen.press("C-s")
    try screen.wait(for: "Angelegt: Mitgliedschaft Erika Mustermann – Lausitz. u nimmt es")
    #expect(try told("show", "Erika Mustermann").contains("- Lausitz, Mitmacher:in, seit "))
    #expect(try told("whoami").contains("Erika Mustermann"))
  }

  /// Each answer, how many there are then, and whether the telephone number is taken over.
  @Test(arguments: [("1", 1, false), ("2", 2, false), ("3", 1, true)])
  func `is asked whether an initiative is there already`(
    key: String, count: Int, hasPhone: Bool
  ) throws {
    let screen = try start(on: "3")
    try screen.press("a")
    try screen.wait(for: "Neue Mitmacher:in")
    try screen.type("Kulturfabrik Meda e.V.")
    try screen.press("Tab", "Tab", "z", "Tab")
    try screen.type("chiem")
    try screen.wait(for: "› Chiemgau")
    try screen.press("Enter", "Tab", "Tab", "Tab", "Tab")
    try screen.type("+49 3581 99")
    try screen.press("C-s")
    try screen.wait(for: "Gibt es das schon?")
    try screen.press(key)
    let picture = try screen.wait(for: "u nimmt es zurück.")
    #expect(picture.contains(">Kulturfabrik M"))
    #expect(try told("actors", "--text", "meda").split(separator: "\n").count == count)
    let old = try told("show", "Kulturfabrik MEDA e.V.", "--json")
    #expect(old.contains("+49 3581 99") == hasPhone)
    #expect(try told("actors", "--region", "Chiemgau").contains("Kulturfabrik M"))
  }

  @Test func `fills in and saves on the smallest screen`() throws {
    let screen = try Screen(home: home, columns: 40, rows: 12)
    try screen.wait(for: "Lausitz")
    try screen.press("3", "a")
    try screen.wait(for: "Neue Mitmacher:in")
    try screen.type("Kleiner Name")
    try screen.press("Tab", "Tab", "z", "Tab", "Tab")
    try screen.type("gör")
    try screen.wait(for: "› Görlitz")
    try screen.press("Enter", "PageDown")
    try screen.wait(for: "[ Speichern ]")
    try screen.press("Enter")
    let picture = try screen.wait(for: "Angelegt: Kleiner")
    #expect(picture.contains("u nimmt es zurück.") && picture.contains(">Kleiner Name"))
    #expect(try told("show", "Kleiner Name").contains("Ort: Görlitz"))
  }

  @Test func `pastes lines into a text of several lines and of one`() throws {
    let screen = try start(on: "3")
    try screen.press("a")
    try screen.wait(for: "Neue Mitmacher:in")
    try screen.paste("Zwei\nWörter\u{1B}")
    try screen.press("Tab", "Tab", "z", "Tab", "Tab", "Tab")
    try screen.paste("eins\nzwei\tdrei\n\nvier")
    try screen.wait(for: "vier")
    try screen.press("C-s")
    try screen.wait(for: "Angelegt: Zwei Wörter")
    #expect(
      try told("show", "Zwei Wörter", "--json").contains("\"eins\\nzwei drei\\n\\nvier\""))
  }

  // MARK: Changing

  @Test func `edits a description with her own editor`() throws {
    let editor = try script("printf 'vom Editor\\n' >> \"$1\"")
    let screen = try start(on: "3", searching: "meda", ["EDITOR": editor])
    try screen.press("E")
    try screen.wait(for: "vom Editor")
    try screen.press("C-s")
    try screen.wait(for: "Geändert: Kulturfabrik MEDA e.V. u nimmt es zurück.")
    #expect(try told("show", "Kulturfabrik MEDA", "--json").contains("\\nvom Editor\""))
  }

  @Test func `keeps text and terminal when the editor fails`() throws {
    let editor = try script("stty raw -echo; printf 'weg' > \"$1\"; exit 3")
    let environment = ["EDITOR": editor, "TMPDIR": home.folder.path]
    let screen = try start(on: "3", searching: "meda", environment)
    let before = try told("show", "Kulturfabrik MEDA", "--json")
    try screen.press("E")
    try screen.wait(for: "Der Editor ($EDITOR) schlug fehl")
    try screen.press("PageUp", "Down", "Down")
    try screen.wait(for: "Feld 3 von ")
    try screen.press("Escape")
    try screen.wait(until: "is back in the list") { !$0.contains("Ändern: ") }
    #expect(try told("show", "Kulturfabrik MEDA", "--json") == before)
  }

  private func script(_ text: String) throws -> String {
    let file = home.folder.appending(path: "editor.sh")
    try Data("#!/bin/sh\n\(text)\n".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file.path)
    return file.path
  }

  @Test func `adds to marked entries in one step`() throws {
    let before = try told("actors", "--json")
    let screen = try start(on: "3")
    try screen.press("Space", "Space", "Space", "e")
    try screen.wait(for: "Bei 3 markierten ergänzen")
    try screen.press("n", "Tab")
    try screen.type("laus")
    try screen.wait(for: "› Lausitz")
    try screen.press("Enter", "C-s")
    try screen.wait(for: "u nimmt es zurück.")
    #expect(try told("actors", "--region", "Lausitz").contains("Allianz für Beteiligung"))
    #expect(try told("actors", "--json") != before)
    try screen.press("u")
    try screen.wait(for: "Zurückgenommen: ")
    #expect(try told("actors", "--json") == before)
    #expect(!(try told("actors", "--region", "Lausitz").contains("Allianz für Beteiligung")))
  }

  @Test func `leaves a region, which keeps the end`() throws {
    _ = try told("whoami", "Kulturfabrik MEDA")
    let screen = try start(on: "2", searching: "lausitz")
    try screen.press("L")
    try screen.wait(for: "Austreten: Lausitz")
    try screen.press("C-s")
    try screen.wait(for: "Geändert: Mitgliedschaft Kulturfabrik MEDA e.V. – Lausitz.")
    let text = try told("show", "Kulturfabrik MEDA")
    #expect(text.contains(/- Lausitz, Regionalmoderation, 1\/2023.+20[0-9]{2}\n/), "\(text)")
  }

  @Test func `ends and deletes relations where the details name them`() throws {
    let tie = ["add", "relation", "Kulturfabrik MEDA", "coop", "Lausitzer Perspektiven"]
    #expect(try Program.run(tie + ["--since", "2020"], home: home).status == 0)
    let screen = try start(on: "3", searching: "meda")
    try screen.press("Enter", "PageDown")
    try screen.wait(for: "kooperiert mit  Lausitzer Perspektiven e.V. · seit 2020")
    try screen.press("Down", "d")
    try screen.wait(for: "»Beziehung Kulturfabrik MEDA e.V. – Lausitzer Perspektiven")
    try screen.press("e")
    try screen.wait(for: "Ändern: Beziehung Kulturfabrik MEDA")
    try screen.press("C-u")
    try screen.type("2024")
    try screen.press("C-s")
    try screen.wait(for: "Geändert: Beziehung Kulturfabrik MEDA")
    try screen.wait(for: "Lausitzer Perspektiven e.V. · 2020 bis 2024")
    try screen.press("d", "j")
    try screen.wait(for: "Gelöscht: Beziehung Kulturfabrik MEDA")
    try screen.wait(until: "no longer names it") { !$0.contains("kooperiert mit") }
    #expect(try told("actors").contains("Lausitzer Perspektiven"))
  }

  // MARK: Taking back

  @Test func `deletes, is told what goes with it, and takes it back`() throws {
    let before = try told("show", "Kulturfabrik MEDA", "--json")
    let screen = try start(on: "3", searching: "meda")
    try screen.press("d")
    let question = try screen.wait(for: "»Kulturfabrik MEDA e.V.« löschen?")
    #expect(question.contains("Mitgelöscht: 1 Mitgliedschaft. 2 Umsetzungen bleiben, ohne"))
    try screen.press("Enter", "j")
    try screen.wait(for: "Gelöscht: Kulturfabrik MEDA e.V.")
    #expect(try Program.run(["show", "Kulturfabrik MEDA"], home: home).status == 2)
    try screen.press("u")
    try screen.wait(for: "Zurückgenommen: ")
    #expect(try told("show", "Kulturfabrik MEDA", "--json") == before)
  }

  @Test func `takes back and does again after a restart what the command line did`() throws {
    let uid = try told(
      "add", "actor", "--name", "Von der Zeile", "--kind", "ver", "--field", "food"
    )
    .trimmingCharacters(in: .newlines)
    var screen = try start(on: "3")
    try screen.press("u")
    try screen.wait(for: "Zurückgenommen: Von der Zeile. Strg-R stellt es wieder her.")
    #expect(try Program.run(["show", uid], home: home).status == 2)
    try screen.press("q")
    #expect(try screen.exitCode() == 0)
    screen = try Screen(["--lang", "en", "--screen", "regions"], home: home)
    try screen.wait(for: "Lausitz")
    try screen.press("C-r")
    try screen.wait(for: "Redone: Von der Zeile. u takes it back.")
    #expect(try told("show", uid).contains("Von der Zeile"))
  }

  @Test func `goes back to an earlier state in the history`() throws {
    for number in ["03581 11", "03581 22"] {
      _ = try told("edit", "Kulturfabrik MEDA", "phone=\(number)")
    }
    let screen = try start(on: "3", searching: "meda")
    try screen.press("p")
    try screen.wait(for: "Telefon: 03581 11 → 03581 22")
    try screen.press("Enter")
    try screen.wait(for: "Telefon: 03581 22 → 03581 11")
    #expect(try told("show", "Kulturfabrik MEDA").contains("Telefon: 03581 11"))
  }

  @Test func `sees what is new since she was here last`() throws {
    var screen = try start(on: "3")
    try screen.press("q")
    #expect(try screen.exitCode() == 0)
    let arguments = ["add", "actor", "--name", "Neuling", "--kind", "ver", "--field", "food"]
    _ = try Program.run(arguments, home: home, environment: ["USER": "bert"])
    screen = try start(on: "2")
    try screen.press("P")
    let news = try screen.wait(for: "Neu seit ")
    #expect(news.contains(" · bert") && news.contains("Angelegt: Neuling"))
    #expect(!news.contains("Netzwerk geladen"))
    try screen.press("Enter")
    try screen.wait(for: "› Neuling")
  }
}
