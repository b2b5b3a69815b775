import Foundation
import Testing

/// Changing the network in the line mode, as a screen reader's user types it.
@Suite struct `Changing in the line mode` {
  private let home: Home

  init() throws { home = try CommandHome.filled() }

  private func say(_ lines: String..., language: String = "de") throws -> String {
    let result = try Program.run(
      ["--linear", "--lang", language, "--screen", "regions"], home: home,
      input: lines.map { $0 + "\n" }.joined())
    #expect(result.status == 0 && result.errors == "", "\(result)")
    return result.output
  }

  private func told(_ arguments: String...) throws -> String {
    try Program.run(arguments, home: home).output
  }

  @Test func `joins a region and enters oneself on the way`() throws {
    let text = try say(
      "/lausitz", "beitreten", "Erika Mustermann", "1", "", "", "4", "speichern", "speichern", "q")
    #expect(text.contains("\n1: Neu eintragen: Erika Mustermann\nSich selbst eintragen\n"))
    #expect(text.contains("\nDu bist jetzt: Erika Mustermann.\nBeitreten: Lausitz\n"))
    #expect(
      text.contains("\nAngelegt: Mitgliedschaft Erika Mustermann – Lausitz. u nimmt es zurück.\n"))
    #expect(try told("show", "Erika Mustermann").contains("- Lausitz, Mitmacher:in, seit "))
  }

  @Test func `adds an initiative field by field`() throws {
    let text = try say(
      "actors", "add", "New one", "", "9", "4", "", "laus", "1", "", "görlitz", "1", "What it is",
      "nobody", "save", "somebody@example.org", "save", "quit", language: "en")
    #expect(text.contains("\n“9” is no command."))
    #expect(text.contains("\n4: Social cohesion\n"))
    #expect(text.contains("\nE-mail: nobody\nis not an e-mail address; "))
    #expect(text.contains("\nAdded: New one. u takes it back.\nActors: "))
    let entry = try told("show", "New one", "--lang", "en")
    for line in ["Place: Görlitz", "E-mail: somebody@example.org", "\n- Lausitz, "] {
      #expect(entry.contains(line), "\(entry)")
    }
  }

  @Test func `is asked about likely duplicates`() throws {
    let text = try say(
      "3", "mitmacher", "anlegen", "Kulturfabrik Meda e.V.", "", "4", "speichern", "1", "q")
    #expect(
      text.contains("\nGibt es das schon?\nderselbe Name\nName: neu: Kulturfabrik Meda e.V.; "))
    #expect(text.contains("\n3. Beide werden eins: was dort fehlt, wird ergänzt.\n"))
    #expect(text.contains("\nNichts geändert.\nMitmacher:innen: "))
    #expect(try told("actors", "--text", "meda").split(separator: "\n").count == 1)
  }

  @Test func `deletes after a yes and takes it back`() throws {
    let before = try told("show", "Kulturfabrik MEDA", "--json")
    let text = try say(
      "mitmacher", "/meda", "löschen", "nein", "löschen", "ja", "rückgängig", "verlauf", "zurück",
      "q")
    #expect(text.components(separatedBy: "\n»Kulturfabrik MEDA e.V.« löschen?\n").count == 3)
    #expect(text.contains("\nj: ja. n: nein\n"))
    #expect(text.contains("\nGelöscht: Kulturfabrik MEDA e.V."))
    #expect(text.contains("\nZurückgenommen: Kulturfabrik MEDA e.V."))
    #expect(text.contains("\nVerlauf: Kulturfabrik MEDA e.V.\n"))
    #expect(try told("show", "Kulturfabrik MEDA", "--json") == before)
  }

  /// What an editor wrote before it failed, or what is no text, is not lost.
  @Test(arguments: [
    ("echo noch etwas >> $1; exit 1", true), ("printf '\\377' >> $1", true), ("exit 1", false),
    ("echo und mehr >> $1", false),
  ])
  func `keeps what an editor left where it cannot be taken`(script: String, isKept: Bool) throws {
    let editor = home.folder.appending(path: "editor")
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: editor)
    let folder = home.folder.appending(path: "tmp")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let result = try Program.run(
      ["--linear"], home: home,
      environment: ["VISUAL": "sh \(editor.path)", "TMPDIR": folder.path],
      input: "mitmacher\n/meda\nbeschreibung im editor\nspeichern\nq\n")
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(left.count == (isKept ? 1 : 0))
    #expect(left.allSatisfy { result.output.contains("Sein Text: \(folder.path)/\($0)\n") })
    #expect(result.output.contains("Der Editor ($EDITOR) schlug fehl") == !script.contains("mehr"))
    #expect(try told("show", "meda").contains("und mehr") == script.contains("mehr"))
  }

  @Test func `offers a draft and goes on with it`() throws {
    _ = try say("mitmacher", "anlegen", "Halber Name")
    let text = try say("ja", "", "", "4", "speichern", "q")
    #expect(text.contains("»Halber Name«. Weiter daran arbeiten?\nj: ja. Esc: später\n"))
    #expect(text.contains("\nAngelegt: Halber Name. u nimmt es zurück.\n"))
  }
}
