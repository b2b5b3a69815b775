import Foundation
import Testing

/// One entry with all that is known of it.
@Suite struct `An entry on the command line` {
  @Test(arguments: [
    ("region", ["Lausitz"]), ("region-en", ["lausitz", "--lang", "en"]),
    ("actor", ["Kulturfabrik"]), ("actor-en", ["KULTURFABRIK MEDA", "--lang", "en"]),
    ("action", ["Balkonsolar-Sammelbestellung"]), ("action-en", ["balkonsolar", "--lang", "en"]),
    ("region-json", ["Leipziger Westen", "--json"]),
    ("actor-json", ["Stadt Eberswalde", "--json", "--lang", "en"]),
    ("action-json", ["Balkonsolar", "--json", "--lang", "en"]),
  ])
  func `is the same every time`(name: String, arguments: [String]) throws {
    let result = try Program.run(["show"] + arguments, home: try CommandHome.filled())
    #expect(result.status == 0, "\(result.errors)")
    expectGolden(result.output, named: "command-show-\(name)")
  }

  @Test(arguments: ["lausitz", "LAUSITZ", "01A1FC32-67F8-7934-9601-A020695CAFA9"])
  func `is found by its name or uid in any folding`(name: String) throws {
    #expect(try Program.output("show", name).hasPrefix("Lausitz\nArt: Region\n"))
  }

  @Test func `is broken to the terminal's width`() throws {
    let result = try Program.shell(
      "script -qec 'stty cols 40 rows 24; \"$MITMACH\" show Chiemgau' /dev/null",
      home: try CommandHome.filled())
    let lines = result.output.split(separator: "\r\n")
    #expect(lines.count > 10 && lines.allSatisfy { $0.count <= 40 }, "\(result.output)")
  }

  @Test func `has its candidates told where a name means several`() throws {
    let home = try CommandHome.filled()
    expectGolden(
      try Program.run(["show", "stadt"], home: home).report(in: home),
      named: "command-show-several")
  }

  @Test func `is told to be missing`() throws {
    let home = try CommandHome.filled()
    for name in ["zzz", "-", "", "00000000-0000-7000-8000-000000000000"] {
      let result = try Program.run(["show", "--lang", "en", "--", name], home: home)
      #expect(result.status == 2 && result.output == "", "\(name)")
      #expect(result.errors.hasPrefix("mitmach: There is no “\(name)”;"), "\(result.errors)")
    }
  }

  @Test func `cannot command the terminal by its name`() throws {
    let home = try CommandHome.filled()
    let name = "'A' || char(27) || '[2J' || char(155, 9, 10, 8238, 8203, 127, 0x1F33B) || 'Z'"
    try home.sql("UPDATE region SET name = \(name) WHERE name = 'Lausitz'")
    let uid = "01a1fc32-67f8-7934-9601-a020695cafa9"
    for arguments in [["regions"], ["show", uid], ["moderators"], ["show", "Kulturfabrik"]] {
      let result = try Program.run(arguments, home: home)
      #expect(result.status == 0)
      #expect(result.output.contains("🌻Z"), "\(result.output)")
      let harmful = result.output.unicodeScalars.filter { scalar in
        scalar != "\n" && scalar != "\t" && !scalar.isShown
      }
      #expect(harmful.isEmpty, "\(arguments)")
    }
    let lines = try Program.output("regions", home: home).split(separator: "\n")
    #expect(lines.allSatisfy { $0.split(separator: "\t").count == 6 })
    let json = try Program.output("show", uid, "--json", home: home)
    #expect(json.contains("\"name\": \"A\\u001b[2J\\u009b\\t\\n\\u202e\\u200b\\u007f🌻Z\""))
  }
}

extension Unicode.Scalar {
  /// Neither a control nor one of those that hide or reorder what stands around them.
  fileprivate var isShown: Bool {
    ![.control, .format].contains(properties.generalCategory)
  }
}
