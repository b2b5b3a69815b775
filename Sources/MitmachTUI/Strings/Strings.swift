package import MitmachModel

/// Every word on the screen; a value for each language, so that a missing translation does not build.
package struct Strings: Sendable {
  package var language: Language
  var screens: ScreenWords
  var labels: LabelWords
  var status: StatusWords
  var commands: CommandWords
  package var values: ValueWords
  package var history: HistoryWords
  package var forms: FormWords
  var pages: PageWords
  var plane: PlaneWords
  package var map: MapWords
  package var exchange: ExchangeWords

  package static func strings(for language: Language) -> Strings {
    language == .english ? .english : .german
  }

  /// A whole number with its thousands apart: `1.234.567` in German, `1,234,567` in English.
  package func number(_ value: Int) -> String {
    let separator: Character = language == .german ? "." : ","
    var text: [Character] = []
    for (index, digit) in String(abs(value)).reversed().enumerated() {
      if index > 0, index.isMultiple(of: 3) { text.append(separator) }
      text.append(digit)
    }
    return (value < 0 ? "-" : "") + String(text.reversed())
  }
}

extension Strings: Equatable {
  /// Two are equal when they speak the same language: the words follow from it.
  package static func == (one: Strings, other: Strings) -> Bool { one.language == other.language }
}

/// Names of screens, columns and panels.
struct ScreenWords: Sendable {
  var listing: @Sendable (Listing) -> String
  var shortListing: @Sendable (Listing) -> String
  var columnName: String
  var columnFields: String
  var columnPlace: String
  var columnKind: String
  var columnStatus: String
  var columnMembers: String
  var columnRegion: String
  var columnEffort: String
  var columnImpact: String
  var columnEffortImpact: String
  var helpTitle: String
  var paletteTitle: String
  var filterTitle: String
  var savedFiltersTitle: String
  var saveFilterPrompt: String
  var searchPrompt: String
  var noFilter: String
  var tooSmall: @Sendable (_ columns: Int, _ rows: Int) -> String
  var linearWelcome: String
  var linearPrompt: String
  var linearListHint: String
  var linearDetailsHint: String
  var linearChooserHint: String
  var linearFormHint: String
  var linearSaveHint: String
  var linearUnknown: @Sendable (String) -> String
  var linearPositions: @Sendable (_ first: Int, _ last: Int) -> String
}

/// Labels of the details.
struct LabelWords: Sendable {
  var fields, kind, status, place, district, contact, email, phone, web, goals, about, since: String
  var otherNames, source, memberships, moderators, members, adoptions, doneActions: String
  var effort, impact, people, weeks, money, reach, lasts, skills, materials, permissions: String
  var change, steps, pitfalls, whereDone, sources, coordinates, rubric, sorbian: String
  var estimate: String
  var relations: String
  var byAdopters, lineage: String
  var reported: @Sendable (_ median: String, _ count: String) -> String
  var allMembers: @Sendable (String) -> String
  var years: @Sendable (Double) -> String
  var perYear: @Sendable (String) -> String
  var period: @Sendable (_ since: String?, _ until: String?) -> String
  var nothingSelected: String
  var gone: String
  var noMembers: String
}

/// Sentences of the status line and of empty lists.
struct StatusWords: Sendable {
  var position: @Sendable (_ position: String?, _ total: String) -> String
  var atLeast: @Sendable (String) -> String
  var marked: @Sendable (String) -> String
  var sorted: @Sendable (_ order: String, _ reversed: Bool) -> String
  var emptyStore: String
  var emptyStoreHint: String
  var nothingFound: String
  var nothingFoundHint: String
  var unboundKey: @Sendable (String) -> String
  var pasteOutside: String
  var mouseOn: String
  var mouseOff: String
  var theme: @Sendable (Theme) -> String
  var copied: @Sendable (String) -> String
  var opened: @Sendable (String) -> String
  var changedElsewhere: String
  var filterSaved: @Sendable (String) -> String
  var filterRemoved: @Sendable (String) -> String
  var filterCleared: String
  var quitAgain: String
  var reloaded: String
  var rangeStarted: String
  var counting: String
  var noLink: String
  var noEntry: String
  var noFilter: String
  var noDetails: String
  var atStart: String
  var oneOrder: String
  var noSavedFilters: String
  var fieldNotHere: String
  var needsName: String
  var readOnly: String
  var hintRun, hintClose, hintRemove, hintToggle, hintNext: String
  var hintKeep, hintDrop, hintList, hintSave: String
}

/// Names of values that the code knows.
package struct ValueWords: Sendable {
  package var kind: @Sendable (ActorKind) -> String
  package var role: @Sendable (Role) -> String
  package var regionStatus: @Sendable (RegionStatus) -> String
  package var adoptionState: @Sendable (AdoptionState) -> String
  package var order: @Sendable (SortOrder) -> String
  package var facet: @Sendable (Facet) -> String

  package var adoptionStatus: @Sendable (AdoptionStatus) -> String {
    { adoptionState(AdoptionState($0)) }
  }
}

/// What commands are called, and by what other words people look for them.
struct CommandWords: Sendable {
  var name: @Sendable (Command, Catalogue) -> String
  var hint: @Sendable (Command) -> String
  var synonyms: @Sendable (Command) -> String
  var key: @Sendable (KeyName) -> String
}

/// The keys that have a word on them.
enum KeyName: Hashable, Sendable {
  case up, down, left, right, home, end, pageUp, pageDown, enter, escape, backspace, tab, backTab
  case space, insert, delete, control(Character), shift(String), function(Int)
}
