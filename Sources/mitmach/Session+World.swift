import MitmachModel
import MitmachStore
import MitmachTUI

/// The store and the files as a session sees them: effects in, messages out.
///
/// Shared by the full screen and the line mode.
struct World {
  let store: Store
  private let filters: FilterFile
  let drafts: DraftFolder
  let identityFile: IdentityFile
  /// Which actor the person says to be.
  var actor: UID?
  /// When the program was begun the last time, in milliseconds since 1970.
  let lastVisit: Int64?
  private var version: Int
  /// The import that somebody is about to confirm.
  var plannedImport: PlannedImport?

  /// How many names a region's details list; the rest is a list of its own.
  private static let namesInDetails = 200
  /// Up to how many rows are counted at once; beyond, the count follows when nothing is typed.
  private static let countedAtOnce = 1000
  /// How many pairs of likely duplicates are listed.
  private static let pairsAtOnce = 200

  init(store: Store, filters: FilterFile, language: Language) {
    self.store = store
    self.filters = filters
    drafts = DraftFolder(store: store.path, language: language)
    identityFile = IdentityFile(language: language)
    actor = identityFile.actor
    lastVisit = VisitFile().read()
    version = (try? store.dataVersion()) ?? 0
  }

  /// Who sits at the keyboard; the system is asked for the account's name when it is needed first.
  var author: Author { Author(login: CurrentAuthor.login, actor: actor) }

  /// Whether another connection wrote since the last look.
  mutating func hasNews() -> Bool {
    guard let now = try? store.dataVersion(), now != version else { return false }
    version = now
    return true
  }

  /// `progress` is told how far something has come that takes long.
  mutating func perform(
    _ effect: Effect, language: Language, telling progress: Progress = { _ in true }
  ) -> [Message] {
    if let answers = keep(effect, language: language) { return answers }
    do throws(StoreError) {
      return try answers(to: effect, language: language, telling: progress)
    } catch {
      return [.failed(error.sentence(in: language))]
    }
  }

  private mutating func answers(
    to effect: Effect, language: Language, telling progress: Progress
  ) throws(StoreError) -> [Message] {
    switch effect {
    case .loadPage(let request):
      let page = Message.pageLoaded(request, try store.page(request))
      guard request.position == .first else { return [page] }
      let count = try store.quickCount(request.query, upTo: Self.countedAtOnce)
      let tally: Tally = count < Self.countedAtOnce ? .exact(count) : .atLeast(count)
      return [page, .tallied(request.query, tally)]
    case .loadDetails(let reference):
      let details = try store.details(
        of: reference.uid, kind: reference.kind, language: language, limit: Self.namesInDetails)
      return [.detailsLoaded(reference, details)]
    case .loadCatalogue: return [.catalogueLoaded(try store.catalogue())]
    case .loadFilters: return [loadedFilters()]
    case .saveFilter(let filter): return changed(language) { try filters.save(filter) }
    case .removeFilter(let name): return changed(language) { try filters.remove(name: name) }
    case .map(let effect): return try answer(effect, language: language).map { [.map($0)] } ?? []
    case .exchange(let effect):
      return try answer(effect, language: language, telling: progress)
    case .copy, .openLink, .setMouse, .suspend, .editText: return []
    default: return try change(effect, language: language)
    }
  }

  /// Does work that may be stopped; `nil` when it was.
  func perform(_ work: IdleWork, language: Language, while goesOn: () -> Bool) -> Message? {
    do throws(StoreError) {
      switch work {
      case .count(let query):
        return try store.count(query, while: goesOn).map { .tallied(query, .exact($0)) }
      case .countFacets(let query, let facets):
        return try store.facetCounts(query, of: facets, while: goesOn).map {
          .facetsCounted(query, $0)
        }
      case .keepDraft(let draft): return keep(draft)
      case .countSpots(let query):
        let spots = try store.allSpots(query, while: goesOn)
        return .map(.spotsLoaded(query, spots))
      case .countDistricts(let filter):
        return try store.districtCoverage(filter, while: goesOn).map {
          .map(.coverageLoaded(filter, byDistrict: true, $0))
        }
      case .countUnlocated(let filter):
        return .map(.unlocatedCounted(filter, try store.unlocatedCount(filter)))
      case .findPairs(let version):
        let pairs = try withoutActuallyEscaping(goesOn) { goesOn throws(StoreError) in
          try store.duplicatePairs(limit: Self.pairsAtOnce, while: goesOn)
        }
        return pairs.map { .exchange(.pairsFound($0, version: version)) }
      case .tidyStore:
        try store.tidy()
        return .storeTidied
      }
    } catch {
      return .idleWorkFailed(work, error.sentence(in: language))
    }
  }

  private func loadedFilters() -> Message {
    let (saved, problems) = filters.load()
    return .filtersLoaded(saved, problems: problems)
  }

  private func changed(_ language: Language, _ change: () throws -> Void) -> [Message] {
    do {
      try change()
      return [loadedFilters()]
    } catch {
      return [loadedFilters(), .failed(String(describing: error))]
    }
  }
}
