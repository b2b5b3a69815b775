/// A form that is not saved yet, kept so that nothing typed is lost.
package struct Draft: Hashable, Sendable {
  /// Of the draft, not of the entry.
  package var uid: UID
  /// The entry that is being changed; `nil` for a new one.
  package var edited: UID?
  package var form: EntryForm
  /// The form as it was when the person began: what differs from it is what they typed.
  package var base: EntryForm
  /// When it was last changed, in milliseconds since 1970.
  package var at: Int64

  package init(uid: UID, edited: UID?, form: EntryForm, base: EntryForm, at: Int64) {
    self.uid = uid
    self.edited = edited
    self.form = form
    self.base = base
    self.at = at
  }

  /// What was typed, put into the entry as it is now.
  package func form(on current: EntryForm) -> EntryForm {
    var form = current
    for field in InputField.allCases where self.form[field] != base[field] {
      form[field] = self.form[field]
    }
    return form
  }
}
