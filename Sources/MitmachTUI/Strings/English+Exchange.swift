import MitmachModel

extension ExchangeWords {
  static let english = ExchangeWords(
    format: { format in
      switch format {
      case .json: "JSON (mitmach, complete)"
      case .csv: "CSV (table)"
      case .excel: "CSV for German Excel (semicolon)"
      case .openFairDB: "OpenFairDB JSON (Karte von morgen)"
      case .openFairDBTable: "OpenFairDB CSV"
      case .geoJSON: "GeoJSON (maps, uMap)"
      case .vCard: "vCard (address books)"
      case .markdown: "Markdown (text)"
      case .html: "HTML (web page)"
      }
    },
    formatsTitle: "Export as", exportTitle: { "Export: \($0)" },
    fileStem: { listing in
      switch listing {
      case .regions: "regions"
      case .actors: "actors"
      case .moderators: "moderators"
      case .actions: "actions"
      }
    },
    notThisList: "This list does not fit the format; JSON takes everything.",
    needsFile: "Please give the name of a file.",
    replace: { "The file \($0) is there already. Replace it?" },
    replaceHint: "What is in it is gone then; u does not bring it back.",
    exported: { report, number in
      let count = report.withheld.count
      let entries = "\(number(report.count)) \(report.count == 1 ? "entry" : "entries")"
      let kept = "\(number(count)) \(count == 1 ? "contact" : "contacts") withheld."
      return "\(entries) in \(report.path)\(count == 0 ? "." : "; " + kept)"
    },
    exportedTitle: "Exported",
    withheldWhy: "Mail, phone and extras of these persons stayed here, as no consent for the "
      + "public directory is entered:",
    underLicense: { "\($1) under \($0)" },
    hintTake: "take", hintComplete: "complete",
    importTitle: { $0.isEmpty ? "Import" : "Import: \($0)" },
    recognised: { preview, number in
      "\(importFormat(preview)): "
        + "\(number(preview.total)) \(preview.total == 1 ? "entry" : "entries")"
    },
    progress: { progress, number in
      switch progress {
      case .checked(let count, let total):
        "Checked: \(number(count)) of \(number(total)). Esc stops."
      case .storing(let count): "Storing: \(number(count)) …"
      }
    }, stopped: "Stopped; nothing was changed.",
    unknownRegions: { "Unknown regions: \($0.joined(separator: ", "))" },
    sample: { "“\($0)”" },
    planned: { preview, number in
      (preview.looked < preview.total ? "the first \(number(preview.looked)): " : "")
        + "new \(number(preview.added)) · changed \(number(preview.changed)) · unchanged "
        + "\(number(preview.unchanged)) · perhaps there already \(number(preview.matches.count))"
    },
    imported: { result, number in
      let left = result.skipped + result.faulty
      return "\(number(result.added)) added, \(number(result.changed)) changed"
        + (left == 0 ? "." : ", \(number(left)) left out.")
    },
    areFaulty: { "\($0) faulty: please mend them, or leave them out." },
    allJoin: "Region for all", ifNoField: "Field if none", none: "–",
    withoutConsentHere: "none: contacts stay here in exports", profile: "Mapping",
    proposal: "proposal", keepMapping: "Keep mapping as",
    leaveOutFaulty: "Leave out faulty", yes: "yes", no: "no", takeIn: "Import",
    firstOnes: "This is what the first become:",
    needsSource: "Please say how the consent is known.",
    keptAs: { "kept as “\($0)”" },
    target: { target in
      switch target {
      case "lat": "Latitude"
      case "lon": "Longitude"
      case "region": "Region"
      case "tags": "Tags"
      case "license": "Licence"
      case "type": "Region or actor"
      case "ignore": "left out"
      default: target
      }
    },
    matchTitle: { "There already? \($0) of \($1): \($2)" }, hintAdd: "new", hintSkip: "leave out",
    hintAll: "all the rest",
    tooLarge: { "More than \($0) entries: “mitmach import” in a shell does that." },
    purpose: { purpose, region in
      switch purpose {
      case .publicDirectory: "public directory"
      case .network: "within the network"
      case .moderators: "moderators of \(region)"
      }
    },
    consenting: { "Consent: \($0)" }, consents: "Consents",
    withoutConsent: "None: mail and phone stay here in every export.",
    enterConsent: "enter a consent",
    onlyForPersons: "Only persons give consents.",
    noConsent: "There is no consent here that still holds; please open the person.",
    pairsTitle: "Duplicates",
    pairsHint: "Enter shows two side by side that may be one and the same.",
    searching: "Searching …", noPairs: "None found.", against: "against it:",
    mergeTitle: { $0 == $1 ? "The same? \($0)" : "The same? \($0) – \($1)" },
    doubt: { doubt in
      switch doubt {
      case .person: "a person and none"
      case .kind: "another kind"
      case .distance: "more than 20 km apart"
      case .name: "other names"
      case .email: "another e-mail"
      }
    },
    side: { side in
      switch side {
      case .left: "the first"
      case .right: "the second"
      case .both: "both"
      }
    },
    hintMerge: "merge", hintDistinct: "not the same", hintLeft: "left",
    hintRight: "right", hintBoth: "both")
}

extension ExchangeWords {
  private static func importFormat(_ preview: ImportPreview) -> String {
    switch preview.format {
    case "json": "JSON of mitmach"
    case "csv":
      switch preview.delimiter {
      case ";": "CSV with semicolons"
      case "\t": "CSV with tabs"
      default: "CSV with commas"
      }
    case "openfairdb": "OpenFairDB (JSON)"
    case "openfairdb-csv": "OpenFairDB (CSV)"
    case "ofdb-cli": "OpenFairDB (CSV for upload)"
    case "geojson": "GeoJSON"
    case "vcard": "vCard"
    case "kml": "KML"
    default: preview.format
    }
  }
}
