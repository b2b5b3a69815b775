import MitmachModel

extension ChangeWords {
  static let english = ChangeWords(
    trial: { "Only a trial, nothing was changed. \($0)" },
    unchanged: "It is so already; nothing was changed.",
    operation: { operation, name in
      switch operation {
      case .added: "added: \(name)"
      case .changed: "changed: \(name)"
      case .deleted: "deleted: \(name)"
      }
    },
    moreChanges: { "… and \($0) more" },
    undoneMark: "(undone)",
    conflict: "Somebody has changed the same meanwhile; nothing was saved.",
    conflictField: { "\($0), \($1): wanted “\($2)”, now there is “\($3)”" },
    conflictGone: { "\($0): has been deleted meanwhile" },
    conflictThere: { "\($0): is there already" },
    conflictHangs: { "\($0): hangs on it by now" },
    conflictAdvice: "Please look at what is there now, then repeat the command.",
    undoConflict: { "“\($0)”: somebody has changed the same since; it was left as it is." },
    undoConflictAdvice: "--force does it all the same.",
    nothingToUndo: "There is nothing of this account's to undo.",
    nothingToRedo: "There is nothing of this account's to redo.",
    trialOfOne: "--dry-run shows the next step only; please leave the number out.",
    notANumber: { "“\($0)” is not a number of steps; please give a whole number from 1 on." },
    placeUnknown: { option, typed in
      "\(option): “\(typed)” is not in the gazetteer and was taken as it is; district and "
        + "coordinates are empty unless given."
    },
    severalPlaces: {
      "\($0): there are several “\($1)”; please put the postal code before it or name the district:"
    },
    candidatePlace: { name, district, codes in
      [codes, name].filter { !$0.isEmpty }.joined(separator: " ") + ", district \(district)"
    },
    nearestPlace: { "The nearest place is \($0), district \($1)." },
    bothCoordinates: "--lat and --lon belong together; please give both.",
    roleNeedsRegion: "--role is a part in a region; please give --region as well.",
    duplicates: "This may be there already; nothing was added:",
    duplicatesAdvice: "If it is something else all the same, --force adds it.",
    noActor: "Who? Please give --actor, or say who you are with “mitmach whoami NAME”.",
    nobody: "nobody; “mitmach whoami NAME” says who you are",
    someoneGone: { "\($0) (not in this network)" },
    alreadyMember: { "\($0) is a \($2) in \($1) already; nothing was changed." },
    notAMember: { "\($0) takes no part in \($1)." },
    alreadyRelated: "This relation is there already; nothing was changed.",
    relatedToItself: "A relation ties two different actors.",
    noAssignment: "What shall change? Please give FIELD=VALUE, such as phone=\"03581 1234\".",
    unknownFieldName: { "“\($0)” is not a field; possible: \($1.joined(separator: ", "))." },
    severalFieldNames: {
      "“\($0)” can mean several; candidates: \($1.joined(separator: ", "))."
    },
    dependants: { dependants, kind in
      [
        englishCount(dependants.memberships, "membership", goes: true),
        englishCount(dependants.relations, "relation", goes: true),
        englishCount(dependants.adoptions, "adoption", goes: kind == .action),
        englishCount(dependants.variants, "variant", goes: false),
      ].compactMap { $0 }
    },
    needsYes: "Please give --yes to delete; nobody can be asked here.",
    reallyDelete: { "Delete \($0)? [y/N] " },
    notDeleted: "Nothing was deleted.",
    restoreHint: { "“mitmach restore \($0)” brings it back." },
    nothingToRestore: { "“\($0)” is not deleted; “mitmach history --json” names the uids." },
    notADate: {
      "\($0): “\($1)” is not a date; please write it like 2026-09-24, 9/2026 or 24.9.2026."
    },
    noHistory: "Nothing has happened here yet.")

  private static func englishCount(_ count: Int, _ noun: String, goes: Bool) -> String? {
    guard count > 0 else { return nil }
    let verb = count == 1 ? (goes ? "goes" : "stays") : (goes ? "go" : "stay")
    return "\(count) \(noun)\(count == 1 ? "" : "s") \(verb)\(goes ? " with it" : "")"
  }
}
