/// A line beside a map that says how long something of its length is.
package struct ScaleBar: Hashable, Sendable {
  /// 1, 2 or 5 and zeros.
  package var metres: Int
  /// How many dots of the map it is long.
  package var dots: Double

  package init(metres: Int, dots: Double) {
    self.metres = metres
    self.dots = dots
  }

  /// How many cells it takes, at least one.
  package var cells: Int { max(1, Int((dots / Double(MapView.dotsAcross)).rounded())) }

  /// Its length in the same words in all languages: `500 m`, `20 km`.
  package var text: String {
    metres % 1000 == 0 ? "\(metres / 1000) km" : "\(metres) m"
  }
}

extension MapView {
  /// The longest bar of at most so many cells that fits the map's middle; `nil` where not even a metre
  /// finds room.
  package func scaleBar(atMost cells: Int) -> ScaleBar? {
    let metresPerDot = self.metresPerDot
    let longest = metresPerDot * Double(cells * Self.dotsAcross)
    var metres = 0
    for zeros in 0...7 {
      var power = 1
      for _ in 0..<zeros { power *= 10 }
      for digit in [1, 2, 5] where Double(digit * power) <= longest { metres = digit * power }
    }
    return metres == 0 ? nil : ScaleBar(metres: metres, dots: Double(metres) / metresPerDot)
  }

  /// How long a dot is in the map's middle.
  package var metresPerDot: Double {
    let around = 360_000 * Coordinate.kilometresPerDegree
    return around * Degrees.cosine(coordinate(of: center).latitude) / Double(1 << zoom)
  }
}
