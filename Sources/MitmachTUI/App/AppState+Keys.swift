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
    case .exchange(let exchange): return press(key, in: exchange)
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
    } else if case .exchange(let exchange) = overlay {
      return paste(text, into: exchange)
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
