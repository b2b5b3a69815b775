/// An action in the tree of its lineage: where it was done, and what was made of it.
package struct LineageNode: Hashable, Sendable {
  package var action: EntryReference
  /// The region whose variant it is; `nil` for an original.
  package var region: EntryReference?
  package var adoptions: [AdoptionLine]
  /// In the order of names.
  package var variants: [LineageNode]

  package init(
    action: EntryReference, region: EntryReference? = nil, adoptions: [AdoptionLine] = [],
    variants: [LineageNode] = []
  ) {
    self.action = action
    self.region = region
    self.adoptions = adoptions
    self.variants = variants
  }

  /// How many actions the tree has.
  package var count: Int { variants.reduce(1) { $0 + $1.count } }

  /// Every action of the tree with how deep it stands, from the original on, branch by branch.
  package var lines: [(depth: Int, node: LineageNode)] {
    [(0, self)] + variants.flatMap { $0.lines.map { ($0.depth + 1, $0.node) } }
  }
}

extension LineageNode {
  /// The actions from this one down to that of the uid; empty where it does not stand in the tree.
  package func path(to uid: UID) -> [LineageNode] {
    if action.uid == uid { return [self] }
    for variant in variants {
      let path = variant.path(to: uid)
      if !path.isEmpty { return [self] + path }
    }
    return []
  }
}

extension ActionDetails {
  private var path: [LineageNode] { lineage?.path(to: action.uid) ?? [] }

  /// The action that it is a variant of.
  package var original: EntryReference? { path.dropLast().last?.action }
  /// The region whose own it is.
  package var region: EntryReference? { path.last?.region }
  /// What was made of it.
  package var variants: [EntryReference] { path.last?.variants.map(\.action) ?? [] }
}

extension Action {
  /// A region's own variant of this action: a copy that knows what it was made from.
  ///
  /// `name` is the variant's in both languages; without one it has the action's with the region's, so
  /// that the two can be told apart.
  package func variant(uid: UID, of region: EntryReference, named name: String?) -> Action {
    var variant = self
    variant.uid = uid
    variant.original = self.uid
    variant.region = region.uid
    variant.german.name = name ?? "\(german.name) (\(region.name))"
    variant.english?.name = name ?? "\(text(in: .english).name) (\(region.name))"
    return variant
  }
}
