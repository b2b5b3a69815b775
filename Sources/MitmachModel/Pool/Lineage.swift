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

extension Action {
  /// A region's own variant of this action: a copy that knows what it was made from.
  ///
  /// `name` is the variant's in `language`; in another language it keeps the name that it has.
  package func variant(
    uid: UID, of region: UID, named name: String?, in language: Language
  ) -> Action {
    var variant = self
    variant.uid = uid
    variant.original = self.uid
    variant.region = region
    guard let name else { return variant }
    if language == .english, variant.english != nil {
      variant.english?.name = name
    } else {
      variant.german.name = name
    }
    return variant
  }
}
