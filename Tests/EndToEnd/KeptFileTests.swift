import Foundation
import MitmachModel
import Testing

@testable import mitmach

/// The small files that the program keeps for a person besides the network.
@Suite struct `What is kept for a person` {
  private let home = Home()

  private func path(_ name: String) -> String { home.folder.appending(path: name).path }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: URL(filePath: path), encoding: .utf8)
  }

  private func write(_ text: String, to path: String) throws {
    let url = URL(filePath: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  // MARK: Who one is

  private var identity: IdentityFile { IdentityFile(path: path("c/whoami"), language: .german) }

  @Test func `is who one is, until it is forgotten`() throws {
    #expect(try identity.read() == nil && identity.actor == nil)
    let uid = UID.new(at: 1)
    try identity.write(uid, name: "Zwei\nZeilen # oder so")
    #expect(try text(identity.path) == "\(uid.rawValue)  # Zwei Zeilen # oder so\n")
    #expect(try identity.read() == uid)
    try identity.forget()
    try identity.forget()
    #expect(try identity.read() == nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: path("c")) == [])
  }

  @Test func `is refused where it names nobody or cannot be written`() throws {
    try write("# me\n\nsomebody\n", to: identity.path)
    #expect(identity.actor == nil)
    #expect(throws: CommandFailure.self) { try identity.read() }
    try write("", to: path("file"))
    let inside = IdentityFile(path: path("file/whoami"), language: .english)
    let failure = #expect(throws: CommandFailure.self) {
      try inside.write(UID.new(at: 1), name: "x")
    }
    #expect(failure?.exitCode == 74 && failure?.description.contains("cannot be written") == true)
  }

  // MARK: Visits

  @Test func `is when one was here last`() throws {
    let visits = VisitFile(path: path("s/last-visit"))
    #expect(visits.read() == nil)
    visits.write(1_795_000_000_123)
    #expect(visits.read() == 1_795_000_000_123)
    try write("soon\n", to: visits.path)
    #expect(visits.read() == nil)
  }

  // MARK: Drafts

  private func folder(store: String = "/n.db") -> DraftFolder {
    DraftFolder(path: path("drafts"), store: store, language: .english)
  }

  private func draft(_ name: String, at: Int64, edited: UID? = nil) -> Draft {
    var base = EntryForm(.actor)
    base[.kind] = "association"
    var form = base
    form[.name] = name
    form[.about] = "Zeile 1\n\"Zeile\" 2 \u{1}"
    return Draft(uid: UID.new(at: at), edited: edited, form: form, base: base, at: at)
  }

  @Test func `is every draft as it was typed, the latest first`() throws {
    let drafts = [draft("ältester", at: 1), draft("b", at: 2, edited: UID.new(at: 9))]
    for draft in drafts { try folder().save(draft, isOpen: false) }
    var changed = drafts[0]
    changed.form[.name] = "jetzt"
    changed.at = 3
    try folder().save(changed, isOpen: false)
    #expect(folder().load().drafts == [changed, drafts[1]])
    #expect(folder().load().problems.isEmpty)
    try folder().remove(changed.uid)
    try folder().remove(changed.uid)
    #expect(folder().load().drafts == [drafts[1]])
    #expect(try FileManager.default.contentsOfDirectory(atPath: path("drafts")).count == 1)
  }

  @Test func `is a draft that no other program has open`() throws {
    let draft = draft("offen", at: 1)
    try folder().save(draft, isOpen: true)
    #expect(folder().load().drafts == [draft])
    let file = path("drafts/\(draft.uid.rawValue).json")
    let own = try text(file)
    #expect(own.contains("\"process\" : \(getpid())"))
    // The first process of the machine runs, but not since this one was started.
    let others = own.replacing("\(getpid())", with: "1")
    try write(others, to: file)
    #expect(folder().load().drafts == [draft])
    let start = try #require(RunningProgram.start(of: 1))
    try write(
      others.replacing(/"start" : \d+/) { _ in "\"start\" : \(start)" }, to: file)
    #expect(folder().load().drafts == [] && folder().load().problems == [])
    try folder().save(draft, isOpen: false)
    #expect(folder().load().drafts == [draft])
    var older = draft
    older.form[.name] = "älter"
    try folder().open(older)
    #expect(folder().load().drafts == [draft])
    #expect(try text(file).contains("\"process\" : \(getpid())"))
  }

  @Test func `is every draft for its own network`() throws {
    try folder(store: "/a.db").save(draft("a", at: 1), isOpen: false)
    try folder(store: "/x/../b.db").save(draft("b", at: 2), isOpen: false)
    #expect(folder(store: "/a.db").load().drafts.map(\.form[.name]) == ["a"])
    #expect(folder(store: "/b.db").load().drafts.map(\.form[.name]) == ["b"])
    #expect(folder(store: "/c.db").load().drafts.isEmpty)
  }

  @Test(arguments: [
    "", "{", "[]", "{\"version\": 1}",
    """
    {"version":1,"store":"/n.db","uid":"x","kind":"actor","at":1,"form":{},"base":{}}
    """,
    """
    {"version":1,"store":"/n.db","uid":"00000000-0000-7000-8000-000000000000","kind":"actor",
    "at":1,"form":{"nonsense":"x"},"base":{}}
    """,
  ])
  func `is a damaged draft, set aside with a sentence`(content: String) throws {
    let whole = draft("whole", at: 1)
    try folder().save(whole, isOpen: false)
    try write("older", to: path("drafts/bad.damaged-1"))
    try write(content, to: path("drafts/bad.json"))
    let first = folder().load()
    #expect(first.drafts == [whole])
    #expect(first.problems.count == 1 && first.problems[0].contains("bad.damaged-2"))
    #expect(try text(path("drafts/bad.damaged-1")) == "older")
    #expect(try text(path("drafts/bad.damaged-2")) == content)
    #expect(folder().load().problems.isEmpty)
  }

  @Test func `is a draft of a newer program, left as it is`() throws {
    let content = "{\"version\": 2, \"new\": true}"
    try write(content, to: path("drafts/new.json"))
    for _ in 1...2 { #expect(folder().load().problems.count == 1) }
    #expect(try text(path("drafts/new.json")) == content)
  }

  @Test func `is nobody else's business`() throws {
    try folder().save(draft("a", at: 1), isOpen: false)
    func mode(_ path: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    let file = try #require(
      try FileManager.default.contentsOfDirectory(atPath: path("drafts")).first)
    #expect(try mode(path("drafts")) == 0o700)
    #expect(try mode(path("drafts/\(file)")) == 0o600)
  }
}
