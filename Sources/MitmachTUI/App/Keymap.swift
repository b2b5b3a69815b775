import Canvas
import MitmachModel

/// The one table of keys: what updates the state, the hints, the help and the palette all read it.
struct Keymap: Hashable, Sendable {
  /// A command, the keys that give it, and how important it is to be told of it.
  struct Binding: Hashable, Sendable {
    var command: Command
    var keys: [Key]
    /// Hints are dropped from the highest number on when the line is short; `nil` is never hinted.
    var hintRank: Int?
    /// Whether the keys mean it only on the map, where they mean nothing else then.
    var isOfMap = false
  }

  var bindings: [Binding]

  init(catalogue: Catalogue) {
    bindings = Self.fixed + Self.map + Self.fields(catalogue)
  }

  func command(for key: Key, onMap: Bool = false) -> Command? {
    let bound = bindings.filter { $0.keys.contains(key) }
    return (bound.first { $0.isOfMap && onMap } ?? bound.first { !$0.isOfMap })?.command
  }

  /// Whether a command does something on the map alone.
  func isOnlyOfMap(_ command: Command) -> Bool {
    let own = bindings.filter { $0.command == command }
    return !own.isEmpty && own.allSatisfy(\.isOfMap)
  }

  func keys(for command: Command) -> [Key] {
    bindings.first { $0.command == command }?.keys ?? []
  }

  private static func fields(_ catalogue: Catalogue) -> [Binding] {
    catalogue.fields.map {
      Binding(command: .toggleField($0.index), keys: [.character($0.letter)])
    }
  }

  private static let map: [Binding] = [
    of(.moveLeft, .left, .character("h")),
    of(.moveRight, .right, .character("l")),
    of(.halfPageLeft, .character("H")),
    of(.halfPageDown, .character("J")),
    of(.halfPageUp, .character("K")),
    of(.halfPageRight, .character("L")),
    of(.nextMarker, .tab, hint: 3),
    of(.previousMarker, .backTab),
    of(.open, .enter, .character(" "), hint: 2),
    of(.zoomIn, .character("+"), hint: 4),
    of(.zoomOut, .character("-"), hint: 4),
    of(.fitMap, .character("z"), .home, hint: 7),
    of(.myRegionOnMap, .character(".")),
    of(.goToPlace, .character("g"), hint: 6),
    of(.around, .character("n"), hint: 8),
    of(.coverage, .character("v"), hint: 9),
    of(.cycleGlyphs, .character("c")),
    of(.listBesideMap, .character("#"), hint: 10),
    of(.startRegion, .character("a"), hint: 8),
    of(.addActorHere, .character("A")),
    of(.drawOutline, .character("O")),
    of(.hullOutline), of(.fileOutline), of(.removeOutline), of(.listWithoutPlace),
  ]

  private static func of(_ command: Command, _ keys: Key..., hint: Int? = nil) -> Binding {
    Binding(command: command, keys: keys, hintRank: hint, isOfMap: true)
  }

  private static let fixed: [Binding] = [
    Binding(command: .map, keys: [.character("1")]),
    Binding(command: .showOnMap, keys: [.character("m")], hintRank: 15),
    Binding(command: .moveDown, keys: [.down, .character("j")]),
    Binding(command: .moveUp, keys: [.up, .character("k")]),
    Binding(command: .pageDown, keys: [.pageDown]),
    Binding(command: .pageUp, keys: [.pageUp]),
    Binding(command: .halfPageDown, keys: [.character("."), .control("d")]),
    Binding(command: .halfPageUp, keys: [.character(","), .control("u")]),
    Binding(command: .toStart, keys: [.home, .character("g")]),
    Binding(command: .toEnd, keys: [.end, .character("G")]),
    Binding(command: .open, keys: [.enter, .right, .character("l")], hintRank: 2),
    Binding(command: .back, keys: [.escape, .left, .character("h")], hintRank: 3),
    Binding(command: .nextPane, keys: [.tab], hintRank: 9),
    Binding(command: .show(.regions), keys: [.character("2")]),
    Binding(command: .show(.actors), keys: [.character("3")]),
    Binding(command: .show(.moderators), keys: [.character("4")]),
    Binding(command: .show(.actions), keys: [.character("5")]),
    Binding(command: .nextScreen, keys: [.character(">")]),
    Binding(command: .previousScreen, keys: [.backTab, .character("<")]),
    Binding(command: .search, keys: [.character("/"), .character("s")], hintRank: 4),
    Binding(command: .filterPanel, keys: [.character("f")], hintRank: 5),
    Binding(command: .savedFilters, keys: [.character("F")], hintRank: 11),
    Binding(command: .saveFilter, keys: []),
    Binding(command: .dropChip, keys: [.backspace]),
    Binding(command: .clearFilter, keys: [.character("0")], hintRank: 6),
    Binding(command: .cycleOrder, keys: [.character("S")], hintRank: 7),
    Binding(command: .reverseOrder, keys: [.character("R")]),
    Binding(command: .mark, keys: [.character(" ")], hintRank: 10),
    Binding(command: .markRange, keys: [.character("v")]),
    Binding(command: .markAll, keys: [.character("A")]),
    Binding(command: .plane, keys: [.character("#")], hintRank: 6),
    Binding(command: .forMyRegion, keys: [.character("I")]),
    Binding(command: .fork, keys: [.character("C")]),
    Binding(command: .cycleWidth, keys: [.character("w")], hintRank: 8),
    Binding(command: .add, keys: [.character("a")], hintRank: 6),
    Binding(command: .addRegion, keys: [.character("+")]),
    Binding(command: .edit, keys: [.character("e")], hintRank: 12),
    Binding(command: .editText, keys: [.character("E")]),
    Binding(command: .delete, keys: [.character("d"), .delete]),
    Binding(command: .join, keys: [.character("b")], hintRank: 6),
    Binding(command: .leave, keys: [.character("L")]),
    Binding(command: .relate, keys: [.character("B")]),
    Binding(command: .undo, keys: [.character("u")], hintRank: 13),
    Binding(command: .redo, keys: [.control("r"), .character("U")]),
    Binding(command: .mine, keys: [.character("i")], hintRank: 14),
    Binding(command: .history, keys: [.character("p")]),
    Binding(command: .news, keys: [.character("P")]),
    Binding(command: .newsSince, keys: [.character("D")]),
    Binding(command: .chooseIdentity, keys: []),
    Binding(command: .export, keys: [.character("x")], hintRank: 16),
    Binding(command: .importFile, keys: [.character("X")]),
    Binding(command: .duplicates, keys: []),
    Binding(command: .addConsent, keys: []),
    Binding(command: .withdrawConsent, keys: []),
    Binding(command: .copy, keys: [.character("y")], hintRank: 12),
    Binding(command: .openLink, keys: [.character("o")], hintRank: 13),
    Binding(command: .reload, keys: [.character("r"), .control("l")]),
    Binding(command: .help, keys: [.character("?"), .function(1), .character("H")], hintRank: 0),
    Binding(command: .palette, keys: [.control("p"), .character(":")], hintRank: 14),
    Binding(command: .toggleMouse, keys: [.character("M")]),
    Binding(command: .cycleTheme, keys: [.character("t")]),
    Binding(command: .switchLanguage, keys: []),
    Binding(command: .suspend, keys: [.control("z")]),
    Binding(command: .cancel, keys: [.control("c")]),
    Binding(command: .quit, keys: [.character("q")], hintRank: 1),
  ]
}
