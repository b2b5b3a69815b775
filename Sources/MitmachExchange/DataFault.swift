package import MitmachModel

/// One thing that is wrong in a data file, and where.
package struct DataFault: Error, Hashable, Sendable {
  /// The file's name within the folder, such as `actors.yaml`.
  package var file: String
  /// Counted from 1.
  package var line: Int?
  /// The entry's `id`, or `#3` for the third entry where it has none.
  package var entry: String?
  /// The key within the entry, such as `memberships.role`.
  package var field: String?
  package var cause: Cause

  package init(
    file: String, line: Int? = nil, entry: String? = nil, field: String? = nil, cause: Cause
  ) {
    self.file = file
    self.line = line
    self.entry = entry
    self.field = field
    self.cause = cause
  }

  /// Why something cannot be taken as it stands.
  package enum Cause: Error, Hashable, Sendable {
    case file(FileFault)
    case value(ValueFault)
    case reference(ReferenceFault)
    case place(PlaceFault)

    fileprivate var words: LocalizedText {
      switch self {
      case .file(let fault): fault.words
      case .value(let fault): fault.words
      case .reference(let fault): fault.words
      case .place(let fault): fault.words
      }
    }
  }

  /// Where it is, what is wrong and what to do, such as
  /// `actors.yaml:12: kulturfabrik-meda, kind: there is no "verein"; possible are initiative, …`.
  package func sentence(in language: Language) -> String {
    let spot = DataSpot(file: file, line: line).text
    let subject = [entry, field].compactMap { $0 }.joined(separator: ", ")
    let words = cause.words.text(in: language)
    return subject.isEmpty ? "\(spot): \(words)" : "\(spot): \(subject): \(words)"
  }
}

/// A line of a data file.
package struct DataSpot: Hashable, Sendable {
  package var file: String
  /// Counted from 1.
  package var line: Int?

  package init(file: String, line: Int?) {
    self.file = file
    self.line = line
  }

  var text: String { line.map { "\(file):\($0)" } ?? file }
}

/// Why a data folder could not be read: everything that is wrong in its files, never only the first.
package struct DataError: Error, Hashable, Sendable, CustomStringConvertible {
  package var folder: String
  package var faults: [DataFault]

  package init(folder: String, faults: [DataFault]) {
    self.folder = folder
    self.faults = faults
  }

  package func sentences(in language: Language) -> [String] {
    faults.map { $0.sentence(in: language) }
  }

  package var description: String { sentences(in: .english).joined(separator: "\n") }
}
