import Canvas
import MitmachModel

/// A list that one types into to find a command: the help, the palette and the saved filters.
struct ChooserState: Hashable, Sendable {
  enum Kind: Hashable, Sendable { case help, palette, savedFilters, exportFormats }

  let kind: Kind
  var field = TextField()
  private(set) var selection = 0

  init(kind: Kind) { self.kind = kind }

  mutating func select(_ index: Int, of count: Int) {
    selection = max(0, min(index, count - 1))
  }

  mutating func typed() { selection = 0 }
}

/// One line of a chooser.
struct ChooserItem: Hashable, Sendable {
  var label: String
  /// The keys that do the same, as they are printed on the keyboard.
  var keys: String
  var command: Command
  var availability: Availability
  /// All words by which the item is found: names and synonyms in both languages.
  var searched: String

  func matches(_ words: [SearchWord]) -> Bool {
    words.allSatisfy { !SearchWord.matches(of: [$0], in: searched).isEmpty }
  }
}

/// Values of facets with their counts, to narrow a list by.
struct FilterPanelState: Hashable, Sendable {
  var field = TextField()
  private(set) var selection = 0
  /// The counts, and the query that they were made for.
  var counts: FacetCounts?
  var countedQuery: ListQuery?

  mutating func select(_ index: Int, of count: Int) {
    selection = max(0, min(index, count - 1))
  }

  mutating func typed() { selection = 0 }
}

/// One value of the filter panel.
struct FilterItem: Hashable, Sendable {
  var value: FacetValue
  var label: String
  var isSet: Bool
  /// `nil` while it is being counted.
  var count: Int?
}
