import MitmachModel

extension CommandWords {
  static let english = CommandWords(
    name: { command, catalogue in
      switch command {
      case .moveUp: "up"
      case .moveDown: "down"
      case .pageUp: "a page back"
      case .pageDown: "a page on"
      case .halfPageUp: "half a page back"
      case .halfPageDown: "half a page on"
      case .toStart: "to the beginning"
      case .toEnd: "to the end"
      case .open: "open, follow the link"
      case .back: "back"
      case .nextPane: "next pane"
      case .nextScreen: "next screen"
      case .previousScreen: "previous screen"
      case .show(let listing): "screen " + ScreenWords.english.listing(listing)
      case .search: "search"
      case .filterPanel: "choose filters"
      case .savedFilters: "saved filters"
      case .saveFilter: "save filter"
      case .dropChip: "clear the last filter"
      case .clearFilter: "clear all filters"
      case .toggleField(let index):
        "field " + (catalogue.fields.first { $0.index == index }?.name.text(in: .english) ?? "")
      case .cycleOrder: "another order"
      case .reverseOrder: "reverse the order"
      case .orderBy(let order): "order by " + ValueWords.english.order(order)
      case .mark: "mark"
      case .markRange: "mark a range"
      case .markAll: "mark all loaded, or none"
      case .cycleWidth: "change the layout"
      case .copy: "copy"
      case .openLink: "open the web address"
      case .reload: "load and draw again"
      case .help: "help"
      case .palette: "search commands"
      case .toggleMouse: "mouse on or off"
      case .cycleTheme: "colours on or off"
      case .switchLanguage: "Language: German"
      case .suspend: "suspend (shell)"
      case .cancel: "cancel"
      case .quit: "quit"
      case .applyFilter(let name): "filter “\(name)”"
      case .removeFilter(let name): "remove filter “\(name)”"
      }
    },
    hint: { command in
      switch command {
      case .open: "open"
      case .back: "back"
      case .nextPane: "pane"
      case .search: "search"
      case .filterPanel: "filter"
      case .savedFilters: "saved"
      case .clearFilter: "show all"
      case .cycleOrder: "order"
      case .mark: "mark"
      case .cycleWidth: "layout"
      case .copy: "copy"
      case .openLink: "web"
      case .help: "help"
      case .palette: "commands"
      case .quit: "quit"
      default: ""
      }
    },
    synonyms: { command in
      switch command {
      case .show(.regions): "gebiete region regions"
      case .show(.actors): "akteure akteurinnen initiativen vereine mitmachen people actors"
      case .show(.moderators): "regionalmoderation moderatorin moderators"
      case .show(.actions): "aktionen ideen lösungen pool actions"
      case .search: "finden find search /"
      case .filterPanel: "eingrenzen auswählen filter"
      case .savedFilters: "lesezeichen saved"
      case .saveFilter: "merken save"
      case .clearFilter: "zurücksetzen leeren alle zeigen reset clear"
      case .toggleField: "handlungsfeld thema field"
      case .cycleOrder, .orderBy, .reverseOrder: "sortieren sort order"
      case .mark, .markRange, .markAll: "auswählen select"
      case .copy: "zwischenablage clipboard copy"
      case .openLink: "browser internet homepage link open"
      case .help: "tasten keys help ?"
      case .palette: "befehl command"
      case .cycleWidth: "spalten fenster breite width"
      case .toggleMouse: "mouse"
      case .cycleTheme: "farbe colour theme mono"
      case .switchLanguage: "german deutsch language sprache"
      case .quit: "ende schließen verlassen exit quit"
      case .reload: "aktualisieren refresh"
      default: ""
      }
    },
    key: { key in
      switch key {
      case .up: "↑"
      case .down: "↓"
      case .left: "←"
      case .right: "→"
      case .home: "Home"
      case .end: "End"
      case .pageUp: "PgUp"
      case .pageDown: "PgDn"
      case .enter: "Enter"
      case .escape: "Esc"
      case .backspace: "Backspace"
      case .tab: "Tab"
      case .backTab: "Shift-Tab"
      case .space: "Space"
      case .insert: "Ins"
      case .delete: "Del"
      case .control(let letter): "Ctrl-\(letter.uppercased())"
      case .shift(let key): "Shift-\(key)"
      case .function(let number): "F\(number)"
      }
    })
}
