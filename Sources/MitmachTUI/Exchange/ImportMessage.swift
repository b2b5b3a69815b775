package import MitmachModel

/// What is to be taken in, and how.
package struct ImportRequest: Hashable, Sendable {
  package var path: String
  /// What becomes of the columns of a table, where somebody said so.
  package var columns: [ImportColumn]?
  /// The name of a mapping that is kept.
  package var profile: String?
  /// A region that all actors join.
  package var region: UID?
  /// The id of the field of those for which the file names none.
  package var field: String?
  /// What the persons of the file have consented to, and how that is known.
  package var purpose: Consent.Purpose?
  package var source = ""
  package var skipsFaulty = false
  /// What becomes of entries that may be there already.
  package var answers: [ImportQuestion: ImportAnswer] = [:]

  package init(path: String) { self.path = path }
}

/// A column of a table, and what becomes of it, as a mapping that is kept calls it.
package struct ImportColumn: Hashable, Sendable {
  package var header: String
  package var target: String
  /// The first value that stands in it.
  package var sample: String

  package init(header: String, target: String, sample: String = "") {
    self.header = header
    self.target = target
    self.sample = sample
  }
}

/// What becomes of an entry that may be there already.
package enum ImportAnswer: Hashable, Sendable {
  case skip, add
  /// Goes into the one that is there; the fields of which somebody chose a side.
  case merge([InputField: MergeSide])
}

/// A question as it stays the same, whatever is answered to others: about which entry, and which it may be.
package struct ImportQuestion: Hashable, Sendable {
  /// The how manieth actor of the file.
  package var entry: Int
  /// The uid of one that is in the network; of one that the file brings, the how manieth that is.
  package var found: String

  package init(entry: Int, found: String) {
    self.entry = entry
    self.found = found
  }
}

/// An entry of a file and the one that it may be.
package struct ImportMatch: Hashable, Sendable {
  package var question: ImportQuestion
  package var new: Actor
  package var found: Actor
  package var reasons: [LikelyDuplicate.Reason]

  package init(
    question: ImportQuestion, new: Actor, found: Actor, reasons: [LikelyDuplicate.Reason]
  ) {
    self.question = question
    self.new = new
    self.found = found
    self.reasons = reasons
  }
}

/// What a request comes to.
package struct ImportPreview: Hashable, Sendable {
  /// As the command line calls it.
  package var format: String
  /// What divides the cells of a table.
  package var delimiter: Character?
  /// How many entries there are in the file.
  package var total: Int
  /// Of those that were looked at.
  package var added = 0, changed = 0, unchanged = 0, skipped = 0, faulty = 0
  /// What is wrong, a sentence each; the first ones.
  package var faults: [String] = []
  /// Whether entries are faulty because nothing tells their field of action.
  package var lacksField = false
  /// Names in the file that no region has.
  package var unknownRegions: [String] = []
  /// `nil` where the file is no table of any shape.
  package var columns: [ImportColumn]?
  package var profiles: [String] = []
  /// The first entries, as they will be.
  package var first: [Record] = []
  package var matches: [ImportMatch] = []
  /// Persons with mail or phone.
  package var persons = 0

  package init(format: String, total: Int) {
    self.format = format
    self.total = total
  }

  /// How many entries were looked at.
  var looked: Int { added + changed + unchanged + skipped + faulty }
}
