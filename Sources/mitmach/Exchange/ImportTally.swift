import MitmachExchange
import MitmachModel

/// What became of the entries of the files.
struct ImportTally {
  private(set) var added = 0
  private(set) var changed = 0
  private(set) var unchanged = 0
  private(set) var skipped = 0
  /// Entries that are faulty.
  private(set) var faulty = 0
  /// The first of the faults, with the file of each.
  private(set) var faults: [(file: String, fault: ImportFault)] = []
  private(set) var faultCount = 0
  /// Persons with mail or phone.
  private(set) var persons = 0
  /// The first of those that may be there already.
  private(set) var duplicates: [Duplicate] = []
  private(set) var duplicateCount = 0

  /// Names of regions in the files that nobody knows, with how many entries name each.
  var unknownRegions: [String: Int] = [:]

  /// What a report tells at most.
  private static let most = 10_000

  /// An entry that may be there already.
  struct Duplicate {
    var file: String
    var line: Int?
    var name: String
    var found: EntryReference
    var reasons: [LikelyDuplicate.Reason]
    var answer: DuplicateAnswer
  }

  /// What can become of an entry.
  enum Fate { case added, changed, unchanged, skipped }

  mutating func note(_ fate: Fate) {
    switch fate {
    case .added: added += 1
    case .changed: changed += 1
    case .unchanged: unchanged += 1
    case .skipped: skipped += 1
    }
  }

  mutating func note(_ faults: [ImportFault], in file: String) {
    faulty += 1
    faultCount += faults.count
    for fault in faults where self.faults.count < Self.most { self.faults.append((file, fault)) }
  }

  mutating func note(_ duplicate: Duplicate) {
    duplicateCount += 1
    if duplicates.count < Self.most { duplicates.append(duplicate) }
  }

  mutating func notePerson(_ actor: Actor) {
    if actor.kind == .person, actor.email != nil || actor.phone != nil { persons += 1 }
  }

  /// Those that most entries name first.
  var unknownRegionNames: [String] {
    unknownRegions.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// The same, each with how often it is named.
  var unknownRegionTexts: [String] {
    unknownRegionNames.map { "\($0) (\(unknownRegions[$0] ?? 0))" }
  }

  var entryCount: Int { added + changed + unchanged + skipped + faulty }
}

/// What `--report` tells, as JSON.
struct ImportReport {
  let tally: ImportTally
  let files: [String]
  let isTrial: Bool
  let isStored: Bool
  let words: CommandWords

  var json: JSONValue {
    .object([
      ("files", .texts(files)), ("trial", .bool(isTrial)), ("stored", .bool(isStored)),
      ("entries", .integer(tally.entryCount)), ("added", .integer(tally.added)),
      ("changed", .integer(tally.changed)), ("unchanged", .integer(tally.unchanged)),
      ("skipped", .integer(tally.skipped)), ("faulty", .integer(tally.faulty)),
      ("faults", .list(tally.faults.map { json(of: $0.fault, in: $0.file) })),
      ("fault_count", .integer(tally.faultCount)),
      ("duplicates", .list(tally.duplicates.map(json))),
      ("duplicate_count", .integer(tally.duplicateCount)),
      ("unknown_regions", .list(tally.unknownRegionNames.map(unknownRegion))),
    ])
  }

  private func json(of fault: ImportFault, in file: String) -> JSONValue {
    .object([
      ("file", .text(file)), ("line", .optional(fault.line)), ("column", .optional(fault.column)),
      ("field", .optional(fault.field)), ("header", .optional(fault.header)),
      ("reason", .text(FaultText(words: words).reason(fault.cause))),
    ])
  }

  private func unknownRegion(_ name: String) -> JSONValue {
    .object([("name", .text(name)), ("entries", .optional(tally.unknownRegions[name]))])
  }

  private func json(_ duplicate: ImportTally.Duplicate) -> JSONValue {
    .object([
      ("file", .text(duplicate.file)), ("line", .optional(duplicate.line)),
      ("name", .text(duplicate.name)), ("uid", .text(duplicate.found.uid.rawValue)),
      ("found", .text(duplicate.found.name)),
      ("reasons", .texts(duplicate.reasons.map(\.rawValue))),
      ("answer", .text(duplicate.answer.rawValue)),
    ])
  }
}
