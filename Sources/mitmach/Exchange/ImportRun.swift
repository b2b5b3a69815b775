import MitmachExchange
import MitmachModel
import MitmachStore

/// Carries out an import and tells what became of it.
struct ImportRun {
  let editor: Editor
  let command: ImportCommand
  let sources: [ImportSource]

  private var words: ImportWords { editor.words.imports }

  func run() throws {
    let settings = try ImportSettings(command, editor)
    try saveMapping(settings)
    // A signal that comes too late to undo anything waits until somebody has been told what was done.
    if try HeldSignals.during({ try takeAtOnce(settings) }) { return }
    var planner = ImportPlanner(editor: editor, settings: settings)
    for source in sources { try planner.take(source) }
    try HeldSignals.during { try carryOut(planner, settings) }
  }

  /// Takes in large tables of new actors; `false` where the files are of another sort.
  private func takeAtOnce(_ settings: ImportSettings) throws -> Bool {
    let bulk = BulkImport(editor: editor, settings: settings, sources: sources)
    guard bulk.isPossible, let outcome = try bulk.run() else { return false }
    try conclude(outcome.tally, outcome.step, isStored: outcome.step != nil)
    return true
  }

  private func carryOut(_ planner: ImportPlanner, _ settings: ImportSettings) throws {
    let tally = planner.judge.completed(planner.tally)
    let isSound = tally.faulty == 0 || settings.skipsFaulty
    let edit = isSound && !planner.parts.isEmpty ? planner.edit : nil
    let step = try edit.flatMap { try editor.perform($0, while: { !HeldSignals.haveCome }) }
    if step == nil, HeldSignals.haveCome { try giveUp() }
    try conclude(tally, step, isStored: step != nil && !settings.isTrial)
  }

  /// Lets the signal that has come end the program.
  private func giveUp() throws {
    StandardError.writeLine("mitmach: " + words.interrupted)
    throw Interrupted()
  }

  private func saveMapping(_ settings: ImportSettings) throws {
    guard let name = command.saveMapping else { return }
    guard let mapping = sources.compactMap({ $0.mapping(settings.profile) }).first else {
      throw CommandFailure(
        editor.words.exchange.onlyWith("--save-mapping", [ImportFormat.csv.rawValue]),
        exitCode: ExitStatus.usage)
    }
    try MappingFile(language: editor.language).save(mapping, as: name)
  }

  // MARK: - Telling

  private func conclude(_ tally: ImportTally, _ step: HistoryStep?, isStored: Bool) throws {
    try writeReport(tally, isStored: isStored)
    noteRegions(of: tally)
    if tally.faulty > 0 {
      let sentences = faults(tally)
      guard command.skipFaulty else {
        throw CommandFailure(sentences + [words.nothingStored], exitCode: ExitStatus.data)
      }
      CommandFailure(sentences, exitCode: ExitStatus.data).report()
    }
    if tally.persons > 0, command.consent == nil { editor.note(words.hidden(tally.persons)) }
    if options.json, let step {
      return try editor.tell(step)
    }
    var output = StandardOutput()
    let summary = words.summary(tally)
    output.write(line: options.isTrial ? editor.changes.trial(summary) : summary)
    try output.flush()
    if isStored { editor.note(words.undo) }
  }

  private var options: ChangeOptions { command.options }

  private static let shownFaults = 20

  private func faults(_ tally: ImportTally) -> [String] {
    let text = FaultText(words: editor.words)
    let shown = tally.faults.prefix(Self.shownFaults)
      .map { text.sentence(for: $0.fault, in: $0.file) }
    let more = tally.faultCount - shown.count
    return [words.faulty(tally.faulty)] + shown + (more > 0 ? [words.more(more)] : [])
  }

  private func noteRegions(of tally: ImportTally) {
    let regions = tally.unknownRegionTexts
    guard !regions.isEmpty else { return }
    editor.note(words.unknownRegions(regions.prefix(10) + (regions.count > 10 ? ["…"] : [])))
  }

  private func writeReport(_ tally: ImportTally, isStored: Bool) throws {
    guard let path = command.report else { return }
    let report = ImportReport(
      tally: tally, files: sources.map(\.name), isTrial: options.isTrial, isStored: isStored,
      words: editor.words)
    var output = try ExportOutput(
      path: path, language: editor.language, isInterruptible: false)
    try output.write { bytes in
      report.json.write(to: &bytes, indentation: 0)
      bytes.append(UInt8(ascii: "\n"))
    }
    try output.finish()
  }
}

extension ImportPlanner {
  /// Plans what a file says; of a list no more than its first entries where there is a limit.
  mutating func take(
    _ source: ImportSource, limit: Int = .max, while goesOn: (Int, Int) -> Bool = { _, _ in true }
  ) throws {
    guard source.file.format == .mitmach else {
      let items = source.items(source.mapping(settings.profile), settings.context)
      return try take(items.lazyPrefix(limit), of: source.name, while: goesOn)
    }
    let network: Network
    do throws(ImportFault) {
      network = try source.file.network(catalogue: editor.catalogue)
    } catch {
      return tally.note([error], in: source.name)
    }
    try take(network, of: source.name, while: goesOn)
  }
}

extension Sequence {
  /// The first of its elements, without a look at the rest.
  fileprivate func lazyPrefix(_ count: Int) -> [Element] {
    var elements: [Element] = []
    for element in self {
      if elements.count >= count { break }
      elements.append(element)
    }
    return elements
  }
}
