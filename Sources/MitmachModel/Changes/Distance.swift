extension Coordinate {
  /// Kilometres in a straight line to a point that is not far, as on a plane; within some hundred
  /// kilometres it is wrong by less than one in a hundred.
  package func kilometres(to other: Coordinate) -> Double {
    let (north, east) = kilometresApart(from: other)
    return (north * north + east * east).squareRoot()
  }

  /// How far another point is in the north and in the east; below 0 it is in the south and west.
  func kilometresApart(from other: Coordinate) -> (north: Double, east: Double) {
    let cosine = Degrees.cosine((latitude + other.latitude) / 2)
    return (
      (other.latitude - latitude) * Self.kilometresPerDegree,
      (other.longitude - longitude) * Self.kilometresPerDegree * cosine
    )
  }

  /// How many degrees of longitude so many kilometres are here; near a pole all there are.
  package func degreesEast(ofKilometres kilometres: Double) -> Double {
    let cosine = Degrees.cosine(latitude)
    return cosine < 0.001 ? 360 : kilometres / Self.kilometresPerDegree / cosine
  }

  package static let kilometresPerDegree = 111.195
}
