import MitmachModel
import Testing

@Suite struct `The shipped actions` {
  private let network = Shipped.network
  private var actions: [Action] { network.actions }

  @Test func `are at least 60, and 14 a field`() {
    #expect(actions.count >= 60)
    for field in network.fields {
      let count = actions.count { $0.fields.contains(FieldSet(index: field.index)) }
      #expect(count >= 14, "\(field.id)")
    }
  }

  @Test func `are complete in both languages`() throws {
    for action in actions {
      let german = action.german
      let english = try #require(action.english, "\(german.name)")
      for text in [german, english] {
        #expect((5...9).contains(text.steps.count), "\(german.name)")
        #expect((2...5).contains(text.pitfalls.count), "\(german.name)")
      }
      #expect(german.steps.count == english.steps.count, "\(german.name)")
      #expect(german.materials.count == english.materials.count, "\(german.name)")
      #expect(german.permissions.count == english.permissions.count, "\(german.name)")
      #expect(german.pitfalls.count == english.pitfalls.count, "\(german.name)")
      #expect(!action.goals.isEmpty && !action.sources.isEmpty, "\(german.name)")
    }
  }

  @Test func `have names that nobody else has`() {
    #expect(Set(actions.map(\.german.name)).count == actions.count)
    #expect(Set(actions.map { $0.text(in: .english).name }).count == actions.count)
  }

  @Test func `are rated by the rubric`() {
    for action in actions {
      #expect(action.effort == Rubric.effort(of: action), "\(action.german.name)")
      #expect(action.impact == Rubric.impact(of: action), "\(action.german.name)")
    }
  }

  @Test func `leave no quarter of the plane empty`() {
    for isLittleEffort in [true, false] {
      for isLittleImpact in [true, false] {
        let count = actions.count {
          ($0.effort <= 2) == isLittleEffort && ($0.impact <= 2) == isLittleImpact
        }
        #expect(count > 0, "little effort: \(isLittleEffort), little impact: \(isLittleImpact)")
      }
    }
  }

  @Test func `say of every adoption where it is known from`() {
    #expect(network.adoptions.allSatisfy { !$0.source.isEmpty })
  }
}

/// The rubric of data/README.md.
private enum Rubric {
  static func effort(of action: Action) -> Int {
    let work = level(of: Double(action.people * action.weeks), upTo: [8, 40, 160, 500])
    let money = level(of: Double(action.euros), upTo: [300, 3_000, 30_000, 300_000])
    return max(work, money)
  }

  static func impact(of action: Action) -> Int {
    let reach = level(of: Double(action.reach), below: [30, 200, 2_000, 20_000])
    let lasting = level(of: action.lasts, below: [0.25, 1, 3, 10])
    return (reach + lasting + 1) / 2
  }

  private static func level(of value: Double, upTo limits: [Double]) -> Int {
    1 + limits.count { value > $0 }
  }

  private static func level(of value: Double, below limits: [Double]) -> Int {
    1 + limits.count { value >= $0 }
  }
}
