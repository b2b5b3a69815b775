import Foundation
import MitmachTUI

/// The person's own editor, for long texts.
enum TextEditor {
  /// Hands a text to `$VISUAL` or `$EDITOR` and waits for it to end.
  ///
  /// The text lies in a file of the person's own for that time. Where the editor failed, or left what
  /// is no text, that file stays and the text is as it was.
  static func edit(_ text: String) -> Message {
    guard let path = newFile() else { return .editorFailed(path: nil) }
    let file = URL(filePath: path)
    // Whole lines, as programs that add to a file expect them; the last break goes when it comes back.
    let given = Data((text.isEmpty ? text : text + "\n").utf8)
    let isDone = (try? given.write(to: file)) != nil && run(command, on: path)
    let left = try? Data(contentsOf: file)
    if isDone, let edited = left.flatMap({ String(bytes: $0, encoding: .utf8) }) {
      unlink(path)
      return .textEdited(edited)
    }
    guard let left, left != given, !left.isEmpty else {
      unlink(path)
      return .editorFailed(path: nil)
    }
    return .editorFailed(path: path)
  }

  private static func newFile() -> String? {
    let folder = FileManager.default.temporaryDirectory.path
    var template = Array("\(folder)/mitmach-XXXXXX.md".utf8CString)
    let descriptor = mkstemps(&template, 3)
    guard descriptor >= 0 else { return nil }
    close(descriptor)
    return template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } }
  }

  /// With arguments, as git and less take it: the shell splits it.
  private static var command: String {
    GlobalOptions.value("VISUAL") ?? GlobalOptions.value("EDITOR") ?? "editor"
  }

  private static func run(_ command: String, on path: String) -> Bool {
    let words = ["sh", "-c", "\(command) \"$1\"", "sh", path]
    guard let child = ChildProcess.start("/bin/sh", words, isApart: false) else { return false }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 { guard errno == EINTR else { return false } }
    return status == 0
  }
}
