import Foundation
import MitmachExchange
import MitmachModel

/// The mappings of columns that a person keeps, a text file each, which can be edited by hand.
struct MappingFile {
  let language: Language
  private let folder =
    GlobalOptions.folder("XDG_CONFIG_HOME", else: ".config") + "/mitmach/mappings"

  /// The mapping in a file, or the one kept under a name.
  func load(_ typed: String) throws(CommandFailure) -> MappingProfile {
    let manager = FileManager.default
    let path = [typed, path(of: typed)].first { manager.fileExists(atPath: $0) }
    guard let path else {
      throw CommandFailure(
        words.imports.noMapping(typed, names), exitCode: ExitStatus.usage)
    }
    let text: String
    do { text = try String(contentsOf: URL(filePath: path), encoding: .utf8) } catch {
      throw CommandFailure(
        FileWords.words(in: language).unreadable(path, error.localizedDescription),
        exitCode: ExitStatus.inputOutput)
    }
    do throws(ImportFault) { return try MappingProfile(text: text) } catch {
      throw CommandFailure(
        FaultText(words: words).sentence(for: error, in: path), exitCode: ExitStatus.data)
    }
  }

  func save(_ mapping: ColumnMapping, as name: String) throws(CommandFailure) {
    let path = path(of: name)
    do { try DurableFile.write(MappingProfile(mapping).text, to: path) } catch {
      throw CommandFailure(unwritable: path, error, in: language)
    }
  }

  private var words: CommandWords { .words(in: language) }

  var names: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { !$0.hasPrefix(".") && !$0.hasSuffix("~") }.sorted()
  }

  /// A name leads nowhere else than into the folder.
  private func path(of name: String) -> String {
    let plain = String(name.map { $0 == "/" || $0.isNewline ? "_" : $0 })
    return folder + "/" + (plain.hasPrefix(".") ? "_" + plain : plain)
  }
}
