import Testing

@testable import MitmachExchange

@Suite struct `A moment` {
  @Test func `is read as it was written, to the thousandth`() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let moment = Int64.random(
        in: -62_000_000_000_000..<253_402_300_800_000, using: &random)
      let text = JSONValue.moment(moment).string ?? ""
      #expect(text.count == 24 && text.hasSuffix("Z"))
      #expect(JSONValue.milliseconds(ofMoment: text) == moment, "\(text)")
    }
    #expect(JSONValue.moment(1_795_280_078_037).string == "2026-11-21T16:54:38.037Z")
  }

  @Test(arguments: [
    ("2026-11-21T16:54:38Z", 1_795_280_078_000), ("1970-01-01T00:00:00.001Z", 1),
  ])
  func `may be without a fraction`(text: String, moment: Int64) {
    #expect(JSONValue.milliseconds(ofMoment: text) == moment)
  }

  @Test(arguments: [
    "", "gestern", "2026-11-21", "2026-13-21T16:54:38Z", "2026-11-21T16:54:38.0Z",
    "2026-11-21T16:54:38.0.0Z", "2026-11-21T16:54:38.-01Z",
    "2026-11-21T16:54:38.+12Z", "2026-11-21T16:54:38.001", ".001Z",
  ])
  func `is none otherwise`(text: String) {
    #expect(JSONValue.milliseconds(ofMoment: text) == nil)
  }
}
