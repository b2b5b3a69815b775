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

/// What a list is ordered by; ties are in the order of names (DIN 5007).
package enum SortOrder: String, Hashable, Sendable, CaseIterable {
  case name, place, field, newest, effort, impact
  /// Impact per effort, the most first; the money that it takes, the least first.
  case ratio, cost
  /// How near to the filter's region it has been done; how well it fits that region.
  case near, fit
  /// How far from the middle of the filter's area.
  case distance

  /// What a list can be ordered by under a filter: without a region actions have no nearness and no
  /// fit, without the middle of an area actors have no distance.
  package static func orders(of listing: Listing, under filter: Filter) -> [SortOrder] {
    switch listing {
    case .regions: [.name, .place, .newest]
    case .moderators: [.name, .place, .field, .newest]
    case .actors:
      [.name, .place, .field, .newest] + (filter.area?.center == nil ? [] : [.distance])
    case .actions:
      [.name, .impact, .effort, .ratio, .cost, .field, .newest]
        + (filter.forRegion == nil ? [] : [.near, .fit])
    }
  }
}

extension SortOrder {
  /// Every order that a list can have, under whatever filter.
  package static func allOrders(of listing: Listing) -> [SortOrder] {
    var filter = Filter()
    filter.forRegion = UID.new(at: 0)
    filter.area = .circle(center: Coordinate(within: 0, 0), kilometres: 1)
    return orders(of: listing, under: filter)
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

  /// The order that the list has: without a region there is no nearness and no fit, but names.
  package var settledOrder: SortOrder {
    let orders = SortOrder.orders(of: listing, under: filter)
    return orders.contains(order) ? order : .name
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
