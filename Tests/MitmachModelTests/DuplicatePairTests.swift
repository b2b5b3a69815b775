import MitmachModel
import Testing

@Suite struct `The likelihood of a pair` {
  private let one: Actor

  init() throws {
    let uid = try #require(UID(rawValue: "01900000-0000-7000-8000-000000000001"))
    var actor = Actor(uid: uid, name: "Hofladen Müller", kind: .company, fields: [])
    actor.email = "hof@example.org"
    actor.location = Location(
      place: "Zittau", coordinate: Coordinate(latitude: 50.9, longitude: 14.8))
    one = actor
  }

  private func pair(
    _ reasons: Set<LikelyDuplicate.Reason>, _ change: (inout Actor) -> Void = { _ in }
  ) -> DuplicatePair {
    var other = one
    change(&other)
    return DuplicatePair(one: one, other: other, reasons: reasons)
  }

  @Test func `grows with each reason and never reaches certainty`() {
    var reasons: Set<LikelyDuplicate.Reason> = []
    var last = pair(reasons).likelihood
    #expect(last == 0)
    for reason in LikelyDuplicate.Reason.allCases {
      #expect(pair([reason]).likelihood > 0)
      reasons.insert(reason)
      let next = pair(reasons).likelihood
      #expect(next > last && next < 1)
      last = next
    }
  }

  @Test func `puts an address before a name, and a name before a place`() {
    #expect(pair([.email]).likelihood > pair([.web]).likelihood)
    #expect(pair([.web]).likelihood > pair([.name]).likelihood)
    #expect(pair([.name]).likelihood > pair([.place]).likelihood)
  }

  @Test(arguments: DuplicatePair.Doubt.allCases)
  func `shrinks with each doubt`(doubt: DuplicatePair.Doubt) {
    let doubtful = pair([.email, .name]) { other in
      switch doubt {
      case .person: other.kind = .person
      case .kind: other.kind = .network
      case .distance:
        other.location?.coordinate = Coordinate(latitude: 51.1, longitude: 14.8)
      case .name: other.name = "Bäckerei Schulz"
      case .email: other.email = "post@example.org"
      }
    }
    #expect(doubtful.doubts.contains(doubt))
    #expect(doubtful.likelihood < pair([.email, .name]).likelihood && doubtful.likelihood > 0)
  }

  @Test func `knows no doubt where nothing differs or nothing is known`() {
    #expect(pair([.name]).doubts == [])
    let silent = pair([.name]) { other in
      (other.email, other.location) = (nil, nil)
      (other.name, other.otherNames) = ("Der Laden", ["Müller Hofladen GmbH"])
    }
    #expect(silent.doubts == [])
  }
}
