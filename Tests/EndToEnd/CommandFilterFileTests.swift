import Foundation
import MitmachModel
import Testing

@testable import mitmach

/// The file of the saved filters, which people edit by hand and the program rewrites.
@Suite struct `The file of the saved filters` {
  private let home = Home()
  private var path: String { home.folder.appending(path: "config/filters").path }
  private var file: FilterFile { FilterFile(path: path, language: .german) }

  private func write(_ bytes: Data) throws {
    let url = URL(filePath: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: url)
  }

  private var text: String {
    get throws { try String(contentsOf: URL(filePath: path), encoding: .utf8) }
  }

  private func filter(_ name: String, _ listing: Listing = .actions) -> SavedFilter {
    SavedFilter(name: name, listing: listing, filter: Filter())
  }

  @Test func `is made with its folder when the first is saved`() throws {
    #expect(file.load().0.isEmpty && file.load().problems.isEmpty)
    try file.save(filter("Neu"))
    #expect(try text == "Neu = list:actions\n")
  }

  @Test func `keeps comments, empty lines and broken lines where they are`() throws {
    try write(Data("# mine\n\nEssen = list:actors field:food\nnonsense\n".utf8))
    try file.save(filter("Neu"))
    try file.save(filter("Essen", .regions))
    #expect(try text == "# mine\n\nEssen = list:regions\nnonsense\nNeu = list:actions\n")
    try file.remove(name: "Essen")
    #expect(try text == "# mine\n\nnonsense\nNeu = list:actions\n")
    #expect(file.load().0 == [filter("Neu")])
    #expect(file.load().problems.count == 1)
    #expect(file.load().problems[0].hasPrefix("\(path):3: "))
  }

  @Test func `has each name once after it was saved`() throws {
    try write(Data("A = list:actors\nB = list:actors\nA = list:regions".utf8))
    try file.save(filter("A"))
    #expect(try text == "A = list:actions\nB = list:actors\n")
  }

  @Test func `stays a link where it is one, with nothing left beside it`() throws {
    try write(Data())
    let linked = home.folder.appending(path: "linked").path
    try FileManager.default.createSymbolicLink(atPath: linked, withDestinationPath: path)
    try FilterFile(path: linked, language: .german).save(filter("Neu"))
    #expect(try text == "Neu = list:actions\n")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: linked) == path)
    let folder = URL(filePath: path).deletingLastPathComponent().path
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["filters"])
  }

  @Test func `is not rewritten where it cannot be kept as it is`() throws {
    let bytes = Data([0x41, 0xFF, 0x0A])
    try write(bytes)
    #expect(throws: CommandFailure.self) { try file.save(filter("Neu")) }
    #expect(throws: CommandFailure.self) { try file.remove(name: "A") }
    #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
    #expect(file.load().problems.count == 1)
  }

  @Test func `says so where it cannot be written`() throws {
    try Data().write(to: home.folder.appending(path: "config"))
    let failure = #expect(throws: CommandFailure.self) { try file.save(filter("Neu")) }
    #expect(failure?.exitCode == 74)
    #expect(failure?.description.contains("lässt sich nicht schreiben") == true)
  }
}

/// The order of arguments before the parser sees them.
@Suite struct `Options before the command` {
  @Test(arguments: [
    (["--db", "x", "regions", "--json"], ["regions", "--db", "x", "--json"]),
    (["--lang=en", "--db=x", "show", "a"], ["show", "--lang=en", "--db=x", "a"]),
    (["--db", "x"], ["--db", "x"]), (["--db"], ["--db"]), ([], []),
    (["regions", "--db", "x"], ["regions", "--db", "x"]),
    (["--db", "x", "--linear"], ["--db", "x", "--linear"]),
  ])
  func `go behind it`(typed: [String], parsed: [String]) {
    #expect(Mitmach.withCommandFirst(typed) == parsed)
  }
}
