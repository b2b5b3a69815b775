import MitmachModel
import MitmachStore
import MitmachTUI

/// Every word of the command line; a value for each language, so that a missing translation does not
/// build.
struct CommandWords: Sendable {
  var language: Language
  var names: NameWords
  var lists: ListWords
  var labels: LabelWords
  var doctor: DoctorWords

  var noData: String
  var noPlaces: String
  var faultyData: @Sendable (_ folder: String, _ count: Int) -> String
  var outputFailed: @Sendable (_ reason: String) -> String

  var brokenFilter: @Sendable (_ path: String, _ line: Int, SavedFilterError) -> String
  var unreadableFilters: @Sendable (_ path: String, _ reason: String) -> String
  var unwritableFilters: @Sendable (_ path: String, _ reason: String) -> String
  var noSavedFilters: @Sendable (_ path: String) -> String

  var unknownName: @Sendable (_ option: String, _ typed: String, _ possible: [String]) -> String
  var ambiguousName: @Sendable (_ option: String, _ typed: String, _ candidates: [String]) -> String
  var optionNotHere: @Sendable (_ option: String, _ list: String, _ possible: [String]) -> String
  var notPositive: @Sendable (_ option: String) -> String
  var onlyOne: @Sendable (_ options: [String]) -> String

  var noSuchEntry: @Sendable (_ typed: String) -> String
  var severalEntries: @Sendable (_ typed: String) -> String

  var initialised:
    @Sendable (_ path: String, _ regions: Int, _ actors: Int, _ actions: Int) -> String
  var initialisedEmpty: @Sendable (_ path: String) -> String
  var alreadyFilled: @Sendable (_ path: String) -> String
  var alreadyEmpty: @Sendable (_ path: String) -> String
  var alreadyThere: @Sendable (_ path: String) -> String
  var generated: @Sendable (_ path: String, _ actors: Int) -> String

  static func words(in language: Language) -> CommandWords {
    language == .english ? .english : .german
  }
}

/// What values are called, the first name being the one that is shown.
struct NameWords: Sendable {
  var kind: @Sendable (ActorKind) -> String
  var role: @Sendable (Role) -> String
  var status: @Sendable (RegionStatus) -> String
  var adoptionStatus: @Sendable (AdoptionStatus) -> String
  var adoptionState: @Sendable (AdoptionState) -> String
  var order: @Sendable (SortOrder) -> String
  var listing: @Sendable (Listing) -> String
  var entryKind: @Sendable (EntryKind) -> String

  /// Takes over the names of values that the screen has as well.
  init(
    values: ValueWords, order: @escaping @Sendable (SortOrder) -> String,
    listing: @escaping @Sendable (Listing) -> String,
    entryKind: @escaping @Sendable (EntryKind) -> String
  ) {
    kind = values.kind
    role = values.role
    status = values.regionStatus
    adoptionStatus = values.adoptionStatus
    adoptionState = values.adoptionState
    self.order = order
    self.listing = listing
    self.entryKind = entryKind
  }
}

/// The heads of tables, and what stands below them.
struct ListWords: Sendable {
  var name: String
  var kind: String
  var status: String
  var fields: String
  var place: String
  var members: String
  var region: String
  var since: String
  var effort: String
  var impact: String
  var people: String
  var weeks: String
  var euros: String
  var distance: String
  var direction: String
  var count: @Sendable (_ shown: Int, Listing) -> String
  var nothingFound: String
  var nothingEntered: String
  var emptyNetwork: String
}

/// What stands before the facts of an entry.
struct LabelWords: Sendable {
  var fields: String
  var kind: String
  var status: String
  var place: String
  var district: String
  var districts: String
  var coordinates: String
  var email: String
  var phone: String
  var web: String
  var goals: String
  var since: String
  var alsoKnownAs: String
  var source: String
  var about: String
  var regions: String
  var moderators: String
  var members: String
  var adoptions: String
  var relations: String
  var effort: String
  var impact: String
  var takes: String
  var gives: String
  var skills: String
  var summary: String
  var change: String
  var steps: String
  var materials: String
  var permissions: String
  var pitfalls: String
  var resources: @Sendable (_ people: Int, _ weeks: Int, _ euros: Int) -> String
  var reach: @Sendable (_ people: Int, _ years: Double) -> String
  var period: @Sendable (_ since: String?, _ until: String?) -> String?
}

/// What `doctor` says.
struct DoctorWords: Sendable {
  var subject: @Sendable (Finding.Subject) -> String
  var state: @Sendable (Finding.State) -> String
  var allIsWell: String
  var somethingIsWrong: String
  var program: @Sendable (_ version: String, _ schema: Int) -> String

  var noTerm: String
  var unknownTerm: @Sendable (String) -> String
  var setTerm: String
  var dumb: String
  var noColorWanted: String
  var usualColors: String
  var notATerminal: String
  var tooSmall: String
  var missingLocale: @Sendable (String) -> String
  var notUTF8: @Sendable (String) -> String
  var setLocale: String

  var noData: String
  var findData: String
  var data: @Sendable (_ folder: String, _ regions: Int, _ actors: Int, _ actions: Int) -> String
  var faultyData: @Sendable (_ folder: String, _ count: Int) -> String
  var filters: @Sendable (_ path: String, _ count: Int) -> String

  var database:
    @Sendable (_ path: String, _ size: String, _ regions: Int, _ actors: Int, _ actions: Int) ->
      String
  var readOnly: String
  var damaged: @Sendable (_ path: String) -> String
  var perhapsOverwritten: String
  var brokenReferences: @Sendable (_ count: Int) -> String
  var searchOutOfStep: String
  var readable: @Sendable (_ regions: Int, _ actors: Int, _ actions: Int) -> String
  var rescue: String
  var withoutRecover: String
}
