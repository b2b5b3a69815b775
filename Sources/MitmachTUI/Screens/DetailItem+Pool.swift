import MitmachModel

// MARK: - What regions found, and what they made of an action

extension DetailWriter {
  /// What those who did it report, beside the estimate.
  func experience(_ experience: Experience) -> [DetailItem] {
    guard !experience.isEmpty else { return [] }
    func text(_ median: Double?, _ count: Int) -> String? {
      median.map { labels.reported(decimal($0), strings.number(count)) }
    }
    return [
      (labels.effort, text(experience.effort, experience.effortCount)),
      (labels.impact, text(experience.impact, experience.impactCount)),
    ].compactMap { label, text in
      text.map { DetailItem(label: "\(label) (\(labels.byAdopters))", text: $0) }
    }
  }

  private func decimal(_ value: Double) -> String {
    if let whole = Int(exactly: value) { return String(whole) }
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10)\(language == .german ? "," : ".")\(tenths % 10)"
  }

  /// The tree from the original to the variants, which can be walked.
  func lineage(_ details: ActionDetails) -> [DetailItem] {
    guard let root = details.lineage, root.count > 1 else { return [] }
    return section(labels.lineage)
      + root.lines.map { depth, node in
        let isHere = node.action.uid == details.action.uid
        let branch = depth == 0 ? "" : String(repeating: "  ", count: depth - 1) + "└ "
        let states = node.adoptions.map { line in
          let region = line.region?.name ?? line.adoption.place ?? ""
          return "\(region) \(strings.values.adoptionStatus(line.adoption.status))"
        }
        return DetailItem(
          text: branch + node.action.name + (isHere ? " ◂" : ""),
          link: isHere ? nil : .entry(node.action),
          remark: ([node.region?.name].compactMap { $0 } + states).joined(separator: ", "))
      }
  }
}
