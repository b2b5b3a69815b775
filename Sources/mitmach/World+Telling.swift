import Foundation
import MitmachModel
import MitmachStore
import MitmachTUI

// MARK: - Telling of changes and of the person

extension World {
  private static let stepsAtOnce = 200

  func tell(_ effect: Effect, language: Language) throws(StoreError) -> [Message] {
    switch effect {
    case .loadIdentity: return [try identityMessage(language)]
    case .loadHistory(let entry):
      let steps = try store.history(of: entry.uid, limit: Self.stepsAtOnce, language: language)
      return [.historyLoaded(entry, steps.map(dated))]
    case .loadNews(let day):
      let since = day.map { Now.milliseconds(of: $0) } ?? lastVisit
      let steps = try store.steps(
        since: since, limit: Self.stepsAtOnce, changesPerStep: 5, language: language)
      return [
        .newsLoaded(
          News(day: day, since: since.map(Now.localTime), steps: steps.map(dated)))
      ]
    case .loadMine:
      let contributions = try store.contributions(
        of: author.login, limit: 50, language: language)
      return [
        .mineLoaded(
          MyArea(
            me: try myDetails(), contributions: contributions,
            drafts: drafts.load().drafts.map(dated)))
      ]
    default: return []
    }
  }

  private func identityMessage(_ language: Language) throws(StoreError) -> Message {
    .identityLoaded(try identity(language), regions: try myRegions())
  }

  /// The regions in which the person is now.
  func myRegions() throws(StoreError) -> [EntryReference] {
    var regions: [EntryReference] = []
    for line in try myDetails()?.memberships ?? []
    where line.membership.until == nil && !regions.contains(line.other) {
      regions.append(line.other)
    }
    return regions
  }

  func identity(_ language: Language) throws(StoreError) -> EntryReference? {
    guard let uid = actor else { return nil }
    return try store.references(named: uid.rawValue, language: language)
      .first { $0.kind == .actor }
  }

  private func dated(_ step: HistoryStep) -> DatedStep {
    DatedStep(step: step, time: Now.localTime(step.at))
  }

  func dated(_ draft: Draft) -> DatedDraft {
    DatedDraft(draft: draft, time: Now.localTime(draft.at))
  }
}
