import Canvas
import MitmachModel

/// What a line of the import screen can be set to.
struct ImportChoices {
  /// As a person reads them.
  let names: [String]
  /// The one that is set.
  let current: Int
  private let set: (Int, inout ImportState) -> Void

  /// `values`: what the line can be besides nothing, which is called `none`.
  init<Value: Equatable>(
    _ values: [(value: Value, name: String)], none: String,
    at path: WritableKeyPath<ImportState, Value?>, in state: ImportState
  ) {
    names = [none] + values.map(\.name)
    current = values.firstIndex { $0.value == state[keyPath: path] }.map { $0 + 1 } ?? 0
    set = { $1[keyPath: path] = $0 == 0 ? nil : values[$0 - 1].value }
  }

  init(_ names: [String], current: Int, set: @escaping (Int, inout ImportState) -> Void) {
    self.names = names
    self.current = current
    self.set = set
  }

  var name: String { names.indices.contains(current) ? names[current] : "" }

  /// Where a key leads: to a neighbour, or to the next one that begins with a letter.
  func index(after key: Key) -> Int? {
    let count = names.count
    guard count > 0 else { return nil }
    switch key {
    case .left: return (current - 1 + count) % count
    case .right, .character(" "): return (current + 1) % count
    case .character(let letter):
      let start = Folding.sortKey(of: String(letter))
      guard !start.isEmpty else { return nil }
      return (1..<count).map { (current + $0) % count }
        .first { Folding.sortKey(of: names[$0]).hasPrefix(start) }
    default: return nil
    }
  }

  /// `false` where nothing is another one then.
  func take(_ index: Int, _ state: inout ImportState) -> Bool {
    guard index != current else { return false }
    set(index, &state)
    return true
  }
}

extension AppState {
  /// What the line can be; nothing for those into which one types.
  func choices(of line: ImportState.Line, in state: ImportState) -> ImportChoices {
    let words = strings.exchange
    switch line {
    case .region:
      return ImportChoices(
        catalogue.regions.map { ($0.uid, $0.name) }, none: words.none, at: \.request.region,
        in: state)
    case .field:
      return ImportChoices(
        catalogue.fields.map { ($0.id, $0.name.text(in: language)) }, none: words.none,
        at: \.request.field, in: state)
    case .purpose:
      let purposes = purposeOptions().compactMap { option in
        Consent.Purpose(text: option.value).map { ($0, option.label) }
      }
      return ImportChoices(
        purposes, none: words.withoutConsentHere, at: \.request.purpose, in: state)
    case .profile:
      return ImportChoices(
        state.preview.profiles.map { ($0, $0) }, none: words.proposal, at: \.profile, in: state)
    case .column(let index): return targets(ofColumn: index, in: state)
    case .faulty:
      return ImportChoices([words.no, words.yes], current: state.request.skipsFaulty ? 1 : 0) {
        $1.request.skipsFaulty = $0 == 1
      }
    case .source, .name, .start: return ImportChoices([], current: 0) { _, _ in }
    }
  }

  private func targets(ofColumn index: Int, in state: ImportState) -> ImportChoices {
    guard let columns = state.preview.columns, columns.indices.contains(index) else {
      return ImportChoices([], current: 0) { _, _ in }
    }
    let column = columns[index]
    var targets = targets(of: column.header)
    if !targets.contains(column.target) { targets.insert(column.target, at: 0) }
    return ImportChoices(
      targets.map(targetName), current: targets.firstIndex(of: column.target) ?? 0
    ) { chosen, state in
      var columns = columns
      columns[index].target = targets[chosen]
      state.request.columns = columns
    }
  }

  /// All that a column can become.
  private func targets(of header: String) -> [String] {
    let fields = EntryForm.fields(of: .actor, isNew: true).filter { $0 != .regions }
    return ["extra:\(header)", "ignore"] + fields.map(\.rawValue)
      + ["lat", "lon", "region", "tags", "uid", "license", "type"]
  }

  /// What a column becomes, in words.
  private func targetName(_ target: String) -> String {
    if let field = InputField(rawValue: target) { return strings.fieldName(field) }
    if target.hasPrefix("extra:") { return strings.exchange.keptAs(String(target.dropFirst(6))) }
    return strings.exchange.target(target)
  }
}

extension ImportState {
  /// The mapping that is kept under a name; it says of all columns what becomes of them.
  fileprivate var profile: String? {
    get { request.profile }
    set {
      request.profile = newValue
      request.columns = nil
    }
  }
}
