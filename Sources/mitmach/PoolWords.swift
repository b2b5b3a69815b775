import MitmachModel

/// What the commands of the Aktions-Pool say; a value for each language.
struct PoolWords: Sendable {
  var needsRegion: @Sendable (_ option: String) -> String
  var notLevels: @Sendable (_ option: String, _ typed: String) -> String
  var notANumber: @Sendable (_ option: String, _ typed: String) -> String

  var hasForActions: String
  var experience: String
  var lineage: String
  var reported: @Sendable (_ effort: Double?, _ impact: Double?) -> String?
  var reports: @Sendable (Experience) -> String
  /// An action of a lineage: of which region it is, how often it was done, whether it is this one.
  var node: @Sendable (LineageNode, _ isHere: Bool) -> String
}

extension PoolWords {
  static let german = PoolWords(
    needsRegion: { "\($0) gilt für eine Region; bitte auch --for REGION angeben." },
    notLevels: { "\($0): »\($1)« sind keine Stufen; bitte 1 bis 5 nennen, oder mehrere wie 1-2." },
    notANumber: { "\($0): »\($1)« ist keine ganze Zahl ab 0." },
    hasForActions: "Hat für Aktionen", experience: "Erfahrung", lineage: "Herkunft und Varianten",
    reported: { effort, impact in
      joined([effort.map { "Aufwand \(decimal($0))" }, impact.map { "Wirkung \(decimal($0))" }])
    },
    reports: { experience in
      func part(_ name: String, _ value: Double?, _ count: Int) -> String? {
        value.map { "\(name) \(decimal($0)) (\(count) \(count == 1 ? "Bericht" : "Berichte"))" }
      }
      return joined([
        part("Aufwand", experience.effort, experience.effortCount),
        part("Wirkung", experience.impact, experience.impactCount),
      ]) ?? ""
    },
    node: { node, isHere in
      let count = node.adoptions.count
      let facts = [
        node.region?.name,
        count == 0 ? nil : count == 1 ? "1 Umsetzung" : "\(count) Umsetzungen",
        isHere ? "diese" : nil,
      ]
      return node.action.name + (joined(facts).map { " (\($0))" } ?? "")
    })

  static let english = PoolWords(
    needsRegion: { "\($0) is about a region; please give --for REGION as well." },
    notLevels: { "\($0): “\($1)” are no levels; please give 1 to 5, or several as 1-2." },
    notANumber: { "\($0): “\($1)” is no whole number from 0 on." },
    hasForActions: "Has for actions", experience: "Experience", lineage: "Lineage and variants",
    reported: { effort, impact in
      joined([effort.map { "effort \(decimal($0))" }, impact.map { "impact \(decimal($0))" }])
    },
    reports: { experience in
      func part(_ name: String, _ value: Double?, _ count: Int) -> String? {
        value.map { "\(name) \(decimal($0)) (\(count) \(count == 1 ? "report" : "reports"))" }
      }
      return joined([
        part("effort", experience.effort, experience.effortCount),
        part("impact", experience.impact, experience.impactCount),
      ]) ?? ""
    },
    node: { node, isHere in
      let count = node.adoptions.count
      let facts = [
        node.region?.name,
        count == 0 ? nil : count == 1 ? "1 adoption" : "\(count) adoptions",
        isHere ? "this one" : nil,
      ]
      return node.action.name + (joined(facts).map { " (\($0))" } ?? "")
    })

  private static func joined(_ parts: [String?]) -> String? {
    let parts = parts.compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private static func decimal(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? "\(Int(value))½"
  }
}

extension CommandWords {
  var pool: PoolWords { language == .english ? .english : .german }
}
