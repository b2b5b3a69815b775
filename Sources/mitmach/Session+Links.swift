import Foundation
import MitmachModel
import MitmachTUI

/// Opens web addresses with what the desktop has for it.
enum LinkOpener {
  /// Starts the browser without waiting for it; it must not draw on our screen.
  static func open(_ address: String, in language: Language) -> Message {
    guard let url = URL(string: address), let scheme = url.scheme?.lowercased(),
      ["http", "https", "mailto"].contains(scheme)
    else { return .failed(words(language).refused(address)) }
    guard let opener = opener() else { return .failed(words(language).noOpener(address)) }
    let process = Process()
    process.executableURL = opener
    process.arguments = [address]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return .failed(words(language).noOpener(address)) }
    return .linkOpened(address)
  }

  private static func opener() -> URL? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return ["xdg-open", "open", "wslview"].lazy.flatMap { name in
      path.split(separator: ":").map { URL(filePath: String($0)).appending(path: name) }
    }
    .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  private static func words(_ language: Language) -> Words {
    language == .english ? .english : .german
  }

  private struct Words: Sendable {
    var refused: @Sendable (String) -> String
    var noOpener: @Sendable (String) -> String

    static let german = Words(
      refused: { "»\($0)« ist keine Web-Adresse, die sich öffnen lässt." },
      noOpener: { "Kein Programm zum Öffnen gefunden (xdg-open). y kopiert die Adresse: \($0)" })
    static let english = Words(
      refused: { "“\($0)” is no web address that can be opened." },
      noOpener: { "No program to open it was found (xdg-open). y copies the address: \($0)" })
  }
}
