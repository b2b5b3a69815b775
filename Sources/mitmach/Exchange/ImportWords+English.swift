import MitmachModel

extension ImportWords {
  static let english = ImportWords(
    bothConsent: "--consent and --consent-source go together; please give both.",
    noMapping: { typed, kept in
      "There is no mapping “\(typed)”; "
        + (kept.isEmpty ? "none is kept." : "kept are \(kept.joined(separator: ", ")).")
    },
    maybeThere: { place, name, found, reasons in
      "\(place): “\(name)” may be there already, as “\(found)”"
        + (reasons.isEmpty ? "." : " (\(reasons)).")
    },
    cannotAsk: "Only on a terminal can it be asked; --on-duplicate skip, merge or add says what "
      + "to do. Nothing was changed.",
    maybeSame: { $0.isEmpty ? "This is there, but different:" : "Perhaps the same (\($0)):" },
    inFile: "in the file", inStore: "there already",
    question: "s: leave out, m: merge, a: add all the same (S, M, A: all that follow), q: quit",
    givenUp: "Given up; nothing was changed.",
    interrupted: "Interrupted; nothing was changed.",
    faulty: { "\($0) \($0 == 1 ? "entry is" : "entries are") faulty:" },
    more: { "and \($0) more \($0 == 1 ? "fault" : "faults"); --report tells all." },
    nothingStored: "Nothing was stored; --skip-faulty leaves out what is faulty.",
    hidden: { count in
      "Mail and phone of \(count == 1 ? "one person" : "\(count) persons") stay hidden until there "
        + "is a consent (--consent and --consent-source)."
    },
    unknownRegions: {
      "Unknown regions, kept as the extra “region”: \($0.joined(separator: ", "))"
    },
    summary: { tally in
      "Added: \(tally.added), changed: \(tally.changed), unchanged: \(tally.unchanged), left out: "
        + "\(tally.skipped), faulty: \(tally.faulty)."
    },
    undo: "“mitmach undo” takes all of it back together.",
    progress: { "\($0)/\($1), \($2)/s, \($3) s left" },
    progressShort: { "\($0)/s, \($1) s left" })
}
