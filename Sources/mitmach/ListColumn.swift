import Canvas
import MitmachModel

/// One column of a printed list.
enum ListColumn {
  case name, status, kind, fields, place, members, region, since
  case effort, impact, people, weeks, euros
  /// Only where a list is in the order of distance.
  case distance, direction

  static func columns(of listing: Listing) -> [ListColumn] {
    switch listing {
    case .regions: [.name, .status, .fields, .place, .members]
    case .actors: [.name, .kind, .fields, .place]
    case .moderators: [.name, .region, .kind, .fields, .place, .since]
    case .actions: [.name, .fields, .effort, .impact, .people, .weeks, .euros]
    }
  }

  func title(_ words: ListWords) -> String {
    switch self {
    case .name: words.name
    case .status: words.status
    case .kind: words.kind
    case .fields: words.fields
    case .place: words.place
    case .members: words.members
    case .region: words.region
    case .since: words.since
    case .effort: words.effort
    case .impact: words.impact
    case .people: words.people
    case .weeks: words.weeks
    case .euros: words.euros
    case .distance: words.distance
    case .direction: words.direction
    }
  }

  var isNumber: Bool {
    switch self {
    case .members, .effort, .impact, .people, .weeks, .euros, .distance: true
    case .direction, .name, .status, .kind, .fields, .place, .region, .since: false
    }
  }

  /// How much of the room that is left a column of names takes; 0 for columns of a fixed width.
  var share: Int {
    switch self {
    case .name: 3
    case .place, .region: 2
    default: 0
    }
  }

  /// The cells that a column of a fixed width needs besides its title.
  var width: Int {
    switch self {
    case .kind: 12
    case .status, .fields, .weeks, .euros: 7
    case .since: 10
    case .distance: 4
    default: 0
    }
  }
}

/// Says what stands in a row's columns.
struct RowCells {
  let catalogue: Catalogue
  let words: CommandWords

  /// As people read it on a terminal: words, and the fields by their letters.
  func shown(_ column: ListColumn, of row: EntryRow) -> String {
    switch (column, row.facts) {
    case (.status, .region(let status, _)): words.names.status(status)
    case (.kind, .actor(let kind)), (.kind, .moderator(let kind, _, _)): words.names.kind(kind)
    case (.since, .moderator(_, _, let since)): since?.text(in: words.language) ?? ""
    case (.fields, _):
      catalogue.fields(in: row.fields).map { String($0.letter) }.joined(separator: " ")
    default: plain(column, of: row)
    }
  }

  /// As scripts read it in a pipe: ids, and dates that sort.
  func plain(_ column: ListColumn, of row: EntryRow) -> String {
    switch (column, row.facts) {
    case (.name, _): row.reference.name
    case (.place, _): row.place
    case (.fields, _): catalogue.fields(in: row.fields).map(\.id).joined(separator: ",")
    case (.status, .region(let status, _)): status.rawValue
    case (.members, .region(_, let members)): String(members)
    case (.kind, .actor(let kind)), (.kind, .moderator(let kind, _, _)): kind.rawValue
    case (.region, .moderator(_, let region, _)): region.name
    case (.since, .moderator(_, _, let since)): since?.rawValue ?? ""
    case (.effort, .action(let effort, _, _, _, _)): String(effort)
    case (.impact, .action(_, let impact, _, _, _)): String(impact)
    case (.people, .action(_, _, let people, _, _)): String(people)
    case (.weeks, .action(_, _, _, let weeks, _)): String(weeks)
    case (.euros, .action(_, _, _, _, let euros)): String(euros)
    default: ""
    }
  }
}
