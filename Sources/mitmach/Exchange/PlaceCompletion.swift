import MitmachModel
import MitmachStore

/// Fills in what the gazetteer knows of where an entry is.
struct PlaceCompletion {
  let store: Store
  /// Many entries of a file are in the same places.
  private var known: [String: Place?] = [:]

  /// Kilometres within which a point belongs to a place.
  private static let reach = 25.0

  init(store: Store) { self.store = store }

  /// Returns the place that was meant, where the gazetteer has it.
  mutating func complete(_ entry: inout ImportedEntry) throws -> Place? {
    let hasPoint = !entry.form.trimmed(.coordinates).isEmpty
    let name = entry.form.trimmed(.place)
    if name.isEmpty, hasPoint { return try fillFromPoint(&entry.form) }
    guard !hasPoint || entry.form.trimmed(.district).isEmpty,
      ["", "DE"].contains(entry.form.trimmed(.country))
    else { return nil }
    guard let place = try place(named: name, code: entry.extras["zip"]) else { return nil }
    fill(&entry.form, from: place)
    return place
  }

  private func fillFromPoint(_ form: inout EntryForm) throws -> Place? {
    // Near the border, places of the gazetteer are near what is abroad as well.
    guard ["", "DE"].contains(form.trimmed(.country)),
      case .at(let point) = InputRules.coordinates(form.trimmed(.coordinates)),
      let place = try store.nearestPlace(to: point, within: Self.reach)
    else { return nil }
    fill(&form, from: place)
    return place
  }

  private func fill(_ form: inout EntryForm, from place: Place) {
    func fill(_ field: InputField, _ text: String) {
      if form.trimmed(field).isEmpty { form[field] = text }
    }
    fill(.place, place.name)
    fill(.district, place.district)
    fill(.country, "DE")
    fill(.coordinates, InputRules.text(of: place.coordinate))
  }

  /// Only a place that no other can be mistaken for.
  private mutating func place(named name: String, code: String?) throws -> Place? {
    let isCode = code?.utf8.count == 5 && code?.utf8.allSatisfy { (48...57).contains($0) } == true
    let typed = [isCode ? code : nil, name].compactMap { $0 }.filter { !$0.isEmpty }
      .joined(separator: " ")
    guard !typed.isEmpty else { return nil }
    if let place = known[typed] { return place }
    let finder = PlaceFinder(store: store)
    var places = try finder.places(named: typed)
    // The file's name of a place with a postal code may be that of a part of it.
    if places.isEmpty, isCode, let code { places = try finder.places(named: code) }
    let place = places.count == 1 ? places[0] : nil
    known[typed] = .some(place)
    return place
  }
}
