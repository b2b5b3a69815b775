package import MitmachModel

/// Says why an action fits a region, or does not.
package struct FitWords: Sendable {
  package let language: Language
  private let catalogue: Catalogue

  package init(language: Language, catalogue: Catalogue) {
    self.language = language
    self.catalogue = catalogue
  }

  /// A reason with what it gives or takes: `+16 20 Mitmacher:innen im Feld Ernährungssystem`.
  package func text(of part: ActionFit.Part) -> String {
    "\(part.points < 0 ? "−" : "+")\(abs(part.points)) \(text(of: part.reason))"
  }

  package func text(of reason: ActionFit.Reason) -> String {
    language == .english ? english(reason) : german(reason)
  }

  private func german(_ reason: ActionFit.Reason) -> String {
    switch reason {
    case .gives(let impact, let effort): "Wirkung \(impact) bei Aufwand \(effort)"
    case .members(let count, let field): "\(count) Mitmacher:innen im Feld \(name(ofField: field))"
    case .carriers(.people, true): "es gibt Vereine, Initiativen oder Netzwerke, die viele bringen"
    case .carriers(.people, false): "wenige Menschen reichen"
    case .carriers(.money, true): "es gibt Kommunen, Organisationen oder Unternehmen mit Geld"
    case .carriers(.money, false): "wenig Geld reicht"
    case .enough(let resource): "\(german(resource)) vorhanden"
    case .unstated(let resource): "\(german(resource)): nicht angegeben"
    case .lacks(let resource, let needed, let stated):
      "\(german(resource)): \(needed) nötig, \(stated) angegeben"
    case .lacksSkills(let ids): "es fehlt: \(names(ofSkills: ids))"
    case .nearby(let neighbour):
      "\(neighbour.status == .done ? "umgesetzt" : "läuft") bei \(who(neighbour)), "
        + "\(neighbour.kilometres) km entfernt"
    case .own(.never): "hier noch nie begonnen"
    case .own(.planned): "hier schon geplant"
    case .own(.running): "läuft hier schon"
    case .own(.done): "hier schon umgesetzt"
    case .own(.abandoned): "hier schon einmal abgebrochen"
    }
  }

  private func english(_ reason: ActionFit.Reason) -> String {
    switch reason {
    case .gives(let impact, let effort): "impact \(impact) for effort \(effort)"
    case .members(let count, let field):
      "\(count) \(count == 1 ? "actor" : "actors") in the field \(name(ofField: field))"
    case .carriers(.people, true): "there are associations, initiatives or networks to bring many"
    case .carriers(.people, false): "few people will do"
    case .carriers(.money, true): "there are municipalities, organisations or companies with money"
    case .carriers(.money, false): "little money will do"
    case .enough(let resource): "\(english(resource)): there is enough"
    case .unstated(let resource): "\(english(resource)): not stated"
    case .lacks(let resource, let needed, let stated):
      "\(english(resource)): \(needed) needed, \(stated) stated"
    case .lacksSkills(let ids): "missing: \(names(ofSkills: ids))"
    case .nearby(let neighbour):
      "\(neighbour.status == .done ? "done" : "running") at \(who(neighbour)), "
        + "\(neighbour.kilometres) km away"
    case .own(.never): "never begun here"
    case .own(.planned): "planned here already"
    case .own(.running): "runs here already"
    case .own(.done): "done here already"
    case .own(.abandoned): "given up here once"
    }
  }

  // MARK: - Names

  private func german(_ resource: ActionFit.Resource) -> String {
    switch resource {
    case .people: "Menschen"
    case .weeks: "Wochen"
    case .euros: "Euro"
    case .skills: "Fähigkeiten"
    }
  }

  private func english(_ resource: ActionFit.Resource) -> String {
    switch resource {
    case .people: "people"
    case .weeks: "weeks"
    case .euros: "euros"
    case .skills: "skills"
    }
  }

  private func who(_ neighbour: FitCandidate.Neighbour) -> String {
    neighbour.who?.name ?? neighbour.place ?? "?"
  }

  private func name(ofField index: Int) -> String {
    catalogue.fields.first { $0.index == index }?.name.text(in: language) ?? "\(index)"
  }

  private func names(ofSkills ids: [String]) -> String {
    ids.map { id in
      catalogue.skills.first { $0.id == id }?.name.text(in: language) ?? id
    }.joined(separator: ", ")
  }
}
