package import MitmachModel

/// Words of the history: what was done, by whom, to which field.
package struct HistoryWords: Sendable {
  /// What a field is called, by its name in the history and in forms.
  package var field: @Sendable (String) -> String
  /// `Angelegt: Name`.
  var operation: @Sendable (Change.Operation, _ what: String) -> String
  /// What a kind of record is called.
  package var record: @Sendable (RecordKind) -> String
  var undid: @Sendable (_ what: String) -> String
  var redid: @Sendable (_ what: String) -> String
  var loaded: String
  var andMore: @Sendable (String) -> String
  var empty: String
  /// Of a step that found nothing to change.
  var noEffect: String
  var nothing: String
}

extension HistoryWords {
  static let german = HistoryWords(
    field: { name in
      Self.germanFields[name] ?? name
    },
    operation: { operation, what in
      switch operation {
      case .added: "Angelegt: \(what)"
      case .changed: "Geändert: \(what)"
      case .deleted: "Gelöscht: \(what)"
      }
    },
    record: { kind in
      switch kind {
      case .region: "Region"
      case .actor: "Mitmacher:in"
      case .action: "Aktion"
      case .membership: "Mitgliedschaft"
      case .adoption: "Umsetzung"
      case .relation: "Beziehung"
      case .relationType: "Art der Beziehung"
      case .field: "Handlungsfeld"
      case .goal: "Nachhaltigkeitsziel"
      case .skill: "Fähigkeit"
      case .gazetteer: "Ortsverzeichnis"
      case .consent: "Einwilligung"
      case .distinction: "Unterscheidung"
      case .load: "Import"
      case .erasure: "Daten einer Person gelöscht"
      }
    },
    undid: { "Zurückgenommen: \($0)" }, redid: { "Wiederhergestellt: \($0)" },
    loaded: "Mitgeliefertes Netzwerk geladen",
    andMore: { count in
      count == "1" ? "und 1 weitere Änderung" : "und \(count) weitere Änderungen"
    },
    empty: "Noch nichts geändert.", noEffect: "ohne Wirkung", nothing: "leer")

  static let english = HistoryWords(
    field: { name in Self.englishFields[name] ?? name },
    operation: { operation, what in
      switch operation {
      case .added: "Added: \(what)"
      case .changed: "Changed: \(what)"
      case .deleted: "Deleted: \(what)"
      }
    },
    record: { kind in
      switch kind {
      case .region: "region"
      case .actor: "actor"
      case .action: "action"
      case .membership: "membership"
      case .adoption: "adoption"
      case .relation: "relation"
      case .relationType: "relation type"
      case .field: "field of action"
      case .goal: "sustainable development goal"
      case .skill: "skill"
      case .gazetteer: "gazetteer"
      case .consent: "consent"
      case .distinction: "distinction"
      case .load: "import"
      case .erasure: "a person's data erased"
      }
    },
    undid: { "Undone: \($0)" }, redid: { "Redone: \($0)" }, loaded: "Shipped network loaded",
    andMore: { "and \($0) more" }, empty: "Nothing changed yet.", noEffect: "without effect",
    nothing: "empty")

  private static let germanFields = [
    "name": "Name", "sorbianName": "Sorbischer Name", "otherNames": "Weitere Namen", "kind": "Art",
    "status": "Status", "role": "Rolle", "type": "Beziehung", "fields": "Handlungsfelder",
    "regions": "Regionen", "members": "Erste Mitglieder", "goals": "SDGs", "skills": "Fähigkeiten",
    "actor": "Mitmacher:in", "region": "Region", "action": "Aktion", "from": "von", "to": "an",
    "place": "Ort", "location": "Ort", "district": "Kreis (Schlüssel)", "country": "Land",
    "districts": "Kreise", "coordinates": "Koordinaten", "email": "E-Mail", "phone": "Telefon",
    "web": "Web", "about": "Beschreibung", "aboutEnglish": "Beschreibung (en)", "since": "seit",
    "until": "bis", "given": "gegeben", "purpose": "Zweck", "license": "Lizenz",
    "extras": "Weitere Angaben", "one": "das eine", "other": "das andere",
    "actors": "Mitmacher:innen", "memberships": "Mitgliedschaften", "source": "Quelle",
    "sources": "Quellen", "summary": "In einem Satz",
    "change": "Was es ändert", "steps": "So geht es", "materials": "Material",
    "permissions": "Genehmigungen", "pitfalls": "Fallstricke", "effort": "Aufwand",
    "impact": "Wirkung", "effortReason": "Aufwand, weil", "impactReason": "Wirkung, weil",
    "people": "Menschen", "weeks": "Wochen", "euros": "Euro", "reach": "Reichweite",
    "lasts": "Dauer in Jahren", "how": "Wie angepasst", "result": "Ergebnis", "de": "Text (de)",
    "reportedEffort": "Aufwand, wie erlebt", "reportedImpact": "Wirkung, wie erlebt",
    "original": "Variante von", "en": "Text (en)", "label": "Bezeichnung",
    "reverseLabel": "Bezeichnung umgekehrt",
  ]

  private static let englishFields = [
    "name": "Name", "sorbianName": "Sorbian name", "otherNames": "Other names", "kind": "Kind",
    "status": "Status", "role": "Role", "type": "Relation", "fields": "Fields of action",
    "regions": "Regions", "members": "First members", "goals": "SDGs", "skills": "Skills",
    "actor": "Actor", "region": "Region", "action": "Action", "from": "from", "to": "to",
    "place": "Place", "location": "Place", "district": "District (code)", "country": "Country",
    "districts": "Districts", "coordinates": "Coordinates", "email": "E-mail", "phone": "Phone",
    "web": "Web", "about": "Description", "aboutEnglish": "Description (en)", "since": "since",
    "until": "until", "given": "given", "purpose": "Purpose", "license": "Licence",
    "extras": "Further data", "one": "the one", "other": "the other", "actors": "Actors",
    "memberships": "Memberships", "source": "Source", "sources": "Sources",
    "summary": "In one sentence",
    "change": "What it changes", "steps": "How it is done", "materials": "Materials",
    "permissions": "Permissions", "pitfalls": "Pitfalls", "effort": "Effort", "impact": "Impact",
    "effortReason": "Effort because", "impactReason": "Impact because", "people": "People",
    "weeks": "Weeks", "euros": "Euros", "reach": "Reach", "lasts": "Lasts (years)",
    "how": "How adapted", "result": "Result", "de": "Text (de)", "en": "Text (en)",
    "reportedEffort": "Effort as found", "reportedImpact": "Impact as found",
    "original": "Variant of",
    "label": "Label", "reverseLabel": "Reverse label",
  ]
}
