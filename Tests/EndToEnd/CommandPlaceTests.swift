import Testing

/// Where entries are, as the command line changes it.
@Suite struct `Moving` {
  private let home: Home

  init() throws { home = try CommandHome.filled() }

  private func run(_ script: String) throws -> Program.Result {
    try Program.shell(script, home: home)
  }

  private func output(_ script: String) throws -> String {
    let result = try run(script)
    #expect(result.status == 0, "\(result)")
    return result.output
  }

  @Test func `an entry across a border takes along nothing of the old place`() throws {
    func location() throws -> String {
      try output("mitmach show Kulturfabrik --json | grep -E '\"(country|place|district|lat)'")
    }
    _ = try output("mitmach edit Kulturfabrik place=Wien country=AT coordinates='48.2, 16.4'")
    let vienna = try location()
    #expect(vienna.contains("AT") && vienna.contains("48.2"))
    _ = try output("mitmach edit Kulturfabrik place=Wien phone=1234567")
    #expect(try location() == vienna)
    let result = try run("mitmach edit Kulturfabrik place=Nirgendheim")
    #expect(result.errors.contains("Koordinaten sind leer, wenn nicht angegeben."))
    #expect(try location().contains("AT") && !location().contains("48.2"))
    _ = try output("mitmach undo; mitmach edit Kulturfabrik place=Görlitz")
    let here = try location()
    #expect(here.contains("DE") && here.contains("14626") && here.contains("51.15"))
  }
}
