import MitmachModel
import Testing

@Suite struct `Similar names` {
  @Test(arguments: [
    ("Energiegenossenschaft Görlitz eG", "Energiegenossenschaft Goerlitz"),
    ("Verein für Straßenkultur Bautzen e.V.", "Straßenkultur Bautzen"),
    ("Straßenkultur e. V.", "Strassenkultur eV"), ("Hofladen Müller", "Müller, Hofladen GmbH"),
    ("Initiative Zukunft Zittau", "Zukunft Zittau gGmbH"),
    ("Bürgerenergie Lausitz", "Bürgerenergie Lausiz"), ("Repaircafé Löbau", "Repair-Cafe Löbau"),
  ])
  func `are those of one actor`(one: String, other: String) {
    #expect(NameSimilarity.areSimilar(one, other))
    #expect(NameSimilarity.areSimilar(other, one))
  }

  @Test(arguments: [
    ("Hofladen Müller", "Hofladen Meier"), ("Stadt Görlitz", "Stadt Zittau"), ("Hof", "Hot"),
    ("Kultur Bautzen e.V.", "Natur Bautzen e.V."), ("", ""), ("Verein", "Initiative"),
    ("Ortsgruppe 1", "Ortsgruppe 2"),
  ])
  func `are not those of two`(one: String, other: String) {
    #expect(!NameSimilarity.areSimilar(one, other))
    #expect(!NameSimilarity.areSimilar(other, one))
  }

  @Test func `stand apart from distances on the ground`() throws {
    let bautzen = try #require(Coordinate(latitude: 51.1803, longitude: 14.4349))
    let zittau = try #require(Coordinate(latitude: 50.8981, longitude: 14.8067))
    #expect(abs(bautzen.kilometres(to: zittau) - 40.82) < 0.2)
    #expect(abs(zittau.kilometres(to: bautzen) - 40.82) < 0.2)
    #expect(abs(bautzen.degreesEast(ofKilometres: 69.7) - 1) < 0.01)
    let pole = try #require(Coordinate(latitude: 90, longitude: 0))
    #expect(pole.degreesEast(ofKilometres: 1) == 360)
  }
}
