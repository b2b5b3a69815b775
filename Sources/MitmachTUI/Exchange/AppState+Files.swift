import Canvas
import MitmachModel

// MARK: - Choosing a file

extension AppState {
  mutating func press(_ key: Key, in chooser: FileChooserState) -> [Effect] {
    var chooser = chooser
    switch key {
    case .escape, .control("c"): overlay = nil
    case .backspace where chooser.field.isEmpty: overlay = nil
    case .enter: return take(chooser)
    case .tab: return complete(chooser)
    case .down, .control("n"): chooser.select((chooser.selection ?? -1) + 1)
    case .up, .control("p"): chooser.select((chooser.selection ?? 0) - 1)
    case .pageDown: chooser.select((chooser.selection ?? -1) + 10)
    case .pageUp: chooser.select((chooser.selection ?? 0) - 10)
    default:
      guard chooser.field.take(key) else { return [] }
      return find(chooser)
    }
    if overlay != nil { overlay = .exchange(.files(chooser)) }
    return []
  }

  /// Shows the chooser and asks what there is under what is typed now.
  mutating func find(_ chooser: FileChooserState) -> [Effect] {
    var chooser = chooser
    chooser.typed()
    overlay = .exchange(.files(chooser))
    return [.exchange(.listFiles(typed: chooser.field.text))]
  }

  /// Writes the chosen file to the end, or as far as all go on alike.
  private mutating func complete(_ chooser: FileChooserState) -> [Effect] {
    guard let path = chooser.chosen ?? chooser.commonStart else { return [] }
    var chooser = chooser
    chooser.field.replace(by: path)
    return find(chooser)
  }

  private mutating func take(_ chooser: FileChooserState) -> [Effect] {
    let path = chooser.chosen ?? chooser.field.text.trimmingBlanks
    // One goes into a folder.
    if chooser.chosen != nil, path.hasSuffix("/") { return complete(chooser) }
    guard !path.isEmpty, !path.hasSuffix("/") else {
      report(strings.exchange.needsFile)
      return []
    }
    switch chooser.purpose {
    case .export(let request):
      return [.exchange(.export(request, path: path, replacing: false))]
    case .importing(let region):
      var request = ImportRequest(path: path)
      request.region = region
      return [.exchange(.planImport(request, isWhole: false))]
    }
  }

  func title(of chooser: FileChooserState) -> String {
    switch chooser.purpose {
    case .export(let request):
      strings.exchange.exportTitle(strings.exchange.format(request.format))
    case .importing: strings.exchange.importTitle("")
    }
  }

  /// A path without the folder that is typed already: in a narrow panel the end is what tells.
  static func lastName(of path: String) -> String {
    let body = path.hasSuffix("/") ? path.dropLast() : path[...]
    return body.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  func draw(_ chooser: FileChooserState, on canvas: inout Canvas) {
    let lines = chooser.files.enumerated().map { index, path in
      PanelLine(
        text: Self.lastName(of: path), end: "", index: index,
        role: path.hasSuffix("/") ? .strong : .plain)
    }
    drawPanel(
      title: title(of: chooser), field: chooser.field, lines: lines,
      selection: chooser.selection ?? -1, isEmptySaid: false, on: &canvas)
  }
}
