import ArgumentParser
import MitmachModel
import MitmachStore

/// Ties two actors.
struct AddRelation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relation", abstract: "Tie two actors by a relation; prints its uid.",
    discussion: """
      The type is an id, a label or a beginning of one; a label seen from the other end, such as \
      "is funded by", ties them the other way round.
      """)

  @OptionGroup var options: ChangeOptions

  @Argument(help: ArgumentHelp("The actor that does it: uid or name.", valueName: "from"))
  var from: String

  @Argument(help: ArgumentHelp("The type of the relation.", valueName: "type"))
  var type: String

  @Argument(help: ArgumentHelp("The actor at the other end: uid or name.", valueName: "to"))
  var to: String

  @Option(help: ArgumentHelp("Since when.", valueName: "date"))
  var since: String?

  @Option(help: ArgumentHelp("Until when.", valueName: "date"))
  var until: String?

  @Option(help: ArgumentHelp("Where this is known from.", valueName: "text"))
  var source: String?

  func run() throws {
    try options.changing { editor in
      let (type, isReversed) = try relationType(editor)
      let ends = try [from, to].map { try editor.finder.actor(named: $0).uid }
      guard ends[0] != ends[1] else {
        throw CommandFailure(editor.changes.relatedToItself, exitCode: ExitStatus.data)
      }
      var filler = FormFiller(
        editor,
        form: EntryForm(
          .relation,
          texts: [.type: type.id, .actor: ends[isReversed ? 0 : 1].rawValue]),
        label: InputField.option)
      try filler.fill(.since, with: since)
      try filler.fill(.until, with: until)
      try filler.fill(.source, with: source)
      try filler.checked(base: nil)
      try add(filler.form.relation(uid: editor.newUID(), of: ends[isReversed ? 1 : 0]), editor)
    }
  }

  private func add(_ relation: Relation?, _ editor: Editor) throws {
    guard let relation else { return }
    guard try relation.until != nil || !editor.isThere(relation) else {
      return editor.note(editor.changes.alreadyRelated)
    }
    let step = try editor.perform(Edit([.save(.relation(relation), base: nil)]))
    try editor.tellAdded(relation.uid, step)
  }

  /// The type, and whether it was named as it is seen from the other end.
  private func relationType(_ editor: Editor) throws -> (RelationType, isReversed: Bool) {
    let types = editor.catalogue.relationTypes
    let answer = Naming.resolve(
      type,
      among: types.flatMap { type in
        let forward = (Named(id: type.id, isReversed: false), [type.id] + names(type.label))
        let backward = (Named(id: type.id, isReversed: true), names(type.reverseLabel))
        return type.isSymmetric ? [forward] : [forward, backward]
      })
    let words = editor.words
    func shown(_ id: String) -> String {
      let label = types.first { $0.id == id }?.label.text(in: editor.language)
      return label.map { "\(id) (\($0))" } ?? id
    }
    switch answer {
    case .one(let named):
      guard let type = types.first(where: { $0.id == named.id }) else { break }
      return (type, named.isReversed)
    case .several(let all):
      throw CommandFailure(
        words.ambiguousName("type", type, all.map { shown($0.id) }), exitCode: ExitStatus.data)
    case .none: break
    }
    throw CommandFailure(
      words.unknownName("type", type, types.map { shown($0.id) }), exitCode: ExitStatus.data)
  }

  private func names(_ label: LocalizedText) -> [String] {
    [label.german, label.english].compactMap { $0 }
  }

  /// A type from one of its ends.
  private struct Named: Hashable {
    var id: String
    var isReversed: Bool
  }
}

extension Editor {
  /// Whether the two are tied in this way now.
  fileprivate func isThere(_ relation: Relation) throws -> Bool {
    let details = try store.details(
      of: relation.from, kind: .actor, language: language, limit: .max)
    guard case .actor(let actor) = details else { return false }
    let isSymmetric =
      catalogue.relationTypes.first { $0.id == relation.type }?.isSymmetric ?? false
    return actor.relations.contains { line in
      line.relation.type == relation.type && line.relation.until == nil
        && line.other.uid == relation.to && (line.isForward || isSymmetric)
    }
  }
}
