import MitmachModel

/// The values that a field can have, with the names that people use for them.
struct Vocabulary {
  let catalogue: Catalogue
  let language: Language

  /// One value.
  struct Choice {
    var id: String
    var names: [String]
    var shown: String
  }

  func choices(of field: InputField, in kind: EntryForm.Kind) -> [Choice] {
    switch field {
    case .fields: fields
    case .goals: goals
    case .skills: catalogue.skills.map { choice($0.id, [$0.name]) }
    case .type: catalogue.relationTypes.map { choice($0.id, [$0.label]) }
    case .kind: ActorKind.allCases.map { named($0.rawValue, CommandNames.names(of: $0)) }
    case .role: Role.allCases.map { named($0.rawValue, CommandNames.names(of: $0)) }
    case .status where kind == .adoption:
      AdoptionStatus.allCases.map { named($0.rawValue, CommandNames.names(of: $0)) }
    case .status: RegionStatus.allCases.map { named($0.rawValue, CommandNames.names(of: $0)) }
    default: []
    }
  }

  private var fields: [Choice] {
    catalogue.fields.map { field in
      var choice = choice(field.id, [field.name])
      choice.names.append(String(field.letter))
      return choice
    }
  }

  private var goals: [Choice] {
    catalogue.goals.map { goal in
      let titles = [goal.title.german, goal.title.english].compactMap { $0 }
      return Choice(
        id: String(goal.number), names: [String(goal.number)] + titles,
        shown: String(goal.number))
    }
  }

  private func choice(_ id: String, _ names: [LocalizedText]) -> Choice {
    Choice(
      id: id, names: [id] + names.flatMap { [$0.german, $0.english].compactMap { $0 } },
      shown: "\(id) (\(names[0].text(in: language)))")
  }

  private func named(_ id: String, _ names: [String]) -> Choice {
    Choice(id: id, names: names, shown: id)
  }
}

extension CommandNames {
  static func names(of status: AdoptionStatus) -> [String] {
    [status.rawValue]
      + Language.allCases.map { CommandWords.words(in: $0).names.adoptionStatus(status) }
  }
}
