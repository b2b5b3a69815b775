import Foundation
import Testing

/// A home with a person in it, and what one asks of it.
struct PersonHome {
  let home: Home

  init() throws { home = try CommandHome.filled() }

  func run(_ script: String) throws -> Program.Result {
    try Program.shell(script, home: home)
  }

  func output(_ script: String) throws -> String {
    let result = try run(script)
    #expect(result.status == 0, "\(result)")
    return result.output
  }

  func json<Value>(_ script: String, as type: Value.Type = Value.self) throws -> Value {
    try #require(
      try JSONSerialization.jsonObject(with: Data(try output(script).utf8)) as? Value)
  }

  /// Adds somebody with an unusual name; gives the uid.
  @discardableResult
  func addPerson() throws -> String {
    let adding = """
      mitmach add actor --name 'Wolfhilde Quaxenbrück' --kind person --field food --region Lausitz \
        --role moderator --email xylografin@zwiebelturm.example --phone 0174998877 --place Zittau
      """
    return String(try output(adding).dropLast())
  }

  /// Leaves lines in the file of saved filters.
  func write(filters lines: [String]) throws {
    let folder = home.folder.appending(path: "mitmach")
    try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: folder.appending(path: "filters"))
  }

  /// Leaves a draft of an action whose text has `text` in it.
  func write(draft text: String, named name: String) throws {
    let folder = home.folder.appending(path: "mitmach/drafts")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let draft: [String: Any] = [
      "version": 1, "store": URL(filePath: home.database).resolvingSymlinksInPath().path,
      "uid": "01900000-0000-7000-8000-0000000000aa", "kind": "action", "at": 1,
      "form": ["how": "Hat \(text) erzählt."], "base": [String: String](),
    ]
    try JSONSerialization.data(withJSONObject: draft)
      .write(to: folder.appending(path: "\(name).json"))
  }
}
