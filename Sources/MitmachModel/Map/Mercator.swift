#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A point of the world in Web Mercator (EPSG:3857): `x` from 180° W eastwards, `y` from 85.05° N
/// southwards, each from 0 to 1.
package struct WorldPoint: Hashable, Sendable {
  package var x: Double
  package var y: Double

  package init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  /// What lies nearer to a pole than the world of Web Mercator reaches comes to lie on its edge.
  package init(_ coordinate: Coordinate) {
    let sine = Degrees.sine(coordinate.latitude)
    let y = 0.5 - log((1 + sine) / (1 - sine)) / (4 * .pi)
    self.init(x: coordinate.longitude / 360 + 0.5, y: y.isNaN ? 0.5 : min(max(y, 0), 1))
  }

  package var coordinate: Coordinate {
    let latitude = atan(sinh(.pi * (1 - 2 * y))) * 180 / .pi
    let longitude = min(max((x - 0.5) * 360, -180), 180)
    return Coordinate(within: latitude, longitude)
  }
}

/// The functions of an angle in degrees.
enum Degrees {
  static func sine(_ degrees: Double) -> Double { sin(degrees * .pi / 180) }

  static func cosine(_ degrees: Double) -> Double { cos(degrees * .pi / 180) }
}
