/// Finds what a person means by a name: whole, or a beginning that only one has, in any folding.
package enum Naming {
  /// What a typed name can mean.
  package enum Answer<Value: Hashable & Sendable>: Hashable, Sendable {
    case one(Value)
    case several([Value])
    case none
  }

  /// Looks `typed` up among values that each go by several names.
  ///
  /// A whole name wins over a beginning of one; a beginning counts at the start of any word.
  package static func resolve<Value: Hashable & Sendable>(
    _ typed: String, among candidates: [(value: Value, names: [String])]
  ) -> Answer<Value> {
    let wanted = Self.forms(of: typed)
    guard wanted.contains(where: { !$0.isEmpty }) else { return .none }
    let named = candidates.map { ($0.value, $0.names.flatMap(Self.forms)) }
    let tests: [(String, String) -> Bool] = [
      { $0 == $1 },
      { $0.hasPrefix($1) },
      { (" " + $0).contains(" " + $1) },
    ]
    for test in tests {
      let found = named.filter { names in
        names.1.contains { name in wanted.contains { !$0.isEmpty && test(name, $0) } }
      }
      let values = unique(found.map(\.0))
      if values.count == 1 { return .one(values[0]) }
      if values.count > 1 { return .several(values) }
    }
    return .none
  }

  private static func forms(of name: String) -> [String] {
    let plain = Folding.words(of: name).joined(separator: " ")
    let digraph = Folding.words(of: name, as: .digraph).joined(separator: " ")
    return plain == digraph ? [plain] : [plain, digraph]
  }

  private static func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
  }
}

extension Catalogue {
  /// The field that `typed` means: its id, German or English name, letter, or a beginning of these.
  package func field(named typed: String) -> Naming.Answer<FieldOfAction> {
    if typed.count == 1, let letter = typed.uppercased().first,
      let field = fields.first(where: { $0.letter == letter })
    {
      return .one(field)
    }
    return Naming.resolve(
      typed,
      among: fields.map { field in
        (field, [field.id, field.name.german, field.name.english].compactMap { $0 })
      })
  }

  /// The region that `typed` means: its uid, German or Sorbian name, or a beginning of these.
  package func region(named typed: String) -> Naming.Answer<RegionName> {
    if let uid = UID(rawValue: typed), let region = regions.first(where: { $0.uid == uid }) {
      return .one(region)
    }
    return Naming.resolve(
      typed, among: regions.map { ($0, [$0.name, $0.sorbianName].compactMap { $0 }) })
  }

  package func field(id: String) -> FieldOfAction? { fields.first { $0.id == id } }
  package func goal(number: Int) -> Goal? { goals.first { $0.number == number } }
  package func region(uid: UID) -> RegionName? { regions.first { $0.uid == uid } }
}
