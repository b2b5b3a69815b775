import GRDB
import MitmachModel

/// The actions of the pool in one order.
struct PoolOrder: Sendable {
  /// By what each action is sorted, the least first; by its place in the pool.
  let values: [Int]
  /// Places in the pool, in the order of values and then of names.
  let sequence: [Int32]

  /// `names`: places in the pool in the order of names.
  init(values: [Int], names: [Int32]) {
    self.values = values
    guard let least = values.min(), let most = values.max() else {
      sequence = []
      return
    }
    sequence =
      most.subtractingReportingOverflow(least).overflow || most - least > 2000
      ? Self.sorted(names, by: values)
      : Self.counted(names, by: values, in: least...most)
  }

  private static func sorted(_ names: [Int32], by values: [Int]) -> [Int32] {
    let pairs = names.indices.map { (value: values[Int(names[$0])], name: $0) }
    return pairs.sorted {
      $0.value != $1.value ? $0.value < $1.value : $0.name < $1.name
    }.map { names[$0.name] }
  }

  /// Few values: those of each are put in a row of their own.
  private static func counted(
    _ names: [Int32], by values: [Int], in range: ClosedRange<Int>
  ) -> [Int32] {
    var starts = Array(repeating: 0, count: range.count + 1)
    for value in values { starts[value - range.lowerBound + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var sequence = Array(repeating: Int32(0), count: names.count)
    for name in names {
      let value = values[Int(name)] - range.lowerBound
      sequence[starts[value]] = name
      starts[value] += 1
    }
    return sequence
  }
}

extension ActionPool {
  /// Places in the pool in the order of the names in a language.
  func names(in language: Language, _ db: Database) throws -> [Int32] {
    guard language == .english else { return actions.indices.map(Int32.init) }
    var names: [Int32] = []
    names.reserveCapacity(actions.count)
    try db.scan("SELECT id FROM action ORDER BY sortKeyEnglish, id") { row in
      if let index = index(of: row[0]) { names.append(Int32(index)) }
    }
    return names
  }

  /// By what the actions are sorted where that is no matter of a region.
  func values(for order: SortOrder) -> [Int] {
    switch order {
    case .effort: actions.map(\.effort)
    case .impact: actions.map { -$0.impact }
    // Whole numbers: 60 can be divided by every effort.
    case .ratio: actions.map { -60 * $0.impact / $0.effort }
    case .cost: actions.map(\.euros)
    // The field with the lowest index; those without a field come last.
    case .field: actions.map { $0.fields.rawValue.trailingZeroBitCount }
    case .newest: actions.map { -Int($0.createdAt) }
    case .name, .place, .near, .fit, .distance: Array(repeating: 0, count: actions.count)
    }
  }
}
