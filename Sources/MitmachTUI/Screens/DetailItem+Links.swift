import MitmachModel

// MARK: - Links

extension DetailWriter {
  func coverage(_ details: RegionDetails) -> [DetailItem] {
    section(labels.fields)
      + catalogue.fields.map { field in
        let count = strings.number(details.membersByField[field.index] ?? 0)
        return DetailItem(
          text: "\(field.name.text(in: language)): \(count)", fields: FieldSet(index: field.index))
      }
  }

  func people(_ details: RegionDetails) -> [DetailItem] {
    var items: [DetailItem] = []
    if !details.moderators.isEmpty {
      items += section(labels.moderators)
      items += details.moderators.map { member($0, of: details) }
    }
    // Where everybody moderates, the section above has them all.
    guard !details.members.isEmpty || details.moderators.isEmpty else { return items }
    items += section("\(labels.members) (\(strings.number(details.memberCount)))")
    if details.memberCount == 0 { items.append(DetailItem(text: labels.noMembers)) }
    items += details.members.map { member($0, of: details) }
    if details.members.count + details.moderators.count < details.memberCount {
      items.append(
        DetailItem(
          text: labels.allMembers(strings.number(details.memberCount)),
          link: .list(.actors, .region(details.region.uid))))
    }
    return items
  }

  private func member(_ line: MembershipLine, of details: RegionDetails) -> DetailItem {
    let tie = Tie(
      .membership, line.membership.uid, from: line.other.name, to: details.region.name)
    return membership(line, tie, showsFields: true)
  }

  func membership(_ line: MembershipLine, _ tie: Tie, showsFields: Bool) -> DetailItem {
    let membership = line.membership
    let period = labels.period(
      membership.since?.text(in: language), membership.until?.text(in: language))
    let role = showsFields ? "" : strings.values.role(membership.role)
    return DetailItem(
      text: line.other.name, link: .tied(line.other, by: tie),
      remark: [role, period].filter { !$0.isEmpty }.joined(separator: ", "),
      fields: showsFields ? line.otherFields : [])
  }

  /// From which side adoptions are looked at.
  enum AdoptionSide { case action, doer }

  func adoptions(
    _ lines: [AdoptionLine], titled title: String, showing side: AdoptionSide
  ) -> [DetailItem] {
    guard !lines.isEmpty else { return [] }
    return section(title) + lines.flatMap { adoption($0, showing: side) }
  }

  private func adoption(_ line: AdoptionLine, showing side: AdoptionSide) -> [DetailItem] {
    let adoption = line.adoption
    let status = strings.values.adoptionStatus(adoption.status)
    let since = adoption.since.map { labels.period($0.text(in: language), nil) }
    let remark = [adoption.place, status, since].compactMap { $0 }.joined(separator: ", ")
    let ends = side == .action ? [line.action] : [line.actor, line.region].compactMap { $0 }
    var items = ends.enumerated().map { index, end in
      DetailItem(text: end.name, link: .entry(end), remark: index == 0 ? remark : "")
    }
    if items.isEmpty { items = [DetailItem(text: remark)] }
    let texts = [adoption.how, adoption.result].filter { !$0.isEmpty }
    items += texts.map { DetailItem(kind: .bullet, label: "", text: $0.text(in: language)) }
    if !adoption.source.isEmpty {
      items.append(
        DetailItem(kind: .bullet, label: "", text: "\(labels.source): \(adoption.source)"))
    }
    return items
  }

  /// The actors to which one is tied, each way of being tied with its names.
  func relations(_ lines: [RelationLine], of actor: String) -> [DetailItem] {
    guard !lines.isEmpty else { return [] }
    return section(labels.relations)
      + lines.map { line in
        let type = catalogue.relationTypes.first { $0.id == line.relation.type }
        let label = line.isForward ? type?.label : type?.reverseLabel
        let ends = line.isForward ? (actor, line.other.name) : (line.other.name, actor)
        let tie = Tie(.relation, line.relation.uid, from: ends.0, to: ends.1)
        return DetailItem(
          label: label?.text(in: language) ?? line.relation.type, text: line.other.name,
          link: .tied(line.other, by: tie),
          remark: labels.period(
            line.relation.since?.text(in: language), line.relation.until?.text(in: language)))
      }
  }
}
