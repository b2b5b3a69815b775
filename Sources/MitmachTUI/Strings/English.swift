import MitmachModel

extension Strings {
  static let english = Strings(
    language: .english, screens: .english, labels: .english, status: .english,
    commands: .english, values: .english)
}

extension ScreenWords {
  fileprivate static let english = ScreenWords(
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
  fileprivate static let english = ValueWords(
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
    adoptionStatus: { status in
      switch status {
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
      }
    })
}

extension CommandWords {
  fileprivate static let english = CommandWords(
    name: { command, catalogue in
      switch command {
      case .moveUp: "up"
      case .moveDown: "down"
      case .pageUp: "a page back"
      case .pageDown: "a page on"
      case .halfPageUp: "half a page back"
      case .halfPageDown: "half a page on"
      case .toStart: "to the beginning"
      case .toEnd: "to the end"
      case .open: "open, follow the link"
      case .back: "back"
      case .nextPane: "next pane"
      case .nextScreen: "next screen"
      case .previousScreen: "previous screen"
      case .show(let listing): "screen " + ScreenWords.english.listing(listing)
      case .search: "search"
      case .filterPanel: "choose filters"
      case .savedFilters: "saved filters"
      case .saveFilter: "save filter"
      case .dropChip: "clear the last filter"
      case .clearFilter: "clear all filters"
      case .toggleField(let index):
        "field " + (catalogue.fields.first { $0.index == index }?.name.text(in: .english) ?? "")
      case .cycleOrder: "another order"
      case .reverseOrder: "reverse the order"
      case .orderBy(let order): "order by " + ValueWords.english.order(order)
      case .mark: "mark"
      case .markRange: "mark a range"
      case .markAll: "mark all loaded, or none"
      case .cycleWidth: "change the layout"
      case .copy: "copy"
      case .openLink: "open the web address"
      case .reload: "load and draw again"
      case .help: "help"
      case .palette: "search commands"
      case .toggleMouse: "mouse on or off"
      case .cycleTheme: "colours on or off"
      case .switchLanguage: "Language: German"
      case .suspend: "suspend (shell)"
      case .cancel: "cancel"
      case .quit: "quit"
      case .applyFilter(let name): "filter “\(name)”"
      case .removeFilter(let name): "remove filter “\(name)”"
      }
    },
    hint: { command in
      switch command {
      case .open: "open"
      case .back: "back"
      case .nextPane: "pane"
      case .search: "search"
      case .filterPanel: "filter"
      case .savedFilters: "saved"
      case .clearFilter: "show all"
      case .cycleOrder: "order"
      case .mark: "mark"
      case .cycleWidth: "layout"
      case .copy: "copy"
      case .openLink: "web"
      case .help: "help"
      case .palette: "commands"
      case .quit: "quit"
      default: ""
      }
    },
    synonyms: { command in
      switch command {
      case .show(.regions): "gebiete region regions"
      case .show(.actors): "akteure akteurinnen initiativen vereine mitmachen people actors"
      case .show(.moderators): "regionalmoderation moderatorin moderators"
      case .show(.actions): "aktionen ideen lösungen pool actions"
      case .search: "finden find search /"
      case .filterPanel: "eingrenzen auswählen filter"
      case .savedFilters: "lesezeichen saved"
      case .saveFilter: "merken save"
      case .clearFilter: "zurücksetzen leeren alle zeigen reset clear"
      case .toggleField: "handlungsfeld thema field"
      case .cycleOrder, .orderBy, .reverseOrder: "sortieren sort order"
      case .mark, .markRange, .markAll: "auswählen select"
      case .copy: "zwischenablage clipboard copy"
      case .openLink: "browser internet homepage link open"
      case .help: "tasten keys help ?"
      case .palette: "befehl command"
      case .cycleWidth: "spalten fenster breite width"
      case .toggleMouse: "mouse"
      case .cycleTheme: "farbe colour theme mono"
      case .switchLanguage: "german deutsch language sprache"
      case .quit: "ende schließen verlassen exit quit"
      case .reload: "aktualisieren refresh"
      default: ""
      }
    },
    key: { key in
      switch key {
      case .up: "↑"
      case .down: "↓"
      case .left: "←"
      case .right: "→"
      case .home: "Home"
      case .end: "End"
      case .pageUp: "PgUp"
      case .pageDown: "PgDn"
      case .enter: "Enter"
      case .escape: "Esc"
      case .backspace: "Backspace"
      case .tab: "Tab"
      case .backTab: "Shift-Tab"
      case .space: "Space"
      case .insert: "Ins"
      case .delete: "Del"
      case .control(let letter): "Ctrl-\(letter.uppercased())"
      case .shift(let key): "Shift-\(key)"
      case .function(let number): "F\(number)"
      }
    })
}
