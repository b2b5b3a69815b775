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
    let isMapped: Bool
    do { (data, isMapped) = try Self.read(path) } catch {
      let reason = error.localizedDescription
      let sentence = FileWords.words(in: words.language).unreadable(path, reason)
      throw CommandFailure(sentence, exitCode: ExitStatus.inputOutput)
    }
    do throws(ImportFault) { file = try ImportFile(data, format: format, isMapped: isMapped) } catch
    {
      throw CommandFailure(
        FaultText(words: words).sentence(for: error, in: path), exitCode: ExitStatus.data)
    }
  }

  /// A file is mapped, so that a large one takes no memory; says whether it is.
  private static func read(_ path: String) throws -> (Data, isMapped: Bool) {
    guard path != "-" else { return (try FileHandle.standardInput.readToEnd() ?? Data(), false) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return (try Data(contentsOf: URL(filePath: path)), false) }
    if let data = mapped(descriptor) {
      close(descriptor)
      return (data, true)
    }
    // Of a pipe there is but one reader.
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    return (try handle.readToEnd() ?? Data(), false)
  }

  private static func mapped(_ descriptor: Int32) -> Data? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0
    else { return nil }
    let size = Int(status.st_size)
    let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let start, start != MAP_FAILED else { return nil }
    return Data(bytesNoCopy: start, count: size, deallocator: .unmap)
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
