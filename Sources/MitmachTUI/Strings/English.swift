import MitmachModel

extension Strings {
  static let english = Strings(
    language: .english, screens: .english, labels: .english, status: .english,
    commands: .english, values: .english, history: .english, forms: .english, pages: .english,
    plane: .english, map: .english, exchange: .english)
}

extension ScreenWords {
  static let english = ScreenWords(
    listing: { listing in
      switch listing {
      case .regions: "Regions"
      case .actors: "Actors"
      case .moderators: "Moderators"
      case .actions: "Action pool"
      }
    },
    shortListing: { listing in
      switch listing {
      case .regions: "Reg"
      case .actors: "Act"
      case .moderators: "Mod"
      case .actions: "Pool"
      }
    },
    columnName: "Name", columnFields: "Field", columnPlace: "Place", columnKind: "Kind",
    columnStatus: "Status", columnMembers: "Memb.", columnRegion: "Region",
    columnEffort: "Effort", columnImpact: "Impact", columnEffortImpact: "E/I",
    helpTitle: "Help: type to search, Enter runs",
    paletteTitle: "Commands", filterTitle: "Filters", savedFiltersTitle: "Saved filters",
    saveFilterPrompt: "Save filter as:", searchPrompt: "Search:",
    noFilter: "no filter",
    tooSmall: { "Window too small (at least \($0)×\($1))" },
    linearWelcome: "mitmach, line mode. “help” names the commands, “q” quits.",
    linearPrompt: "mitmach>",
    linearListHint: "Number: open an entry. /text: search. pagedown: go on. help: commands.",
    linearDetailsHint: "Number: follow a link. back: to the list.",
    linearChooserHint: "Number: choose. Word: narrow. esc: close.",
    linearFormHint:
      "Line: fill in. -: clear. Number: choose. Empty line: next. <: back. save, esc.",
    linearSaveHint: "save: save. <: back. esc: close.",
    linearUnknown: { "“\($0)” is no command. “help” names all commands." },
    linearPositions: { "Entries \($0) to \($1):" })
}

extension LabelWords {
  fileprivate static let english = LabelWords(
    fields: "Fields", kind: "Kind", status: "Status", place: "Place", district: "District",
    contact: "Contact", email: "E-mail", phone: "Phone", web: "Web", goals: "SDGs",
    about: "About", since: "since", otherNames: "also", source: "Source",
    memberships: "Memberships", moderators: "Moderators", members: "Actors",
    adoptions: "Adoptions", doneActions: "Actions adopted", effort: "Effort", impact: "Impact",
    people: "People", weeks: "Weeks", money: "Money", reach: "Reach", lasts: "Lasts",
    skills: "Skills", materials: "Materials", permissions: "Permissions",
    change: "What it changes", steps: "How it is done", pitfalls: "Pitfalls",
    whereDone: "Where it is done", sources: "Sources", coordinates: "Coordinates",
    rubric: "Rubric", sorbian: "Sorbian",
    estimate: "An editorial estimate; the rubric stands in data/README.md.",
    relations: "Relations", byAdopters: "by adopters", lineage: "Lineage",
    reported: { "median \($0)/5 of \($1) reports" },
    allMembers: { "show all \($0) as a list" },
    years: { years in
      (Int(exactly: years).map(String.init) ?? String(years)) + (years == 1 ? " year" : " years")
    },
    perYear: { "\($0) people a year" },
    period: { since, until in
      switch (since, until) {
      case (let since?, let until?): "\(since) to \(until)"
      case (let since?, nil): "since \(since)"
      case (nil, let until?): "until \(until)"
      case (nil, nil): ""
      }
    },
    nothingSelected: "Nothing selected.",
    gone: "This entry is gone. Esc goes back.",
    noMembers: "Nobody entered yet.")
}

extension StatusWords {
  fileprivate static let english = StatusWords(
    position: { position, total in position.map { "\($0) of \(total)" } ?? total },
    atLeast: { "over \($0)" },
    marked: { "\($0) marked" },
    sorted: { "by \($0)\($1 ? " ↑" : "")" },
    emptyStore: "Nothing has been entered here yet.",
    emptyStoreHint: "“mitmach init” on the command line loads the network that ships.",
    nothingFound: "Nothing found.",
    nothingFoundHint: "0 clears all filters, Backspace the last one, / changes the search.",
    unboundKey: { "“\($0)” does nothing here. ? shows all keys." },
    pasteOutside: "Pasted text counts in a text field only: / opens the search.",
    mouseOn: "Mouse on: click selects, wheel scrolls. M turns it off.",
    mouseOff: "Mouse off: the terminal selects text again. M turns it on.",
    theme: { $0 == .color ? "Colours on." : "Colours off." },
    copied: { "Copied: \($0)" },
    opened: { "Opened: \($0)" },
    changedElsewhere: "Changed elsewhere: loaded again.",
    filterSaved: { "Filter “\($0)” saved." },
    filterRemoved: { "Filter “\($0)” removed." },
    filterCleared: "All filters cleared.",
    quitAgain: "Ctrl-C once more quits mitmach, so does q.",
    reloaded: "Loaded again.",
    rangeStarted: "Range: go to its end, then v once more.",
    counting: "counting …",
    noLink: "There is no web address here.",
    noEntry: "No entry is selected.",
    noFilter: "No filter is set.",
    noDetails: "The details are not in sight; w shows them.",
    atStart: "There is nothing to go back to. q quits.",
    oneOrder: "This list has one order only.",
    noSavedFilters: "No filter saved yet. The command “save filter” makes one.",
    fieldNotHere: "There is no such field of action.",
    needsName: "A filter needs a name.",
    readOnly: "read-only",
    hintRun: "run", hintClose: "close", hintRemove: "remove", hintToggle: "on/off",
    hintNext: "next group", hintKeep: "keep", hintDrop: "discard", hintList: "into the list",
    hintSave: "save")
}

extension ValueWords {
  static let english = ValueWords(
    kind: { kind in
      switch kind {
      case .initiative: "initiative"
      case .association: "association"
      case .organisation: "organisation"
      case .company: "company"
      case .municipality: "municipality"
      case .network: "network"
      case .person: "person"
      }
    },
    role: { $0 == .moderator ? "moderator" : "actor" },
    regionStatus: { status in
      switch status {
      case .planned: "planned"
      case .active: "active"
      case .dormant: "dormant"
      }
    },
    adoptionState: { state in
      switch state {
      case .never: "never yet"
      case .planned: "planned"
      case .running: "running"
      case .done: "done"
      case .abandoned: "abandoned"
      }
    },
    order: { order in
      switch order {
      case .name: "name"
      case .place: "place"
      case .field: "field"
      case .newest: "newest"
      case .effort: "effort"
      case .impact: "impact"
      case .ratio: "impact per effort"
      case .cost: "cost"
      case .near: "nearness"
      case .fit: "fit"
      case .distance: "distance"
      }
    },
    facet: { facet in
      switch facet {
      case .field: "Field of action"
      case .region: "Region"
      case .kind: "Kind"
      case .role: "Role"
      case .status: "Status"
      case .goal: "Goal (SDG)"
      case .effort: "Effort"
      case .impact: "Impact"
      case .people: "People"
      case .weeks: "Weeks"
      case .euros: "Money"
      case .skill: "Skill"
      case .forRegion: "For the region"
      case .adoption: "With us"
      case .area: "Area"
      }
    })
}
