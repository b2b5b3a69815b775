import Canvas
import MitmachModel

extension MapWords {
  static let german = MapWords(
    title: "Karte",
    area: { area in
      switch area {
      case .circle(let center, let kilometres):
        "≤ \(decimal(kilometres, ",")) km um \(InputRules.text(of: center))"
      case .box(let box): "Ausschnitt um \(InputRules.text(of: box.center))"
      case .district(let code): "Kreis \(code)"
      case .nowhere: "ohne Ort"
      }
    },
    direction: { direction in
      switch direction {
      case .north: "nördlich"
      case .northEast: "nordöstlich"
      case .east: "östlich"
      case .southEast: "südöstlich"
      case .south: "südlich"
      case .southWest: "südwestlich"
      case .west: "westlich"
      case .northWest: "nordwestlich"
      }
    },
    inView: { count, isOne, isLeast in
      (isLeast ? "mindestens " : "") + count + (isOne ? " Mitmacher:in" : " Mitmacher:innen")
    },
    nearestActor: { "am nächsten: \($0), \($1) \($2)" },
    here: { "hier: \($0)" },
    severalHere: { "hier \($0): \($1)" },
    region: { "Region \($0) (\($1))" },
    withoutPlace: { "\($0) ohne Ort" },
    grade: { grade in
      switch grade {
      case .empty: "niemand"
      case .partial: "lückenhaft"
      case .complete: "vollständig"
      }
    },
    notices: [
      "© GeoBasis-DE / BKG 2009 (Daten verändert) · © Statistische Ämter des Bundes und der Länder "
        + "(Daten verändert)",
      "© GeoBasis-DE / BKG 2009 (Daten verändert)", "© GeoBasis-DE / BKG 2009", "© BKG 2009",
    ],
    sources: [
      "Die Karte:",
      "Ortsnamen, Koordinaten, Einwohner, Postleitzahlen: GeoNames (geonames.org), CC BY 4.0, verändert.",
      "Gemeindeschlüssel: © Statistische Ämter des Bundes und der Länder, Deutschland; "
        + "Datenlizenz Deutschland – Namensnennung – Version 2.0 (govdata.de/dl-de/by-2-0); "
        + "Daten verändert.",
      "Verwaltungsgrenzen: © GeoBasis-DE / BKG 2009 (Daten verändert), bkg.bund.de; aus dem "
        + "R-Paket surveillance (GPL-2).",
      "Rivers and lakes: GSHHG 2.3.6 (P. Wessel, W. H. F. Smith), LGPL-3.0-or-later. "
        + "Made with Natural Earth.",
    ],
    district: { "Kreis \($0)" },
    noBaseMap: "Die Kartendaten fehlen: MITMACH_DATA nennt den Ordner, in dem sie sind.",
    linearHint:
      "up, down, left, right: gehen. tab: zum nächsten. +, -: näher, weiter. enter: öffnen. "
      + "Befehle: gehe zu, Umkreis, Vollständigkeit.",
    onlyOnMap: "Das gibt es auf der Karte: 1 zeigt sie.",
    nothingToShow: "Eine Aktion hat keinen Ort.",
    noRegionHere: "Hier ist keine Region: Der Cursor muss auf ihr oder in ihrem Umriss sein.",
    nothingHere: "Hier ist niemand. Tab geht zum Nächsten, a gründet hier eine Region.",
    nothingInView: "In diesem Ausschnitt ist niemand. z zeigt alle.",
    nothingToFit: "Niemand mit Ort passt zum Filter.",
    nearest: "Näher geht es nicht.", farthest: "Weiter weg geht es nicht.",
    hasNoPlace: { "\($0) hat keine Koordinaten." }, shown: { "\($0) auf der Karte. Esc: zurück." },
    noSuchPlace: { "Kein Ort heißt »\($0)«." },
    corrected: { "Länge und Breite waren vertauscht: \($0)" },
    wasSwapped: "vertauscht, berichtigt", goToTitle: "Gehe zu: Ort oder Postleitzahl",
    hereTitle: "An dieser Stelle",
    aroundPrompt: "Im Umkreis von wie vielen km?", outlinePrompt: "GeoJSON-Datei mit dem Umriss:",
    notADistance: "Eine Zahl von 0,1 bis 1000.",
    glyphs: { glyphs in
      switch glyphs {
      case .braille: "Zeichen: Braille"
      case .blocks: "Zeichen: Blöcke"
      case .ascii: "Zeichen: ASCII"
      }
    },
    coverage: { mode in
      switch mode {
      case .off: "Vollständigkeit aus"
      case .regions: "Vollständigkeit der Regionen: # geht in die Tabelle, v weiter"
      case .districts: "Vollständigkeit der Kreise: # geht in die Tabelle, v beendet"
      }
    },
    total: "alle", missing: { "es fehlt: \($0)" },
    noHull: "Für eine Hülle braucht es drei Mitglieder mit Ort, die nicht auf einer Linie liegen.",
    drawingLeft: "Der Umriss ist nicht gespeichert; O zeichnet weiter.",
    drawing: { "Umriss von \($0): \($1) Punkte" },
    outlineProblem: { problem in
      switch problem {
      case .tooFewPoints: "Ein Umriss braucht mindestens drei Punkte."
      case .notClosed: "Der Umriss ist nicht geschlossen: Der letzte Punkt muss der erste sein."
      case .crossing(let point): "Die Linie ab Punkt \(point) kreuzt eine andere."
      case .swapped(let point): "Punkt \(point): Länge und Breite sind wohl vertauscht."
      case .outsideOfWorld(let point): "Punkt \(point) liegt nicht auf der Erde."
      case .noPolygon: "Darin ist keine Fläche."
      }
    },
    hintSet: "Punkt setzen", hintMove: "Punkt hierher", hintDrop: "Punkt löschen",
    hintPoint: "nächster Punkt")
}
