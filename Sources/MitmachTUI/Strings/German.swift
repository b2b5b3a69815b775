import MitmachModel

extension Strings {
  static let german = Strings(
    language: .german, screens: .german, labels: .german, status: .german, commands: .german,
    values: .german, history: .german, forms: .german, pages: .german, plane: .german,
    map: .german, exchange: .german)
}

extension ScreenWords {
  static let german = ScreenWords(
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
    linearFormHint:
      "Zeile: ausfüllen. -: leeren. Zahl: wählen. Leere Zeile: weiter. <: zurück. speichern, esc.",
    linearSaveHint: "speichern: speichern. <: zurück. esc: schließen.",
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
    relations: "Beziehungen", byAdopters: "laut Umsetzenden", lineage: "Abstammung",
    reported: { "Median \($0)/5 aus \($1) Angaben" },
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
  static let german = ValueWords(
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
    adoptionState: { state in
      switch state {
      case .never: "noch nie"
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
      case .ratio: "Wirkung je Aufwand"
      case .cost: "Kosten"
      case .near: "Nähe"
      case .fit: "Eignung"
      case .distance: "Entfernung"
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
      case .effort: "Aufwand"
      case .impact: "Wirkung"
      case .people: "Menschen"
      case .weeks: "Wochen"
      case .euros: "Geld"
      case .skill: "Fähigkeit"
      case .forRegion: "Für die Region"
      case .adoption: "Stand bei uns"
      case .area: "Umkreis"
      }
    })
}
