import ArgumentParser
import CursesTerminal
import Foundation
import MitmachModel
import MitmachStore
import MitmachTUI

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

  @Option(
    help: ArgumentHelp(
      "Start with a screen: map, regions, actors, moderators or actions.", valueName: "name"))
  var screen: StartScreen = .map

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
        store: store, files: files, language: options.language, filterName: filterName,
        screen: screen.screen)
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
          language: options.language, usesColor: noColor.isEmpty, filterName: filterName,
          screen: screen.screen))
      return session.run()
    } catch {
      throw CommandFailure(error.sentence(in: options.language), exitCode: 1)
    }
  }
}

/// The screens with which one can start.
enum StartScreen: String, ExpressibleByArgument, CaseIterable {
  case map, regions, actors, moderators, actions

  var screen: Screen { Listing(rawValue: rawValue).map(Screen.list) ?? .map }
}
