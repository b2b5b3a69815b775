/// One of the fields in which Mitmacher:innen act; rows of the store, as the operators change them.
package struct FieldOfAction: Hashable, Sendable, Identifiable {
  /// What data files and the command line call it, such as `energy`.
  package let id: String
  /// Its place in a `FieldSet`, from 0 to 62; never given to another field.
  package var index: Int
  package var name: LocalizedText
  package var about: LocalizedText
  /// The letter that stands for it where there is no colour, and the key that filters by it.
  package var letter: Character
  package var glyph: Character
  /// The name of one of the terminal's colours, such as `green`.
  package var color: String

  package init(
    id: String, index: Int, name: LocalizedText, about: LocalizedText, letter: Character,
    glyph: Character, color: String
  ) {
    self.id = id
    self.index = index
    self.name = name
    self.about = about
    self.letter = letter
    self.glyph = glyph
    self.color = color
  }
}

/// A set of fields of action, by their index.
package struct FieldSet: OptionSet, Hashable, Sendable {
  package let rawValue: Int64
  package init(rawValue: Int64) { self.rawValue = rawValue }
  package init(index: Int) { self.init(rawValue: 1 << Int64(index)) }

  package var indices: [Int] { (0..<63).filter { rawValue & (1 << Int64($0)) != 0 } }
}

/// One of the United Nations' 17 goals for sustainable development.
package struct Goal: Hashable, Sendable, Identifiable {
  /// 1 to 17.
  package let number: Int
  package var title: LocalizedText

  package init(number: Int, title: LocalizedText) {
    self.number = number
    self.title = title
  }

  package var id: Int { number }
}

/// A set of goals: bit `number - 1` stands for each.
package struct GoalSet: OptionSet, Hashable, Sendable {
  package let rawValue: Int64
  package init(rawValue: Int64) { self.rawValue = rawValue }
  package init(number: Int) { self.init(rawValue: 1 << Int64(number - 1)) }
  package init(numbers: some Sequence<Int>) {
    self = numbers.reduce(into: []) { $0.insert(GoalSet(number: $1)) }
  }

  package static let all = GoalSet(rawValue: (1 << 17) - 1)
  package var numbers: [Int] { (1...17).filter { contains(GoalSet(number: $0)) } }
}

/// Something that one must know how to do for an action, such as moderating.
package struct Skill: Hashable, Sendable, Identifiable {
  package let id: String
  package var name: LocalizedText

  package init(id: String, name: LocalizedText) {
    self.id = id
    self.name = name
  }
}
