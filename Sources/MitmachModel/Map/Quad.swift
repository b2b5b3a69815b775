/// A square of the world: at level 0 the whole, at each further level a quarter of the one before.
package struct Quad: Hashable, Sendable {
  package var level: Int
  /// Its column and row among the `1 << level` of its level, from the north-west.
  package var x: Int
  package var y: Int

  /// The level whose squares stand for points: about 60 cm at the equator.
  package static let deepest = 26

  package init(level: Int, x: Int, y: Int) {
    self.level = level
    self.x = x
    self.y = y
  }

  /// The square of a level in which a point lies.
  package init(of point: WorldPoint, level: Int) {
    let size = Double(1 << level)
    let last = (1 << level) - 1
    self.init(
      level: level, x: min(max(Int((point.x * size).rounded(.down)), 0), last),
      y: min(max(Int((point.y * size).rounded(.down)), 0), last))
  }

  /// The number of the deepest square of a point.
  ///
  /// The bits of its row and column stand by turns, the row's first, so a square of a level is a range
  /// of numbers, and a shift by two bits is the level above.
  package static func code(of coordinate: Coordinate) -> Int64 {
    Quad(of: WorldPoint(coordinate), level: deepest).code
  }

  /// Its number among the squares of its level.
  package var code: Int64 { Self.spread(x) | Self.spread(y) << 1 }

  /// The square of a number among those of a level.
  package init(code: Int64, level: Int) {
    self.init(level: level, x: Self.gather(code), y: Self.gather(code >> 1))
  }

  /// The numbers of the deepest squares in it.
  package var codes: Range<Int64> {
    let shift = Int64(2 * (Self.deepest - level))
    return code << shift..<(code + 1) << shift
  }

  /// The bits of a number of 32 bits with a gap before each.
  private static func spread(_ value: Int) -> Int64 {
    var bits = Int64(value) & 0xFFFF_FFFF
    bits = (bits | bits << 16) & 0x0000_FFFF_0000_FFFF
    bits = (bits | bits << 8) & 0x00FF_00FF_00FF_00FF
    bits = (bits | bits << 4) & 0x0F0F_0F0F_0F0F_0F0F
    bits = (bits | bits << 2) & 0x3333_3333_3333_3333
    return (bits | bits << 1) & 0x5555_5555_5555_5555
  }

  private static func gather(_ code: Int64) -> Int {
    var bits = code & 0x5555_5555_5555_5555
    bits = (bits | bits >> 1) & 0x3333_3333_3333_3333
    bits = (bits | bits >> 2) & 0x0F0F_0F0F_0F0F_0F0F
    bits = (bits | bits >> 4) & 0x00FF_00FF_00FF_00FF
    bits = (bits | bits >> 8) & 0x0000_FFFF_0000_FFFF
    return Int((bits | bits >> 16) & 0xFFFF_FFFF)
  }
}
