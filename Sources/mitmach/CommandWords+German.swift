import MitmachModel
import MitmachTUI

extension CommandWords {
  static let german = CommandWords(
    language: .german, names: .german, lists: .german, labels: .german, doctor: .german,
    noData: "Die mitgelieferten Daten wurden nicht gefunden; bitte mitmach neu installieren oder "
      + "MITMACH_DATA auf ihren Ordner setzen.",
    noPlaces: "Die mitgelieferten Daten nennen keine Orte; bitte geo/gazetteer.tsv ergänzen.",
    faultyData: { folder, count in
      "Die Daten in \(folder) haben \(count == 1 ? "einen Fehler" : "\(count) Fehler"); geladen "
        + "wurde nichts:"
    },
    outputFailed: {
      "Die Ausgabe ließ sich nicht schreiben (\($0)); bitte Platz und Rechte prüfen."
    },
    brokenFilter: { path, line, error in
      "\(path):\(line): \(reason(error)); bitte die Zeile berichtigen oder mit # auskommentieren."
    },
    unreadableFilters: {
      "\($0) lässt sich nicht lesen (\($1)); bitte Rechte und Kodierung prüfen."
    },
    unwritableFilters: { "\($0) lässt sich nicht schreiben (\($1)); bitte die Rechte prüfen." },
    noSavedFilters: { path in
      "Kein Filter gespeichert; im Programm speichert der Befehl »Filter speichern« einen nach \(path)."
    },
    unknownName: { "\($0): »\($1)« gibt es nicht; möglich: \(list($2))." },
    ambiguousName: { "\($0): »\($1)« ist nicht eindeutig; gemeint sein kann: \(list($2))." },
    optionNotHere: { "\($0) gibt es bei »\($1)« nicht; möglich: \(list($2))." },
    notPositive: { "\($0) braucht eine ganze Zahl ab 1." },
    onlyOne: { "Von \(list($0)) geht nur eins." },
    noSuchEntry: { typed in
      "»\(typed)« gibt es nicht; »mitmach actors --text \(typed)« sucht auch in den Beschreibungen."
    },
    severalEntries: {
      "»\($0)« können mehrere sein; bitte die Kennung oder mehr vom Namen nennen:"
    },
    initialised: { path, regions, actors, actions in
      "\(path): \(regions) Regionen, \(actors) Mitmacher:innen und \(actions) Aktionen geladen."
    },
    initialisedEmpty: { "\($0): leer angelegt, mit Handlungsfeldern, Zielen und Orten." },
    alreadyFilled: { path in
      "In \(path) ist schon etwas eingetragen; es blieb, wie es ist. Ein zweites Netzwerk legt "
        + "--db mit einer anderen Datei an."
    },
    alreadyEmpty: { path in
      "\(path) gibt es schon, noch ohne Einträge; »mitmach init« lädt das mitgelieferte Netzwerk."
    },
    alreadyThere: { "\($0) gibt es schon; bitte mit --db eine neue Datei nennen." },
    generated: { "\($0): \($1) Mitmacher:innen erzeugt." })

  private static func list(_ names: [String]) -> String { names.joined(separator: ", ") }

  private static func reason(_ error: SavedFilterError) -> String {
    switch error {
    case .noEqualsSign: "Zwischen Name und Filter fehlt »=«"
    case .noName: "Vor dem »=« fehlt der Name"
    case .unknownPart(let part): "»\(part)« kennt kein Filter"
    case .unknownValue(let part, let value): "»\(value)« ist kein Wert für \(part)"
    }
  }
}

extension NameWords {
  static let german = NameWords(
    values: Strings.strings(for: .german).values,
    order: { order in
      switch order {
      case .name: "Name"
      case .place: "Ort"
      case .field: "Handlungsfeld"
      case .newest: "Neueste"
      case .effort: "Aufwand"
      case .impact: "Wirkung"
      case .ratio: "Wirkung je Aufwand"
      case .cost: "Kosten"
      case .near: "Nähe"
      case .fit: "Eignung"
      case .distance: "Entfernung"
      }
    },
    listing: { listing in
      switch listing {
      case .regions: "Regionen"
      case .actors: "Mitmacher:innen"
      case .moderators: "Regionalmoderator:innen"
      case .actions: "Aktionen"
      }
    },
    entryKind: { kind in
      switch kind {
      case .region: "Region"
      case .actor: "Mitmacher:in"
      case .action: "Aktion"
      }
    })
}

extension ListWords {
  fileprivate static let german = ListWords(
    name: "Name", kind: "Art", status: "Status", fields: "Feld", place: "Ort",
    members: "Mitglieder",
    region: "Region", since: "seit", effort: "Aufwand", impact: "Wirkung", people: "Menschen",
    weeks: "Wochen", euros: "Euro", distance: "km", direction: "Richtung",
    count: { count, listing in
      switch listing {
      case .regions: count == 1 ? "1 Region" : "\(count) Regionen"
      case .actors: count == 1 ? "1 Mitmacher:in" : "\(count) Mitmacher:innen"
      case .moderators: count == 1 ? "1 Moderation" : "\(count) Moderationen"
      case .actions: count == 1 ? "1 Aktion" : "\(count) Aktionen"
      }
    },
    nothingFound: "Nichts gefunden; mit weniger Filtern oder kürzerem --text findet sich mehr.",
    nothingEntered: "Hier ist noch nichts eingetragen.",
    emptyNetwork:
      "Hier ist noch nichts eingetragen; »mitmach init« lädt das mitgelieferte Netzwerk.")
}

extension LabelWords {
  fileprivate static let german = LabelWords(
    fields: "Handlungsfelder", kind: "Art", status: "Status", place: "Ort", district: "Kreis",
    districts: "Kreise", coordinates: "Koordinaten", email: "E-Mail", phone: "Telefon", web: "Web",
    goals: "Nachhaltigkeitsziele", since: "Seit", alsoKnownAs: "Auch", source: "Quelle",
    about: "Beschreibung", regions: "Regionen", moderators: "Regionalmoderation",
    members: "Mitmacher:innen", adoptions: "Umsetzungen", relations: "Beziehungen",
    effort: "Aufwand", impact: "Wirkung",
    takes: "Braucht", gives: "Bringt", skills: "Fähigkeiten", summary: "In einem Satz",
    change: "Was es ändert", steps: "So geht es", materials: "Material",
    permissions: "Genehmigungen", pitfalls: "Fallstricke",
    resources: { people, weeks, euros in
      "\(people) \(people == 1 ? "Mensch" : "Menschen"), \(weeks) \(weeks == 1 ? "Woche" : "Wochen"), "
        + "\(euros) Euro"
    },
    reach: { people, years in
      "\(people) Menschen im Jahr, \(years == 1 ? "ein Jahr" : "\(decimal(years)) Jahre") lang"
    },
    period: { since, until in
      switch (since, until) {
      case (let since?, let until?): "\(since) bis \(until)"
      case (let since?, nil): "seit \(since)"
      case (nil, let until?): "bis \(until)"
      case (nil, nil): nil
      }
    })

  private static func decimal(_ number: Double) -> String {
    Int(exactly: number).map(String.init)
      ?? "\(number)".split(separator: ".").joined(separator: ",")
  }
}

extension DoctorWords {
  fileprivate static let german = DoctorWords(
    subject: { subject in
      switch subject {
      case .program: "Programm"
      case .sqlite: "SQLite"
      case .terminal: "Terminal"
      case .color: "Farben"
      case .size: "Größe"
      case .locale: "Sprachumgebung"
      case .data: "Mitgelieferte Daten"
      case .database: "Netzwerk"
      case .filters: "Gespeicherte Filter"
      }
    },
    state: { state in
      switch state {
      case .ok: "gut"
      case .note: "Hinweis"
      case .wrong: "FEHLER"
      }
    },
    allIsWell: "Es ist alles in Ordnung.",
    somethingIsWrong: "Etwas stimmt nicht; was zu tun ist, steht unter jedem FEHLER.",
    program: { "mitmach \($0), Datenbankfassung \($1)" },
    noTerm: "TERM ist nicht gesetzt",
    unknownTerm: { "\($0) ist auf diesem Rechner nicht beschrieben" },
    setTerm: "TERM=xterm-256color passt für fast alle Terminals; »apt install ncurses-term« bringt "
      + "die Beschreibungen der übrigen.",
    dumb: "Hier geht nur der Zeilenmodus: mitmach --linear",
    noColorWanted: "ohne, wegen NO_COLOR",
    usualColors: "die üblichen (COLORTERM ist nicht gesetzt)",
    notATerminal: "Die Ausgabe geht nicht auf ein Terminal",
    tooSmall: "Ab 40×10 ist alles zu sehen; bitte das Fenster vergrößern.",
    missingLocale: { "\($0) ist auf diesem Rechner nicht eingerichtet" },
    notUTF8: { "\($0) schreibt nicht in UTF-8" },
    setLocale: "LC_ALL=C.UTF-8 geht überall; »dpkg-reconfigure locales« richtet andere ein.",
    noData: "nicht gefunden",
    findData: "Bitte mitmach neu installieren oder MITMACH_DATA auf den Ordner setzen.",
    data: { folder, regions, actors, actions in
      "\(folder): \(regions) Regionen, \(actors) Mitmacher:innen, \(actions) Aktionen"
    },
    faultyData: { folder, count in "\(folder): \(count == 1 ? "ein" : "\(count)") Fehler" },
    filters: { path, count in "\(path): \(count)" },
    database: { path, size, regions, actors, actions in
      "\(path) (\(size)): \(regions) Regionen, \(actors) Mitmacher:innen, \(actions) Aktionen"
    },
    readOnly: "Sie lässt sich nur lesen; zum Ändern bitte die Rechte an Datei und Ordner prüfen.",
    damaged: { "\($0) ist beschädigt." },
    perhapsOverwritten: "War sie einmal eine, hilft nur eine Sicherung.",
    brokenReferences: { "\($0) Verweise führen ins Leere." },
    searchOutOfStep: "Die Suche kennt nicht alle Einträge.",
    readable: { regions, actors, actions in
      "Lesbar sind noch \(regions) Regionen, \(actors) Mitmacher:innen, \(actions) Aktionen."
    },
    rescue: "So lässt sich retten, was lesbar ist, bei beendetem mitmach:",
    withoutRecover:
      "Kann dieses sqlite3 kein .recover (wie in Debian 12), dann statt der letzten Zeile:")
}
