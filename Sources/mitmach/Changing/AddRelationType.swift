import ArgumentParser
import MitmachModel
import MitmachStore

/// Adds a way in which actors can be tied.
struct AddRelationType: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relation-type", abstract: "Add a type of relations; prints its id.",
    discussion: "Without --reverse it says the same from both ends.")

  @OptionGroup var options: ChangeOptions

  @Argument(help: ArgumentHelp("What the command line calls it, as funds.", valueName: "id"))
  var id: String

  @Option(
    help: ArgumentHelp("What the actor does that the relation comes from.", valueName: "text"))
  var label: String

  @Option(
    name: .customLong("label-en"), help: ArgumentHelp("The same in English.", valueName: "text"))
  var labelEnglish: String?

  @Option(help: ArgumentHelp("The label as seen from the other end.", valueName: "text"))
  var reverse: String?

  @Option(
    name: .customLong("reverse-en"), help: ArgumentHelp("The same in English.", valueName: "text"))
  var reverseEnglish: String?

  func run() throws {
    try options.changing { editor in
      let label = LocalizedText(self.label.trimmingBlanks, english: labelEnglish)
      let type = RelationType(
        id: id.trimmingBlanks, label: label,
        reverseLabel: reverse.map { LocalizedText($0, english: reverseEnglish) } ?? label)
      let step = try editor.perform(Edit([.save(.relationType(type), base: nil)]))
      try editor.tellAdded(type.id, step)
    }
  }
}
