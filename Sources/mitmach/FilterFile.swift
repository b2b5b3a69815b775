import Foundation
import MitmachModel

/// The saved filters: a text file with one a line, which people may edit by hand.
///
/// Comments, empty lines and lines that are broken stay where they are when filters change.
struct FilterFile {
  let path: String
  /// The language of the problems that are told.
  let language: Language

  init(
    path: String = GlobalOptions.folder("XDG_CONFIG_HOME", else: ".config") + "/mitmach/filters",
    language: Language = Language(environment: GlobalOptions.environment)
  ) {
    self.path = path
    self.language = language
  }

  /// The filters, and a sentence for each line that is none.
  func load() -> ([SavedFilter], problems: [String]) {
    var filters: [SavedFilter] = []
    var problems: [String] = []
    do {
      for (index, line) in try lines().enumerated() {
        switch Self.reading(of: line) {
        case .filter(let filter): filters.append(filter)
        case .broken(let error):
          problems.append(words.brokenFilter(path, index + 1, error))
        case .other: break
        }
      }
    } catch {
      problems.append(words.unreadableFilters(path, error.localizedDescription))
    }
    return (filters, problems)
  }

  /// Keeps a filter, in the place of one with the same name.
  func save(_ filter: SavedFilter) throws(CommandFailure) {
    var lines = try linesToChange()
    if let index = lines.firstIndex(where: { Self.name(in: $0) == filter.name }) {
      lines[index] = filter.line
      lines = lines.enumerated().filter { $0 <= index || Self.name(in: $1) != filter.name }.map(\.1)
    } else {
      lines.append(filter.line)
    }
    try write(lines)
  }

  func remove(name: String) throws(CommandFailure) {
    try write(try linesToChange().filter { Self.name(in: $0) != name })
  }

  /// The lines that mention a person, also those that are no filters.
  func lines(mentioning traces: PersonTraces) -> [String] {
    ((try? lines()) ?? []).filter(traces.areFound)
  }

  /// Removes the lines that mention a person; gives how many.
  func remove(mentioning traces: PersonTraces) throws(CommandFailure) -> Int {
    let lines = try linesToChange()
    let kept = lines.filter { !traces.areFound(in: $0) }
    if kept.count < lines.count { try write(kept) }
    return lines.count - kept.count
  }

  /// The lines, or a refusal where they cannot all be kept.
  private func linesToChange() throws(CommandFailure) -> [String] {
    do { return try lines() } catch {
      throw CommandFailure(
        words.unreadableFilters(path, error.localizedDescription), exitCode: ExitStatus.inputOutput)
    }
  }
}

// MARK: - Lines

extension FilterFile {
  private var words: CommandWords { .words(in: language) }

  /// What a line of the file is.
  private enum Reading {
    case filter(SavedFilter)
    case broken(SavedFilterError)
    case other
  }

  private static func reading(of line: String) -> Reading {
    let isEmpty = line.allSatisfy(\.isWhitespace)
    if isEmpty || line.first(where: { !$0.isWhitespace }) == "#" { return .other }
    do throws(SavedFilterError) { return .filter(try SavedFilter(line: line)) } catch {
      return .broken(error)
    }
  }

  private static func name(in line: String) -> String? {
    if case .filter(let filter) = reading(of: line) { filter.name } else { nil }
  }

  private func lines() throws -> [String] {
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map(String.init)
  }

  /// Writes beside the file and puts the new one in its place, so that nobody ever sees half of it.
  private func write(_ lines: [String]) throws(CommandFailure) {
    // A linked file, as dotfile managers make them, stays a link.
    let target = URL(filePath: path).resolvingSymlinksInPath()
    let text = lines.map { $0 + "\n" }.joined()
    do {
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: target, options: .atomic)
    } catch {
      throw CommandFailure(
        words.unwritableFilters(path, error.localizedDescription), exitCode: ExitStatus.inputOutput)
    }
  }
}
