import ArgumentParser
import MitmachModel
import MitmachStore
import MitmachTUI

/// Makes two actors one.
struct MergeActors: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Make two actors one: merge KEEP OTHER field=left|right|both …",
    discussion: """
      The first one is kept and completed by what the other has: nothing that is there is replaced, \
      unless its field is to be right, the other's, or left alone. Both goes for texts and lists, and \
      for the name, of which one becomes a further name. Memberships, relations, adoptions and \
      consents move over, and both histories stay. “mitmach undo” takes it back.
      """)

  @OptionGroup var options: ChangeOptions

  @Argument(help: ArgumentHelp("The actor that is kept: uid or name.", valueName: "keep"))
  var kept: String

  @Argument(help: ArgumentHelp("The actor that goes into it: uid or name.", valueName: "other"))
  var other: String

  @Argument(help: ArgumentHelp("A field and left, right or both.", valueName: "field=side"))
  var choices: [String] = []

  func run() throws {
    try options.changing { editor in
      let (kept, other) = try editor.pair(self.kept, self.other)
      let sides = try sides(editor)
      guard let actor = kept.merged(with: other, choosing: sides) else {
        throw CommandFailure(
          words.notBoth(sides.filter { $0.value == .both }.map(\.key.rawValue).sorted()),
          exitCode: ExitStatus.data)
      }
      guard
        let edit = try editor.store.merging(keeping: kept.uid, from: other.uid, as: actor)
      else {
        throw CommandFailure(
          editor.words.noSuchEntry(self.other), exitCode: ExitStatus.nothingFound)
      }
      try editor.performAndTell(edit)
    }
  }

  private var words: DuplicateWords { .words(in: options.global.language) }

  private func sides(_ editor: Editor) throws -> [InputField: MergeSide] {
    var sides: [InputField: MergeSide] = [:]
    for choice in choices {
      let parts = choice.split(separator: "=", maxSplits: 1).map { $0.trimmingBlanks }
      guard parts.count == 2, let side = MergeSide(rawValue: parts[1].lowercased()) else {
        throw CommandFailure(words.notASide(choice), exitCode: ExitStatus.usage)
      }
      sides[try editor.field(named: parts[0], among: Actor.mergedFields)] = side
    }
    return sides
  }
}

/// Remembers that two actors are not the same.
struct NotSame: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "not-same",
    abstract: "Say that two actors are not the same; they are not listed again.")

  @OptionGroup var options: ChangeOptions

  @Argument(help: ArgumentHelp("An actor: uid or name.", valueName: "one"))
  var one: String

  @Argument(help: ArgumentHelp("Another actor: uid or name.", valueName: "other"))
  var other: String

  func run() throws {
    try options.changing { editor in
      let (one, other) = try editor.pair(self.one, self.other)
      let distinction = Distinction(uid: editor.newUID(), one.uid, other.uid)
      let outcome = try editor.store.perform(
        Edit([.save(.distinction(distinction), base: nil)]), by: editor.author, at: editor.now,
        isTrial: options.isTrial, language: editor.language)
      // All that can be in its way is one that says the same.
      if case .conflict = outcome { return try editor.tell(nil) }
      try editor.tell(try editor.step(of: outcome))
    }
  }
}

extension Editor {
  /// Two different actors.
  fileprivate func pair(_ one: String, _ other: String) throws -> (Actor, Actor) {
    let actors = try [one, other].map { typed -> Actor in
      let entry = try finder.actor(named: typed)
      guard case .actor(let actor) = try record(.actor, entry.uid.rawValue) else {
        throw CommandFailure(words.noSuchEntry(typed), exitCode: ExitStatus.nothingFound)
      }
      return actor
    }
    guard actors[0].uid != actors[1].uid else {
      throw CommandFailure(
        DuplicateWords.words(in: language).oneOnly(actors[0].name), exitCode: ExitStatus.usage)
    }
    return (actors[0], actors[1])
  }
}
