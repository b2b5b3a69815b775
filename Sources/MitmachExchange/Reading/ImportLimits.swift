/// How much of a file is taken in: so that a file that was made to harm costs little.
package enum ImportLimits {
  /// Bytes of a file; a million entries take about a fifth of it.
  package static let bytes = 1 << 30
  /// Bytes of one value.
  package static let value = 1 << 20
  /// Lists and objects within each other.
  package static let depth = 64
  /// Columns of a table.
  package static let columns = 4096
}
