import Foundation
import MitmachExchange
import MitmachModel

/// A file that is to be taken in.
struct ImportSource {
  /// As it is told of.
  let name: String
  let file: ImportFile

  /// `format`: where a person knows better than the file.
  init(path: String, format: ImportFormat?, words: CommandWords) throws(CommandFailure) {
    name = path
    let data: Data
    do { data = try Self.read(path) } catch {
      let reason = error.localizedDescription
      let sentence = FileWords.words(in: words.language).unreadable(path, reason)
      throw CommandFailure(sentence, exitCode: ExitStatus.inputOutput)
    }
    do throws(ImportFault) { file = try ImportFile(data, format: format) } catch {
      throw CommandFailure(
        FaultText(words: words).sentence(for: error, in: path), exitCode: ExitStatus.data)
    }
  }

  /// A file is mapped, so that a large one takes no memory.
  private static func read(_ path: String) throws -> Data {
    guard path != "-" else { return try FileHandle.standardInput.readToEnd() ?? Data() }
    return try Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
  }

  /// What becomes of the columns of a table of any shape; `nil` for other files.
  func mapping(_ profile: MappingProfile?) -> ColumnMapping? {
    guard file.format == .csv, let headers = file.table?.headers else { return nil }
    return profile?.mapping(for: headers) ?? .proposal(headers: headers)
  }

  /// All entries, one after the other; only of a table of any shape they are not all in memory.
  func items(_ mapping: ColumnMapping?, _ context: ImportContext) -> any Sequence<ImportItem> {
    if let mapping, let table = file.table {
      return TableEntries(table, mapping: mapping, context: context)
    }
    var items: [ImportItem] = []
    file.read(context: context) { item in
      items.append(item)
      return true
    }
    return items
  }
}
