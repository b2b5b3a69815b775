import MitmachModel

/// Something to read over the lists, with links: what is mine, a history, what is new.
struct PageState: Hashable, Sendable {
  var content: Content
  var view = LinkScroll()

  enum Content: Hashable, Sendable {
    case mine(MyArea)
    case history(EntryReference, [DatedStep])
    case news(News)
    case exported(ExportReport)
    case pairs(PairList)
  }
}

/// Turns pages into statements, as `DetailWriter` does with details.
struct PageWriter {
  let strings: Strings
  let catalogue: Catalogue
  let identity: EntryReference?

  private var words: PageWords { strings.pages }
  private var changes: ChangeWriter { ChangeWriter(strings: strings, catalogue: catalogue) }

  func title(of content: PageState.Content) -> String {
    switch content {
    case .mine: words.mine
    case .history(let entry, _): words.history(entry.name)
    case .news(let news): words.news(news.since?.text(in: strings.language))
    case .exported: strings.exchange.exportedTitle
    case .pairs: strings.exchange.pairsTitle
    }
  }

  func items(for content: PageState.Content) -> [DetailItem] {
    switch content {
    case .mine(let mine): items(for: mine)
    case .history(let entry, let steps): history(of: entry, steps)
    case .news(let news): self.news(news.steps)
    case .exported(let report): exported(report)
    case .pairs(let list): pairs(list)
    }
  }

  // MARK: - What is mine

  private func items(for mine: MyArea) -> [DetailItem] {
    var items: [DetailItem] = []
    if let identity {
      items.append(DetailItem(label: words.me, text: identity.name, link: .entry(identity)))
      items.append(DetailItem(label: "", text: words.changeMe, link: .command(.chooseIdentity)))
    } else {
      items.append(DetailItem(text: strings.forms.whoNobody))
      items.append(DetailItem(text: words.sayWho, link: .command(.chooseIdentity)))
    }
    let current = mine.me?.memberships.filter { $0.membership.until == nil } ?? []
    items += section(words.regions, empty: words.noRegions, current.map(region))
    items += section(
      words.contributions, empty: words.noContributions,
      mine.contributions.map { DetailItem(text: $0.name, link: .entry($0)) })
    items += section(words.drafts, empty: words.noDrafts, mine.drafts.map(draft))
    return items
  }

  private func section(_ title: String, empty: String, _ items: [DetailItem]) -> [DetailItem] {
    [.gap, DetailItem(kind: .section, text: title)]
      + (items.isEmpty ? [DetailItem(text: empty)] : items)
  }

  private func region(_ line: MembershipLine) -> DetailItem {
    let since = line.membership.since?.text(in: strings.language)
    return DetailItem(
      text: line.other.name, link: .entry(line.other),
      remark: [
        strings.values.role(line.membership.role), strings.labels.period(since, nil),
      ].filter { !$0.isEmpty }.joined(separator: ", "))
  }

  private func draft(_ dated: DatedDraft) -> DetailItem {
    let name = dated.draft.form.trimmed(.name)
    return DetailItem(
      text: name.isEmpty ? strings.forms.unnamed : name, link: .draft(dated.draft),
      remark: dated.time.text(in: strings.language))
  }

  // MARK: - History

  private func history(of entry: EntryReference, _ steps: [DatedStep]) -> [DetailItem] {
    guard !steps.isEmpty else { return [DetailItem(text: strings.history.empty)] }
    return steps.enumerated().flatMap { index, dated -> [DetailItem] in
      var items = index == 0 ? [] : [DetailItem.gap]
      items.append(DetailItem(kind: .section, text: heading(of: dated)))
      items += lines(for: dated.step)
      // The newest state is there already.
      if index > 0, let change = dated.step.changes.last(where: { $0.key == entry.uid.rawValue }),
        change.operation != .deleted
      {
        items.append(DetailItem(text: words.bringBack, link: .bringBack(entry, change.id)))
      }
      return items
    }
  }

  private func heading(of dated: DatedStep) -> String {
    [
      dated.time.text(in: strings.language), changes.author(of: dated.step),
      dated.step.isUndone ? words.isUndone : nil,
    ].compactMap { $0 }.joined(separator: " · ")
  }

  /// What a step did, and each field before and after.
  private func lines(for step: HistoryStep) -> [DetailItem] {
    let isSingle = step.changes.count == 1
    return [DetailItem(text: changes.sentence(for: step))]
      + step.changes.flatMap { change in
        (isSingle ? [] : [operation(of: change)])
          + changes.lines(for: change).map { DetailItem(kind: .bullet, label: "", text: $0) }
      }
  }

  private func operation(of change: Change) -> DetailItem {
    DetailItem(text: strings.history.operation(change.operation, changes.name(of: change)))
  }

  // MARK: - What is new

  private func news(_ steps: [DatedStep]) -> [DetailItem] {
    guard !steps.isEmpty else { return [DetailItem(text: words.nothingNew)] }
    return steps.enumerated().flatMap { index, dated -> [DetailItem] in
      var subjects: [EntryReference] = []
      for subject in dated.step.changes.flatMap(\.subjects) where !subjects.contains(subject) {
        subjects.append(subject)
      }
      let deleted = dated.step.changes.first {
        $0.operation == .deleted && $0.subjects.first?.uid.rawValue == $0.key
      }?.subjects.first
      let links =
        deleted.map { [DetailItem(text: "  " + words.restore, link: .restore($0))] }
        ?? subjects.prefix(5).map { DetailItem(text: "  " + $0.name, link: .entry($0)) }
      return (index == 0 ? [] : [.gap]) + [
        DetailItem(kind: .section, text: heading(of: dated)),
        DetailItem(text: changes.sentence(for: dated.step)),
      ] + links
    }
  }
}
