/// How many actions stand in each cell of the effort–impact plane, and of which fields they are.
package struct PlaneCounts: Hashable, Sendable {
  /// How many actions there are in all.
  package private(set) var total = 0
  private var cells: [Int]
  /// By field index and cell; an action counts in each of its fields.
  private var fieldCells: [Int: [Int]] = [:]
  /// The same, but an action counts in the first of its fields only.
  private var firstFieldCells: [Int: [Int]] = [:]

  package static let levels = 1...5

  package init() { cells = Self.noCells }

  private static let noCells = Array(repeating: 0, count: levels.count * levels.count)

  private static func cell(effort: Int, impact: Int) -> Int {
    (impact - 1) * levels.count + effort - 1
  }

  /// Actions of one cell and one set of fields; levels that the plane does not have are passed over.
  package mutating func add(_ count: Int = 1, effort: Int, impact: Int, fields: FieldSet) {
    guard Self.levels.contains(effort), Self.levels.contains(impact) else { return }
    let cell = Self.cell(effort: effort, impact: impact)
    total += count
    cells[cell] += count
    if let first = fields.indices.first {
      firstFieldCells[first, default: Self.noCells][cell] += count
    }
    for index in fields.indices { fieldCells[index, default: Self.noCells][cell] += count }
  }

  package func count(effort: Int, impact: Int) -> Int {
    cells[Self.cell(effort: effort, impact: impact)]
  }

  /// How many actions of a cell are of the field with this index.
  package func count(effort: Int, impact: Int, field index: Int) -> Int {
    fieldCells[index]?[Self.cell(effort: effort, impact: impact)] ?? 0
  }

  /// How many actions of a cell have the field with this index as their first: with those that have
  /// none they add up to all.
  package func count(effort: Int, impact: Int, firstField index: Int) -> Int {
    firstFieldCells[index]?[Self.cell(effort: effort, impact: impact)] ?? 0
  }

  package func count(field index: Int) -> Int { fieldCells[index]?.reduce(0, +) ?? 0 }

  /// How many actions stand in a rectangle.
  package func count(effort: ClosedRange<Int>, impact: ClosedRange<Int>) -> Int {
    impact.reduce(0) { sum, impact in
      sum + effort.reduce(0) { $0 + count(effort: $1, impact: impact) }
    }
  }
}

extension PlaneCounts {
  /// The corner of what does much and takes little.
  package static let quickWins = (effort: 1...2, impact: 4...5)
  /// The corner of what does much and takes much.
  package static let bigPlans = (effort: 4...5, impact: 4...5)
}
