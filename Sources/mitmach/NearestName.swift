/// Finds the name that somebody has probably mistyped.
enum NearestName {
  /// The first name that begins as typed, or else the one that the fewest slips lead to.
  ///
  /// One slip in three letters is the most, so that short names are not all near each other.
  static func of(_ typed: String, among names: [String]) -> String? {
    let wanted = letters(of: typed)
    guard !wanted.isEmpty else { return nil }
    if wanted.count > 1, let name = names.first(where: { letters(of: $0).starts(with: wanted) }) {
      return name
    }
    let distances = names.map { ($0, slips(from: wanted, to: letters(of: $0))) }
    let nearest = distances.min { $0.1 < $1.1 }
    return nearest.flatMap { $0.1 <= max(1, wanted.count / 3) && $0.1 < wanted.count ? $0.0 : nil }
  }

  /// Without the dashes of options.
  private static func letters(of name: String) -> [Character] {
    Array(name.lowercased().drop { $0 == "-" })
  }

  /// How many letters are wrong, missing, too many or have changed places with their neighbour.
  private static func slips(from one: [Character], to other: [Character]) -> Int {
    var rows = [Array(0...other.count)]
    for (row, letter) in one.enumerated() {
      var line = [row + 1]
      for (column, wanted) in other.enumerated() {
        var cost = rows[row][column] + (letter == wanted ? 0 : 1)
        cost = min(cost, line[column] + 1, rows[row][column + 1] + 1)
        if row > 0, column > 0, letter == other[column - 1], one[row - 1] == wanted {
          cost = min(cost, rows[row - 1][column - 1] + 1)
        }
        line.append(cost)
      }
      rows.append(line)
    }
    return rows[one.count][other.count]
  }
}
