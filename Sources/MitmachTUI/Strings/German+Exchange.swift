import MitmachModel

extension ExchangeWords {
  static let german = ExchangeWords(
    format: { format in
      switch format {
      case .json: "JSON (mitmach, vollständig)"
      case .csv: "CSV (Tabelle)"
      case .excel: "CSV für Excel (Semikolon)"
      case .openFairDB: "OpenFairDB JSON (Karte von morgen)"
      case .openFairDBTable: "OpenFairDB CSV"
      case .geoJSON: "GeoJSON (Karten, uMap)"
      case .vCard: "vCard (Adressbücher)"
      case .markdown: "Markdown (Text)"
      case .html: "HTML (Webseite)"
      }
    },
    formatsTitle: "Exportieren als", exportTitle: { "Exportieren: \($0)" },
    fileStem: { listing in
      switch listing {
      case .regions: "regionen"
      case .actors: "mitmacher"
      case .moderators: "moderation"
      case .actions: "aktionen"
      }
    },
    notThisList: "Diese Liste passt nicht in das Format; JSON nimmt alles.",
    needsFile: "Bitte den Namen einer Datei angeben.",
    replace: { "Die Datei \($0) gibt es schon. Ersetzen?" },
    replaceHint: "Was in ihr steht, ist dann weg; u holt es nicht zurück.",
    exported: { report, number in
      let count = report.withheld.count
      let entries = "\(number(report.count)) \(report.count == 1 ? "Eintrag" : "Einträge")"
      let kept = "\(number(count)) \(count == 1 ? "Kontakt" : "Kontakte") zurückgehalten."
      return "\(entries) in \(report.path)\(count == 0 ? "." : "; " + kept)"
    },
    exportedTitle: "Exportiert",
    withheldWhy: "Mail, Telefon und Zusätze dieser Personen blieben hier, denn es ist keine "
      + "Einwilligung für das öffentliche Verzeichnis eingetragen:",
    underLicense: { "\($1) unter \($0)" },
    hintTake: "nehmen", hintComplete: "vervollständigen",
    importTitle: { $0.isEmpty ? "Importieren" : "Importieren: \($0)" },
    recognised: { preview, number in
      "\(importFormat(preview)): "
        + "\(number(preview.total)) \(preview.total == 1 ? "Eintrag" : "Einträge")"
    },
    progress: { progress, number in
      switch progress {
      case .checked(let count, let total):
        "Geprüft: \(number(count)) von \(number(total)). Esc bricht ab."
      case .storing(let count): "Speichert: \(number(count)) …"
      }
    }, stopped: "Abgebrochen; geändert wurde nichts.",
    unknownRegions: { "Nicht bekannte Regionen: \($0.joined(separator: ", "))" },
    sample: { "»\($0)«" },
    planned: { preview, number in
      (preview.looked < preview.total ? "die ersten \(number(preview.looked)): " : "")
        + "neu \(number(preview.added)) · geändert \(number(preview.changed)) · unverändert "
        + "\(number(preview.unchanged)) · vielleicht schon da \(number(preview.matches.count))"
    },
    imported: { result, number in
      let left = result.skipped + result.faulty
      return "\(number(result.added)) angelegt, \(number(result.changed)) geändert"
        + (left == 0 ? "." : ", \(number(left)) ausgelassen.")
    },
    areFaulty: { "\($0) fehlerhaft: bitte ausbessern, oder auslassen." },
    allJoin: "Region für alle", ifNoField: "Feld, wenn keins", none: "–",
    withoutConsentHere: "keine: Kontakte bleiben bei Exporten hier", profile: "Zuordnung",
    proposal: "Vorschlag", keepMapping: "Zuordnung merken",
    leaveOutFaulty: "Fehlerhafte weg", yes: "ja", no: "nein", takeIn: "Importieren",
    firstOnes: "So werden die ersten:",
    needsSource: "Bitte sagen, woher die Einwilligung bekannt ist.",
    keptAs: { "als »\($0)« behalten" },
    target: { target in
      switch target {
      case "lat": "Breitengrad"
      case "lon": "Längengrad"
      case "region": "Region"
      case "tags": "Schlagworte"
      case "license": "Lizenz"
      case "type": "Region oder Mitmacher:in"
      case "ignore": "weglassen"
      default: target
      }
    },
    matchTitle: { "Schon da? \($0) von \($1): \($2)" }, hintAdd: "neu", hintSkip: "auslassen",
    hintAll: "alle weiteren",
    tooLarge: { "Mehr als \($0) Einträge: Das geht mit »mitmach import« in der Shell." },
    purpose: { purpose, region in
      switch purpose {
      case .publicDirectory: "öffentliches Verzeichnis"
      case .network: "im Netzwerk"
      case .moderators: "Regionalmoderation \(region)"
      }
    },
    consenting: { "Einwilligung: \($0)" }, consents: "Einwilligungen",
    withoutConsent: "Keine: Mail und Telefon bleiben bei jedem Export hier.",
    enterConsent: "Einwilligung eintragen",
    onlyForPersons: "Einwilligungen geben nur Personen.",
    noConsent: "Hier steht keine Einwilligung, die noch gilt; bitte die Person öffnen.",
    pairsTitle: "Dubletten",
    pairsHint: "Enter zeigt zwei nebeneinander, die ein und dieselben sein können.",
    searching: "Wird gesucht …", noPairs: "Keine gefunden.", against: "dagegen:",
    mergeTitle: { $0 == $1 ? "Dieselben? \($0)" : "Dieselben? \($0) – \($1)" },
    doubt: { doubt in
      switch doubt {
      case .person: "Person und keine Person"
      case .kind: "andere Art"
      case .distance: "mehr als 20 km entfernt"
      case .name: "andere Namen"
      case .email: "andere E-Mail"
      }
    },
    side: { side in
      switch side {
      case .left: "das erste"
      case .right: "das zweite"
      case .both: "beides"
      }
    },
    hintMerge: "vereinen", hintDistinct: "nicht dieselben", hintLeft: "links",
    hintRight: "rechts", hintBoth: "beides")
}

extension ExchangeWords {
  private static func importFormat(_ preview: ImportPreview) -> String {
    switch preview.format {
    case "json": "JSON von mitmach"
    case "csv":
      switch preview.delimiter {
      case ";": "CSV mit Semikolon"
      case "\t": "CSV mit Tabulator"
      default: "CSV mit Komma"
      }
    case "openfairdb": "OpenFairDB (JSON)"
    case "openfairdb-csv": "OpenFairDB (CSV)"
    case "ofdb-cli": "OpenFairDB (CSV zum Hochladen)"
    case "geojson": "GeoJSON"
    case "vcard": "vCard"
    case "kml": "KML"
    default: preview.format
    }
  }
}
