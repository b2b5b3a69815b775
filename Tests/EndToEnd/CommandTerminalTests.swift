import Foundation
import Testing

/// What commands print where somebody looks at it.
@Suite struct `A terminal` {
  @Test(arguments: ["actors", "actors --csv", "actors --json", "show Boese"])
  func `is commanded by no name`(line: String) throws {
    let home = try CommandHome.filled()
    try home.sql(
      "UPDATE actor SET name = 'Boese' || char(27, 93, 48, 59, 120, 7, 8238, 155), sortKey = 'boese' "
        + "WHERE name = 'Bonn im Wandel e.V.'")
    let result = try Program.shell(
      "script -qec 'stty cols 80 rows 24; \"$MITMACH\" \(line)' /dev/null", home: home)
    #expect(result.output.contains("Boese"))
    let commands: Set<Unicode.Scalar> = ["\u{1B}", "\u{7}", "\u{202E}", "\u{9B}"]
    #expect(result.output.unicodeScalars.allSatisfy { !commands.contains($0) })
  }

  @Test func `of another kind of reader gets every byte`() throws {
    let home = try CommandHome.filled()
    try home.sql("UPDATE actor SET name = 'Boese' || char(27) WHERE name = 'Bonn im Wandel e.V.'")
    let csv = try Program.output("actors", "--csv", home: home)
    #expect(csv.contains("Boese\u{1B}"))
  }
}
