import MitmachExchange
import MitmachModel
import MitmachStore

/// Makes records of the entries of a file, or says what is wrong with them.
struct EntryJudge {
  let catalogue: Catalogue
  private let check: FormCheck
  private var places: PlaceCompletion
  /// What the command line gives to those that have none.
  private let fields: String
  /// By their names in one form.
  private(set) var regions: [String: UID]
  private let time: Int64
  private var random = SystemRandomNumberGenerator()
  /// Names of regions that nobody knows, with how many entries name each.
  private var unknownRegions: [String: Int] = [:]

  /// `store`: where places are looked up.
  init(store: Store, editor: Editor, fields: FieldSet) {
    catalogue = editor.catalogue
    check = editor.check
    places = PlaceCompletion(store: store)
    self.fields = catalogue.fields(in: fields).map(\.id).joined(separator: ",")
    time = editor.now
    regions = [:]
    for region in catalogue.regions { learn(region.name, region.uid) }
  }

  /// A region that the file brings, so that actors of the file find it.
  mutating func learn(_ name: String, _ uid: UID) { regions[Self.key(name)] = uid }

  static func key(_ name: String) -> String { Folding.sortKey(of: name) }

  mutating func newUID() -> UID { UID.new(at: time, using: &random) }

  /// What an entry becomes: an actor with the regions that it is in, or a region.
  enum Judged {
    case actor(Actor, regions: [UID])
    case region(Region)
    case faulty([ImportFault])
  }

  mutating func judge(_ entry: ImportedEntry) throws -> Judged {
    var entry = entry
    if entry.form.kind == .actor, entry.form.trimmed(.fields).isEmpty {
      entry.form[.fields] = fields
    }
    let place = try places.complete(&entry)
    let problems = check.problems(in: entry.form, isNew: true).filter { !$0.value.isWarning }
    guard problems.isEmpty else {
      let order = EntryForm.fields(of: entry.form.kind, isNew: true)
      return .faulty(
        order.compactMap { field in
          problems[field].map {
            ImportFault(
              line: entry.line, field: field.rawValue, header: entry.headers[field],
              cause: .input($0))
          }
        })
    }
    return entry.form.kind == .region ? .region(region(entry, place)) : actor(entry, place)
  }

  private mutating func actor(_ entry: ImportedEntry, _ place: Place?) -> Judged {
    var actor = entry.form.actor(
      uid: entry.uid ?? newUID(), base: nil, catalogue: catalogue)
    actor.location = actor.location?.completed(by: place)
    actor.license = entry.license
    actor.extras = entry.extras
    var found: [UID] = []
    var unknown: [String] = []
    for name in entry.regionNames {
      if let uid = regions[Self.key(name)] {
        if !found.contains(uid) { found.append(uid) }
      } else {
        unknown.append(name)
      }
    }
    if !unknown.isEmpty {
      for name in unknown { unknownRegions[name, default: 0] += 1 }
      actor.extras["region"] = unknown.joined(separator: ";")
    }
    return .actor(actor, regions: found)
  }

  /// A tally with the regions that nobody knows.
  func completed(_ tally: ImportTally) -> ImportTally {
    var tally = tally
    tally.unknownRegions = unknownRegions
    return tally
  }

  private mutating func region(_ entry: ImportedEntry, _ place: Place?) -> Region {
    var region = entry.form.region(
      uid: entry.uid ?? newUID(), base: nil, catalogue: catalogue)
    region.location = region.location?.completed(by: place)
    region.outline = entry.outline
    region.extras = entry.extras
    return region
  }
}
