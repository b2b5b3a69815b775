extension BackupWords {
  static let german = BackupWords(
    saved: { "\($0): gesichert und geprüft, \($1)." },
    notDue: "Zu sichern ist nichts: Heute ist schon gesichert, oder geändert hat sich nichts.",
    none: { "In \($0) liegt noch keine Sicherung; »mitmach backup« macht eine." },
    isTheNetwork: { "\($0) ist das Netzwerk selbst; bitte eine andere Datei nennen." },
    isNoBackup: {
      "\($0) ist keine Sicherung von mitmach und blieb, wie es ist; bitte eine andere Datei nennen."
    },
    isInUse: {
      "\($0) ist ein Netzwerk, das gerade benutzt wird, und blieb, wie es ist; bitte eine andere "
        + "Datei nennen."
    },
    progress: { "Sichern: \($0) %" },
    dailyFailed: { "Die tägliche Sicherung ist nicht gelungen: \($0)" },
    restored: { file, regions, actors, actions in
      "Das Netzwerk ist, wie es in \(file) steht: \(regions) Regionen, \(actors) Mitmacher:innen, "
        + "\(actions) Aktionen."
    },
    wouldRestore: { "Das Netzwerk würde, wie es in \($0) steht; die Sicherung ist in Ordnung." },
    former: { "Der Stand davor ist gesichert; »mitmach restore \($0)« nimmt das zurück." },
    noSuchFile: { "\($0) gibt es nicht; »mitmach backup --list« nennt die Sicherungen." },
    networkIsDamaged: { path in
      "\(path) ist selbst beschädigt; bitte mitmach überall beenden, die Datei mit »mv \(path) "
        + "\(path).damaged; rm -f \(path)-wal \(path)-shm« beiseitelegen und den Befehl wiederholen."
    })
}
