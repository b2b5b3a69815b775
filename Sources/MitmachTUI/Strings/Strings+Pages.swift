/// Words of the pages that lie over the lists.
struct PageWords: Sendable {
  var mine: String
  var me, changeMe, sayWho: String
  var regions, noRegions: String
  var contributions, noContributions: String
  var drafts, noDrafts: String
  var history: @Sendable (String) -> String
  var bringBack: String
  var isUndone: String
  var news: @Sendable (_ since: String?) -> String
  var nothingNew: String
  var newsPrompt: String
  var restore: String
  var notDeleted: @Sendable (String) -> String

  static let german = PageWords(
    mine: "Mein Bereich", me: "Ich bin", changeMe: "jemand anders sein",
    sayWho: "sagen, wer ich bin",
    regions: "Meine Regionen", noRegions: "Noch keine. b in einer Region tritt bei.",
    contributions: "Von mir angelegt", noContributions: "Noch nichts. a legt etwas an.",
    drafts: "Offene Entwürfe", noDrafts: "Keine.",
    history: { "Verlauf: \($0)" }, bringBack: "auf diesen Stand zurück",
    isUndone: "zurückgenommen",
    news: { since in since.map { "Neu seit \($0)" } ?? "Neues" },
    nothingNew: "Seitdem hat sich nichts geändert.",
    newsPrompt: "Neues seit (1.9.2026, 9/2026):", restore: "wiederherstellen",
    notDeleted: { "»\($0)« ist nicht gelöscht." })

  static let english = PageWords(
    mine: "My area", me: "I am", changeMe: "be somebody else", sayWho: "say who I am",
    regions: "My regions", noRegions: "None yet. b in a region joins it.",
    contributions: "Added by me", noContributions: "Nothing yet. a adds something.",
    drafts: "Open drafts", noDrafts: "None.",
    history: { "History: \($0)" }, bringBack: "back to this state",
    isUndone: "undone",
    news: { since in since.map { "New since \($0)" } ?? "What is new" },
    nothingNew: "Nothing has changed since.",
    newsPrompt: "New since (2026-09-01, 2026-09):", restore: "restore",
    notDeleted: { "“\($0)” is not deleted." })
}
