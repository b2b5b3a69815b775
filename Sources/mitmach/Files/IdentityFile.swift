import Foundation
import MitmachModel

/// Which actor a person says to be: a text file with the uid, and the name behind a `#`.
struct IdentityFile {
  let path: String
  /// The language of the problems that are told.
  let language: Language

  init(
    path: String = GlobalOptions.folder("XDG_CONFIG_HOME", else: ".config") + "/mitmach/whoami",
    language: Language = Language(environment: GlobalOptions.environment)
  ) {
    self.path = path
    self.language = language
  }

  /// The actor; `nil` where nobody has said anything, or where it cannot be read.
  var actor: UID? { try? read() }

  /// The actor; `nil` where nobody has said anything.
  func read() throws(CommandFailure) -> UID? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let words = FileWords.words(in: language)
    let text: String
    do { text = try String(contentsOf: URL(filePath: path), encoding: .utf8) } catch {
      throw CommandFailure(
        words.unreadable(path, error.localizedDescription), exitCode: ExitStatus.inputOutput)
    }
    let lines = text.split(whereSeparator: \.isNewline)
      .map { $0.prefix { $0 != "#" }.trimmingBlanks }.filter { !$0.isEmpty }
    guard let line = lines.first else { return nil }
    guard let uid = UID(rawValue: line) else {
      throw CommandFailure(words.notAnIdentity(path), exitCode: ExitStatus.data)
    }
    return uid
  }

  func write(_ actor: UID, name: String) throws(CommandFailure) {
    let name = String(name.map { $0.isNewline ? " " : $0 })
    do { try DurableFile.write("\(actor.rawValue)  # \(name)\n", to: path) } catch {
      throw CommandFailure(unwritable: path, error, in: language)
    }
  }

  /// Has nobody be anybody again.
  func forget() throws(CommandFailure) {
    do { try DurableFile.remove(path) } catch {
      throw CommandFailure(unwritable: path, error, in: language)
    }
  }
}

/// Who sits at the keyboard, as the history notes it.
enum CurrentAuthor {
  /// The account's name, and the actor that the person says to be.
  static func read() -> Author { Author(login: login, actor: IdentityFile().actor) }

  /// As the environment names the account, else the system; its number where neither does.
  static let login: String = {
    if let name = GlobalOptions.value("USER") ?? GlobalOptions.value("LOGNAME") { return name }
    guard let account = getpwuid(getuid()), let name = account.pointee.pw_name else {
      return String(getuid())
    }
    return String(cString: name)
  }()
}
