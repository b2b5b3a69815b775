import MitmachModel

extension Strings {
  static let german = Strings(
    language: .german, screens: .german, labels: .german, status: .german, commands: .german,
    values: .german)
}

extension ScreenWords {
  fileprivate static let german = ScreenWords(
    listing: { listing in
      switch listing {
      case .regions: "Regionen"
      case .actors: "Mitmacher:innen"
      case .moderators: "Moderation"
      case .actions: "Aktions-Pool"
      }
    },
    shortListing: { listing in
      switch listing {
      case .regions: "Reg"
      case .actors: "Mit"
      case .moderators: "Mod"
      case .actions: "Akt"
      }
    },
    columnName: "Name", columnFields: "Feld", columnPlace: "Ort", columnKind: "Art",
    columnStatus: "Status", columnMembers: "Mitgl.", columnRegion: "Region",
    columnEffort: "Aufwand", columnImpact: "Wirkung", columnEffortImpact: "A/W",
    helpTitle: "Hilfe: tippen sucht, Enter führt aus",
    paletteTitle: "Befehle", filterTitle: "Filter", savedFiltersTitle: "Gespeicherte Filter",
    saveFilterPrompt: "Filter speichern unter:", searchPrompt: "Suche:",
    noFilter: "kein Filter",
    tooSmall: { "Fenster zu klein (mind. \($0)×\($1))" },
    linearWelcome: "mitmach, Zeilenmodus. »hilfe« nennt die Befehle, »q« beendet.",
    linearPrompt: "mitmach>",
    linearListHint: "Zahl: Eintrag öffnen. /Text: suchen. pagedown: weiter. hilfe: Befehle.",
    linearDetailsHint: "Zahl: Verweis folgen. zurück: zur Liste.",
    linearChooserHint: "Zahl: wählen. Wort: eingrenzen. esc: schließen.",
    linearUnknown: { "»\($0)« ist kein Befehl. »hilfe« nennt alle Befehle." },
    linearPositions: { "Einträge \($0) bis \($1):" })
}

extension LabelWords {
  fileprivate static let german = LabelWords(
    fields: "Handlungsfelder", kind: "Art", status: "Status", place: "Ort", district: "Kreis",
    contact: "Kontakt", email: "E-Mail", phone: "Telefon", web: "Web", goals: "SDGs",
    about: "Beschreibung", since: "seit", otherNames: "auch", source: "Quelle",
    memberships: "Mitgliedschaften", moderators: "Regionalmoderation",
    members: "Mitmacher:innen", adoptions: "Umsetzungen", doneActions: "Umgesetzte Aktionen",
    effort: "Aufwand", impact: "Wirkung", people: "Menschen", weeks: "Wochen", money: "Geld",
    reach: "Reichweite", lasts: "Dauer", skills: "Fähigkeiten", materials: "Material",
    permissions: "Genehmigungen", change: "Was es ändert", steps: "So geht es",
    pitfalls: "Fallstricke", whereDone: "Wo es das gibt", sources: "Quellen",
    coordinates: "Koordinaten", rubric: "Maßstab", sorbian: "sorbisch",
    estimate: "Redaktionelle Schätzung; der Maßstab steht in data/README.md.",
    allMembers: { "alle \($0) als Liste zeigen" },
    years: { years in
      let text = Int(exactly: years).map(String.init) ?? String(years).replacingDot()
      return text + (years == 1 ? " Jahr" : " Jahre")
    },
    perYear: { "\($0) Menschen im Jahr" },
    period: { since, until in
      switch (since, until) {
      case (let since?, let until?): "\(since) bis \(until)"
      case (let since?, nil): "seit \(since)"
      case (nil, let until?): "bis \(until)"
      case (nil, nil): ""
      }
    },
    nothingSelected: "Nichts ausgewählt.",
    gone: "Diesen Eintrag gibt es nicht mehr. Esc führt zurück.",
    noMembers: "Noch niemand eingetragen.")
}

extension String {
  /// A number as German writes it.
  fileprivate func replacingDot() -> String { String(map { $0 == "." ? "," : $0 }) }
}

extension StatusWords {
  fileprivate static let german = StatusWords(
    position: { position, total in position.map { "\($0) von \(total)" } ?? total },
    atLeast: { "über \($0)" },
    marked: { "\($0) markiert" },
    sorted: { "nach \($0)\($1 ? " ↑" : "")" },
    emptyStore: "Hier ist noch nichts eingetragen.",
    emptyStoreHint: "»mitmach init« in der Befehlszeile lädt das mitgelieferte Netzwerk.",
    nothingFound: "Nichts gefunden.",
    nothingFoundHint: "0 löscht alle Filter, Backspace den letzten, / ändert die Suche.",
    unboundKey: { "»\($0)« tut hier nichts. ? zeigt alle Tasten." },
    pasteOutside: "Eingefügter Text zählt nur in einem Textfeld: / öffnet die Suche.",
    mouseOn: "Maus an: Klick wählt, Rad blättert. M schaltet sie aus.",
    mouseOff: "Maus aus: das Terminal markiert wieder selbst. M schaltet sie ein.",
    theme: { $0 == .color ? "Farben an." : "Ohne Farben." },
    copied: { "Kopiert: \($0)" },
    opened: { "Geöffnet: \($0)" },
    changedElsewhere: "Anderswo geändert: neu geladen.",
    filterSaved: { "Filter »\($0)« gespeichert." },
    filterRemoved: { "Filter »\($0)« gelöscht." },
    filterCleared: "Alle Filter gelöscht.",
    quitAgain: "Noch einmal Strg-C beendet mitmach, q auch.",
    reloaded: "Neu geladen.",
    rangeStarted: "Bereich: mit den Pfeilen ans Ende, dann noch einmal v.",
    counting: "zählt …",
    noLink: "Hier ist keine Web-Adresse hinterlegt.",
    noEntry: "Kein Eintrag ausgewählt.",
    noFilter: "Es ist kein Filter gesetzt.",
    noDetails: "Die Einzelheiten sind gerade nicht zu sehen; w zeigt sie.",
    atStart: "Weiter zurück geht es nicht. q beendet.",
    oneOrder: "Diese Liste hat nur eine Reihenfolge.",
    noSavedFilters: "Noch kein Filter gespeichert. Der Befehl »Filter speichern« legt einen an.",
    fieldNotHere: "Dieses Handlungsfeld gibt es nicht.",
    needsName: "Ein Filter braucht einen Namen.",
    readOnly: "nur lesen",
    hintRun: "ausführen", hintClose: "schließen", hintRemove: "löschen", hintToggle: "an/aus",
    hintNext: "nächste Gruppe", hintKeep: "behalten", hintDrop: "verwerfen",
    hintList: "in die Liste", hintSave: "speichern")
}

extension ValueWords {
  fileprivate static let german = ValueWords(
    kind: { kind in
      switch kind {
      case .initiative: "Initiative"
      case .association: "Verein"
      case .organisation: "Organisation"
      case .company: "Unternehmen"
      case .municipality: "Kommune"
      case .network: "Netzwerk"
      case .person: "Person"
      }
    },
    role: { $0 == .moderator ? "Regionalmoderation" : "Mitmacher:in" },
    regionStatus: { status in
      switch status {
      case .planned: "geplant"
      case .active: "aktiv"
      case .dormant: "ruht"
      }
    },
    adoptionStatus: { status in
      switch status {
      case .planned: "geplant"
      case .running: "läuft"
      case .done: "umgesetzt"
      case .abandoned: "abgebrochen"
      }
    },
    order: { order in
      switch order {
      case .name: "Name"
      case .place: "Ort"
      case .field: "Feld"
      case .newest: "Neuestem"
      case .effort: "Aufwand"
      case .impact: "Wirkung"
      }
    },
    facet: { facet in
      switch facet {
      case .field: "Handlungsfeld"
      case .region: "Region"
      case .kind: "Art"
      case .role: "Rolle"
      case .status: "Status"
      case .goal: "Nachhaltigkeitsziel"
      }
    })
}

extension CommandWords {
  fileprivate static let german = CommandWords(
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
