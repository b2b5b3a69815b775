package import MitmachModel

/// All that is stored about a person, in the form in which they get it.
///
/// Entries have the members of our own JSON, ties besides the names of what they tie; every key is
/// always there.
package struct PersonDocument: Sendable {
  private let members: @Sendable (Catalogue) -> [(key: String, value: JSONValue)]

  package init(
    uid: UID, actor: Actor?, isThere: Bool, memberships: [MembershipLine],
    relations: [RelationLine], adoptions: [AdoptionLine], consents: [Consent],
    history: [HistoryStep], authored: [HistoryStep], drafts: [JSONValue], filters: [String]
  ) {
    members = { catalogue in
      [
        ("uid", .text(uid.rawValue)), ("is_there", .bool(isThere)),
        ("actor", actor?.json(catalogue) ?? .null),
        (
          "memberships",
          .list(memberships.map { $0.membership.json.adding(("region_name", $0.other)) })
        ),
        ("relations", .list(relations.map { $0.relation.json.adding(("other_name", $0.other)) })),
        ("adoptions", .list(adoptions.map(Self.json))), ("consents", .list(consents.map(\.json))),
        ("history", .list(history.map(\.json))), ("authored", .list(authored.map(\.json))),
        ("drafts", .list(drafts)), ("filters", .texts(filters)),
      ]
    }
  }

  /// `milliseconds`: when it was asked for, since 1970.
  package func json(_ catalogue: Catalogue, at milliseconds: Int64) -> JSONValue {
    .object(
      [
        ("format", .text("mitmach-person")), ("version", .integer(1)),
        ("exported_at", .moment(milliseconds)),
      ] + members(catalogue))
  }

  private static func json(_ line: AdoptionLine) -> JSONValue {
    line.adoption.json.adding(
      ("action_name", line.action), ("actor_name", line.actor), ("region_name", line.region))
  }
}

extension JSONValue {
  /// An object with the names of entries besides.
  fileprivate func adding(_ names: (key: String, entry: EntryReference?)...) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members + names.map { ($0.key, .optional($0.entry?.name)) })
  }
}
