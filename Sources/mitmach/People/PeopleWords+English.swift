import MitmachModel

extension PeopleWords {
  static let english = PeopleWords(
    nothingStored: { "Nothing is stored under “\($0)”." },
    notAPerson: {
      "\($0) is no person; only persons have consents and can be erased. “mitmach edit” changes the "
        + "kind."
    },
    given: { "given \($0)" }, ended: { "until \($0)" }, source: { "source: \($0)" },
    holdsNoMore: "does not hold", consents: "Consents",
    noConsents: "No consent has been entered.",
    alreadyGiven: { "\($0) has consented already (\($1)); nothing was changed." },
    notGiven: { "\($0) has no consent for this that holds." },
    includedIn: { "\($0) has no consent of its own for this; it is part of: \($1)." },
    needsPerson: "Who? Please give the name.",
    needsPurpose: "What for? Please give --purpose public, network or moderators:REGION.",
    moderatorsOfWhich: { "\($0): please name the region, as in moderators:Lausitz." },
    onlyToWithdraw: { "“\($0)” is too much; a name with blanks belongs in quotes." },
    willErase: { "\($0): \((["the entry"] + $1).joined(separator: ", "))." },
    parts: { dependants, changes in
      [
        englishCount(dependants.memberships, "membership"),
        englishCount(dependants.relations, "relation"),
        englishCount(dependants.consents, "consent"),
        englishCount(dependants.adoptions, "adoption", end: " (kept without the person)"),
        englishCount(changes, "step", end: " of the history"),
      ].compactMap { $0 }
    },
    cannotBeUndone: "This cannot be undone, not even by “mitmach undo”.",
    typeAgain: { "To erase, please type the name “\($0)” again: " },
    takesAWhile: "The network is large; to write it and its backups anew takes a while.",
    notTheName: "That is not the name; nothing was erased.",
    needsYes: "Please give --yes to erase; nobody can be asked here.",
    erased: { "Erased: \($0)" },
    fromNetwork: "from the network, its search and its history",
    fromBackups: { $0 == 1 ? "from 1 backup" : "from \($0) backups" },
    fromDrafts: { $0 == 1 ? "1 draft" : "\($0) drafts" },
    fromFilters: { $0 == 1 ? "1 saved filter" : "\($0) saved filters" },
    fromIdentity: { "from \($0) (who you are)" },
    elsewhere:
      "Backups in other places and files that were exported are as they were; so is what other "
      + "entries say in their texts.",
    leftInBackup: {
      "\($0) cannot be changed and may still have the person; please delete the file."
    },
    stillRead: {
      "Another program is reading: what was deleted still stands in the file. Please end that program "
        + "and repeat “mitmach person erase \($0) --yes”."
    })

  private static func englishCount(_ count: Int, _ noun: String, end: String = "") -> String? {
    count == 0 ? nil : "\(count) \(noun)\(count == 1 ? "" : "s")\(end)"
  }
}
