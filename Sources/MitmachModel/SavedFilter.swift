/// A filter under a name, with the list and the order that it was saved for.
package struct SavedFilter: Hashable, Sendable {
  package var name: String
  package var listing: Listing
  package var filter: Filter
  package var order: SortOrder
  package var isReversed: Bool

  package init(
    name: String, listing: Listing, filter: Filter, order: SortOrder = .name,
    isReversed: Bool = false
  ) {
    self.name = name
    self.listing = listing
    self.filter = filter
    self.order = order
    self.isReversed = isReversed
  }
}

// MARK: - One line

/// Why a line is no saved filter.
package enum SavedFilterError: Error, Hashable, Sendable {
  case noEqualsSign
  case noName
  case unknownPart(String)
  case unknownValue(part: String, value: String)
}

extension SavedFilter {
  /// The filter as one line that can be kept in a file or sent to a colleague, such as
  /// `Essen = list:actors field:food region:0190… text:"solidarische landwirtschaft"`.
  package var line: String {
    var parts = ["list:\(listing.rawValue)"]
    func add(_ name: String, _ values: [String]) {
      if !values.isEmpty { parts.append("\(name):\(values.joined(separator: ","))") }
    }
    add("field", filter.fields.sorted())
    add("region", filter.regions.map(\.rawValue).sorted())
    add("kind", filter.kinds.map(\.rawValue).sorted())
    add("role", filter.roles.map(\.rawValue).sorted())
    add("status", filter.statuses.map(\.rawValue).sorted())
    add("goal", filter.goals.sorted().map(String.init))
    addPool(add)
    add("area", [filter.area?.text].compactMap { $0 })
    if order != .name { parts.append("sort:\(order.rawValue)") }
    if isReversed { parts.append("reversed:yes") }
    if !filter.text.isEmpty {
      parts.append("text:\"\(filter.text.filter { $0 != "\"" && !$0.isNewline })\"")
    }
    return "\(Self.plainName(name)) = \(parts.joined(separator: " "))"
  }

  /// The facets that only actions have.
  private func addPool(_ add: (_ name: String, _ values: [String]) -> Void) {
    func range(_ range: ClosedRange<Int>) -> String { "\(range.lowerBound)-\(range.upperBound)" }
    add("effort", [filter.effort.map(range)].compactMap { $0 })
    add("impact", [filter.impact.map(range)].compactMap { $0 })
    add("people", [filter.atHand.people.map(String.init)].compactMap { $0 })
    add("weeks", [filter.atHand.weeks.map(String.init)].compactMap { $0 })
    add("euros", [filter.atHand.euros.map(String.init)].compactMap { $0 })
    add("skill", (filter.atHand.skills ?? []).sorted())
    add("for", [filter.forRegion?.rawValue].compactMap { $0 })
    add("adoption", filter.adoptions.map(\.rawValue).sorted())
  }

  /// A name without what would end it in the line.
  package static func plainName(_ name: String) -> String {
    let words = name.filter { $0 != "=" && !$0.isNewline }.split(separator: " ")
    return words.joined(separator: " ")
  }

  package init(line: String) throws(SavedFilterError) {
    guard let equals = line.firstIndex(of: "=") else { throw .noEqualsSign }
    let name = Self.plainName(String(line[..<equals]))
    guard !name.isEmpty else { throw .noName }
    self.init(name: name, listing: .actors, filter: Filter())
    var rest = line[line.index(after: equals)...]
    if let quote = rest.range(ofFirst: "text:\"") {
      filter.text = String(rest[quote.upperBound...].prefix { $0 != "\"" })
      rest = rest[..<quote.lowerBound]
    }
    for part in rest.split(separator: " ") { try take(part) }
  }

  private mutating func take(_ part: Substring) throws(SavedFilterError) {
    guard let colon = part.firstIndex(of: ":") else { throw .unknownPart(String(part)) }
    let name = String(part[..<colon])
    for value in part[part.index(after: colon)...].split(separator: ",") {
      guard try take(String(value), of: name) else {
        throw .unknownValue(part: name, value: String(value))
      }
    }
  }

  private mutating func take(_ value: String, of name: String) throws(SavedFilterError) -> Bool {
    switch name {
    case "list": Self.set(&listing, to: Listing(rawValue: value))
    case "sort": Self.set(&order, to: SortOrder(rawValue: value))
    case "reversed": Self.set(&isReversed, to: value == "yes" ? true : nil)
    case "field": Self.insert(value, into: &filter.fields)
    case "region": Self.insert(UID(rawValue: value), into: &filter.regions)
    case "kind": Self.insert(ActorKind(rawValue: value), into: &filter.kinds)
    case "role": Self.insert(Role(rawValue: value), into: &filter.roles)
    case "status": Self.insert(RegionStatus(rawValue: value), into: &filter.statuses)
    case "goal":
      Self.insert(Int(value).flatMap { (1...17).contains($0) ? $0 : nil }, into: &filter.goals)
    case "area": Self.set(&filter.area, to: Area(text: value).map(Optional.some))
    default: try takePool(value, of: name)
    }
  }

  /// The facets that only actions have.
  private mutating func takePool(
    _ value: String, of name: String
  ) throws(SavedFilterError) -> Bool {
    let number = Int(value).flatMap { $0 >= 0 ? $0 : nil }
    switch name {
    case "effort": return Self.set(&filter.effort, to: Filter.levels(value).map(Optional.some))
    case "impact": return Self.set(&filter.impact, to: Filter.levels(value).map(Optional.some))
    case "people": return Self.set(&filter.atHand.people, to: number.map(Optional.some))
    case "weeks": return Self.set(&filter.atHand.weeks, to: number.map(Optional.some))
    case "euros": return Self.set(&filter.atHand.euros, to: number.map(Optional.some))
    case "skill":
      filter.atHand.skills = (filter.atHand.skills ?? []).union([value])
      return true
    case "for": return Self.set(&filter.forRegion, to: UID(rawValue: value).map(Optional.some))
    case "adoption": return Self.insert(AdoptionState(rawValue: value), into: &filter.adoptions)
    default: throw .unknownPart(name)
    }
  }

  private static func insert<Value>(_ value: Value?, into set: inout Set<Value>) -> Bool {
    guard let value else { return false }
    set.insert(value)
    return true
  }

  private static func set<Value>(_ target: inout Value, to value: Value?) -> Bool {
    guard let value else { return false }
    target = value
    return true
  }
}

extension Filter {
  /// Levels as one types them, `2` or `2-4`, within 1 to 5.
  package static func levels(_ text: String) -> ClosedRange<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2,
      first <= last, PlaneCounts.levels.contains(first), PlaneCounts.levels.contains(last)
    else { return nil }
    return first...last
  }
}

extension Substring {
  fileprivate func range(ofFirst text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
