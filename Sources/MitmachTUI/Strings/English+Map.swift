import Canvas
import MitmachModel

extension MapWords {
  static let english = MapWords(
    title: "Map",
    area: { area in
      switch area {
      case .circle(let center, let kilometres):
        "≤ \(decimal(kilometres, ".")) km around \(InputRules.text(of: center))"
      case .box(let box): "Section around \(InputRules.text(of: box.center))"
      case .district(let code): "District \(code)"
      case .nowhere: "without a place"
      }
    },
    direction: { direction in
      switch direction {
      case .north: "to the north"
      case .northEast: "to the north-east"
      case .east: "to the east"
      case .southEast: "to the south-east"
      case .south: "to the south"
      case .southWest: "to the south-west"
      case .west: "to the west"
      case .northWest: "to the north-west"
      }
    },
    inView: { count, isOne, isLeast in
      (isLeast ? "at least " : "") + count + (isOne ? " actor" : " actors")
    },
    nearestActor: { "nearest: \($0), \($1) \($2)" },
    here: { "here: \($0)" },
    severalHere: { "here \($0): \($1)" },
    region: { "region \($0) (\($1))" },
    withoutPlace: { "\($0) without a place" },
    grade: { grade in
      switch grade {
      case .empty: "nobody"
      case .partial: "with gaps"
      case .complete: "complete"
      }
    },
    notices: [
      "© GeoBasis-DE / BKG 2009 (Daten verändert) · © Statistische Ämter des Bundes und der Länder "
        + "(Daten verändert)",
      "© GeoBasis-DE / BKG 2009 (Daten verändert)", "© GeoBasis-DE / BKG 2009", "© BKG 2009",
    ],
    sources: [
      "The map:",
      "Place names, coordinates, population, postal codes: GeoNames (geonames.org), CC BY 4.0, modified.",
      "Gemeindeschlüssel: © Statistische Ämter des Bundes und der Länder, Deutschland; "
        + "Datenlizenz Deutschland – Namensnennung – Version 2.0 (govdata.de/dl-de/by-2-0); "
        + "Daten verändert.",
      "Verwaltungsgrenzen: © GeoBasis-DE / BKG 2009 (Daten verändert), bkg.bund.de; aus dem "
        + "R-Paket surveillance (GPL-2).",
      "Rivers and lakes: GSHHG 2.3.6 (P. Wessel, W. H. F. Smith), LGPL-3.0-or-later. "
        + "Made with Natural Earth.",
    ],
    district: { "district \($0)" },
    noBaseMap: "The map data are missing: MITMACH_DATA names the folder in which they are.",
    linearHint: "up, down, left, right: walk. tab: to the next one. +, -: nearer, farther. "
      + "enter: open. Commands: go to, around, coverage.",
    onlyOnMap: "That belongs to the map: 1 shows it.",
    nothingToShow: "An action has no place.",
    noRegionHere: "No region is here: the cursor must be on it or within its outline.",
    nothingHere: "Nobody is here. Tab goes to the next one, a starts a region here.",
    nothingInView: "Nobody is in this section. z shows everybody.",
    nothingToFit: "Nobody with a place fits the filter.",
    nearest: "It cannot be nearer.", farthest: "It cannot be farther away.",
    hasNoPlace: { "\($0) has no coordinates." }, shown: { "\($0) on the map. Esc: back." },
    noSuchPlace: { "No place is called “\($0)”." },
    corrected: { "Latitude and longitude were the wrong way round: \($0)" },
    wasSwapped: "swapped, put right", goToTitle: "Go to: place or postal code",
    hereTitle: "At this spot",
    aroundPrompt: "Within how many km?", outlinePrompt: "GeoJSON file with the outline:",
    notADistance: "A number from 0.1 to 1000.",
    glyphs: { glyphs in
      switch glyphs {
      case .braille: "Glyphs: braille"
      case .blocks: "Glyphs: blocks"
      case .ascii: "Glyphs: ASCII"
      }
    },
    coverage: { mode in
      switch mode {
      case .off: "Coverage off"
      case .regions: "Coverage of the regions: # goes into the table, v goes on"
      case .districts: "Coverage of the districts: # goes into the table, v ends it"
      }
    },
    total: "all", missing: { "missing: \($0)" },
    noHull: "A hull takes three members with a place that are not on one line.",
    drawingLeft: "The outline is not saved; O goes on drawing.",
    drawing: { "Outline of \($0): \($1) points" },
    outlineProblem: { problem in
      switch problem {
      case .tooFewPoints: "An outline takes at least three points."
      case .notClosed: "The outline is not closed: its last point must be its first."
      case .crossing(let point): "The line from point \(point) on crosses another one."
      case .swapped(let point): "Point \(point): latitude and longitude are likely swapped."
      case .outsideOfWorld(let point): "Point \(point) is not on Earth."
      case .noPolygon: "There is no polygon in it."
      }
    },
    hintSet: "set point", hintMove: "move point here", hintDrop: "remove point",
    hintPoint: "next point")
}
