import Canvas
import MitmachModel
import Testing

@testable import MitmachTUI

/// How the screens put into words what was done, and what is in the way.
@Suite struct `What is told of changes` {
  private let verein = EntryReference(kind: .actor, uid: SampleNetwork.uid(100), name: "Verein")

  private func step(_ act: HistoryStep.Act, changes: Int) -> HistoryStep {
    let change = Change(
      id: 1, kind: .actor, key: verein.uid.rawValue, subjects: [verein],
      before: ["phone": .text("1")], after: ["phone": .text("2")])
    return HistoryStep(
      uid: SampleNetwork.uid(9000), at: 1, author: "erika", authorName: "Erika", act: act,
      changes: Array(repeating: change, count: changes), changeCount: changes, isUndone: false)
  }

  private func writer(_ language: Language = .german) -> ChangeWriter {
    ChangeWriter(strings: .strings(for: language), catalogue: SampleNetwork.small.catalogue)
  }

  @Test func `is what a step took back, also where it could do nothing`() {
    let uid = SampleNetwork.uid(1)
    let edit = step(.edit, changes: 1)
    func told(_ act: HistoryStep.Act, _ changes: Int, _ language: Language = .german) -> String {
      writer(language).sentence(for: step(act, changes: changes), takingBack: edit)
    }
    #expect(told(.undo(of: uid), 1) == "Zurückgenommen: Verein")
    #expect(told(.undo(of: uid), 0) == "Zurückgenommen: Verein (ohne Wirkung)")
    #expect(told(.redo(of: uid), 0, .english) == "Redone: Verein (without effect)")
    #expect(writer().sentence(for: step(.undo(of: uid), changes: 0)).contains("ohne Wirkung"))
    #expect(writer().sentence(for: step(.load, changes: 0)).contains("Mitgeliefert"))
  }

  @Test func `is in the history that a step took something back, and by whom`() {
    var driver = Driver()
    driver.press("3")
    let steps = [step(.undo(of: SampleNetwork.uid(1)), changes: 1), step(.edit, changes: 1)]
      .map { DatedStep(step: $0, time: SampleStore.now) }
    driver.send(.historyLoaded(verein, steps))
    for text in ["Zurückgenommen: Verein", "Geändert: Verein", "Erika (erika)"] {
      #expect(driver.picture.contains(text))
    }
  }

  private func conflict(_ wanted: JSONText?, _ found: JSONText?) -> FieldConflict {
    FieldConflict(
      kind: .membership, key: "k", name: "Verein – Lausitz", field: nil, wanted: wanted,
      found: found)
  }

  private let membership = JSONText.object([
    "actor": .text(SampleNetwork.uid(100).rawValue), "role": .text("moderator"),
    "region": .text(SampleNetwork.uid(1).rawValue), "since": .text("2020"),
  ])

  @Test func `is what has been tied to an entry that is to go, without numbers`() {
    var driver = Driver()
    driver.press("3")
    driver.send(
      .undone(.conflict(of: step(.edit, changes: 1), [conflict(nil, membership)]), isRedo: false)
    )
    let picture = driver.picture
    for text in [
      "Mitgliedschaft Verein – Lausitz", "hängt inzwischen daran", "Rolle: Regionalmoderation",
      "seit: 2020",
    ] {
      #expect(picture.contains(text))
    }
    #expect(!picture.contains(SampleNetwork.uid(100).rawValue))
  }

  @Test func `is that something is there already, with the form as it was`() {
    var driver = Driver()
    driver.conflicts = [conflict(membership, membership)]
    driver.press("3exyz<C-s>")
    #expect(driver.picture.contains("Mitgliedschaft Verein – Lausitz besteht schon."))
    #expect(driver.picture.contains("xyz"))
    driver.press("<C-s>")
    #expect(driver.store.network.actors.contains { $0.name.hasSuffix("xyz") })
  }

  @Test(arguments: [
    (Language.german, ["j ja", "b als Entwurf"]), (.english, ["y yes", "k keep"]),
  ])
  func `is by which keys one answers`(language: Language, hints: [String]) {
    var driver = Driver(language: language)
    driver.press("3aName<esc>")
    for hint in hints { #expect(driver.picture.contains(hint)) }
    driver.press(language == .german ? "j" : "y")
    #expect(driver.state.overlay == nil)
  }

  @Test(arguments: ["e", "d"])
  func `is about the one that is marked, wherever the cursor is`(key: String) {
    var driver = Driver()
    driver.press("3<space>")
    let marked = driver.state.browser.list.marks.references.values.map(\.name)
    driver.press("<down>\(key)")
    #expect(marked.count == 1 && driver.picture.contains("\(marked[0])"))
    #expect(driver.picture.contains(key == "e" ? "Ändern: \(marked[0])" : "»\(marked[0])«"))
  }
}
