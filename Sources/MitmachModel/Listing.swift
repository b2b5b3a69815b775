/// The lists that can be walked: one screen each.
package enum Listing: String, Hashable, Sendable, CaseIterable {
  case regions, actors, moderators, actions
}

/// What kind of thing an entry is.
package enum EntryKind: String, Hashable, Sendable, CaseIterable { case region, actor, action }

/// A name that can be followed.
package struct EntryReference: Hashable, Sendable {
  package var kind: EntryKind
  package var uid: UID
  package var name: String

  package init(kind: EntryKind, uid: UID, name: String) {
    self.kind = kind
    self.uid = uid
    self.name = name
  }
}

/// What a list is narrowed to: within a facet any of the values will do, all facets must hold.
///
/// The same filter serves every listing; a facet that a listing does not have is passed over
/// (`Filter.facets(of:)`).
package struct Filter: Hashable, Sendable {
  /// Words in any order, as typed.
  package var text = ""
  /// Ids of fields.
  package var fields: Set<String> = []
  package var regions: Set<UID> = []
  package var kinds: Set<ActorKind> = []
  package var roles: Set<Role> = []
  package var statuses: Set<RegionStatus> = []
  package var goals: Set<Int> = []

  package init() {}

  package var isEmpty: Bool { self == Filter() }

  /// The facets that a listing can be narrowed by, besides the text.
  package static func facets(of listing: Listing) -> [Facet] {
    switch listing {
    case .regions: [.field, .status]
    case .actors: [.field, .region, .kind, .role, .goal]
    case .moderators: [.field, .region, .kind, .goal]
    case .actions: [.field, .goal]
    }
  }

  /// This filter without the facets that `listing` does not have.
  package func applying(to listing: Listing) -> Filter {
    let facets = Self.facets(of: listing)
    var filter = self
    for facet in Facet.allCases where !facets.contains(facet) { filter.clear(facet) }
    return filter
  }

  package mutating func clear(_ facet: Facet) {
    switch facet {
    case .field: fields = []
    case .region: regions = []
    case .kind: kinds = []
    case .role: roles = []
    case .status: statuses = []
    case .goal: goals = []
    }
  }

  package func contains(_ value: FacetValue) -> Bool {
    switch value {
    case .field(let id): fields.contains(id)
    case .region(let uid): regions.contains(uid)
    case .kind(let kind): kinds.contains(kind)
    case .role(let role): roles.contains(role)
    case .status(let status): statuses.contains(status)
    case .goal(let number): goals.contains(number)
    }
  }

  /// Adds the value, or takes it out where it is in.
  package mutating func toggle(_ value: FacetValue) {
    switch value {
    case .field(let id): fields.formSymmetricDifference([id])
    case .region(let uid): regions.formSymmetricDifference([uid])
    case .kind(let kind): kinds.formSymmetricDifference([kind])
    case .role(let role): roles.formSymmetricDifference([role])
    case .status(let status): statuses.formSymmetricDifference([status])
    case .goal(let number): goals.formSymmetricDifference([number])
    }
  }

  /// Every value that is set, facet by facet, in an order that does not change.
  package var values: [FacetValue] {
    fields.sorted().map(FacetValue.field)
      + regions.sorted { $0.rawValue < $1.rawValue }.map(FacetValue.region)
      + ActorKind.allCases.filter(kinds.contains).map(FacetValue.kind)
      + Role.allCases.filter(roles.contains).map(FacetValue.role)
      + RegionStatus.allCases.filter(statuses.contains).map(FacetValue.status)
      + goals.sorted().map(FacetValue.goal)
  }
}

/// A property by which entries can be told apart.
package enum Facet: String, Hashable, Sendable, CaseIterable {
  case field, region, kind, role, status, goal
}

/// One value of a facet.
package enum FacetValue: Hashable, Sendable {
  case field(String)
  case region(UID)
  case kind(ActorKind)
  case role(Role)
  case status(RegionStatus)
  case goal(Int)

  package var facet: Facet {
    switch self {
    case .field: .field
    case .region: .region
    case .kind: .kind
    case .role: .role
    case .status: .status
    case .goal: .goal
    }
  }
}

/// What a list is ordered by; ties are in the order of names (DIN 5007).
package enum SortOrder: String, Hashable, Sendable, CaseIterable {
  case name, place, field, newest, effort, impact

  package static func orders(of listing: Listing) -> [SortOrder] {
    switch listing {
    case .regions: [.name, .place, .newest]
    case .actors, .moderators: [.name, .place, .field, .newest]
    case .actions: [.name, .impact, .effort, .field, .newest]
    }
  }
}

/// All that decides which rows a list has, and in which order.
package struct ListQuery: Hashable, Sendable {
  package var listing: Listing
  package var filter: Filter
  package var order: SortOrder
  package var isReversed: Bool
  /// The language whose names count where an entry has several.
  package var language: Language

  package init(
    listing: Listing, filter: Filter = Filter(), order: SortOrder = .name,
    isReversed: Bool = false, language: Language = .german
  ) {
    self.listing = listing
    self.filter = filter
    self.order = order
    self.isReversed = isReversed
    self.language = language
  }
}

/// A row's place in its list: what the list is ordered by, then the row's own number.
///
/// Made by the store, given back to it to go on from there; nobody else looks inside.
package struct RowKey: Hashable, Sendable {
  package var text: String
  package var number: Int64
  package var id: Int64

  package init(text: String = "", number: Int64 = 0, id: Int64) {
    self.text = text
    self.number = number
    self.id = id
  }
}

/// One row of a list.
package struct EntryRow: Hashable, Sendable {
  package var key: RowKey
  package var reference: EntryReference
  package var fields: FieldSet
  package var place: String
  package var facts: Facts

  package init(
    key: RowKey, reference: EntryReference, fields: FieldSet, place: String, facts: Facts
  ) {
    self.key = key
    self.reference = reference
    self.fields = fields
    self.place = place
    self.facts = facts
  }

  /// What a row tells besides name, fields and place.
  package enum Facts: Hashable, Sendable {
    case region(status: RegionStatus, members: Int)
    case actor(kind: ActorKind)
    case moderator(kind: ActorKind, region: EntryReference, since: PartialDate?)
    case action(effort: Int, impact: Int, people: Int, weeks: Int, euros: Int)
  }
}

/// Which part of a list is asked for.
package struct PageRequest: Hashable, Sendable {
  package enum Position: Hashable, Sendable {
    case first
    case last
    /// The rows that follow a row.
    case after(RowKey)
    /// The rows that come before a row, in the order of the list.
    case before(RowKey)
    /// The row itself or, if it is gone, the next, and the rows that follow.
    case from(RowKey)
  }

  package var query: ListQuery
  package var position: Position
  package var limit: Int

  package init(query: ListQuery, position: Position, limit: Int) {
    self.query = query
    self.position = position
    self.limit = limit
  }
}

/// A stretch of a list, in the list's order.
package struct Page: Hashable, Sendable {
  package var rows: [EntryRow]
  /// Whether there are rows before the first or after the last of these.
  package var hasBefore: Bool
  package var hasAfter: Bool

  package init(rows: [EntryRow] = [], hasBefore: Bool = false, hasAfter: Bool = false) {
    self.rows = rows
    self.hasBefore = hasBefore
    self.hasAfter = hasAfter
  }
}

/// How many entries each value of the facets has, under the other facets of a filter.
package struct FacetCounts: Hashable, Sendable {
  package var counts: [FacetValue: Int]
  /// Whether every value was counted; values that are missing then have no entry at all.
  package var isComplete: Bool

  package init(counts: [FacetValue: Int] = [:], isComplete: Bool = true) {
    self.counts = counts
    self.isComplete = isComplete
  }
}
