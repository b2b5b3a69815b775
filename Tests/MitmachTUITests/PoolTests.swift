import Canvas
import MitmachModel
import Testing

@testable import MitmachTUI

@Suite struct `The Aktions-Pool` {
  /// The program in the hands of somebody who is in a region.
  private func member() throws -> Driver {
    let network = SampleNetwork.small
    let membership = try #require(network.memberships.first { $0.until == nil })
    let actor = try #require(network.actors.first { $0.uid == membership.actor })
    return Driver(
      size: Size(columns: 120, rows: 40),
      identity: EntryReference(kind: .actor, uid: actor.uid, name: actor.name))
  }

  @Test func `lets a region adopt an action, and say later what came of it`() throws {
    var driver = try member()
    let region = try #require(driver.state.myRegions.first)
    let count = driver.store.network.adoptions.count
    driver.press("5jb")
    #expect(driver.picture.contains("Bei uns umsetzen"))
    driver.press("<C-s>")
    let adoption = try #require(driver.store.network.adoptions.last)
    #expect(driver.store.network.adoptions.count == count + 1)
    #expect(adoption.region == region.uid)
    #expect(adoption.status == .planned)
    #expect(adoption.since?.rawValue == "2026-11-21")
    driver.press("b<tab>l<tab><tab><tab>gut angepasst<C-s>")
    #expect(driver.store.network.adoptions.count == count + 1)
    #expect(driver.store.network.adoptions.last?.status == .running)
    #expect(driver.store.network.adoptions.last?.how.german == "gut angepasst")
  }

  @Test func `copies an action as a region's own variant`() throws {
    var driver = try member()
    driver.press("5")
    let original = try #require(driver.state.browser.list.selected?.reference)
    let region = try #require(driver.state.myRegions.first)
    driver.press("C<C-s>")
    let variant = try #require(driver.store.network.actions.last)
    #expect(variant.original == original.uid)
    #expect(variant.region == region.uid)
    #expect(variant.german.name == "\(original.name) (\(region.name))")
    #expect(driver.state.browser.list.selected?.reference.uid == variant.uid)
  }

  @Test func `is looked at for one's own region`() throws {
    var driver = try member()
    driver.press("5I")
    #expect(driver.asked.contains { if case .loadFit = $0 { true } else { false } })
    #expect(driver.state.filter.forRegion == driver.state.myRegions.first?.uid)
    let orders = SortOrder.orders(of: .actions, under: driver.state.filter)
    #expect(orders.contains(.fit) && orders.contains(.near))
    driver.press("SSSSSSSS")
    #expect(driver.state.browser.order == .fit)
    driver.press("I")
    #expect(driver.state.filter.isEmpty)
    var stranger = Driver()
    stranger.press("5I")
    #expect(stranger.picture.contains("wer du bist"))
  }

  @Test func `offers what a typed number can mean`() {
    var driver = Driver()
    driver.press("5f12")
    let offered = driver.state.overlay.map { overlay -> [FacetValue] in
      guard case .filterPanel(let panel) = overlay else { return [] }
      return driver.state.items(of: panel).map(\.value)
    }
    #expect(offered?.prefix(3) == [.people(12), .weeks(12), .euros(12)])
    driver.press("<down><space>")
    #expect(driver.state.filter.atHand.weeks == 12)
    #expect(driver.picture.contains("≤ 12"))
  }

  @Test func `tells what adopters report and what was made of an action`() {
    let network = SampleNetwork.small
    var driver = Driver(network)
    let action = network.actions[0]
    let root = EntryReference(kind: .action, uid: action.uid, name: action.german.name)
    let variant = EntryReference(kind: .action, uid: SampleNetwork.uid(777), name: "Variante")
    let region = EntryReference(kind: .region, uid: SampleNetwork.uid(1), name: "Lausitz")
    let adoptions = [3, 4].map { effort in
      AdoptionLine(
        adoption: Adoption(
          uid: SampleNetwork.uid(880 + effort), action: action.uid, actor: nil, region: nil,
          place: "Zittau", status: .done, since: nil, how: LocalizedText(""),
          result: LocalizedText(""), source: "", reportedEffort: effort),
        action: root, actor: nil, region: nil)
    }
    let details = ActionDetails(
      action: action, text: action.german, adoptions: adoptions,
      lineage: LineageNode(
        action: root, variants: [LineageNode(action: variant, region: region)]))
    driver.press("5<enter>")
    driver.send(.detailsLoaded(root, .action(details)))
    let texts = driver.state.linearText(since: nil)
    #expect(texts.contains { $0.contains("Median 3,5/5 aus 2 Angaben") }, "\(texts)")
    #expect(texts.contains { $0.contains("Variante, Lausitz") }, "\(texts)")
  }
}
