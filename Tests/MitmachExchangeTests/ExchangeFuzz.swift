import Foundation
import MitmachExchange
import MitmachModel

/// Breaks samples of all formats at random and reads them: whatever comes out, nothing may crash, hang or
/// take more than its share.
///
/// The same seed breaks them in the same way, so that what was found can be found again.
struct ExchangeFuzz {
  private var dice: Dice
  private let samples: [[UInt8]]

  init(seed: UInt64) {
    dice = Dice(seed: seed)
    samples = Self.samples(seed: seed)
  }

  /// Reads `rounds` broken files, each as what it looks like and as something that it is not.
  mutating func run(rounds: Int, _ check: (Imported, Int) -> Void) {
    for _ in 0..<rounds {
      let bytes = broken(dice.pick(samples))
      let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
      for format in [nil, dice.pick(ImportFormat.allCases)] {
        check(Imported(Data(bytes), format: format), lines)
      }
      _ = try? ImportFile(Data(bytes), format: .mitmach).network(catalogue: Catalogue())
      _ = try? MappingProfile(text: String(decoding: bytes, as: UTF8.self))
      _ = try? TagMapping(yaml: String(decoding: bytes.prefix(2000), as: UTF8.self))
    }
  }

  private mutating func broken(_ sample: [UInt8]) -> [UInt8] {
    var bytes = sample
    if dice.flips() { bytes.removeLast(dice.number(0...bytes.count)) }
    for _ in 0..<dice.number(0...8) where !bytes.isEmpty {
      let index = dice.number(0...bytes.count - 1)
      switch dice.number(0...3) {
      case 0: bytes[index] = UInt8(dice.number(0...255))
      case 1: bytes.remove(at: index)
      case 2: bytes.insert(contentsOf: Array(dice.pick(Self.pieces).utf8), at: index)
      default:
        let end = min(bytes.count, index + dice.number(0...200))
        bytes.insert(contentsOf: bytes[index..<end], at: dice.number(0...bytes.count))
      }
    }
    return bytes
  }

  private static let pieces = [
    "\"", "\"\"", ",", ";", "\n", "\r", "\r\n ", "\\", "\\u", "\\ud800", "[", "{", "}", "<", "</",
    "<![CDATA[", "<!--", "&#", "&#x110000;", "=", "=\n", ":", "1e999", "-", "\u{FEFF}", "\0", "É",
    "BEGIN:VCARD\n", "END:VCARD\n", "QUOTED-PRINTABLE:", "sep=", "null", "9223372036854775808",
  ]

  /// A file of each format, with entries that are hard enough already.
  private static func samples(seed: UInt64) -> [[UInt8]] {
    let network = GeneratedNetwork.random(seed: seed)
    let entries =
      network.actors.map { ExportedEntry.actor($0, regions: []) }
      + network.regions.map { ExportedEntry.region($0, members: []) }
    let formats: [ExportFormat] = [
      .csv(.standard), .csv(.excelDE), .openFairDB, .openFairDBTable, .geoJSON, .vCard,
    ]
    var json: [UInt8] = []
    var writer = NetworkWriter(catalogue: network.catalogue)
    writer.write(network, to: &json)
    return formats.map { Array(Exported.text(entries, $0).utf8) } + [json, Array(kml.utf8)]
  }

  private static let kml = """
    <?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder><name>F</name>
    <Placemark id="a"><name>A &amp; B</name><description><![CDATA[<b>x</b><br>y]]></description>
    <ExtendedData><Data name="email"><value>a@b.de</value></Data></ExtendedData>
    <Point><coordinates>14.98,51.15</coordinates></Point></Placemark>
    <Placemark><Polygon><outerBoundaryIs><LinearRing><coordinates>14,51 15,51 15,52 14,51
    </coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Folder></Document></kml>
    """
}
