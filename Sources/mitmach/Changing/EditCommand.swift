import ArgumentParser
import MitmachModel
import MitmachStore
import MitmachTUI

/// Changes fields of an entry.
struct EditEntry: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change fields of an entry: edit NAME field=value …",
    discussion: """
      Nothing behind the = clears a field. A field that holds a list takes its items with commas \
      between; other names, steps and the like take one a field=value. What belongs to a text with blanks may \
      stand in quotes or follow as it is. Memberships, relations and adoptions are named by uid.
      """)

  @OptionGroup var options: ChangeOptions

  @Argument(
    help: ArgumentHelp("A uid or a name, then field=value.", valueName: "uid-or-name field=value"))
  var words: [String]

  func run() throws {
    try options.changing { editor in
      let (name, assignments) = Self.parts(of: words)
      guard !assignments.isEmpty, !name.isEmpty else {
        throw CommandFailure(editor.changes.noAssignment, exitCode: ExitStatus.usage)
      }
      let record = try editor.record(named: name)
      let base = EntryForm(record, catalogue: editor.catalogue, language: editor.language)
      var filler = FormFiller(editor, form: base, label: \.rawValue)
      try fill(&filler, with: assignments)
      try filler.locate()
      try filler.checked(base: base)
      let changed = editor.record(filler, base: record)
      try editor.performAndTell(Edit([.save(changed, base: record)]))
    }
  }

  /// The name before the first `field=`, and the assignments with the words that belong to each.
  static func parts(
    of words: [String]
  ) -> (name: String, assignments: [(field: String, value: String)]) {
    var name: [String] = []
    var assignments: [(field: String, value: String)] = []
    for word in words {
      if let (field, value) = assignment(word) {
        assignments.append((field, value))
      } else if assignments.isEmpty {
        name.append(word)
      } else {
        assignments[assignments.count - 1].value += " " + word
      }
    }
    return (name.joined(separator: " "), assignments)
  }

  /// A word with letters, hyphens and underscores before a `=`.
  private static func assignment(_ word: String) -> (String, String)? {
    guard let equals = word.firstIndex(of: "="), equals > word.startIndex,
      word[..<equals].allSatisfy({ $0.isLetter || "-_".contains($0) })
    else { return nil }
    return (String(word[..<equals]), String(word[word.index(after: equals)...]))
  }

  private func fill(
    _ filler: inout FormFiller, with assignments: [(field: String, value: String)]
  ) throws {
    let fields = try assignments.map { assignment in
      try filler.editor.field(
        named: assignment.field, among: EntryForm.fields(of: filler.form.kind, isNew: false))
    }
    var done: Set<InputField> = []
    for field in fields where done.insert(field).inserted {
      let values = zip(fields, assignments).filter { $0.0 == field }.map(\.1.value)
      try filler.fill(field, with: values)
    }
  }
}

extension Editor {
  /// The field that is meant: its name here, in JSON, or on the screen in either language.
  func field(named typed: String, among fields: [InputField]) throws -> InputField {
    let labels = Language.allCases.map { Strings.strings(for: $0).history.field }
    let answer = Naming.resolve(
      typed,
      among: fields.map { field in
        (field, [field.rawValue, field.snakeCase] + labels.map { $0(field.rawValue) })
      })
    switch answer {
    case .one(let field): return field
    case .several(let several):
      throw CommandFailure(
        changes.severalFieldNames(typed, several.map(\.rawValue)), exitCode: ExitStatus.usage)
    case .none:
      throw CommandFailure(
        changes.unknownFieldName(typed, fields.map(\.rawValue)), exitCode: ExitStatus.usage)
    }
  }

  /// The record that is meant: an entry by uid or name, anything else by its uid.
  func record(named typed: String) throws -> Record {
    if UID(rawValue: typed) != nil {
      for kind in [RecordKind.actor, .region, .action, .membership, .relation, .adoption] {
        if let record = try store.record(kind, key: typed.lowercased()) { return record }
      }
    }
    let entry = try finder.entry(named: typed)
    return try record(entry.kind.recordKind, entry.uid.rawValue)
  }

  /// The record with what the form says.
  fileprivate func record(_ filler: FormFiller, base: Record) -> Record {
    switch filler.form.record(base, catalogue: catalogue, language: language) {
    case .region(var region):
      region.location = filler.completed(region.location)
      return .region(region)
    case .actor(var actor):
      actor.location = filler.completed(actor.location)
      return .actor(actor)
    case let record: return record
    }
  }
}

extension InputField {
  /// As JSON calls it: `other_names`.
  fileprivate var snakeCase: String {
    rawValue.reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }
  }
}
