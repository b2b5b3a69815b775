import ArgumentParser
import MitmachModel

/// Lists the saved filters.
struct Filters: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the saved filters, a line each, as they stand in the file.")

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let file = FilterFile(language: global.language)
    let (filters, problems) = file.load()
    for problem in problems { StandardError.writeLine("mitmach: " + problem) }
    try global.reporting {
      var output = StandardOutput()
      for filter in filters { output.write(line: filter.line) }
      try output.flush()
      if !problems.isEmpty { throw CommandFailure([], exitCode: ExitStatus.data) }
      if filters.isEmpty {
        throw CommandFailure(
          global.words.noSavedFilters(file.path), exitCode: ExitStatus.nothingFound)
      }
    }
  }
}
