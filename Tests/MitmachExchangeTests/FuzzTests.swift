import Foundation
import MitmachExchange
import MitmachModel
import Testing

@Suite struct `A broken file` {
  /// `MITMACH_FUZZ` says how many rounds, for those who have more time; the seed is the number of the run.
  private static let rounds =
    ProcessInfo.processInfo.environment["MITMACH_FUZZ"].flatMap { Int($0) } ?? 60

  @Test(arguments: 1...4) func `never does harm, and faults say where they are`(seed: Int) {
    var fuzz = ExchangeFuzz(seed: UInt64(seed))
    fuzz.run(rounds: Self.rounds) { imported, lines in
      for line in imported.faults.compactMap(\.line) {
        #expect((1...lines).contains(line), "seed \(seed)")
      }
      for line in imported.entries.map(\.line) {
        #expect((1...lines).contains(line), "seed \(seed)")
      }
    }
  }

  @Test(arguments: Bomb.allCases)
  func `that is made to take long is done with soon`(bomb: Bomb) {
    let clock = ContinuousClock()
    var imported = Imported("")
    let time = clock.measure { imported = Imported(bomb.text) }
    #expect(!imported.faults.isEmpty)
    // Each is read in well under a second; what is quadratic takes minutes.
    #expect(time < .seconds(20))
  }

  /// Files that would take long, or much memory, if they were read without care.
  enum Bomb: CaseIterable {
    case openQuote, quotes, columns, cells, longCell, longHeader, objects, features, escapes
    case folders, entities, attributes, folds, softBreaks

    var text: String {
      switch self {
      case .openQuote: "name,ort\n" + many("\"", 1_000_001)
      case .quotes: many("\"a\nb", 250_000)
      case .columns: many(",", 1_000_000)
      case .cells: "a,b\n" + many(",", 1_000_000)
      case .longCell: "a;b\n" + many("x", 2_000_000) + ";"
      case .longHeader: many("a", 2_000_000)
      case .objects: many("{\"a\":", 200_000)
      case .features: "{\"features\":" + many("[", 500_000)
      case .escapes: "[{\"title\":1,\"lat\":1,\"lng\":\"" + many("\\u00e4", 100_000)
      case .folders: "<kml>" + many("<Folder>", 100_000)
      case .entities: "<kml><Placemark><name>" + many("&amp;", 100_000)
      case .attributes: "<kml><a " + many("x=\"y\" ", 100_000)
      case .folds: "BEGIN:VCARD\nNOTE:" + many("\n x", 200_000)
      case .softBreaks: "BEGIN:VCARD\nN;ENCODING=QUOTED-PRINTABLE:" + many("=\n", 200_000)
      }
    }

    private func many(_ text: String, _ count: Int) -> String {
      String(repeating: text, count: count)
    }
  }
}
