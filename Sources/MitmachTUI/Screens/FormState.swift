import MitmachModel

/// A form that is being filled in.
struct FormState: Hashable, Sendable {
  let purpose: FormPurpose
  let fields: [InputField]
  var form: EntryForm
  /// The form as it was when it was opened, and the record that it shows.
  let base: EntryForm
  let record: Record?
  let today: PartialDate?
  let draftUID: UID
  var uids: UIDSource
  /// The field that takes the keys; one beyond the last is the line that saves.
  private(set) var focus = 0
  /// What is typed into the field that takes the keys.
  var input = TextField()
  /// The option or suggestion that Space or Enter takes.
  var highlight = 0
  var suggestions: [Suggestion] = []
  /// The names of entries that were chosen, by uid.
  var names: [String: String] = [:]
  var problems: [InputField: InputProblem] = [:]
  /// What was kept as a draft last.
  var kept: EntryForm
  /// The place that filled in the coordinates.
  var filledPlace: Place?

  /// Something that the typed beginning can mean.
  struct Suggestion: Hashable, Sendable {
    var label: String
    var remark: String
    var value: Value

    enum Value: Hashable, Sendable {
      case place(Place)
      case entry(EntryReference)
    }
  }

  init(
    _ purpose: FormPurpose, fields: [InputField], form: EntryForm, base: EntryForm,
    preparation: FormPreparation, draftUID: UID? = nil
  ) {
    self.purpose = purpose
    self.fields = fields
    self.form = form
    self.base = base
    record = preparation.record
    names = preparation.names
    today = preparation.today
    kept = form
    uids = UIDSource(seed: preparation.seed, at: preparation.now)
    let uid = uids.uid()
    if case .resume(let draft) = purpose {
      self.draftUID = draft.uid
    } else {
      self.draftUID = draftUID ?? uid
    }
  }

  /// The field that takes the keys; `nil` on the line that saves.
  var field: InputField? { fields.indices.contains(focus) ? fields[focus] : nil }
  /// Whether something would be lost if the form were closed.
  var isChanged: Bool { form != base || hasLooseText }
  /// Whether a name was begun that nothing was chosen for.
  private var hasLooseText: Bool {
    guard let field, [.regions, .members, .actor, .region].contains(field) else { return false }
    return !input.isEmpty
  }

  var isOnSave: Bool { focus == fields.count }

  mutating func moveFocus(to index: Int) {
    focus = max(0, min(index, fields.count))
    highlight = 0
    suggestions = []
  }
}

/// By what means a field is filled in.
enum FormControl: Hashable, Sendable {
  case text
  /// One of several.
  case choice([FormOption])
  /// Any number of several.
  case choices([FormOption])
  /// A name that is completed as one types; several of them where `isMultiple`.
  case search(isMultiple: Bool)
}

/// One value that can be chosen.
struct FormOption: Hashable, Sendable {
  /// What the form keeps.
  var value: String
  var label: String
  /// The sign and letter before the label, for the eye.
  var sign = ""
  /// What is typed to reach it at once, where it has a letter.
  var letter: Character?
  var role: TextRole = .plain

  var shown: String { sign.isEmpty ? label : "\(sign) \(label)" }
}
