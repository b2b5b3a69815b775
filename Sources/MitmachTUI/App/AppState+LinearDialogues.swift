import Canvas
import MitmachModel

// MARK: - Forms, questions and pages in the line mode

extension AppState {
  func linearDialogue(_ overlay: Overlay) -> [String] {
    switch overlay {
    case .form(let form): return linearForm(form)
    case .question(let question):
      return [questionTitle(question)] + linearItems(questionLines(question)) + [linearKeysHint]
    case .conflict(let conflict):
      return [title(of: conflict)] + linearItems(lines(of: conflict)) + [linearKeysHint]
    case .duplicates(let duplicates):
      return [strings.forms.duplicatesTitle]
        + linearItems(spokenLines(of: duplicates))
    case .identity(let identity):
      let choices = choices(of: identity).enumerated().map { "\($0 + 1): \($1)" }
      return [strings.forms.whoTitle, strings.forms.whoHint] + choices
    case .page(let page):
      let items = pageWriter.items(for: page.content)
      return [pageWriter.title(of: page.content)] + linearItems(items)
        + [strings.screens.linearDetailsHint]
    case .finder(let finder):
      let items = finder.items.enumerated().map { "\($0 + 1): \(text(of: $1))" }
      let title = finder.entries == nil ? strings.map.goToTitle : strings.map.hereTitle
      return [title] + items + [strings.screens.linearChooserHint]
    case .exchange(let exchange): return linearExchange(exchange) + [linearKeysHint]
    case .chooser, .filterPanel: return []
    }
  }

  /// The keys of a dialogue in words.
  private var linearKeysHint: String {
    hints(columns: .max).map { "\($0.key): \($0.text)" }.joined(separator: ". ")
  }

  /// The key that a line means where keys answer: its own name, what the hint says it does, or the
  /// beginning of that.
  func linearAnswer(_ line: String) -> Message? {
    let line = line.lowercased()
    let hint = hints(columns: .max).first { $0.text.lowercased().hasPrefix(line) }
    guard let name = hint?.key.lowercased() else { return nil }
    let key = Self.linearKeys[name] ?? (name.count == 1 ? name.first.map(Key.character) : nil)
    return key.map(Message.pressed)
  }

  /// One field at a time: what it is called, what is in it, what can be chosen.
  private func linearForm(_ form: FormState) -> [String] {
    var lines = [title(of: form)]
    guard let field = form.field else {
      return lines + [strings.screens.linearSaveHint]
    }
    let name = strings.fieldName(field)
    let chosen = form.form.items(field)
    switch control(of: field, in: form) {
    case .text: lines.append("\(name): \(form.form[field])")
    case .choice(let options), .choices(let options):
      let labels = options.filter { chosen.contains($0.value) }.map(\.label)
      lines.append("\(name): \(labels.joined(separator: ", "))")
      lines += options.enumerated().map { "\($0 + 1): \($1.label)" }
    case .search:
      let names = field == .place ? [form.form[.place]] : chosen.map { form.names[$0] ?? $0 }
      lines.append("\(name): \(names.joined(separator: ", "))")
      lines += form.suggestions.enumerated().map { "\($0 + 1): \($1.label) \($1.remark)" }
    }
    if let problem = form.problems[field] { lines.append(strings.forms.problem(problem)) }
    return lines + [strings.screens.linearFormHint]
  }

  /// What a line means in a form: a number chooses, words fill in, nothing goes on.
  func linearMessages(for line: String, in form: FormState) -> [Message] {
    if line.isEmpty { return [.pressed(form.isOnSave ? .enter : .tab)] }
    if line == "<" { return [.pressed(.backTab)] }
    if [strings.forms.save.lowercased(), "save"].contains(line.lowercased()) {
      return [.pressed(.control("s"))]
    }
    if line.lowercased() == "esc" { return [.pressed(.escape)] }
    guard let field = form.field else { return [] }
    if line == "-" { return linearClearing(field, in: form) }
    switch control(of: field, in: form) {
    case .text:
      return [.pressed(.end), .pressed(.control("u")), .pasted(line), .pressed(.tab)]
    case .search:
      if let number = Self.linearNumber(line), number <= form.suggestions.count {
        return [.chose(number - 1)]
      }
      return [.pressed(.control("u")), .pasted(line)]
    case .choice, .choices:
      if let number = Self.linearNumber(line) { return [.chose(number - 1)] }
      return line.first.map { [.pressed(.character($0))] } ?? []
    }
  }

  /// What empties a field; one of which one of several holds always is left alone.
  private func linearClearing(_ field: InputField, in form: FormState) -> [Message] {
    let chosen = form.form.items(field)
    switch control(of: field, in: form) {
    case .text: return [.pressed(.end), .pressed(.control("u")), .pressed(.tab)]
    case .search:
      let clear: [Message] = [.pressed(.end), .pressed(.control("u"))]
      return clear + (field == .place ? [] : chosen.map { _ in .pressed(.backspace) })
    case .choice: return []
    case .choices(let options):
      return options.indices.filter { chosen.contains(options[$0].value) }.map(Message.chose)
    }
  }

  mutating func choose(number: Int, in overlay: Overlay) -> [Effect] {
    switch overlay {
    case .form(let form): return choose(number: number, in: form)
    case .duplicates(let state):
      guard (0..<3).contains(number) else { return unknown("\(number + 1)") }
      return press(.character(Character("\(number + 1)")), in: state)
    case .identity(var identity):
      let count = choices(of: identity).count
      guard (0..<count).contains(number) else { return unknown("\(number + 1)") }
      identity.select(number, of: count)
      return press(.enter, in: identity)
    case .page(let page):
      let links = layout(of: page).links
      return links.indices.contains(number) ? follow(links[number]) : unknown("\(number + 1)")
    case .finder(var finder):
      guard finder.items.indices.contains(number) else { return unknown("\(number + 1)") }
      finder.select(number)
      return press(.enter, in: finder)
    case .exchange(let exchange): return choose(number: number, in: exchange)
    case .question, .conflict, .chooser, .filterPanel: return unknown("\(number + 1)")
    }
  }

  private mutating func choose(number: Int, in form: FormState) -> [Effect] {
    var form = form
    guard let field = form.field else { return [] }
    var effects: [Effect] = []
    switch control(of: field, in: form) {
    case .choice(let options) where options.indices.contains(number):
      accept(options[number].value, for: field, in: &form)
    case .choices(let options) where options.indices.contains(number):
      form.highlight = number
      effects = press(.character(" "), in: form)
      return effects
    case .search where form.suggestions.indices.contains(number):
      form.highlight = number
      effects = take(in: &form)
    default: return unknown("\(number + 1)")
    }
    overlay = .form(form)
    return effects
  }
}
