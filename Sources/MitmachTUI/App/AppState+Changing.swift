import Canvas
import MitmachModel

// MARK: - Commands that change entries, or look at changes

extension AppState {
  mutating func changeEntries(_ command: Command) -> [Effect] {
    switch command {
    case .add: return [.prepareForm(addition)]
    case .addRegion: return [.prepareForm(.add(.region, region: nil))]
    case .edit: return edit()
    case .editText:
      opensEditor = true
      return entryToChange.map { [.prepareForm(.edit($0))] } ?? []
    case .delete:
      guard let chosenTie else { return deleteEntries() }
      overlay = .question(.deleteTie(chosenTie))
    case .join: return join()
    case .leave: return leaveRegion()
    case .fork: return fork()
    case .relate: return currentEntry.map { [.prepareForm(.relate($0))] } ?? []
    case .chooseIdentity: overlay = .identity(IdentityState())
    case .undo: return [.undo(overriding: false)]
    case .redo: return [.redo(overriding: false)]
    case .history: return currentEntry.map { [.loadHistory($0)] } ?? []
    case .news: return [.loadNews(since: nil)]
    case .newsSince: prompt = .newsSince(TextField())
    case .mine: return [.loadMine]
    default: break
    }
    return []
  }

  /// What is added in the present view.
  private var addition: FormPurpose {
    if current == .actions { return .add(.action, region: nil) }
    let region = currentEntry.flatMap { $0.kind == .region ? $0 : nil }
    return .add(.actor, region: region ?? filteredRegion)
  }

  /// The region to which the list is narrowed.
  var filteredRegion: EntryReference? {
    guard filter.regions.count == 1, let uid = filter.regions.first,
      let region = catalogue.region(uid: uid)
    else { return nil }
    return EntryReference(kind: .region, uid: uid, name: region.name)
  }

  /// The membership or relation on which the person has gone in the details.
  private var chosenTie: Tie? {
    guard isDetailsFocused, browser.trail.last?.view.hasMoved == true,
      let chosenLink
    else { return nil }
    switch chosenLink {
    case .tied(_, let tie), .consent(_, let tie): return tie
    default: return nil
    }
  }

  private mutating func edit() -> [Effect] {
    if let chosenTie { return [.prepareForm(.amend(chosenTie, isEnd: false))] }
    let marked = browser.list.marks.references.values.filter { $0.kind == .actor }
    if marked.count > 1, !isDetailsFocused {
      return [.prepareForm(.bulk(marked.sorted { $0.name < $1.name }))]
    }
    return entryToChange.map { [.prepareForm(.edit($0))] } ?? []
  }

  /// The one that is marked, as when it is deleted, or else the one at hand.
  private var entryToChange: EntryReference? {
    let marked = browser.list.marks.references.values
    return marked.count == 1 && !isDetailsFocused ? marked.first : currentEntry
  }

  /// The region that joining means: the chosen one, or the one to which the list is narrowed.
  private var regionToJoin: EntryReference? {
    if isMapFocused { return regionAtCursor ?? filteredRegion }
    if let current = currentEntry, current.kind == .region { return current }
    return filteredRegion
  }

  /// The region for which actions are looked at, or one's own.
  private var regionToAdopt: EntryReference? {
    guard let uid = filter.forRegion, let region = catalogue.region(uid: uid) else {
      return myRegions.first
    }
    return EntryReference(kind: .region, uid: uid, name: region.name)
  }

  mutating func fork() -> [Effect] {
    guard let action = currentEntry, let region = regionToAdopt else { return [] }
    return [.prepareForm(.fork(action, region: region))]
  }

  /// Joins a region; on an action: says how far one's region is with it.
  private mutating func join() -> [Effect] {
    if let action = currentEntry, action.kind == .action {
      return [.prepareForm(.adopt(action, region: regionToAdopt))]
    }
    guard let region = regionToJoin else { return [] }
    guard identity != nil else {
      overlay = .identity(IdentityState(region: region))
      return []
    }
    return [.prepareForm(.join(region: region))]
  }

  private mutating func leaveRegion() -> [Effect] {
    guard let region = regionToJoin else { return [] }
    isLeaving = region
    return [.prepareForm(.join(region: region))]
  }

  /// Why a command that changes something can do nothing here.
  func reasonAgainstChange(_ command: Command) -> String? {
    switch command {
    case .add, .addRegion, .edit, .editText, .delete, .join, .leave, .relate, .fork, .undo, .redo:
      if isReadOnly { return strings.forms.readOnly }
    default: break
    }
    switch command {
    case .edit, .editText, .delete, .history:
      return currentEntry == nil ? strings.status.noEntry : nil
    case .relate:
      return currentEntry?.kind == .actor ? nil : strings.forms.onlyForActors
    case .join where currentEntry?.kind == .action: return nil
    case .join: return regionToJoin == nil ? strings.forms.onlyInRegions : nil
    case .fork:
      guard currentEntry?.kind == .action else { return strings.forms.onlyForActions }
      return regionToAdopt == nil ? strings.pages.noRegions : nil
    case .leave:
      guard regionToJoin != nil else { return strings.forms.onlyInRegions }
      return identity == nil ? strings.forms.whoNobody : nil
    default: return nil
    }
  }
}

// MARK: - Answers

extension AppState {
  mutating func takeAnswer(_ message: Message) -> [Effect] {
    switch message {
    case .formPrepared(let purpose, let preparation): return open(purpose, with: preparation)
    case .placesFound(let typed, let places):
      if case .finder(var finder) = overlay {
        finder.accept(places, typed: typed)
        overlay = .finder(finder)
      } else {
        accept(places, typed: typed)
      }
    case .entriesFound(let typed, let entries): accept(entries, typed: typed)
    case .duplicatesFound(let duplicates): return accept(duplicates)
    case .dependantsCounted(let entries, let dependants):
      overlay = .question(.delete(entries, dependants))
    case .performed(let outcome, let reason): return accept(outcome, reason)
    case .undone(let outcome, let isRedo): return accept(outcome, isRedo: isRedo)
    case .located(let entry, let key): return accept(key, of: entry)
    case .identityLoaded(let entry, let regions):
      myRegions = regions
      accept(identity: entry)
    case .fitLoaded(let entry, let region, let fit): accept(fit, of: entry, for: region)
    case .draftsLoaded(let drafts, let problems):
      if let problem = problems.first { notice = Notice(text: problem, isFailure: true) }
      if let newest = drafts.max(by: { $0.draft.at < $1.draft.at }) {
        overlay = .question(.resume(newest))
      }
    case .draftKept(let form): accept(kept: form)
    case .textEdited(let text): acceptEdited(text)
    case .editorFailed(let path):
      let words = strings.forms
      notice = Notice(
        text: words.editorFailed, advice: path.map(words.editorLeft) ?? "", isFailure: true)
    case .historyLoaded(let entry, let steps): show(.history(entry, steps))
    case .newsLoaded(let news): show(.news(news))
    case .planeLoaded(let query, let counts): plane.accept(counts, for: query)
    case .cellLocated(let cell, let entry, let key):
      guard plane.cell == cell, let entry, let key else { return [] }
      return goTo(entry, key)
    case .mineLoaded(let mine): show(.mine(mine))
    default: break
    }
    return []
  }

  private mutating func accept(identity entry: EntryReference?) {
    let isNew = entry != nil && entry != identity && isStarted
    identity = entry
    isStarted = true
    if let entry, isNew { report(strings.forms.youAre(entry.name).asSentence) }
  }

  /// Takes what an editor left into the field from which it was opened.
  private mutating func acceptEdited(_ text: String) {
    guard case .form(var form) = overlay, let field = form.field else { return }
    // Editors end a text with a line break.
    form.input.replace(by: text.hasSuffix("\n") ? String(text.dropLast()) : text)
    accept(form.input.text, for: field, in: &form)
    overlay = .form(form)
  }

  mutating func paste(_ text: String, into form: inout FormState) -> [Effect] {
    guard let field = form.field else { return [] }
    var effects: [Effect] = []
    switch control(of: field, in: form) {
    case .text:
      form.input.paste(text)
      accept(form.input.text, for: field, in: &form)
    case .search:
      form.input.paste(text)
      effects = searchFor(form.input.text, in: &form, field: field)
    case .choice, .choices: report(strings.status.pasteOutside)
    }
    overlay = .form(form)
    return effects
  }
}
