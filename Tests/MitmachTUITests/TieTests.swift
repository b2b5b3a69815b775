import Canvas
import MitmachModel
import Testing

@testable import MitmachTUI

/// Memberships are changed where the details name them.
@Suite struct `Memberships in the details` {
  /// In the details of the first region, on its first member.
  private func onMember() -> Driver {
    var driver = Driver(size: Size(columns: 120, rows: 60))
    driver.press("2<enter><down>")
    for _ in 0..<60 where driver.chosenTie == nil { driver.press("<down>") }
    return driver
  }

  @Test func `are deleted after a yes, and the entries stay`() throws {
    var driver = onMember()
    let before = driver.store.network
    let tie = try #require(driver.chosenTie)
    driver.press("d")
    #expect(driver.picture.contains("»Mitgliedschaft \(tie.name)« löschen?"))
    driver.press("n")
    #expect(driver.store.network.memberships.count == before.memberships.count)
    driver.press("dj")
    let left = before.memberships.filter { $0.uid != tie.uid }.map(\.uid)
    #expect(driver.store.network.memberships.map(\.uid) == left)
    #expect(driver.store.network.actors.count == before.actors.count)
    #expect(driver.store.network.regions.count == before.regions.count)
    driver.press("u")
    #expect(driver.store.network.memberships.count == before.memberships.count)
  }

  @Test func `are ended instead, with today's date`() throws {
    var driver = onMember()
    let tie = try #require(driver.chosenTie)
    driver.press("de")
    #expect(driver.picture.contains("Ändern: Mitgliedschaft \(tie.name)"))
    driver.press("<C-s>")
    let membership = driver.store.network.memberships.first { $0.uid == tie.uid }
    #expect(membership?.until == SampleStore.today)
  }

  @Test func `are edited, and keep both their ends`() throws {
    var driver = onMember()
    let tie = try #require(driver.chosenTie)
    let old = try #require(driver.store.network.memberships.first { $0.uid == tie.uid })
    driver.press("e<tab><C-u>3/2024<tab><tab><C-u>Protokoll<C-s>")
    var expected = old
    expected.since = PartialDate(rawValue: "2024-03")
    expected.source = "Protokoll"
    #expect(driver.store.network.memberships.first { $0.uid == tie.uid } == expected)
    #expect(driver.picture.contains("seit 3/2024"))
  }

  @Test func `are meant only by who has gone there`() {
    var driver = Driver(size: Size(columns: 120, rows: 60))
    driver.press("2<enter>e")
    #expect(driver.picture.contains("Ändern: Lausitz"))
    driver.press("<esc>d")
    #expect(driver.picture.contains("»Lausitz« löschen?"))
  }
}

extension Driver {
  /// The membership whose link is chosen.
  fileprivate var chosenTie: Tie? {
    if case .tied(_, let tie)? = state.chosenLink { tie } else { nil }
  }
}
