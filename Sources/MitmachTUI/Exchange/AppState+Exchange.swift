import Canvas
import MitmachModel

// MARK: - Files in and out

extension AppState {
  mutating func runExchange(_ command: Command) -> [Effect] {
    switch command {
    case .export: overlay = .chooser(ChooserState(kind: .exportFormats))
    case .exportAs(let format):
      return [.exchange(.proposeFile(exportRequest(format)))]
    case .addConsent, .withdrawConsent: return changeConsents(command)
    case .importFile:
      return find(FileChooserState(purpose: .importing(region: filteredRegion?.uid), path: "./"))
    case .duplicates: show(.pairs(PairList()))
    default: break
    }
    return []
  }

  /// Why a command of the exchange can do nothing now.
  func reasonAgainstExchange(_ command: Command) -> String? {
    switch command {
    case .exportAs(let format) where !format.takes(current): strings.exchange.notThisList
    case .importFile where isReadOnly: strings.forms.readOnly
    default: reasonAgainstConsents(command)
    }
  }

  /// What one sees: the list under its filter and in its order, or what is marked in it.
  private func exportRequest(_ format: ExportChoice) -> ExportRequest {
    let kind = current.entryKind
    let marked = browser.list.marks.references.values.filter { $0.kind == kind }
      .sorted {
        (Folding.sortKey(of: $0.name), $0.uid.rawValue) < (
          Folding.sortKey(of: $1.name), $1.uid.rawValue
        )
      }
    return ExportRequest(format: format, query: query, marked: marked.map(\.uid))
  }

  mutating func takeExchangeAnswer(_ message: ExchangeMessage) -> [Effect] {
    switch message {
    case .fileProposed(let request, let path):
      let chooser = FileChooserState(purpose: .export(request), path: path)
      return find(chooser)
    case .filesListed(let typed, let files):
      if case .exchange(.files(var chooser)) = overlay {
        chooser.accept(files, typed: typed)
        overlay = .exchange(.files(chooser))
      }
    case .fileExists(let request, let path): overlay = .question(.replaceFile(request, path: path))
    case .exported(let report):
      overlay = nil
      report.withheld.count == 0 ? () : show(.exported(report))
      self.report(strings.exchange.exported(report, strings.number))
    case .importProgressed(let progress):
      notice = Notice(text: strings.exchange.progress(progress, strings.number), isFailure: false)
    case .importPlanned(let request, let preview, let isWhole):
      notice = nil
      return accept(preview, of: request, isWhole: isWhole)
    case .pairsFound(let pairs, let version):
      guard case .page(var page) = overlay, case .pairs = page.content else { return [] }
      page.content = .pairs(PairList(pairs: pairs, version: version))
      overlay = .page(page)
    }
    return []
  }

  /// Work of the exchange for the time when nothing is typed.
  var exchangeWork: [IdleWork] {
    guard case .page(let page) = overlay, case .pairs(let list) = page.content,
      list.version != storeVersion
    else { return [] }
    return [.findPairs(version: storeVersion)]
  }
}

extension Listing {
  /// What its rows are.
  var entryKind: EntryKind {
    switch self {
    case .regions: .region
    case .actors, .moderators: .actor
    case .actions: .action
    }
  }
}

// MARK: - What lies over the lists

extension AppState {
  mutating func press(_ key: Key, in exchange: ExchangeState) -> [Effect] {
    switch exchange {
    case .files(let chooser): press(key, in: chooser)
    case .merge(let merge): press(key, in: merge)
    case .importing(let state): press(key, in: state)
    case .match(let match): press(key, in: match)
    }
  }

  mutating func paste(_ text: String, into exchange: ExchangeState) -> [Effect] {
    switch exchange {
    case .files(var chooser):
      chooser.field.paste(text)
      return find(chooser)
    case .importing(let state): paste(text, into: state)
    case .merge, .match: report(strings.status.pasteOutside)
    }
    return []
  }

  func draw(_ exchange: ExchangeState, on canvas: inout Canvas) {
    switch exchange {
    case .files(let chooser): draw(chooser, on: &canvas)
    case .merge(let state): draw(state.merge, title: title(of: state), on: &canvas)
    case .importing(let state): draw(state, on: &canvas)
    case .match(let state): draw(state.merge, title: title(of: state), on: &canvas)
    }
  }

  func hints(of exchange: ExchangeState) -> [(Key, String)] {
    let words = strings.exchange
    switch exchange {
    case .files:
      return [
        (.enter, words.hintTake), (.tab, words.hintComplete), (.escape, strings.status.hintClose),
      ]
    case .merge:
      return [(.character("m"), words.hintMerge), (.character("n"), words.hintDistinct)]
        + hintsOfSides
    case .importing:
      return [
        (.control("s"), words.takeIn), (.right, strings.forms.hintChoose),
        (.tab, strings.forms.hintNextField), (.escape, strings.status.hintClose),
      ]
    case .match:
      return [
        (.character("m"), words.hintMerge), (.character("a"), words.hintAdd),
        (.character("s"), words.hintSkip), (.character("M"), words.hintAll),
      ] + hintsOfSides
    }
  }

  private var hintsOfSides: [(Key, String)] {
    let words = strings.exchange
    return [
      (.left, words.hintLeft), (.right, words.hintRight), (.character("b"), words.hintBoth),
      (.escape, strings.status.hintClose),
    ]
  }

  func linearExchange(_ exchange: ExchangeState) -> [String] {
    switch exchange {
    case .files(let chooser):
      [title(of: chooser), chooser.field.text]
        + chooser.files.enumerated().map { "\($0 + 1): \($1)" }
    case .merge(let merge):
      [title(of: merge)] + linearItems(spokenLines(of: merge.merge))
    case .importing(let state):
      [strings.exchange.importTitle(state.request.path)] + spokenImport(state)
    case .match(let state): [title(of: state)] + linearItems(spokenLines(of: state.merge))
    }
  }

  mutating func choose(number: Int, in exchange: ExchangeState) -> [Effect] {
    guard case .files(var chooser) = exchange, chooser.files.indices.contains(number) else {
      return unknown("\(number + 1)")
    }
    chooser.select(number)
    return press(.enter, in: chooser)
  }
}
