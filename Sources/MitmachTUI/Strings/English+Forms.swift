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
      case .consent: "New consent"
      case .adoption: "New adoption"
      }
    },
    editing: { "Edit: \($0)" }, joining: { "Join: \($0)" }, leaving: { "Leave: \($0)" },
    relating: { "New relation: \($0)" }, introducing: "Add yourself",
    adopting: { "Do it with us: \($0)" }, forking: { "Variant of our own: \($0)" },
    onlyForActions: "That works for actions only.",
    bulk: { "Add to \($0) marked entries" }, save: "Save", problem: englishProblem,
    hintNextField: "next field", hintSave: "save", hintEditor: "in the editor",
    hintCorrect: "correct", hintChoose: "choose", hintToggle: "on/off", hintTake: "take",
    hintYes: "yes", hintNo: "no", hintLater: "later", hintKeep: "keep as draft",
    hintMine: "mine", hintTheirs: "theirs", hintEnd: "end it",
    problems: { $0 == 1 ? "One field is not right yet." : "\($0) fields are not right yet." },
    progress: { "Field \($0) of \($1) · * must be filled in" },
    discard: "What you typed is not saved. Throw it away?",
    draftKept: "Kept as a draft: “My area” (i) shows it.",
    draftDiscarded: "Draft thrown away.",
    resume: { "A draft of \($1) is still here: “\($0)”. Go on with it?" },
    unnamed: "without a name",
    delete: { "Delete “\($0)”?" }, deleteMany: { "Delete \($0) marked entries?" },
    dependants: { dependants, kind in
      let adoptions = dependants.adoptions
      let gone = [
        counted(dependants.memberships, "membership", "memberships"),
        counted(dependants.relations, "relation", "relations"),
        kind == .action ? counted(adoptions, "adoption", "adoptions") : nil,
      ].compactMap { $0 }.joined(separator: " and ")
      let kept = [
        kind == .action ? nil : counted(adoptions, "adoption stays", "adoptions stay"),
        counted(dependants.variants, "variant stays", "variants stay"),
      ].compactMap { $0 }.joined(separator: ", ")
      return [
        gone.isEmpty ? "" : "Deleted with it: \(gone).",
        kept.isEmpty ? "" : "\(kept), without this entry.",
      ].filter { !$0.isEmpty }.joined(separator: " ")
    },
    endInstead: "Is it only over? e enters an end; then it can still be seen that it was.",
    canUndo: "u takes it back.", canRedo: "Ctrl-R redoes it.", unchanged: "Nothing changed.",
    nothingToUndo: "There is nothing to undo.",
    nothingToRedo: "There is nothing to redo.",
    conflictTitle: "Somebody else changed the same",
    undoConflictTitle: { "Somebody has changed it since: \($0)" },
    conflictIntro: "Nothing is stored. Here are both; you decide.",
    wanted: "yours", found: "stored",
    hangsOnIt: "That hangs on it by now.", isThere: "That is there already.",
    alreadyThere: { "\($0) is there already." },
    duplicatesTitle: "Is it there already?",
    reason: { reason in
      switch reason {
      case .nearby: "a similar name nearby"
      case .web: "the same web address"
      case .email: "the same e-mail address"
      case .phone: "the same phone number"
      case .name: "the same name"
      case .place: "a similar name in the same place"
      }
    },
    duplicateNew: "new", duplicateSame: "this one", duplicateOther: "another",
    duplicateMerge: "merge",
    duplicateOutcomes: [
      "It is this one: nothing new is added but its regions.",
      "It is another: it is added as a new entry.",
      "Merge them: what is missing there is filled in.",
    ],
    whoTitle: "Who are you?",
    whoHint: "Type your name or that of your initiative; mitmach remembers it.",
    whoNew: { "Add as new: \($0)" }, whoNobody: "mitmach does not know yet who you are.",
    youAre: { "You are now: \($0)" },
    alreadyIn: { "You are already in \($0): \($1). L leaves." },
    notIn: { "You are not in \($0); b joins." },
    onlyInRegions: "Only regions can be joined; 2 lists them.",
    onlyForActors: "That works for actors only.",
    gone: "This entry is not there any more.", savingAddsAnew: "Saving adds it anew.",
    editorFailed: "The editor ($EDITOR) failed; the text is as it was.",
    editorLeft: { "Its text: \($0)" },
    readOnly: "This file can only be read.")

  private static let englishProblem: @Sendable (InputProblem) -> String = { problem in
    switch problem {
    case .missing: "is missing; please give it."
    case .tooLong(let limit): "is too long; please use at most \(limit) characters."
    case .notAnEmail: "is not an e-mail address; please write it like name@example.org."
    case .notAWebAddress: "is not a web address; please write it like https://example.org."
    case .notAPhoneNumber: "is not a phone number; please write it like 03581 123456."
    case .notADate: "is not a date; please write it like 2026-09-24, 9/2026 or 2026."
    case .dateInFuture: "lies in the future; please check the date."
    case .endBeforeStart: "lies before the start; please check both dates."
    case .notCoordinates:
      "are not coordinates; please give latitude and longitude: 51.1545, 14.9872."
    case .swappedCoordinates(let corrected):
      "latitude and longitude are probably swapped; \(corrected) must be meant."
    case .farAway: "lies far from all regions; please check whether that is right."
    case .coordinatesWithoutPlace: "have no place; where the point has one, please give it as well."
    case .notADistrict: "is not the code of a district; please give five digits such as 14626."
    case .notACountry: "is not the code of a country; please give two letters such as DE or PL."
    case .notANumber(let range):
      "takes a number from \(range.lowerBound) to \(range.upperBound)."
    case .unknown(let value): "there is no “\(value)”; please use a name that exists."
    }
  }
}
