import MitmachModel
import MitmachTUI

extension CommandWords {
  static let english = CommandWords(
    language: .english, names: .english, lists: .english, labels: .english, doctor: .english,
    noData: "The data that ships with mitmach was not found; please install mitmach again or set "
      + "MITMACH_DATA to its folder.",
    noPlaces: "The data that ships names no places; please add some to geo/gazetteer.tsv.",
    faultyData: { folder, count in
      "The data in \(folder) has \(count == 1 ? "a fault" : "\(count) faults"); nothing was loaded:"
    },
    outputFailed: { "The output could not be written (\($0)); please check room and permissions." },
    brokenFilter: { path, line, error in
      "\(path):\(line): \(reason(error)); please correct the line or put a # before it."
    },
    unreadableFilters: {
      "\($0) cannot be read (\($1)); please check its permissions and encoding."
    },
    unwritableFilters: { "\($0) cannot be written (\($1)); please check its permissions." },
    noSavedFilters: { path in
      "No filter is saved; in the program the command “save filter” saves one to \(path)."
    },
    unknownName: { "\($0): there is no “\($1)”; possible: \(list($2))." },
    ambiguousName: { "\($0): “\($1)” can mean several; candidates: \(list($2))." },
    optionNotHere: { "There is no \($0) for “\($1)”; possible: \(list($2))." },
    notPositive: { "\($0) takes a whole number from 1 on." },
    onlyOne: { "Only one of \(list($0)) can be given." },
    noSuchEntry: { typed in
      "There is no “\(typed)”; “mitmach actors --text \(typed)” looks into the descriptions as well."
    },
    severalEntries: { "“\($0)” can mean several; please give the uid or more of the name:" },
    initialised: { path, regions, actors, actions in
      "\(path): loaded \(regions) regions, \(actors) actors and \(actions) actions."
    },
    initialisedEmpty: { "\($0): created empty, with fields, goals and places." },
    alreadyFilled: { path in
      "Something is entered in \(path) already; it was left as it is. --db with another file makes a "
        + "second network."
    },
    alreadyEmpty: { path in
      "\(path) is there already, without entries; “mitmach init” loads the network that ships."
    },
    alreadyThere: { "\($0) exists already; please name a new file with --db." },
    generated: { "\($0): generated \($1) actors." })

  private static func list(_ names: [String]) -> String { names.joined(separator: ", ") }

  private static func reason(_ error: SavedFilterError) -> String {
    switch error {
    case .noEqualsSign: "There is no “=” between name and filter"
    case .noName: "There is no name before the “=”"
    case .unknownPart(let part): "No filter knows “\(part)”"
    case .unknownValue(let part, let value): "“\(value)” is no value of \(part)"
    }
  }
}

extension NameWords {
  static let english = NameWords(
    values: Strings.strings(for: .english).values,
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
    listing: { listing in
      switch listing {
      case .regions: "regions"
      case .actors: "actors"
      case .moderators: "moderators"
      case .actions: "actions"
      }
    },
    entryKind: { kind in
      switch kind {
      case .region: "region"
      case .actor: "actor"
      case .action: "action"
      }
    })
}

extension ListWords {
  fileprivate static let english = ListWords(
    name: "Name", kind: "Kind", status: "Status", fields: "Field", place: "Place",
    members: "Members", region: "Region", since: "since", effort: "Effort", impact: "Impact",
    people: "People", weeks: "Weeks", euros: "Euros", distance: "km", direction: "Direction",
    count: { count, listing in
      switch listing {
      case .regions: count == 1 ? "1 region" : "\(count) regions"
      case .actors: count == 1 ? "1 actor" : "\(count) actors"
      case .moderators: count == 1 ? "1 moderation" : "\(count) moderations"
      case .actions: count == 1 ? "1 action" : "\(count) actions"
      }
    },
    nothingFound: "Nothing found; fewer filters or a shorter --text find more.",
    nothingEntered: "Nothing is entered here yet.",
    emptyNetwork: "Nothing is entered here yet; “mitmach init” loads the network that ships.")
}

extension LabelWords {
  fileprivate static let english = LabelWords(
    fields: "Fields of action", kind: "Kind", status: "Status", place: "Place",
    district: "District", districts: "Districts", coordinates: "Coordinates", email: "E-mail",
    phone: "Phone", web: "Web", goals: "Development goals", since: "Since", alsoKnownAs: "Also",
    source: "Source", about: "About", regions: "Regions", moderators: "Regional moderators",
    members: "Members", adoptions: "Where it was done", relations: "Relations", effort: "Effort",
    impact: "Impact",
    takes: "Takes", gives: "Gives", skills: "Skills", summary: "In one sentence",
    change: "What it changes", steps: "How to do it", materials: "Materials",
    permissions: "Permissions", pitfalls: "Pitfalls",
    resources: { people, weeks, euros in
      "\(people) \(people == 1 ? "person" : "people"), \(weeks) \(weeks == 1 ? "week" : "weeks"), "
        + "\(euros) euros"
    },
    reach: { people, years in
      let number = Int(exactly: years).map(String.init) ?? "\(years)"
      return "\(people) people a year, for \(years == 1 ? "a year" : "\(number) years")"
    },
    period: { since, until in
      switch (since, until) {
      case (let since?, let until?): "\(since) to \(until)"
      case (let since?, nil): "since \(since)"
      case (nil, let until?): "until \(until)"
      case (nil, nil): nil
      }
    })
}

extension DoctorWords {
  fileprivate static let english = DoctorWords(
    subject: { subject in
      switch subject {
      case .program: "Program"
      case .sqlite: "SQLite"
      case .terminal: "Terminal"
      case .color: "Colours"
      case .size: "Size"
      case .locale: "Locale"
      case .data: "Shipped data"
      case .database: "Network"
      case .filters: "Saved filters"
      }
    },
    state: { state in
      switch state {
      case .ok: "good"
      case .note: "note"
      case .wrong: "WRONG"
      }
    },
    allIsWell: "All is well.",
    somethingIsWrong: "Something is wrong; what to do stands below each WRONG.",
    program: { "mitmach \($0), database version \($1)" },
    noTerm: "TERM is not set",
    unknownTerm: { "\($0) is not described on this machine" },
    setTerm: "TERM=xterm-256color fits nearly all terminals; “apt install ncurses-term” brings the "
      + "descriptions of the others.",
    dumb: "Only the line mode works here: mitmach --linear",
    noColorWanted: "none, because of NO_COLOR",
    usualColors: "the usual ones (COLORTERM is not set)",
    notATerminal: "The output does not go to a terminal",
    tooSmall: "From 40×10 on all can be seen; please make the window larger.",
    missingLocale: { "\($0) is not set up on this machine" },
    notUTF8: { "\($0) does not write UTF-8" },
    setLocale: "LC_ALL=C.UTF-8 works anywhere; “dpkg-reconfigure locales” sets up others.",
    noData: "not found",
    findData: "Please install mitmach again or set MITMACH_DATA to the folder.",
    data: { folder, regions, actors, actions in
      "\(folder): \(regions) regions, \(actors) actors, \(actions) actions"
    },
    faultyData: { folder, count in "\(folder): \(count == 1 ? "a fault" : "\(count) faults")" },
    filters: { path, count in "\(path): \(count)" },
    database: { path, size, regions, actors, actions in
      "\(path) (\(size)): \(regions) regions, \(actors) actors, \(actions) actions"
    },
    readOnly: "It can only be read; to change it, please check the permissions of file and folder.",
    damaged: { "\($0) is damaged." },
    perhapsOverwritten: "If it once was one, only a backup helps.",
    brokenReferences: { "\($0) references lead nowhere." },
    searchOutOfStep: "The search does not know all entries.",
    readable: { regions, actors, actions in
      "\(regions) regions, \(actors) actors and \(actions) actions can still be read."
    },
    rescue: "To rescue what can be read, with mitmach ended:",
    withoutRecover:
      "If this sqlite3 has no .recover (as in Debian 12), then instead of the last line:")
}
