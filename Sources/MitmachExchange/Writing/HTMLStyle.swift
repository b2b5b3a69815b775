import MitmachModel

/// How a page looks: large enough on a phone, dark enough to be read, plain on paper.
enum HTMLStyle {
  static func sheet(fields: [FieldOfAction]) -> String {
    let colors = fields.map { ".field-\($0.index) { color: \(FieldColor.css($0.color)); }\n" }
    return base + colors.joined()
  }

  private static let base = """
    body { font: 1.05rem/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff;
      margin: 0 auto; padding: 1rem; max-width: 62rem; }
    h1, h2, h3, h4 { line-height: 1.2; margin: 1.6em 0 .5em; }
    a { color: #0b4f9e; overflow-wrap: anywhere; }
    svg, img { max-width: 100%; height: auto; }
    figure { margin: 1rem 0; }
    figcaption, footer, small { color: #444; font-size: .9rem; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; }
    dt { font-weight: 600; }
    dd { margin: 0; }
    table { border-collapse: collapse; width: 100%; margin: 0 0 1.5rem; }
    caption { text-align: left; font-weight: 600; padding: .4rem 0; }
    th, td { text-align: left; vertical-align: top; padding: .4rem .6rem .4rem 0;
      border-bottom: 1px solid #bbb; overflow-wrap: anywhere; }
    tbody th { font-weight: 600; }
    tbody th small { font-weight: 400; }
    td p { margin: 0 0 .4rem; }
    @media (max-width: 40rem) {
      thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      tr, tbody th, td { display: block; border: 0; padding: .1rem 0; }
      tr { border-bottom: 1px solid #bbb; padding: .5rem 0; }
      td:empty { display: none; }
      td::before { content: attr(data-label) ": "; color: #444; }
    }
    @media print {
      body { max-width: none; font-size: 10.5pt; padding: 0; }
      nav { display: none; }
      tr, figure { break-inside: avoid; }
      h2, h3, caption { break-after: avoid; }
      a[href^="http"] { color: inherit; }
    }

    """
}
