package import MitmachModel

/// What a page tells that is put on the web: one region, or the whole network region by region.
package struct PageContent: Hashable, Sendable {
  package var title: String
  /// A few sentences below the title.
  package var about: String
  package var regions: [Region]
  /// Members of no region, where the page is about the whole network.
  package var others: [Member]
  /// A drawing as SVG, made by this program; what it shows, in words, stands below it.
  package var map: String?
  package var mapCaption: String
  /// Where the data are from and under which licences, a line each.
  package var notices: [String]
  /// The day on which the page was written.
  package var date: PartialDate

  /// Whether the title is the name of the one region that is on the page.
  var isOfOneRegion: Bool { regions.count == 1 && regions[0].region.name == title }

  package init(
    title: String, about: String = "", regions: [Region], others: [Member] = [],
    map: String? = nil, mapCaption: String = "", notices: [String] = [], date: PartialDate
  ) {
    self.title = title
    self.about = about
    self.regions = regions
    self.others = others
    self.map = map
    self.mapCaption = mapCaption
    self.notices = notices
    self.date = date
  }

  /// One region with those who take part and what they do.
  package struct Region: Hashable, Sendable {
    package var region: MitmachModel.Region
    package var members: [Member]
    package var adoptions: [Adoption]

    package init(region: MitmachModel.Region, members: [Member], adoptions: [Adoption]) {
      self.region = region
      self.members = members
      self.adoptions = adoptions
    }
  }

  /// One actor; contact data that must not leave are taken out before.
  package struct Member: Hashable, Sendable {
    package var actor: Actor
    package var isModerator: Bool

    package init(actor: Actor, isModerator: Bool = false) {
      self.actor = actor
      self.isModerator = isModerator
    }
  }

  /// An action that is done in a region.
  package struct Adoption: Hashable, Sendable {
    package var action: String
    package var actor: String?
    package var status: AdoptionStatus
    package var since: PartialDate?
    package var how: String
    package var result: String

    package init(
      action: String, actor: String?, status: AdoptionStatus, since: PartialDate?, how: String,
      result: String
    ) {
      self.action = action
      self.actor = actor
      self.status = status
      self.since = since
      self.how = how
      self.result = result
    }
  }
}

extension [PageContent.Member] {
  /// The members field by field, in the order of the fields, those without one last; who acts in two fields
  /// stands in both.
  func byField(_ fields: [FieldOfAction]) -> [(field: FieldOfAction?, members: Self)] {
    let groups: [(field: FieldOfAction?, members: Self)] = fields.map { field in
      (field, filter { $0.actor.fields.contains(FieldSet(index: field.index)) })
    }
    let known = fields.reduce(into: FieldSet()) { $0.insert(FieldSet(index: $1.index)) }
    let none = filter { $0.actor.fields.isDisjoint(with: known) }
    return (groups + [(nil, none)]).filter { !$0.members.isEmpty }
  }
}
