/// Makes uids one after the other, the same ones for the same seed: so that a state that makes them
/// stays a pure function of what it was told.
package struct UIDSource: Hashable, Sendable, RandomNumberGenerator {
  private var state: UInt64
  private let milliseconds: Int64

  /// `seed`: random, so that no other program makes the same ones.
  package init(seed: UInt64, at milliseconds: Int64) {
    state = seed
    self.milliseconds = milliseconds
  }

  /// SplitMix64 (Steele, Lea, Flood 2014).
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  package mutating func uid() -> UID { UID.new(at: milliseconds, using: &self) }
}
