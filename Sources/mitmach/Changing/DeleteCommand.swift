import ArgumentParser
import Foundation
import MitmachModel
import MitmachStore
import MitmachTUI

/// Deletes an entry, or a membership, relation or adoption.
struct Delete: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Delete an entry; says what depends on it and asks first.",
    discussion: "“mitmach restore” and “mitmach undo” bring it back.")

  @OptionGroup var options: ChangeOptions

  @Flag(name: .customLong("yes"), help: "Do not ask; needed where nobody can be asked.")
  var isSure = false

  @Argument(help: ArgumentHelp("A uid, a name or a beginning of one.", valueName: "uid-or-name"))
  var name: String

  func run() throws {
    try options.changing { editor in
      let record = try editor.record(named: name)
      for line in try editor.dependants(of: record) { editor.note(line) }
      try confirm(record, editor)
      try editor.performAndTell(Edit([.delete(record.kind, key: record.key)]))
      if record.kind.entryKind != nil, !options.isTrial {
        editor.note(editor.changes.restoreHint(record.key))
      }
    }
  }

  private func confirm(_ record: Record, _ editor: Editor) throws {
    guard !isSure, !options.isTrial else { return }
    guard isatty(0) == 1, isatty(2) == 1 else {
      throw CommandFailure(editor.changes.needsYes, exitCode: ExitStatus.usage)
    }
    StandardError.write(editor.changes.reallyDelete(editor.name(of: record)))
    let answer = readLine()?.trimmingBlanks.lowercased() ?? ""
    guard ["j", "ja", "y", "yes"].contains(answer) else {
      throw CommandFailure(editor.changes.notDeleted, exitCode: ExitStatus.wrong)
    }
  }
}

extension Editor {
  /// What hangs on an entry, in words.
  fileprivate func dependants(of record: Record) throws -> [String] {
    guard let kind = record.kind.entryKind, let uid = UID(rawValue: record.key) else { return [] }
    let dependants = try store.dependants(of: kind, uid)
    let parts = changes.dependants(dependants, kind)
    return parts.isEmpty ? [] : ["\(name(of: record)): " + parts.joined(separator: ", ") + "."]
  }

  fileprivate func name(of record: Record) -> String {
    switch record {
    case .region(let region): region.name
    case .actor(let actor): actor.name
    case .action(let action): action.text(in: language).name
    default: "\(writer.strings.history.record(record.kind)) \(record.key)"
    }
  }
}

extension RecordKind {
  var entryKind: EntryKind? { EntryKind.allCases.first { $0.recordKind == self } }
}
