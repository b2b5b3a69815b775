import Canvas
import MitmachModel
import Testing

@testable import MitmachTUI

/// What a person allows to be done with mail and phone.
@Suite struct `Consents in the details of a person` {
  private static let network: SampleNetwork = {
    var network = SampleNetwork.small
    network.actors[0].kind = .person
    network.actors[0].email = "p@example.org"
    return network
  }()

  private func entered(_ keys: String = "") -> Driver {
    var driver = Driver(Self.network, size: Size(columns: 140, rows: 40))
    driver.press("3:einwilligung eintragen<enter>" + keys)
    return driver
  }

  private var given: Driver { entered("<tab><tab>Mail vom 1.11.2026<C-s>") }

  @Test func `are entered with purpose, day and source`() throws {
    let driver = given
    let consent = try #require(driver.store.network.consents.first)
    #expect(consent.actor == Self.network.actors[0].uid)
    #expect(consent.purpose == .publicDirectory)
    #expect(consent.given == SampleStore.today)
    #expect(consent.source == "Mail vom 1.11.2026" && consent.until == nil)
    #expect(driver.picture.contains("öffentliches Verzeichnis"))
    #expect(driver.picture.contains("Mail vom 1.11.2026"))
    #expect(driver.picture.contains("p@example.org"))
  }

  @Test func `need a source and can be for a region's moderators`() throws {
    var driver = entered("<right><right><C-s>")
    #expect(driver.store.network.consents.isEmpty)
    #expect(driver.picture.contains("fehlt; bitte angeben"))
    driver.press("Gespräch<C-s>")
    let region = try #require(Self.network.catalogue.regions.first).uid
    #expect(driver.store.network.consents.map(\.purpose) == [.moderators(region: region)])
  }

  @Test func `are withdrawn by an end, and undo gives them back`() {
    var driver = given
    driver.press(":einwilligung zurückziehen<enter>")
    #expect(driver.picture.contains("Einwilligung"))
    driver.press("<C-s>")
    #expect(driver.store.network.consents.map(\.until) == [SampleStore.today])
    driver.press(":einwilligung zurückziehen<enter>")
    #expect(driver.picture.contains("keine Einwilligung, die noch gilt"))
    driver.press("<esc>u")
    #expect(driver.store.network.consents.map(\.until) == [nil])
  }

  @Test func `are changed where they stand`() {
    var driver = given
    driver.press("<enter><home>")
    for _ in 0..<20 where driver.state.chosenLink.map(isConsent) != true { driver.press("<down>") }
    driver.press("<enter><right><C-s>")
    #expect(driver.store.network.consents.map(\.purpose) == [.network])
  }

  private func isConsent(_ link: Link) -> Bool {
    if case .consent = link { true } else { false }
  }

  @Test func `are for persons alone`() {
    var driver = Driver(size: Size(columns: 140, rows: 40))
    driver.press("3")
    #expect(!driver.picture.contains("Einwilligungen"))
    driver.press(":einwilligung eintragen<enter>")
    #expect(driver.picture.contains("Einwilligungen geben nur Personen."))
  }

  @Test(arguments: ["80x24", "40x12", "140x40"])
  func `look like their pictures`(size: String) {
    let numbers = size.split(separator: "x").compactMap { Int($0) }
    for language in Language.allCases {
      var driver = Driver(
        Self.network, size: Size(columns: numbers[0], rows: numbers[1]), language: language)
      let command = language == .german ? "einwilligung eintragen" : "enter a consent"
      driver.press("3:\(command)<enter>")
      expectGolden(driver.picture, named: "consent-\(size)-\(language.rawValue)")
    }
  }
}
