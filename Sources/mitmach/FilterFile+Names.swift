import MitmachModel

extension FilterFile {
  /// The saved filter that is meant by `typed`: its name or a beginning of it, in any folding.
  func filter(named typed: String) throws(CommandFailure) -> SavedFilter {
    let words = CommandWords.words(in: language)
    let (filters, problems) = load()
    do throws(CommandFailure) {
      guard !filters.isEmpty else {
        throw CommandFailure(words.noSavedFilters(path), exitCode: ExitStatus.usage)
      }
      return try NameResolver(words: words).value(
        typed, for: "--filter", among: filters, names: { [$0.name] }, shown: { $0.name })
    } catch {
      // The one that is missing may stand on a line that could not be read.
      throw CommandFailure(error.sentences + problems, exitCode: error.exitCode)
    }
  }
}
