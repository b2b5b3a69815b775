import MitmachModel

extension FormWords {
  static let english = FormWords(
    adding: { kind in
      switch kind {
      case .region: "New region"
      case .actor: "New actor"
      case .action: "New action"
      case .membership: "New membership"
      case .relation: "New relation"
      case .adoption: "New adoption"
      }
    },
    editing: { "Edit: \($0)" }, joining: { "Join: \($0)" }, leaving: { "Leave: \($0)" },
    relating: { "New relation: \($0)" }, introducing: "Enter yourself",
    bulk: { "Add to \($0) marked entries" }, save: "Save", problem: englishProblem,
    hintNextField: "next field", hintSave: "save", hintEditor: "in the editor",
    hintCorrect: "correct", hintChoose: "choose", hintToggle: "on/off", hintTake: "take",
    hintYes: "yes", hintNo: "no", hintLater: "later", hintKeep: "keep as draft",
    hintMine: "mine", hintTheirs: "theirs",
    problems: { $0 == 1 ? "One field is not right yet." : "\($0) fields are not right yet." },
    progress: { "Field \($0) of \($1) · * must be filled in" },
    discard: "What you typed is not saved. Throw it away?",
    draftKept: "Kept as a draft: “My area” (i) shows it.",
    draftDiscarded: "Draft thrown away.",
    resume: { "A draft of \($1) is still here: “\($0)”. Go on with it?" },
    unnamed: "without a name",
    delete: { "Delete “\($0)”?" }, deleteMany: { "Delete \($0) marked entries?" },
    dependants: { dependants in
      let gone = [
        dependants.memberships > 0 ? "memberships: \(dependants.memberships)" : nil,
        dependants.relations > 0 ? "relations: \(dependants.relations)" : nil,
      ].compactMap { $0 }.joined(separator: ", ")
      let kept = "Adoptions that stay without it: \(dependants.adoptions)."
      return (gone.isEmpty ? "" : "Deleted with it: \(gone). ")
        + (dependants.adoptions > 0 ? kept : "")
    },
    canUndo: "u takes it back.", unchanged: "Nothing changed.",
    undone: { "Undone: \($0). Ctrl-R does it again." },
    redone: { "Done again: \($0). u takes it back." },
    nothingToUndo: "There is nothing to undo.",
    nothingToRedo: "There is nothing to do again.",
    conflictTitle: "Somebody else changed the same",
    undoConflictTitle: { "Changed since: “\($0)” cannot simply be undone" },
    conflictIntro: "Nothing is stored. Here are both; you decide.",
    wanted: "yours", found: "there now",
    duplicatesTitle: "Is it there already?",
    reason: { reason in
      switch reason {
      case .nearby: "same place, similar name"
      case .web: "same web address"
      case .email: "same e-mail"
      case .phone: "same phone"
      case .name: "same name"
      }
    },
    duplicateNew: "new", duplicateSame: "it is this one", duplicateOther: "it is another",
    duplicateMerge: "both become one",
    whoTitle: "Who are you?",
    whoHint: "Type your name or that of your initiative; mitmach remembers it.",
    whoNew: { "Enter anew: \($0)" }, whoNobody: "mitmach does not know yet who you are.",
    youAre: { "You are now: \($0)." },
    alreadyIn: { "In \($0) you already are: \($1). L leaves." },
    notIn: { "You are not in \($0); b joins." },
    onlyInRegions: "One joins a region: 2 shows them.",
    onlyForActors: "That works for actors only.",
    gone: "This entry is not there any more.",
    editorFailed: "The editor ($VISUAL, $EDITOR) could not be started; the text is as it was.",
    readOnly: "This file can only be read.")

  private static let englishProblem: @Sendable (InputProblem) -> String = { problem in
    switch problem {
    case .missing: "still missing"
    case .tooLong(let limit): "too long: at most \(limit) characters"
    case .notAnEmail: "no e-mail address: name@example.org"
    case .notAWebAddress: "no web address: https://example.org"
    case .notAPhoneNumber: "no phone number: +49 3581 123456"
    case .notADate: "no date: 2024, 2024-03 or 2024-03-01"
    case .dateInFuture: "lies in the future"
    case .endBeforeStart: "the end is before the beginning"
    case .notCoordinates: "no coordinates: latitude, longitude as in 51.1545, 14.9872"
    case .swappedCoordinates(let corrected):
      "latitude and longitude swapped? Right would be \(corrected) (Ctrl-T)"
    case .farAway: "is not in Central Europe; is that right?"
    case .coordinatesWithoutPlace: "coordinates need a place"
    case .notADistrict: "a district's code has five digits"
    case .notACountry: "a country has two capital letters: DE, AT, CZ"
    case .notANumber(let range): "a number from \(range.lowerBound) to \(range.upperBound)"
    case .unknown(let text): "there is no “\(text)”"
    case .alreadyThere: "is there already"
    }
  }
}
