package import Canvas
import MitmachModel

/// The line mode for screen readers: the same state and the same commands, said in lines of text.
extension AppState {
  /// The size that a state has in the line mode: one pane, ten rows at a time.
  package static let linearSize = Size(columns: 80, rows: 15)

  /// The first line that a person hears.
  package var linearWelcome: String { strings.screens.linearWelcome }

  /// What is to be said after a change; only what is new, when the view is otherwise the same.
  package func linearText(since previous: AppState?) -> [String] {
    var lines: [String] = []
    if let notice, notice != previous?.notice || previous?.statusText != statusText {
      lines.append(notice.whole)
    }
    if let previous, previous.linearView == linearView {
      if notice == nil || previous.browser.list.selection != browser.list.selection {
        lines += linearSelection
      }
    } else {
      lines += linearView
    }
    return lines.map(\.harmless)
  }

  private var linearView: [String] {
    switch overlay {
    case .chooser(let chooser): linearChooser(chooser)
    case .filterPanel(let panel): linearPanel(panel)
    case nil where isMapFocused: [(mapSentence ?? "").asSentence, strings.map.linearHint]
    case nil: isPlaneFocused ? linearPlane : isDetailsFocused ? linearDetails : linearList
    case let overlay?: linearDialogue(overlay)
    }
  }

  private var linearPlane: [String] {
    [strings.plane.title] + planePicture.sentences + [strings.plane.linearHint]
  }

  // MARK: - Lists

  private var linearList: [String] {
    let list = browser.list
    var lines = ["\(strings.screens.listing(current)): \(statusText)"]
    let chips = chips.map(\.text).joined(separator: ", ")
    if !chips.isEmpty { lines.append("\(strings.screens.filterTitle): \(chips)") }
    if list.isEmpty {
      let words = strings.status
      return lines
        + (query.filter.isEmpty
          ? [words.emptyStore, words.emptyStoreHint]
          : [words.nothingFound, words.nothingFoundHint])
    }
    lines += list.shownRows.enumerated().map { "\($0.offset + 1): \(linearRow($0.element))" }
    return lines + [strings.screens.linearListHint]
  }

  private var linearSelection: [String] {
    guard overlay == nil, !isDetailsFocused, !isMapFocused, let row = browser.list.selected else {
      return []
    }
    return ["\(browser.list.selection - browser.list.top + 1): \(linearRow(row))"]
  }

  /// A row as one line, each value with its heading.
  private func linearRow(_ row: EntryRow) -> String {
    let words = strings.screens
    var parts = [row.reference.name]
    func add(_ heading: String, _ value: String) {
      if !value.isEmpty { parts.append("\(heading): \(value)") }
    }
    let fields = catalogue.fields(in: row.fields).map { $0.name.text(in: language) }
    add(words.columnFields, fields.joined(separator: ", "))
    add(words.columnPlace, row.place)
    switch row.facts {
    case .region(let status, let members):
      add(words.columnStatus, strings.values.regionStatus(status))
      add(strings.labels.members, strings.number(members))
    case .actor(let kind): add(words.columnKind, strings.values.kind(kind))
    case .moderator(let kind, let region, _):
      add(words.columnKind, strings.values.kind(kind))
      add(words.columnRegion, region.name)
    case .action(let effort, let impact, _, _, _):
      add(words.columnEffort, "\(effort)")
      add(words.columnImpact, "\(impact)")
    }
    return parts.joined(separator: "; ")
  }

  // MARK: - Details

  private var linearDetails: [String] {
    guard let shown = browser.trail.last else { return [strings.labels.nothingSelected] }
    guard let details = shown.details else {
      return [shown.isGone ? strings.labels.gone : strings.labels.nothingSelected]
    }
    return linearItems(detailItems(of: shown, details)) + [
      strings.screens.linearDetailsHint
    ]
  }

  /// Statements line by line, those that can be followed with a number.
  func linearItems(_ items: [DetailItem]) -> [String] {
    var lines: [String] = []
    var link = 0
    var label = ""
    for item in items where item.kind != .gap {
      if let own = item.label, !own.isEmpty { label = own }
      lines.append(linearItem(item, label: label, link: &link))
    }
    return lines
  }

  private func linearItem(_ item: DetailItem, label: String, link: inout Int) -> String {
    var text = item.text
    let fields = catalogue.fields(in: item.fields).map { $0.name.text(in: language) }
    // A field's own line names it already.
    if !fields.isEmpty, item.link != nil { text += " (\(fields.joined(separator: ", ")))" }
    if !item.remark.isEmpty { text += ", \(item.remark)" }
    if item.link != nil {
      link += 1
      text = "[\(link)] \(text)"
    }
    switch item.kind {
    case .bullet: return label.hasSuffix(".") ? "\(label) \(text)" : text
    default: return item.label == nil ? text : "\(label): \(text)"
    }
  }

  // MARK: - Choices

  private func linearChooser(_ chooser: ChooserState) -> [String] {
    let lines = items(of: chooser).enumerated().map { index, item in
      "\(index + 1): \(item.label)" + (item.keys.isEmpty ? "" : " (\(item.keys))")
    }
    return lines + [strings.screens.linearChooserHint]
  }

  private func linearPanel(_ panel: FilterPanelState) -> [String] {
    let lines = items(of: panel).enumerated().map { index, item in
      let facet = strings.values.facet(item.value.facet)
      let count = item.count.map(strings.number) ?? strings.status.counting
      return "\(index + 1): \(facet): \(item.isSet ? "[x] " : "")\(item.label): \(count)"
    }
    return lines + [strings.screens.linearChooserHint]
  }
}
