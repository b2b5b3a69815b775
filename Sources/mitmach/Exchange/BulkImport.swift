import MitmachExchange
import MitmachModel
import MitmachStore

/// Takes in a large table of new actors, of which no more than some hundred are in memory at once.
struct BulkImport {
  let editor: Editor
  let settings: ImportSettings
  let sources: [ImportSource]

  /// From how many rows on.
  static let threshold = 5000

  /// Whether the files are of the sort; `add` and `skip` are all that can be done row by row.
  var isPossible: Bool {
    let isSimple =
      settings.consent == nil
      && (settings.answer == .add || settings.answer == .skip || !settings.canAsk)
      && settings.answer != .merge
    guard isSimple, sources.allSatisfy({ $0.mapping(settings.profile)?.kind == .actor }) else {
      return false
    }
    return rowCount > Self.threshold
  }

  private var rowCount: Int { sources.compactMap(\.file.table).map { $0.countRows() }.reduce(0, +) }

  /// What became of it; `nil` where a row has to be dealt with one by one after all.
  ///
  /// Whoever calls holds the signals back, so that nothing is left when one comes.
  func run() throws -> (tally: ImportTally, step: HistoryStep?)? {
    // While the store is being written, it answers nobody but another connection.
    let lookup = try editor.store.another()
    let bar = ProgressBar(total: rowCount, words: editor.words, readsOnly: settings.isTrial)
    let stream = ActorStream(
      sources: sources, settings: settings,
      judge: EntryJudge(store: lookup, editor: editor, fields: settings.fields),
      desk: DuplicateDesk(settings: settings, words: editor.words), store: lookup
    ) { bar.show(.read($0)) }
    let step = try load(stream, telling: bar)
    bar.clear()
    if HeldSignals.haveCome, step == nil {
      // The log has what was written meanwhile, and nobody closes the file.
      try? editor.store.truncateLog()
      StandardError.writeLine("mitmach: " + editor.words.imports.interrupted)
      throw Interrupted()
    }
    if stream.failure is ActorStream.NeedsEdit { return nil }
    if let failure = stream.failure { throw failure }
    return (stream.fullTally, step)
  }

  private func load(_ stream: ActorStream, telling bar: ProgressBar) throws -> HistoryStep? {
    guard !settings.isTrial else {
      while stream.goesOn, stream.next() != nil {}
      return nil
    }
    return try editor.store.load(
      stream, by: editor.author, at: editor.now,
      source: sources.map(\.name).joined(separator: ", "),
      language: editor.language,
      progress: { progress in
        // How much was read the stream knows better: it counts what is left out, too.
        if case .read = progress { return }
        bar.show(progress)
      }, while: { stream.goesOn })
  }
}

/// The new actors of large tables, one after the other, as they are asked for.
final class ActorStream: Sequence, IteratorProtocol {
  private let sources: [ImportSource]
  private let settings: ImportSettings
  private var judge: EntryJudge
  private var desk: DuplicateDesk
  private let store: Store
  private var rest: ArraySlice<ImportSource>
  private var current: (name: String, items: TableEntries)?
  private var seen: Set<UID> = []
  private var planned: SeenActors?
  private(set) var tally = ImportTally()
  private var itemCount = 0
  /// Told how many rows were read, whatever became of them.
  private let progress: (Int) -> Void
  private static let told = 500
  private(set) var failure: (any Error)?

  /// A row is no new actor.
  struct NeedsEdit: Error {}

  init(
    sources: [ImportSource], settings: ImportSettings, judge: EntryJudge, desk: DuplicateDesk,
    store: Store, progress: @escaping (Int) -> Void
  ) {
    self.progress = progress
    self.sources = sources
    self.settings = settings
    self.judge = judge
    self.desk = desk
    self.store = store
    rest = sources[...]
  }

  /// Whether what was read can be stored.
  var goesOn: Bool { failure == nil && isSound && !HeldSignals.haveCome }
  private var isSound: Bool { settings.skipsFaulty || tally.faulty == 0 }

  func next() -> LoadedActor? {
    while failure == nil, !HeldSignals.haveCome, let item = nextItem() {
      itemCount += 1
      if itemCount.isMultiple(of: Self.told) { progress(itemCount) }
      do {
        // Once something is wrong, the rest is read only to say what else is.
        if let actor = try actor(of: item), isSound { return actor }
      } catch {
        failure = error
      }
    }
    return nil
  }

  private func nextItem() -> ImportItem? {
    while true {
      if let item = current?.items.next() { return item }
      guard let source = rest.popFirst() else { return nil }
      guard let table = source.file.table, let mapping = source.mapping(settings.profile) else {
        continue
      }
      current = (
        source.name, TableEntries(table, mapping: mapping, context: settings.context)
      )
    }
  }

  private func actor(of item: ImportItem) throws -> LoadedActor? {
    let file = current?.name ?? ""
    switch item {
    case .fault(let fault): tally.note([fault], in: file)
    case .entry(let entry):
      switch try judge.judge(entry) {
      case .faulty(let faults): tally.note(faults, in: file)
      case .region: throw NeedsEdit()
      case .actor(let actor, let regions):
        let isNew = try isNew(actor, entry, file)
        tally.note(isNew ? .added : .skipped)
        if isNew { tally.notePerson(actor) }
        return isNew ? loaded(actor, regions) : nil
      }
    }
    return nil
  }

  private func isNew(_ actor: Actor, _ entry: ImportedEntry, _ file: String) throws -> Bool {
    if entry.uid != nil {
      let isKnown = try store.record(.actor, key: actor.uid.rawValue) != nil
      guard seen.insert(actor.uid).inserted, !isKnown else { throw NeedsEdit() }
    }
    if desk.addsAll { return true }
    let planned = try self.planned ?? SeenActors()
    self.planned = planned
    let found =
      try store.likelyDuplicates(of: actor, limit: 1).first
      ?? (entry.uid == nil ? planned.likelyDuplicate(of: actor) : nil)
    let isNew = try found.map { try isAdded(actor, like: $0, entry, file) } ?? true
    if isNew { try planned.remember(actor) }
    return isNew
  }

  /// Whether one that may be there already is added all the same.
  private func isAdded(
    _ actor: Actor, like found: LikelyDuplicate, _ entry: ImportedEntry, _ file: String
  ) throws -> Bool {
    var duplicate = ImportTally.Duplicate(
      file: file, line: entry.line, name: actor.name,
      found: EntryReference(kind: .actor, uid: found.actor.uid, name: found.actor.name),
      reasons: LikelyDuplicate.Reason.allCases.filter(found.reasons.contains), answer: .ask)
    duplicate.answer = try desk.answer(for: duplicate, facts: (actor.name, found.actor.name))
    tally.note(duplicate)
    return duplicate.answer == .add
  }

  private func loaded(_ actor: Actor, _ regions: [UID]) -> LoadedActor {
    let all = regions + settings.regions.filter { !regions.contains($0) }
    return LoadedActor(
      actor,
      memberships: all.map { region in
        Membership(
          uid: judge.newUID(), actor: actor.uid, region: region, role: .member,
          source: actor.source)
      })
  }

  /// With what only the judge knows of.
  var fullTally: ImportTally { judge.completed(tally) }
}
