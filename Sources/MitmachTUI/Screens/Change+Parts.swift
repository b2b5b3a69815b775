import MitmachModel

extension Change {
  /// Where forms ask for a field.
  static func place(of field: String) -> Int {
    let name = field == "location" ? InputField.place.rawValue : field
    return InputField.allCases.firstIndex { $0.rawValue == name } ?? .max
  }

  /// The change of one field alone.
  func part(_ field: String) -> Change {
    var part = self
    part.before = before?.filter { $0.key == field }
    part.after = after?.filter { $0.key == field }
    return part
  }

  /// The texts that an action has in one language, or a description in each, as fields of their own
  /// with the mark of the language that is not the first; `nil` for any other field.
  func texts(of field: String) -> [(mark: String?, part: Change)]? {
    func members(_ fields: [String: JSONText]?) -> [String: JSONText]? {
      guard let fields else { return nil }
      if case .object(let members)? = fields[field] { return members }
      return [:]
    }
    let (old, new) = (members(before), members(after))
    let names = Set((old ?? [:]).keys).union((new ?? [:]).keys).filter { old?[$0] != new?[$0] }
    func part(_ name: String, as shown: String) -> Change {
      var part = self
      part.before = old.map { $0[name].map { [shown: $0] } ?? [:] }
      part.after = new.map { $0[name].map { [shown: $0] } ?? [:] }
      return part
    }
    switch field {
    case "de", "en":
      return names.sorted { Change.place(of: $0) < Change.place(of: $1) }
        .map { (field == "en" ? "en" : nil, part($0, as: $0)) }
    case "about", "how", "result":
      return names.sorted().map { ($0 == "en" ? "en" : nil, part($0, as: field)) }
    default: return nil
    }
  }
}

extension JSONText {
  /// Whether there is nothing to read in it.
  var isBlank: Bool {
    switch self {
    case .null, .text(""), .array([]): true
    case .object(let members): members.values.allSatisfy(\.isBlank)
    default: false
    }
  }
}
