import MitmachModel
import MitmachStore

/// What there is to say of a row besides what stands in it.
struct RowNote {
  /// Where the list is ordered by it.
  var fit: ActionFit?
  /// Where the list is ordered by it and the entry has a coordinate.
  var distance: RowDistance?

  /// What it says in a column; `nil` for columns of which the row itself tells.
  func text(in column: ListColumn, _ words: CommandWords) -> String? {
    switch column {
    case .distance: distance?.shown(in: words.language) ?? ""
    case .direction: distance?.direction?.letters(in: words.language) ?? ""
    default: nil
    }
  }
}

extension ListPrinter {
  /// Whether each row is to say how far away it is.
  var isByDistance: Bool { query.settledOrder == .distance }

  private var center: Coordinate? { isByDistance ? query.filter.area?.center : nil }

  func distance(of entry: EntryReference) throws -> RowDistance? {
    guard center != nil else { return nil }
    let details = try store.details(
      of: entry.uid, kind: entry.kind, language: words.language, limit: 0)
    return details.flatMap(distance)
  }

  func distance(of details: EntryDetails) -> RowDistance? {
    guard let center, case .actor(let actor) = details,
      let coordinate = actor.actor.location?.coordinate
    else { return nil }
    return RowDistance(from: center, to: coordinate)
  }
}
