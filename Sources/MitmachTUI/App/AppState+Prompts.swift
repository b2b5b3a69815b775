import Canvas
import MitmachModel

// MARK: - Prompts

extension AppState.Prompt {
  var field: TextField {
    switch self {
    case .search(let field, _), .filterName(let field), .newsSince(let field),
      .around(let field), .outlineFile(let field, _):
      field
    }
  }
}

extension AppState {
  mutating func set(_ field: TextField, in prompt: Prompt) {
    switch prompt {
    case .search(_, let before):
      self.prompt = .search(field, before: before)
      filter.text = field.text
    case .filterName: self.prompt = .filterName(field)
    case .newsSince: self.prompt = .newsSince(field)
    case .around: self.prompt = .around(field)
    case .outlineFile(_, let region): self.prompt = .outlineFile(field, region)
    }
  }

  mutating func press(_ key: Key, in prompt: Prompt) -> [Effect] {
    switch key {
    case .enter, .tab: return accept(prompt)
    case .escape, .control("c"): return giveUp(prompt)
    case .backspace where prompt.field.isEmpty: return giveUp(prompt)
    case .down, .up, .pageDown, .pageUp:
      return moveWhileTyping(key, in: prompt)
    default:
      var field = prompt.field
      if field.take(key) { set(field, in: prompt) }
      return []
    }
  }

  private mutating func accept(_ prompt: Prompt) -> [Effect] {
    self.prompt = nil
    switch prompt {
    case .search(let field, _):
      if !field.isEmpty {
        searches.removeAll { $0 == field.text }
        searches.append(field.text)
        browser.list.anchor = nil
      }
      return isMapFocused ? runOnMap(.fitMap) : []
    case .newsSince(let field):
      guard !field.isEmpty else { return [.loadNews(since: nil)] }
      guard let day = InputRules.date(field.text.trimmingBlanks) else {
        self.prompt = prompt
        notice = Notice(text: strings.forms.problem(.notADate), isFailure: true)
        return []
      }
      return [.loadNews(since: day)]
    case .around(let field): return showAround(field.text, or: prompt)
    case .outlineFile(let field, let region):
      let path = field.text.trimmingBlanks
      return path.isEmpty ? [] : [.map(.prepareOutline(region, .file(path: path)))]
    case .filterName(let field):
      let name = SavedFilter.plainName(field.text)
      guard !name.isEmpty else {
        report(strings.status.needsName)
        return []
      }
      return [
        .saveFilter(
          SavedFilter(
            name: name, listing: current, filter: filter.applying(to: current),
            order: browser.order, isReversed: browser.isReversed))
      ]
    }
  }

  private mutating func giveUp(_ prompt: Prompt) -> [Effect] {
    self.prompt = nil
    if case .search(_, let before) = prompt { filter.text = before }
    return []
  }

  /// Arrows move in the list while one types; on an empty line they fetch former searches.
  private mutating func moveWhileTyping(_ key: Key, in prompt: Prompt) -> [Effect] {
    guard case .search(let field, _) = prompt else { return [] }
    if key == .up, field.isEmpty || searches.contains(field.text) {
      let index = searches.firstIndex(of: field.text) ?? searches.count
      if index > 0 { set(TextField(searches[index - 1]), in: prompt) }
      return []
    }
    return run(keymap.command(for: key) ?? .moveDown)
  }
}
