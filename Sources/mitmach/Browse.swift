import ArgumentParser
import CursesTerminal
import Foundation
import MitmachModel
import MitmachStore

/// Opens the program on the screen, or line by line.
struct Browse: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the network on the screen (the default).",
    discussion: """
      Keys: ? shows them all, / searches, f filters, Enter opens, q quits.
      """)

  @OptionGroup var options: GlobalOptions

  @Option(name: .long, help: ArgumentHelp("Start with a saved filter.", valueName: "name"))
  var filter: String?

  @Flag(help: "Speak line by line, for screen readers (also: ACCESSIBLE=1).")
  var linear = false

  func run() throws {
    let files = FilterFile(language: options.language)
    let filterName = try filter.map { typed throws(CommandFailure) in
      try files.filter(named: typed).name
    }
    let store = try options.openStore()
    if isLinear {
      var session = LinearSession(
        store: store, files: files, language: options.language, filterName: filterName)
      throw ExitCode(session.run())
    }
    throw ExitCode(try runOnScreen(store, files, filterName: filterName))
  }

  private var isLinear: Bool {
    let wish = ProcessInfo.processInfo.environment["ACCESSIBLE"] ?? ""
    return linear || !["", "0"].contains(wish)
  }

  private func runOnScreen(
    _ store: Store, _ files: FilterFile, filterName: String?
  ) throws -> Int32 {
    let noColor = ProcessInfo.processInfo.environment["NO_COLOR"] ?? ""
    do throws(TerminalError) {
      var session = try Session(
        store: store, files: files,
        options: SessionOptions(
          language: options.language, usesColor: noColor.isEmpty, filterName: filterName))
      return session.run()
    } catch {
      throw CommandFailure(error.sentence(in: options.language), exitCode: 1)
    }
  }
}
