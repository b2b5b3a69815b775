import MitmachExchange
import MitmachModel
import MitmachStore
import MitmachTUI

/// Turns what files say into one edit, which is one step.
struct ImportPlanner {
  let editor: Editor
  let settings: ImportSettings
  var judge: EntryJudge
  var desk: DuplicateDesk
  var tally = ImportTally()
  private(set) var parts: [Edit.Part] = []
  /// Those that may be there already, for a person to look at.
  private(set) var matches: [ImportMatch] = []
  /// The entries of the files, each once.
  private var seen: Set<UID> = []
  /// When entries were entered elsewhere.
  var created: [UID: Int64] = [:]
  /// What ties of the files say, each once.
  var facts: Set<Record> = []
  /// The actors that the files bring, and where each stands among the parts.
  var planned = PlannedActors()
  /// The how manieth actor of the files is being planned.
  private var entry = 0

  init(editor: Editor, settings: ImportSettings) {
    self.editor = editor
    self.settings = settings
    judge = EntryJudge(store: editor.store, editor: editor, fields: settings.fields)
    desk = DuplicateDesk(settings: settings, words: editor.words)
  }

  /// All that was planned, as one edit.
  var edit: Edit { Edit(parts, created: created) }

  /// Where something stands.
  struct Origin {
    var file: String
    var line: Int?
  }

  /// `goesOn` is asked with how many are planned, of how many; where it does not, `Interrupted` is thrown.
  mutating func take(
    _ items: [ImportItem], of file: String, while goesOn: (Int, Int) -> Bool
  ) throws {
    // Regions come first: actors of the file may be in them.
    let ordered = items.filter(\.isRegion) + items.filter { !$0.isRegion }
    for (number, item) in ordered.enumerated() {
      guard goesOn(number, ordered.count) else { throw Interrupted() }
      try take(item, of: file)
    }
  }

  private mutating func take(_ item: ImportItem, of file: String) throws {
    switch item {
    case .fault(let fault): tally.note([fault], in: file)
    case .entry(let entry):
      let origin = Origin(file: file, line: entry.line)
      switch try judge.judge(entry) {
      case .faulty(let faults): tally.note(faults, in: file)
      case .region(let region): try take(region, origin)
      case .actor(let actor, let regions):
        try take(actor, in: regions, origin, hasUID: entry.uid != nil)
      }
    }
  }

  mutating func save(_ record: Record, base: Record?) { parts.append(.save(record, base: base)) }

  /// `false` where a file has the same entry twice, which is a fault.
  private mutating func isFirst(_ uid: UID, _ origin: Origin) -> Bool {
    guard !seen.insert(uid).inserted else { return true }
    let fault = ImportFault(line: origin.line, field: "uid", cause: .syntax("uid"))
    tally.note([fault], in: origin.file)
    return false
  }

  // MARK: - Regions

  /// Plans a region; the uid under which it then is in the network, `nil` where it is left out.
  @discardableResult
  mutating func take(_ region: Region, _ origin: Origin) throws -> UID? {
    guard isFirst(region.uid, origin) else { return nil }
    let isKnown = try editor.store.record(.region, key: region.uid.rawValue) != nil
    let named = judge.regions[EntryJudge.key(region.name)]
    guard let uid = isKnown ? region.uid : named,
      case .region(let base)? = try editor.store.record(.region, key: uid.rawValue)
    else { return add(region) }
    let wanted = isKnown ? base.updated(by: region) : base.completed(by: region)
    judge.learn(region.name, base.uid)
    guard wanted != base else {
      tally.note(.unchanged)
      return base.uid
    }
    // On the screen only actors are compared; what a region lacks is filled in, nothing replaced.
    if settings.keepsMatches { return complete(base, by: region) }
    let found = EntryReference(kind: .region, uid: base.uid, name: base.name)
    switch try answer(origin, nil, region.name, found, [.name], (region.name, base.name)) {
    case .add where !isKnown: return add(region)
    case .merge, .add:
      save(.region(wanted), base: .region(base))
      tally.note(.changed)
      return base.uid
    case .skip, .ask:
      tally.note(.skipped)
      return base.uid
    }
  }

  private mutating func complete(_ base: Region, by region: Region) -> UID {
    let completed = base.completed(by: region)
    if completed != base { save(.region(completed), base: .region(base)) }
    tally.note(completed == base ? .unchanged : .changed)
    return base.uid
  }

  private mutating func add(_ region: Region) -> UID {
    judge.learn(region.name, region.uid)
    save(.region(region), base: nil)
    tally.note(.added)
    return region.uid
  }

  // MARK: - Actors

  /// Plans an actor; the uid under which it then is in the network, `nil` where it is left out.
  ///
  /// `hasUID`: whether the file tells by a uid of its own which actor it is.
  @discardableResult
  mutating func take(
    _ actor: Actor, in regions: [UID], _ origin: Origin, hasUID: Bool = true
  ) throws -> UID? {
    entry += 1
    guard isFirst(actor.uid, origin) else { return nil }
    tally.notePerson(actor)
    if case .actor(let stored)? = try editor.store.record(.actor, key: actor.uid.rawValue) {
      let base = latest(stored)
      let wanted = base.updated(by: actor)
      return try change(base, to: wanted, asked: wanted != base ? actor : nil, regions, [], origin)
    }
    if !desk.addsAll,
      let found = try editor.store.likelyDuplicates(of: actor, limit: 1).first
        ?? (hasUID ? nil : planned.likelyDuplicate(of: actor))
    {
      let base = latest(found.actor)
      let reasons = LikelyDuplicate.Reason.allCases.filter(found.reasons.contains)
      return try change(
        base, to: desk.merged(base, with: actor, as: question(about: base)), asked: actor, regions,
        reasons, origin)
    }
    return try add(actor, regions)
  }

  private mutating func add(_ actor: Actor, _ regions: [UID]) throws -> UID {
    if !desk.addsAll { try planned.add(actor, at: parts.count, entry: entry) }
    save(.actor(actor), base: nil)
    tally.note(.added)
    try join(actor, regions, isNew: true)
    return actor.uid
  }

  /// `asked`: the actor of the file, where somebody has to say what becomes of it.
  private mutating func change(
    _ base: Actor, to wanted: Actor, asked: Actor?, _ regions: [UID],
    _ reasons: [LikelyDuplicate.Reason], _ origin: Origin
  ) throws -> UID? {
    if let asked {
      let found = EntryReference(kind: .actor, uid: base.uid, name: base.name)
      let facts = (editor.facts(of: asked), editor.facts(of: base))
      let question = question(about: base)
      let match = ImportMatch(question: question, new: asked, found: base, reasons: reasons)
      let answer = try answer(origin, question, asked.name, found, reasons, facts)
      if settings.keepsMatches { matches.append(match) }
      if answer == .add, asked.uid != base.uid { return try add(asked, regions) }
      if answer == .skip || answer == .ask {
        tally.note(.skipped)
        return nil
      }
    }
    let count = parts.count
    if wanted != base { try save(wanted, base: base) }
    try join(wanted, regions, isNew: false)
    tally.note(wanted != base || parts.count > count ? .changed : .unchanged)
    return base.uid
  }

  /// What somebody is asked about the actor that is being planned, where it may be another one.
  private func question(about base: Actor) -> ImportQuestion {
    let found = planned.entry(of: base.uid).map { "#\($0)" } ?? base.uid.rawValue
    return ImportQuestion(entry: entry, found: found)
  }

  /// An actor as all that is planned so far leaves it.
  private func latest(_ actor: Actor) -> Actor {
    guard let part = planned.part(of: actor.uid), case .save(.actor(let wanted), _) = parts[part]
    else { return actor }
    return wanted
  }

  /// What the files have changed or added before is changed where that is planned.
  private mutating func save(_ wanted: Actor, base: Actor) throws {
    guard let part = planned.part(of: base.uid), case .save(_, let stored) = parts[part] else {
      planned.noteChange(of: base.uid, at: parts.count)
      return save(.actor(wanted), base: .actor(base))
    }
    parts[part] = .save(.actor(wanted), base: stored)
    if stored == nil { try planned.add(wanted, at: part, entry: entry) }
  }

  private mutating func answer(
    _ origin: Origin, _ question: ImportQuestion?, _ name: String, _ found: EntryReference,
    _ reasons: [LikelyDuplicate.Reason], _ facts: (new: String, old: String)
  ) throws -> DuplicateAnswer {
    var duplicate = ImportTally.Duplicate(
      file: origin.file, line: origin.line, name: name, found: found, reasons: reasons,
      answer: .ask)
    duplicate.answer = try desk.answer(for: duplicate, to: question, facts: facts)
    tally.note(duplicate)
    return duplicate.answer
  }
}
