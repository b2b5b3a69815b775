import Canvas
import MitmachModel

// MARK: - What is in them

extension AppState {
  /// The lines of a chooser under what was typed into it.
  func items(of chooser: ChooserState) -> [ChooserItem] {
    let words = SearchWord.words(of: chooser.field.text)
    return commands(of: chooser.kind).map(item).filter { $0.matches(words) }
  }

  private func commands(of kind: ChooserState.Kind) -> [Command] {
    let bound = keymap.bindings.map(\.command)
    switch kind {
    case .savedFilters: return savedFilters.map { .applyFilter($0.name) } + [.saveFilter]
    case .exportFormats: return ExportChoice.allCases.map(Command.exportAs)
    case .help: return bound.filter { !keymap.keys(for: $0).isEmpty }
    case .palette:
      let orders = SortOrder.orders(of: current, under: filter)
        .map(Command.orderBy)
      let saved = savedFilters.map { Command.applyFilter($0.name) }
      let rest = bound + orders + saved + [.switchLanguage]
      let recent = recentCommands.filter { rest.contains($0) || saved.contains($0) }
      return recent + rest.filter { !recent.contains($0) }
    }
  }

  private func item(_ command: Command) -> ChooserItem {
    let names = [Strings.german, .english].map { $0.commands.name(command, catalogue) }
    return ChooserItem(
      label: strings.commands.name(command, catalogue),
      keys: keymap.keys(for: command).map(strings.keyText).joined(separator: " "),
      command: command, availability: availability(of: command),
      searched: (names + [strings.commands.synonyms(command)]).joined(separator: " "))
  }

  /// The values of the filter panel under what was typed into it, facet by facet.
  func items(of panel: FilterPanelState) -> [FilterItem] {
    let words = SearchWord.words(of: panel.field.text)
    let applied = filter.applying(to: current)
    let numbers = Filter.facets(of: current).contains(.euros) ? numbers(in: panel.field.text) : []
    return numbers
      + Filter.facets(of: current).flatMap(values).compactMap { value in
        let label = label(of: value)
        guard words.allSatisfy({ !SearchWord.matches(of: [$0], in: label).isEmpty }) else {
          return nil
        }
        return FilterItem(
          value: value, label: label, isSet: applied.contains(value),
          count: value.facet.isListed ? panel.counts.map { $0.counts[value] ?? 0 } : nil)
      }
  }

  /// What a typed number can mean: so many people, weeks or euros at hand.
  private func numbers(in text: String) -> [FilterItem] {
    guard let number = Int(text.trimmingBlanks), number >= 0 else { return [] }
    return [FacetValue.people(number), .weeks(number), .euros(number)].map { value in
      FilterItem(value: value, label: label(of: value), isSet: filter.contains(value), count: nil)
    }
  }

  private func values(of facet: Facet) -> [FacetValue] {
    switch facet {
    case .field: catalogue.fields.map { .field($0.id) }
    case .region: catalogue.regions.map { .region($0.uid) }
    case .kind: ActorKind.allCases.map(FacetValue.kind)
    case .role: Role.allCases.map(FacetValue.role)
    case .status: RegionStatus.allCases.map(FacetValue.status)
    case .goal: catalogue.goals.map { .goal($0.number) }
    case .effort: levels.map(FacetValue.effort)
    case .impact: levels.map(FacetValue.impact)
    case .people: [2, 5, 10, 30].map(FacetValue.people)
    case .weeks: [4, 12, 26, 52].map(FacetValue.weeks)
    case .euros: [0, 500, 3000, 10_000].map(FacetValue.euros)
    case .skill: catalogue.skills.map { .skill($0.id) }
    case .adoption: filter.forRegion == nil ? [] : AdoptionState.allCases.map(FacetValue.adoption)
    case .forRegion: regionsToChoose.map { .forRegion($0) }
    case .area: [.area(.nowhere)]
    }
  }

  /// Each level, and the two ends of which people speak.
  private var levels: [ClosedRange<Int>] { [1...2] + (1...5).map { $0...$0 } + [4...5] }

  /// One's own regions before all others.
  private var regionsToChoose: [UID] {
    let own = myRegions.map(\.uid)
    return own + catalogue.regions.map(\.uid).filter { !own.contains($0) }
  }
}

// MARK: - How they look

extension AppState {
  func draw(_ chooser: ChooserState, on canvas: inout Canvas) {
    let title =
      switch chooser.kind {
      case .help: strings.screens.helpTitle
      case .palette: strings.screens.paletteTitle
      case .savedFilters: strings.screens.savedFiltersTitle
      case .exportFormats: strings.exchange.formatsTitle
      }
    let items = items(of: chooser)
    let lines = items.enumerated().map { index, item in
      PanelLine(
        text: item.label, end: item.keys, index: index,
        role: item.availability.isAvailable ? .plain : .dim)
    }
    let notices = chooser.kind == .help ? noticeLines : []
    drawPanel(
      title: title, field: chooser.field, lines: lines + notices, selection: chooser.selection,
      on: &canvas)
  }

  func draw(_ panel: FilterPanelState, on canvas: inout Canvas) {
    var lines: [PanelLine] = []
    var facet: Facet?
    for (index, item) in items(of: panel).enumerated() {
      if item.value.facet != facet {
        facet = item.value.facet
        let name = strings.values.facet(item.value.facet)
        lines.append(PanelLine(text: name, end: "", index: nil, role: .heading))
      }
      let count =
        item.value.facet.isListed ? item.count.map(strings.number) ?? "…" : ""
      let role: TextRole = item.isSet ? .strong : item.count == 0 ? .dim : .plain
      lines.append(
        PanelLine(
          text: "\(item.isSet ? "[x]" : "[ ]") \(item.label)", end: count, index: index, role: role)
      )
    }
    drawPanel(
      title: strings.screens.filterTitle, field: panel.field, lines: lines,
      selection: panel.selection, on: &canvas)
  }

  /// Whose the data of the map are, below the keys.
  private var noticeLines: [PanelLine] {
    let columns = min(64, size.columns) - 4
    return [PanelLine(text: "", end: "", index: nil, role: .plain)]
      + strings.map.sources.flatMap { $0.wrapped(to: max(10, columns)) }.map {
        PanelLine(text: $0, end: "", index: nil, role: .dim)
      }
  }

  /// One line of a panel; without an index it cannot be chosen.
  struct PanelLine {
    var text: String
    var end: String
    var index: Int?
    var role: TextRole
  }

  func drawPanel(
    title: String, field: TextField, lines: [PanelLine], selection: Int, isEmptySaid: Bool = true,
    on canvas: inout Canvas
  ) {
    let columns = min(64, size.columns)
    let rows = max(3, size.rows - 3)
    let frame = Rect(row: 1, column: size.columns - columns, rows: rows, columns: columns)
    canvas.within(frame) { canvas in
      drawFrame(title: title, on: &canvas)
      canvas.write("›", row: 1, column: 2, style: theme.style(.strong))
      let inner = Rect(row: 3, column: 2, rows: rows - 4, columns: columns - 4)
      if isEmptySaid || !lines.isEmpty {
        canvas.within(inner) { drawLines(lines, selection: selection, on: &$0) }
      }
      field.draw(on: &canvas, row: 1, column: 4, columns: columns - 7, style: theme.style(.plain))
    }
  }

  private func drawFrame(title: String, on canvas: inout Canvas) {
    let extent = canvas.extent
    let style = theme.style(.frame)
    canvas.fill(Rect(extent))
    let bar = String(repeating: "─", count: max(0, extent.columns - 2))
    canvas.write("┌\(bar)┐", row: 0, style: style)
    canvas.write("├\(bar)┤", row: 2, style: style)
    canvas.write("└\(bar)┘", row: extent.rows - 1, style: style)
    for row in 1..<max(1, extent.rows - 1) where row != 2 {
      canvas.write("│", row: row, style: style)
      canvas.write("│", row: row, column: extent.columns - 1, style: style)
    }
    let title = " \(title) ".fitted(to: max(1, extent.columns - 4))
    canvas.write(title, row: 0, column: 2, style: theme.style(.title))
  }

  private func drawLines(_ lines: [PanelLine], selection: Int, on canvas: inout Canvas) {
    let rows = canvas.extent.rows
    let columns = canvas.extent.columns
    let chosen = lines.firstIndex { $0.index == selection } ?? 0
    let top = max(0, min(chosen - rows / 2, lines.count - rows))
    if lines.isEmpty { canvas.write(strings.status.nothingFound, row: 0, style: theme.style(.dim)) }
    for row in 0..<rows where top + row < lines.count {
      let line = lines[top + row]
      let isChosen = line.index == selection
      let endWidth = TextWidth.width(of: line.end)
      let text = line.text.fitted(to: max(1, columns - endWidth - 2))
      canvas.write(text, row: row, style: theme.style(isChosen ? .selected : line.role))
      canvas.write(
        line.end, row: row, column: columns - endWidth, style: theme.style(.hintKey))
    }
  }
}
