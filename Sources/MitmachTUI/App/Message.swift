package import Canvas
package import MitmachModel

/// Something that happened: the only way by which the state changes.
package enum Message: Equatable, Sendable {
  case started
  case pressed(Key)
  case pasted(String)
  case mouse(Mouse)
  /// The line mode: the number of something that was listed, counted from 0.
  case chose(Int)
  /// The line mode: the name of a command.
  case commanded(String)
  case resized(Size)
  /// All that had been typed has been taken; a picture follows.
  case drained
  case pageLoaded(PageRequest, Page)
  /// How many rows a query has, as far as that was cheap to know.
  case tallied(ListQuery, Tally)
  case facetsCounted(ListQuery, FacetCounts)
  case detailsLoaded(EntryReference, EntryDetails?)
  case catalogueLoaded(Catalogue)
  case filtersLoaded([SavedFilter], problems: [String])
  /// Somebody else wrote to the store.
  case storeChanged
  case formPrepared(FormPurpose, FormPreparation)
  case placesFound(typed: String, [Place])
  case entriesFound(typed: String, [EntryReference])
  case duplicatesFound([LikelyDuplicate])
  case dependantsCounted([EntryReference], Dependants)
  case performed(EditOutcome, EditReason)
  case undone(UndoOutcome, isRedo: Bool)
  case located(EntryReference, RowKey?)
  /// Who the person is; `nil` while nobody knows.
  case planeLoaded(ListQuery, PlaneCounts)
  /// The first action of a cell in a list; `nil` where there is none.
  case cellLocated(PlaneCell, EntryReference?, RowKey?)
  case identityLoaded(EntryReference?, regions: [EntryReference])
  /// How an action fits the region that the list is looked at for.
  case fitLoaded(EntryReference, region: UID, ActionFit?)
  case draftsLoaded([DatedDraft], problems: [String])
  case draftKept(EntryForm)
  case storeTidied
  case map(MapMessage)
  case exchange(ExchangeMessage)
  case historyLoaded(EntryReference, [DatedStep])
  case newsLoaded(News)
  case mineLoaded(MyArea)
  /// What an editor left behind.
  case textEdited(String)
  /// `path`: the file with what the editor made of the text, where it made something of it.
  case editorFailed(path: String?)
  case copied(what: String)
  case linkOpened(String)
  case failed(String)
  case idleWorkFailed(IdleWork, String)
}

/// Something the state asks the world for; answered by a message in the same turn.
package enum Effect: Equatable, Sendable {
  case loadPage(PageRequest)
  case loadDetails(EntryReference)
  case loadCatalogue
  case loadFilters
  case saveFilter(SavedFilter)
  case removeFilter(name: String)
  case prepareForm(FormPurpose)
  case findPlaces(String)
  case findEntries(String, EntryKind)
  case findDuplicates(Actor)
  case countDependants([EntryReference])
  case perform(Edit, EditReason)
  /// Adds to each of the actors what the form holds.
  case performBulk([EntryReference], EntryForm)
  case undo(overriding: Bool)
  case redo(overriding: Bool)
  case locate(EntryReference, ListQuery)
  case loadPlane(ListQuery)
  case loadFit(EntryReference, region: UID)
  case locateCell(PlaneCell, ListQuery)
  case loadIdentity
  case setIdentity(UID)
  case loadDrafts
  case removeDraft(UID)
  case keepDraftNow(Draft)
  case loadHistory(EntryReference)
  /// Makes an entry what it was right after a change.
  case bringBack(EntryReference, change: Int64)
  /// Since a day; since the last visit without one.
  case loadNews(since: PartialDate?)
  /// Brings a deleted entry back, with what was deleted with it.
  case restore(EntryReference)
  case loadMine
  /// Hands a text to the person's editor.
  case editText(String)
  case map(MapEffect)
  case exchange(ExchangeEffect)
  case copy(String, what: String)
  case openLink(String)
  case setMouse(Bool)
  case suspend
}

/// Work that may wait until nothing is typed, and is given up when something is.
package enum IdleWork: Equatable, Sendable {
  case count(ListQuery)
  case countFacets(ListQuery, [Facet])
  case keepDraft(Draft)
  /// Counts what a map shows to the end, where that took too long.
  case countSpots(SpotQuery)
  /// Counts how complete the districts are.
  case countDistricts(Filter)
  /// Counts who has no coordinates.
  case countUnlocated(Filter)
  /// Looks for actors that may be one.
  case findPairs(version: Int)
  /// Takes the log of changes into the file, so that no later change has to wait for that.
  case tidyStore
}

/// What an edit was for; it comes back with the outcome.
package enum EditReason: Equatable, Sendable {
  case form
  case delete([EntryReference])
  case bringBack(EntryReference)
  case restore(EntryReference)
  /// A new actor turned out to be one that is there.
  case sameAs(EntryReference)
  /// Two actors became one, or were found not to be.
  case pair
  /// A file was taken in.
  case imported(ImportPreview)
}

/// A draft with its time as it is shown.
package struct DatedDraft: Hashable, Sendable {
  package var draft: Draft
  package var time: LocalTime

  package init(draft: Draft, time: LocalTime) {
    self.draft = draft
    self.time = time
  }
}

/// What concerns the person at the keyboard.
package struct MyArea: Hashable, Sendable {
  package var me: ActorDetails?
  /// Entries that the person added, the newest first.
  package var contributions: [EntryReference]
  package var drafts: [DatedDraft]

  package init(me: ActorDetails?, contributions: [EntryReference], drafts: [DatedDraft]) {
    self.me = me
    self.contributions = contributions
    self.drafts = drafts
  }
}

/// How many rows a list has, as far as that is known.
package enum Tally: Hashable, Sendable {
  case unknown
  case atLeast(Int)
  case exact(Int)
}

/// What has changed since a moment.
package struct News: Hashable, Sendable {
  /// The day that was asked for; `nil` for the last visit.
  package var day: PartialDate?
  /// When that is, as it is shown.
  package var since: LocalTime?
  package var steps: [DatedStep]

  package init(day: PartialDate?, since: LocalTime?, steps: [DatedStep]) {
    self.day = day
    self.since = since
    self.steps = steps
  }
}
