import Canvas
import MitmachModel

// MARK: - Filling in

extension AppState {
  mutating func typeText(
    _ key: Key, in form: inout FormState, field: InputField
  ) -> [Effect] {
    if field.hasLines, key == .up || key == .down,
      form.input.moveLine(by: key == .up ? -1 : 1, columns: FormLayout.valueColumns(size))
    {
      return []
    }
    guard form.input.take(key) else { return step(key, in: &form) }
    accept(form.input.text, for: field, in: &form)
    return []
  }

  /// Takes a text into the form; what was said of the field before is of the past.
  func accept(_ text: String, for field: InputField, in form: inout FormState) {
    guard form.form[field] != text else { return }
    form.form[field] = text
    form.problems[field] = nil
  }

  mutating func choose(
    _ key: Key, among options: [FormOption], in form: inout FormState, field: InputField
  ) -> [Effect] {
    guard !options.isEmpty else { return step(key, in: &form) }
    let now = options.firstIndex { $0.value == form.form[field] }
    switch key {
    case .left: form.highlight = ((now ?? 1) - 1 + options.count) % options.count
    case .right, .character(" "): form.highlight = ((now ?? -1) + 1) % options.count
    case .character(let typed):
      guard let index = option(typed, among: options, after: now) else { return [] }
      form.highlight = index
    default: return step(key, in: &form)
    }
    accept(options[form.highlight].value, for: field, in: &form)
    return []
  }

  mutating func toggle(
    _ key: Key, among options: [FormOption], in form: inout FormState, field: InputField
  ) -> [Effect] {
    guard !options.isEmpty else { return step(key, in: &form) }
    switch key {
    case .left: form.highlight = (form.highlight - 1 + options.count) % options.count
    case .right: form.highlight = (form.highlight + 1) % options.count
    case .character(" "): toggle(options[form.highlight], of: options, in: &form, field: field)
    case .character(let typed):
      guard let index = option(typed, among: options, after: form.highlight) else { return [] }
      form.highlight = index
      if options[index].letter != nil {
        toggle(options[index], of: options, in: &form, field: field)
      }
    default: return step(key, in: &form)
    }
    return []
  }

  private func toggle(
    _ option: FormOption, of options: [FormOption], in form: inout FormState, field: InputField
  ) {
    let chosen = Set(form.form.items(field)).symmetricDifference([option.value])
    let values = options.map(\.value).filter(chosen.contains)
    accept(values.joined(separator: ","), for: field, in: &form)
  }

  /// The option that a letter means, the next one of several.
  private func option(_ typed: Character, among options: [FormOption], after now: Int?) -> Int? {
    let wanted = typed.lowercased()
    let fitting = options.indices.filter { index in
      options[index].letter?.lowercased() == wanted
        || (options[index].letter == nil && options[index].label.lowercased().hasPrefix(wanted))
    }
    return fitting.first { $0 > now ?? -1 } ?? fitting.first
  }
}
