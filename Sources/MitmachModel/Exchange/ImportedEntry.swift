/// An entry as a file has it, before it is decided what becomes of it in the store.
package struct ImportedEntry: Hashable, Sendable {
  /// What the file says, field by field; `FormCheck` says what is wrong in it.
  package var form: EntryForm
  /// The uid that the file gives it, where it is one of ours.
  package var uid: UID?
  /// What the file has and a form has no field for, under the file's own names.
  package var extras: [String: String]
  /// The licence of the entry where the file names one, such as `ODbL-1.0`.
  package var license: String?
  /// Names of regions that the file says it belongs to.
  package var regionNames: [String]
  /// The outline of a region.
  package var outline: Outline?
  /// What the file calls the fields, where it has names of its own.
  package var headers: [InputField: String] = [:]
  /// Where it stands in the file, counted from 1.
  package var line: Int

  package init(
    form: EntryForm, uid: UID? = nil, extras: [String: String] = [:], license: String? = nil,
    regionNames: [String] = [], outline: Outline? = nil, line: Int
  ) {
    self.form = form
    self.uid = uid
    self.extras = extras
    self.license = license
    self.regionNames = regionNames
    self.outline = outline
    self.line = line
  }
}

/// Something in a file that cannot be taken in as it is.
package struct ImportFault: Error, Hashable, Sendable {
  /// Counted from 1; `nil` where the whole file is meant.
  package var line: Int?
  /// In characters from 1, where it is known.
  package var column: Int?
  /// The field or key that is meant.
  package var field: String?
  /// What the file itself calls that field.
  package var header: String?
  package var cause: Cause

  package init(
    line: Int? = nil, column: Int? = nil, field: String? = nil, header: String? = nil, cause: Cause
  ) {
    self.line = line
    self.column = column
    self.field = field
    self.header = header
    self.cause = cause
  }

  package enum Cause: Hashable, Sendable {
    case input(InputProblem)
    /// The file is not of the format: what was expected there.
    case syntax(String)
    case unknownFormat
    case notText
    case tooLarge(limit: Int)
    case tooDeep(limit: Int)
    case quoteNotClosed
    case wrongNumberOfColumns(found: Int, expected: Int)
    case outline(OutlineProblem)
  }
}

/// Why points are no outline.
package enum OutlineProblem: Error, Hashable, Sendable {
  case tooFewPoints
  /// The ring does not end where it began.
  case notClosed
  /// The edge from this point (counted from 1) on crosses another one.
  case crossing(point: Int)
  /// Likely latitude and longitude the wrong way round.
  case swapped(point: Int)
  case outsideOfWorld(point: Int)
  case noPolygon
}
