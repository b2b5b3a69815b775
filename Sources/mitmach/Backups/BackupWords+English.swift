extension BackupWords {
  static let english = BackupWords(
    saved: { "\($0): backed up and verified, \($1)." },
    notDue: "There is nothing to back up: it was done today, or nothing was changed.",
    none: { "There is no backup in \($0) yet; “mitmach backup” makes one." },
    isTheNetwork: { "\($0) is the network itself; please name another file." },
    isNoBackup: { "\($0) is no backup of mitmach and was left alone; please name another file." },
    isInUse: {
      "\($0) is a network that is in use and was left alone; please name another file."
    },
    progress: { "Backing up: \($0) %" },
    dailyFailed: { "The daily backup failed: \($0)" },
    restored: { file, regions, actors, actions in
      "The network is as \(file) has it: \(regions) regions, \(actors) actors, \(actions) actions."
    },
    wouldRestore: { "The network would become what \($0) has; the backup is in order." },
    former: { "What was there before is backed up; “mitmach restore \($0)” takes this back." },
    noSuchFile: { "\($0) is not there; “mitmach backup --list” names the backups." },
    networkIsDamaged: { path in
      "\(path) itself is damaged; please end mitmach everywhere, put the file aside with “mv "
        + "\(path) \(path).damaged; rm -f \(path)-wal \(path)-shm”, and repeat the command."
    })
}
