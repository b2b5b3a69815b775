extension Coordinate {
  /// Kilometres in a straight line to a point that is not far, as on a plane; within some hundred
  /// kilometres it is wrong by less than one in a hundred.
  package func kilometres(to other: Coordinate) -> Double {
    let north = (other.latitude - latitude) * Self.kilometresPerDegree
    let east =
      (other.longitude - longitude) * Self.kilometresPerDegree
      * Self.cosine(ofDegrees: (latitude + other.latitude) / 2)
    return (north * north + east * east).squareRoot()
  }

  /// How many degrees of longitude so many kilometres are here; near a pole all there are.
  package func degreesEast(ofKilometres kilometres: Double) -> Double {
    let cosine = Self.cosine(ofDegrees: latitude)
    return cosine < 0.001 ? 360 : kilometres / Self.kilometresPerDegree / cosine
  }

  package static let kilometresPerDegree = 111.195

  /// By the series, as there is no mathematics library here; exact to 15 digits within a right angle.
  private static func cosine(ofDegrees degrees: Double) -> Double {
    let square = (degrees * .pi / 180) * (degrees * .pi / 180)
    var term = 1.0
    var sum = 1.0
    for step in 1...12 {
      term *= -square / Double((2 * step - 1) * (2 * step))
      sum += term
    }
    return max(0, sum)
  }
}
