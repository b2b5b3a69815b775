import MitmachModel
import MitmachTUI

// MARK: - What is kept for a person

extension World {
  /// Effects on the small files that the program keeps for a person.
  mutating func keep(_ effect: Effect, language: Language) -> [Message]? {
    do throws(CommandFailure) {
      switch effect {
      case .loadDrafts:
        let (drafts, problems) = drafts.load()
        return [.draftsLoaded(drafts.map(dated), problems: problems)]
      case .keepDraftNow(let draft): try drafts.save(draft.stamped, isOpen: false)
      case .prepareForm(.resume(let draft)):
        try drafts.open(draft)
        return nil
      case .removeDraft(let uid): try drafts.remove(uid)
      case .setIdentity(let uid):
        actor = uid
        let entry = try? identity(language)
        try identityFile.write(uid, name: entry?.name ?? "")
        return [.identityLoaded(entry, regions: (try? myRegions()) ?? [])]
      default: return nil
      }
      return []
    } catch {
      return [.failed(error.description)]
    }
  }

  /// Keeps what is being typed; called when nothing is typed for a moment.
  func keep(_ draft: Draft) -> Message {
    do throws(CommandFailure) {
      try drafts.save(draft.stamped, isOpen: true)
      return .draftKept(draft.form)
    } catch {
      return .idleWorkFailed(.keepDraft(draft), error.description)
    }
  }
}

extension Draft {
  /// With the present time.
  fileprivate var stamped: Draft {
    var draft = self
    draft.at = Now.milliseconds
    return draft
  }
}
