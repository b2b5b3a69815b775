import MitmachExchange
import MitmachModel

/// How an export is written, whoever asks for it.
struct ExportSettings {
  var format: ExportKind
  var dialect: CSVDialect?
  /// Whether it is one list that is wanted, and not the network.
  var isOfOneList: Bool
  /// The file; `nil` for standard output.
  var output: String?
  var manifest: String?
  var words: CommandWords

  var language: Language { words.language }

  /// Whether entries are listed, and not told of on a page.
  var isList: Bool { format != .html && (format != .markdown || isOfOneList) }
}
