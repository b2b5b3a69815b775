import MitmachModel

/// The words of the pages that are put on the web.
struct PageWords: Sendable {
  let language: Language

  init(_ language: Language) { self.language = language }

  var map: String { said("Karte", "Map") }
  var contents: String { said("Inhalt", "Contents") }
  var members: String { said("Mitmacher:innen", "Members") }
  var actions: String { said("Aktionen", "Actions") }
  var noField: String { said("Ohne Handlungsfeld", "Without a field of action") }
  var otherMembers: String { said("Mitmacher:innen ohne Region", "Members of no region") }
  var name: String { said("Name", "Name") }
  var kind: String { said("Art", "Kind") }
  var fields: String { said("Handlungsfelder", "Fields of action") }
  var place: String { said("Ort", "Place") }
  var contact: String { said("Kontakt", "Contact") }
  var moderator: String { said("Regionalmoderation", "Moderator") }
  var action: String { said("Aktion", "Action") }
  var by: String { said("Wer", "By") }
  var status: String { said("Stand", "Status") }
  var since: String { said("Seit", "Since") }
  var how: String { said("Wie und mit welchem Ergebnis", "How and with what result") }
  var web: String { said("Webseite", "Website") }
  var written: String { said("Stand vom", "As of") }

  func text(_ kind: ActorKind) -> String {
    switch kind {
    case .initiative: said("Initiative", "Initiative")
    case .association: said("Verein", "Association")
    case .organisation: said("Organisation", "Organisation")
    case .company: said("Unternehmen", "Company")
    case .municipality: said("Kommune", "Municipality")
    case .network: said("Netzwerk", "Network")
    case .person: said("Person", "Person")
    }
  }

  func text(_ status: RegionStatus) -> String {
    switch status {
    case .planned: said("geplant", "planned")
    case .active: said("aktiv", "active")
    case .dormant: said("ruht", "dormant")
    }
  }

  func text(_ status: AdoptionStatus) -> String {
    switch status {
    case .planned: said("geplant", "planned")
    case .running: said("läuft", "running")
    case .done: said("fertig", "done")
    case .abandoned: said("abgebrochen", "abandoned")
    }
  }

  private func said(_ german: String, _ english: String) -> String {
    language == .english ? english : german
  }
}
