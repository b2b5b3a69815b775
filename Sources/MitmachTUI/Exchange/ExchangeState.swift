import MitmachModel

/// What of the exchange of data lies over the lists.
enum ExchangeState: Hashable, Sendable {
  case files(FileChooserState)
  case merge(MergeState)
}

/// The path of a file is being typed, with what there is beside it.
struct FileChooserState: Hashable, Sendable {
  /// What the file is for.
  enum Purpose: Hashable, Sendable {
    case export(ExportRequest)
  }

  let purpose: Purpose
  var field: TextField
  private(set) var files: [String] = []
  /// The one that arrows have gone to.
  private(set) var selection: Int?

  init(purpose: Purpose, path: String = "") {
    self.purpose = purpose
    field = TextField(path)
  }

  var chosen: String? { selection.map { files[$0] } }

  mutating func select(_ index: Int) {
    selection = files.isEmpty || index < 0 ? nil : min(index, files.count - 1)
  }

  mutating func typed() { selection = nil }

  mutating func accept(_ files: [String], typed: String) {
    guard typed == field.text else { return }
    self.files = files
    selection = nil
  }

  /// What all files go on with: Tab writes it.
  var commonStart: String? {
    guard var start = files.first.map(Array.init) else { return nil }
    for file in files { start = zip(start, file).prefix { $0 == $1 }.map(\.0) }
    return String(start)
  }
}

/// Two descriptions of an actor side by side, and what is taken from which.
struct MergeState: Hashable, Sendable {
  var pair: DuplicatePair
  var merge: ActorMerge
  /// The line that the keys are about.
  private(set) var focus = 0
  /// The page from which one came.
  var page: PageState

  init(_ pair: DuplicatePair, page: PageState) {
    self.pair = pair
    self.page = page
    merge = ActorMerge(pair.one, pair.other)
  }

  var part: ActorMerge.Part? {
    merge.parts.indices.contains(focus) ? merge.parts[focus] : nil
  }

  mutating func move(by distance: Int) {
    focus = max(0, min(focus + distance, merge.parts.count - 1))
  }

  mutating func take(_ side: ActorMerge.Side) {
    if let part { merge.take(side, for: part) }
  }
}

/// The pairs that a page lists, and what they are of.
struct PairList: Hashable, Sendable {
  /// `nil` while they are looked for.
  var pairs: [DuplicatePair]?
  /// The version of the store.
  var version: Int?
}
