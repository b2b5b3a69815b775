import MitmachModel

extension CommandWords {
  static let german = CommandWords(
    name: { command, catalogue in
      switch command {
      case .moveUp: "nach oben"
      case .moveDown: "nach unten"
      case .pageUp: "eine Seite zurück"
      case .pageDown: "eine Seite weiter"
      case .halfPageUp: "eine halbe Seite zurück"
      case .halfPageDown: "eine halbe Seite weiter"
      case .toStart: "zum Anfang"
      case .toEnd: "zum Ende"
      case .open: "öffnen, dem Verweis folgen"
      case .back: "zurück"
      case .nextPane: "nächster Bereich"
      case .nextScreen: "nächster Bildschirm"
      case .previousScreen: "voriger Bildschirm"
      case .show(let listing): "Bildschirm " + ScreenWords.german.listing(listing)
      case .search: "suchen"
      case .filterPanel: "Filter wählen"
      case .savedFilters: "gespeicherte Filter"
      case .saveFilter: "Filter speichern"
      case .dropChip: "letzten Filter löschen"
      case .clearFilter: "alle Filter löschen"
      case .toggleField(let index):
        "Feld " + (catalogue.fields.first { $0.index == index }?.name.german ?? "")
      case .cycleOrder: "andere Reihenfolge"
      case .reverseOrder: "Reihenfolge umkehren"
      case .orderBy(let order): "ordnen nach " + ValueWords.german.order(order)
      case .mark: "markieren"
      case .markRange: "Bereich markieren"
      case .markAll: "alle geladenen markieren, Markierung aufheben"
      case .cycleWidth: "Aufteilung wechseln"
      case .copy: "kopieren"
      case .openLink: "Web-Adresse öffnen"
      case .reload: "neu laden und zeichnen"
      case .help: "Hilfe"
      case .palette: "Befehle suchen"
      case .toggleMouse: "Maus an oder aus"
      case .cycleTheme: "Farben an oder aus"
      case .switchLanguage: "Sprache: Englisch"
      case .suspend: "anhalten (Shell)"
      case .cancel: "abbrechen"
      case .quit: "beenden"
      case .applyFilter(let name): "Filter »\(name)«"
      case .removeFilter(let name): "Filter »\(name)« löschen"
      }
    },
    hint: { command in
      switch command {
      case .open: "öffnen"
      case .back: "zurück"
      case .nextPane: "Bereich"
      case .search: "suchen"
      case .filterPanel: "Filter"
      case .savedFilters: "gespeicherte"
      case .clearFilter: "alle zeigen"
      case .cycleOrder: "ordnen"
      case .mark: "markieren"
      case .cycleWidth: "Aufteilung"
      case .copy: "kopieren"
      case .openLink: "Web"
      case .help: "Hilfe"
      case .palette: "Befehle"
      case .quit: "Ende"
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
      case .switchLanguage: "english language sprache"
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
      case .home: "Pos1"
      case .end: "Ende"
      case .pageUp: "Bild↑"
      case .pageDown: "Bild↓"
      case .enter: "Enter"
      case .escape: "Esc"
      case .backspace: "Rück"
      case .tab: "Tab"
      case .backTab: "Umschalt-Tab"
      case .space: "Leer"
      case .insert: "Einfg"
      case .delete: "Entf"
      case .control(let letter): "Strg-\(letter.uppercased())"
      case .shift(let key): "Umschalt-\(key)"
      case .function(let number): "F\(number)"
      }
    })
}
