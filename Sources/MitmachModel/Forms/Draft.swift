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
    replacing(typedFields, of: current, by: form)
  }

  /// The entry as it is now, but as the person saw it where they and others changed the same: so that
  /// saving meets what the others made of it.
  package func base(on current: EntryForm) -> EntryForm {
    replacing(typedFields.filter { base[$0] != current[$0] }, of: current, by: base)
  }

  /// The fields that the person changed; a place and where it is belong together.
  private var typedFields: Set<InputField> {
    let typed = Set(InputField.allCases.filter { form[$0] != base[$0] })
    return typed.isDisjoint(with: InputField.places) ? typed : typed.union(InputField.places)
  }

  private func replacing(
    _ fields: Set<InputField>, of current: EntryForm, by other: EntryForm
  ) -> EntryForm {
    var result = current
    for field in fields { result[field] = other[field] }
    return result
  }
}
