import MitmachModel
import MitmachStore

extension StoreError {
  /// What is wrong, where, and what to do.
  func sentence(in language: Language) -> String {
    language == .english ? english : german
  }

  private var german: String {
    switch self {
    case .missing(let path):
      "Unter \(path) liegt noch kein Netzwerk; »mitmach init« legt es an."
    case .folderNotWritable(let path):
      "Im Ordner \(path) lässt sich nichts anlegen; bitte die Rechte ändern oder mit --db eine "
        + "andere Datei nennen."
    case .notADatabase(let path):
      "\(path) ist keine Datenbank und blieb unberührt; bitte mit --db eine andere Datei nennen."
    case .foreign(let path):
      "\(path) ist die Datenbank eines anderen Programms und blieb unberührt; bitte mit --db eine "
        + "andere Datei nennen."
    case .newer(let path, let version):
      "\(path) stammt von einem neueren mitmach (Fassung \(version), dieses kennt "
        + "\(Store.schemaVersion)); bitte mitmach erneuern."
    case .damaged(let path, let detail):
      "\(path) ist beschädigt (\(detail)); »mitmach doctor« sagt, wie sich retten lässt, was noch "
        + "lesbar ist."
    case .locked(let path):
      "Ein anderes Programm hält \(path) fest; bitte später noch einmal versuchen oder jenes beenden."
    case .readOnly(let path):
      "In \(path) lässt sich nicht schreiben; bitte die Rechte ändern oder mit --db eine andere "
        + "Datei nennen."
    case .full(let path):
      "Für \(path) ist kein Platz mehr auf dem Datenträger; bitte Platz schaffen, geändert wurde "
        + "nichts."
    case .refused(let reason):
      "Das kann nicht stimmen und wurde nicht gespeichert (\(reason)); bitte die Angaben prüfen."
    case .other(let text):
      "Unerwartetes ist geschehen (\(text)); »mitmach doctor« prüft, was nicht stimmt."
    }
  }

  private var english: String {
    switch self {
    case .missing(let path): "There is no network at \(path) yet; “mitmach init” creates one."
    case .folderNotWritable(let path):
      "Nothing can be created in the folder \(path); please change its permissions or name another "
        + "file with --db."
    case .notADatabase(let path):
      "\(path) is no database and was left untouched; please name another file with --db."
    case .foreign(let path):
      "\(path) is another program's database and was left untouched; please name another file with "
        + "--db."
    case .newer(let path, let version):
      "\(path) is from a newer mitmach (version \(version), this one knows \(Store.schemaVersion)); "
        + "please update mitmach."
    case .damaged(let path, let detail):
      "\(path) is damaged (\(detail)); “mitmach doctor” tells how to rescue what can still be read."
    case .locked(let path):
      "Another program keeps \(path) locked; please try again later or end that program."
    case .readOnly(let path):
      "\(path) cannot be written to; please change its permissions or name another file with --db."
    case .full(let path):
      "There is no room left on the disk for \(path); please make room, nothing was changed."
    case .refused(let reason):
      "This cannot be true and was not saved (\(reason)); please check what was entered."
    case .other(let text):
      "Something unexpected happened (\(text)); “mitmach doctor” checks what is wrong."
    }
  }
}
