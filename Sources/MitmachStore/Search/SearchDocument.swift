import GRDB
import MitmachModel

/// What the search index holds of one entry.
struct SearchDocument: Hashable {
  var tokens: [String]
  var texts: [String]

  var grams: String { indexed.grams }

  var indexed: IndexedWords {
    IndexedWords(tokens: tokens, words: SearchText.words(of: texts))
  }
}

extension SearchDocument {
  /// Takes an actor's current memberships by region and role, and the postal codes of its place.
  init(_ actor: Actor, memberships: [(region: Int64, role: Role)], postalCodes: String?) {
    var tokens = [SearchToken.any, SearchToken.kind(actor.kind)]
    tokens += SearchToken.fields(actor.fields) + SearchToken.goals(actor.goals)
    var seen: Set<String> = []
    for (region, role) in memberships {
      for region in [region, nil] {
        for role in [role, nil] {
          let token = SearchToken.membership(region: region, role: role)
          if seen.insert(token).inserted { tokens.append(token) }
        }
      }
    }
    let texts: [String?] = [
      actor.name, actor.location?.place, actor.location?.sorbianPlace, actor.kind.words,
      actor.about.german, actor.about.english, postalCodes, actor.web, actor.email,
    ]
    self.init(tokens: tokens, texts: texts.compactMap { $0 } + actor.otherNames)
  }

  init(_ region: Region) {
    var tokens = [SearchToken.any, SearchToken.status(region.status)]
    tokens += SearchToken.fields(region.fields)
    let texts: [String?] = [
      region.name, region.sorbianName, region.location?.place, region.location?.sorbianPlace,
      region.about.german, region.about.english,
    ]
    self.init(tokens: tokens, texts: texts.compactMap { $0 })
  }

  init(_ action: Action) {
    var tokens = [
      SearchToken.any, SearchToken.effort(action.effort), SearchToken.impact(action.impact),
    ]
    tokens += SearchToken.fields(action.fields) + SearchToken.goals(action.goals)
    let texts = [action.german, action.english].compactMap { $0 }
    self.init(tokens: tokens, texts: texts.flatMap { [$0.name, $0.summary, $0.change] })
  }
}

extension ActorKind {
  /// The German and English words by which one looks for the kind.
  fileprivate var words: String {
    switch self {
    case .initiative: "Initiative"
    case .association: "Verein association"
    case .organisation: "Organisation"
    case .company: "Unternehmen company"
    case .municipality: "Kommune municipality"
    case .network: "Netzwerk network"
    case .person: "Person"
    }
  }
}
