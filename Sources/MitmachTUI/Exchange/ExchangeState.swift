import MitmachModel

/// What of the exchange of data lies over the lists.
enum ExchangeState: Hashable, Sendable {
  case files(FileChooserState)
  case merge(MergeState)
  case importing(ImportState)
  case match(MatchState)
}

/// The path of a file is being typed, with what there is beside it.
struct FileChooserState: Hashable, Sendable {
  /// What the file is for.
  enum Purpose: Hashable, Sendable {
    case export(ExportRequest)
    /// `region`: the one to which the list is narrowed.
    case importing(region: UID?)
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

/// A pair that may be one, field by field.
struct MergeState: Hashable, Sendable {
  var pair: DuplicatePair
  var merge: ActorMerge
  /// The page from which one came.
  var page: PageState
}

/// The pairs that a page lists, and what they are of.
struct PairList: Hashable, Sendable {
  /// `nil` while they are looked for.
  var pairs: [DuplicatePair]?
  /// The version of the store.
  var version: Int?
}

/// A file that is about to be taken in: what it says, and what is to become of it.
struct ImportState: Hashable, Sendable {
  var request: ImportRequest
  var preview: ImportPreview
  /// The line that takes the keys.
  private(set) var focus = 0
  /// How the consent of the persons is known.
  var source = TextField()
  /// The name under which the mapping of the columns is kept.
  var name = TextField()

  /// One line of the screen that can be changed.
  enum Line: Hashable, Sendable {
    case region, field, purpose, source, profile, column(Int), name, faulty, start
  }

  init(request: ImportRequest, preview: ImportPreview) {
    self.request = request
    self.preview = preview
    focus = lines.count - 1
    // What has to be said first is where one begins.
    if preview.lacksField { go(to: .field) }
  }

  var lines: [Line] {
    let columns = preview.columns ?? []
    return [.region, .field] + (preview.persons > 0 ? [.purpose] : [])
      + (preview.persons > 0 && request.purpose != nil ? [.source] : [])
      + (columns.isEmpty ? [] : preview.profiles.isEmpty ? [] : [.profile])
      + columns.indices.map(Line.column) + (columns.isEmpty ? [] : [.name])
      + (preview.faulty > 0 ? [.faulty] : []) + [.start]
  }

  var line: Line { lines.indices.contains(focus) ? lines[focus] : .start }

  mutating func move(by distance: Int) {
    focus = max(0, min(focus + distance, lines.count - 1))
  }

  mutating func go(to line: Line) { focus = lines.firstIndex(of: line) ?? focus }

  /// Takes what the request came to; one stays on the line on which one was.
  mutating func accept(_ preview: ImportPreview) {
    let line = line
    self.preview = preview
    focus = lines.firstIndex(of: line) ?? lines.count - 1
  }
}

/// Entries of a file beside those that they may be, one after the other.
struct MatchState: Hashable, Sendable {
  var state: ImportState
  /// Those of which nothing was said yet.
  var open: [ImportMatch]
  var merge: ActorMerge

  var match: ImportMatch? { open.first }
}
