import Canvas
import MitmachModel

// MARK: - Keys

extension AppState {
  mutating func press(_ key: Key) -> [Effect] {
    let warned = notice?.isQuitWarning ?? false
    notice = nil
    if key == .control("c"), warned {
      exitCode = 130
      return []
    }
    if key == .control("z") { return [.suspend] }
    switch overlay {
    case .chooser(let chooser): return press(key, in: chooser)
    case .filterPanel(let panel): return press(key, in: panel)
    case .form(let form): return press(key, in: form)
    case .question(let question): return press(key, in: question)
    case .conflict(let conflict): return press(key, in: conflict)
    case .duplicates(let duplicates): return press(key, in: duplicates)
    case .identity(let identity): return press(key, in: identity)
    case .page(let page): return press(key, in: page)
    case .finder(let finder): return press(key, in: finder)
    case nil: break
    }
    if let prompt { return press(key, in: prompt) }
    if isPlaneFocused, let effects = pressInPlane(key) { return effects }
    if map.drawing != nil, isMapFocused, let effects = pressWhileDrawing(key) { return effects }
    if isMatrixFocused, let effects = pressInMatrix(key) { return effects }
    guard let command = keymap.command(for: key, onMap: isMapFocused) else {
      report(strings.status.unboundKey(strings.keyText(key)))
      return []
    }
    return run(command)
  }

  mutating func paste(_ text: String) -> [Effect] {
    notice = nil
    if case .chooser(var chooser) = overlay {
      chooser.field.paste(text)
      chooser.typed()
      overlay = .chooser(chooser)
    } else if case .filterPanel(var panel) = overlay {
      panel.field.paste(text)
      panel.typed()
      overlay = .filterPanel(panel)
    } else if case .form(var form) = overlay {
      return paste(text, into: &form)
    } else if case .identity(var identity) = overlay {
      identity.field.paste(text)
      identity.typed()
      overlay = .identity(identity)
      return [.findEntries(identity.field.text, .actor)]
    } else if case .finder(var finder) = overlay {
      finder.field.paste(text)
      return find(&finder)
    } else if overlay != nil {
      report(strings.status.pasteOutside)
    } else if let prompt {
      var field = prompt.field
      field.paste(text)
      set(field, in: prompt)
    } else {
      report(strings.status.pasteOutside)
    }
    return []
  }
}

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
  private mutating func set(_ field: TextField, in prompt: Prompt) {
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

  private mutating func press(_ key: Key, in prompt: Prompt) -> [Effect] {
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

// MARK: - Choosers

extension AppState {
  private mutating func press(_ key: Key, in chooser: ChooserState) -> [Effect] {
    var chooser = chooser
    let items = items(of: chooser)
    switch key {
    case .escape, .control("c"), .function(1): overlay = nil
    case .backspace where chooser.field.isEmpty: overlay = nil
    case .enter:
      guard items.indices.contains(chooser.selection) else { return [] }
      return choose(items[chooser.selection])
    case .delete where chooser.kind == .savedFilters:
      guard items.indices.contains(chooser.selection) else { return [] }
      if case .applyFilter(let name) = items[chooser.selection].command {
        return run(.removeFilter(name))
      }
    default:
      if let distance = listDistance(key) {
        chooser.select(chooser.selection + distance, of: items.count)
      } else if chooser.field.take(key) {
        chooser.typed()
      }
      overlay = .chooser(chooser)
    }
    return []
  }

  mutating func choose(_ item: ChooserItem) -> [Effect] {
    if case .unavailable(let reason) = item.availability {
      report(reason)
      return []
    }
    overlay = nil
    recentCommands.removeAll { $0 == item.command }
    recentCommands.insert(item.command, at: 0)
    return run(item.command)
  }

  /// How far a key moves a selection in an overlay.
  private func listDistance(_ key: Key) -> Int? {
    switch key {
    case .down, .control("n"): 1
    case .up, .control("p"): -1
    case .pageDown: 10
    case .pageUp: -10
    default: nil
    }
  }

  private mutating func press(_ key: Key, in panel: FilterPanelState) -> [Effect] {
    var panel = panel
    let items = items(of: panel)
    switch key {
    case .escape, .enter, .control("c"): overlay = nil
    case .backspace where panel.field.isEmpty: overlay = nil
    case .character(" "):
      if items.indices.contains(panel.selection) { toggle(items[panel.selection].value) }
    case .tab, .backTab:
      panel.select(nextFacet(key, from: panel.selection, in: items), of: items.count)
      overlay = .filterPanel(panel)
    case .character("0") where panel.field.isEmpty: return run(.clearFilter)
    default:
      if let distance = listDistance(key) {
        panel.select(panel.selection + distance, of: items.count)
      } else if panel.field.take(key) {
        panel.typed()
      }
      overlay = .filterPanel(panel)
    }
    return []
  }

  private func nextFacet(_ key: Key, from index: Int, in items: [FilterItem]) -> Int {
    guard items.indices.contains(index) else { return 0 }
    let facet = items[index].value.facet
    if key == .tab {
      return items[index...].firstIndex { $0.value.facet != facet } ?? 0
    }
    let before = items[..<index].last { $0.value.facet != facet }?.value.facet
    let target = before ?? items.last?.value.facet
    return items.firstIndex { $0.value.facet == target } ?? 0
  }

  mutating func toggle(_ value: FacetValue) { filter.toggle(value) }
}
