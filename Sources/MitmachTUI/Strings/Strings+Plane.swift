/// Words of the effort–impact plane.
struct PlaneWords: Sendable {
  var title: String
  var quickWins, bigPlans: String
  /// What the axes are, at the end of the lower one.
  var axes: String
  /// What the levels at the side are.
  var impactAxis: String
  var cell: @Sendable (_ effort: Int, _ impact: Int, _ count: String, _ fields: String) -> String
  var summary: @Sendable (_ total: String, _ quickWins: String, _ bigPlans: String) -> String
  var here: @Sendable (_ effort: Int, _ impact: Int, _ count: String) -> String
  var onlyInPool: String
  var hintAdopt: String
  var linearHint: String
  var lookingFor: @Sendable (String) -> String
  var fit: @Sendable (_ region: String, _ score: String) -> String

  static let german = PlaneWords(
    title: "Aufwand und Wirkung",
    quickWins: "Schnelle Erfolge", bigPlans: "Große Pläne", axes: "Aufwand →",
    impactAxis: "↑ Wirkung",
    cell: { "Aufwand \($0), Wirkung \($1): \($2) (\($3))" },
    summary: { "\($0) Aktionen; schnelle Erfolge: \($1); große Pläne: \($2)." },
    here: { "Aufwand \($0), Wirkung \($1): \($2)" },
    onlyInPool: "Die Ebene gibt es im Aktions-Pool: 5 zeigt ihn.", hintAdopt: "umsetzen",
    linearHint: "up, down, left, right: gehen. enter: nur dieses Feld. esc: zurück.",
    lookingFor: { "Für \($0): S ordnet jetzt auch nach Nähe und Eignung. I hebt es auf." },
    fit: { "Eignung für \($0): \($1) von 100" })

  static let english = PlaneWords(
    title: "Effort and impact",
    quickWins: "Quick wins", bigPlans: "Big plans", axes: "effort →", impactAxis: "↑ impact",
    cell: { "Effort \($0), impact \($1): \($2) (\($3))" },
    summary: { "\($0) actions; quick wins: \($1); big plans: \($2)." },
    here: { "Effort \($0), impact \($1): \($2)" },
    onlyInPool: "The plane belongs to the action pool: 5 shows it.", hintAdopt: "do it",
    linearHint: "up, down, left, right: walk. enter: this cell only. esc: back.",
    lookingFor: { "For \($0): S now orders by nearness and fit, too. I ends it." },
    fit: { "Fit for \($0): \($1) of 100" })
}
