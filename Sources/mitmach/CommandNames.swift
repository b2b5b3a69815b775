import MitmachModel

/// The names by which values are taken on the command line: raw value, German and English.
enum CommandNames {
  static func names(of kind: ActorKind) -> [String] {
    let others =
      switch kind {
      case .association: ["e. V."]
      case .organisation: ["Organization"]
      case .company: ["Firma", "Betrieb"]
      case .municipality: ["Gemeinde", "Stadt"]
      case .initiative, .network, .person: [String]()
      }
    return [kind.rawValue] + both { $0.kind(kind) } + others
  }

  static func names(of role: Role) -> [String] {
    let others =
      switch role {
      case .member: ["Mitglied"]
      case .moderator: ["Regionalmoderator:in", "regional moderator", "Moderation"]
      }
    return [role.rawValue] + both { $0.role(role) } + others
  }

  static func names(of status: RegionStatus) -> [String] {
    [status.rawValue] + both { $0.status(status) }
  }

  static func names(of order: SortOrder) -> [String] {
    [order.rawValue] + both { $0.order(order) }
  }

  static func both(_ name: (NameWords) -> String) -> [String] {
    [name(CommandWords.german.names), name(CommandWords.english.names)]
  }
}

/// Finds out what a person means by a name, or says what is possible.
struct NameResolver {
  let words: CommandWords

  /// The value among `values` that `typed` means for an option.
  func value<Value: Hashable & Sendable>(
    _ typed: String, for option: String, among values: [Value],
    names: (Value) -> [String], shown: (Value) -> String
  ) throws(CommandFailure) -> Value {
    try value(
      Naming.resolve(typed, among: values.map { ($0, names($0)) }), typed: typed, for: option,
      possible: values.map(shown), shown: shown)
  }

  /// The one value of an answer, or a failure that names the possible or the candidates.
  func value<Value: Hashable & Sendable>(
    _ answer: Naming.Answer<Value>, typed: String, for option: String, possible: [String],
    shown: (Value) -> String
  ) throws(CommandFailure) -> Value {
    switch answer {
    case .one(let value): return value
    case .several(let values):
      throw CommandFailure(
        words.ambiguousName(option, typed, values.map(shown)), exitCode: ExitStatus.usage)
    case .none:
      throw CommandFailure(
        words.unknownName(option, typed, possible), exitCode: ExitStatus.usage)
    }
  }
}
