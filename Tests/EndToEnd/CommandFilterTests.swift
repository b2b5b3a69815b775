import Foundation
import Testing

/// The filters that people saved, on the command line.
@Suite struct `Saved filters on the command line` {
  private static let lines = """
    # Mine
    Essen = list:actions field:food sort:impact
    Essen in Vereinen = list:actors field:food kind:association

    Görlitz = list:actors text:"görlitz"

    """

  private func home(_ text: String = lines) throws -> Home {
    let home = try CommandHome.filled()
    let folder = home.folder.appending(path: "mitmach")
    try Data(text.utf8).write(to: folder.appending(path: "filters"))
    return home
  }

  @Test func `are listed as they stand in the file`() throws {
    let output = try Program.output("filters", home: try home())
    #expect(
      output.split(separator: "\n").map(String.init)
        == Self.lines.split(separator: "\n").dropFirst().map(String.init))
  }

  @Test func `narrow a list and order it, unless an option says otherwise`() throws {
    let home = try home()
    #expect(
      try Program.output("actions", "--filter", "Essen", home: home)
        == Program.output("actions", "--field", "food", "--sort", "impact", home: home))
    #expect(
      try Program.output("actors", "--filter", "essen in", home: home)
        == Program.output("actors", "--field", "food", "--kind", "verein", home: home))
    #expect(
      try Program.output("actors", "--filter", "GOERLITZ", "--text", "stadt", home: home)
        == Program.output("actors", "--text", "stadt", home: home))
  }

  @Test func `that do not exist are refused with those that do`() throws {
    let home = try home()
    for arguments in [[], ["--linear"], ["actors"]] {
      let result = try Program.run(arguments + ["--filter", "x"], home: home)
      #expect(result.status == 64 && result.output == "", "\(arguments)")
      #expect(
        result.errors
          == "mitmach: --filter: »x« gibt es nicht; möglich: Essen, Essen in Vereinen, Görlitz.\n")
    }
  }

  @Test func `open the line mode where they were saved for`() throws {
    let result = try Program.run(
      ["--linear", "--filter", "gör"], home: try home(), input: "q\n")
    #expect(result.status == 0)
    #expect(result.output.contains("Landkreis Görlitz"), "\(result.output)")
  }

  @Test func `that are broken are told with their line, and the others work`() throws {
    let home = try home("Essen = field:food\nEnergie field:energy\nX = color:red\n")
    let result = try Program.run(["filters"], home: home)
    #expect(result.status == 65 && result.lines.count == 1)
    expectGolden(result.report(in: home), named: "command-filters-broken")
    #expect(try Program.output("actors", "--filter", "essen", home: home).isEmpty == false)
  }

  @Test func `that nobody saved yet are told to be missing`() throws {
    let home = Home()
    let result = try Program.run(["filters", "--lang", "en"], home: home)
    #expect(result.status == 2 && result.output == "")
    #expect(result.errors.hasPrefix("mitmach: No filter is saved; "))
  }
}
