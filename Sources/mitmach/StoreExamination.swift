import MitmachModel
import MitmachStore

/// Looks at the file with the network, which is only read.
struct StoreExamination {
  let global: GlobalOptions
  private var words: DoctorWords { global.words.doctor }
  private var path: String { global.databasePath }

  func findings() -> [Finding] { [sqlite, database] }

  private var sqlite: Finding {
    do throws(StoreError) {
      let version = try Store.inMemory().health().sqliteVersion
      return Finding(subject: .sqlite, state: .ok, text: version)
    } catch {
      return Finding(subject: .sqlite, state: .wrong, text: error.sentence(in: global.language))
    }
  }

  private var database: Finding {
    let inspection = Store.inspect(path: path)
    if let problem = inspection.problem { return finding(on: problem, inspection) }
    do throws(StoreError) {
      let health = try Store.open(path: path, creating: false).health(isThorough: true)
      return finding(on: health, inspection)
    } catch {
      return finding(on: error, inspection)
    }
  }

  private func finding(on health: StoreHealth, _ inspection: FileInspection) -> Finding {
    let counts = health.counts
    let size = (inspection.size + inspection.logSize).megabytes
    var finding = Finding(
      subject: .database, state: health.isWell ? .ok : .wrong,
      text: words.database(
        path, size, counts["region"] ?? 0, counts["actor"] ?? 0, counts["action"] ?? 0))
    if health.isReadOnly {
      finding.state = health.isWell ? .note : .wrong
      finding.advice.append(words.readOnly)
    }
    if health.brokenReferences > 0 {
      finding.advice.append(words.brokenReferences(health.brokenReferences))
      finding.advice.append("sqlite3 \(path.quotedForShell) 'PRAGMA foreign_key_check'")
    }
    if !health.searchOutOfStep.isEmpty { finding.advice.append(words.searchOutOfStep) }
    if !health.problems.isEmpty {
      finding.advice += health.problems.prefix(5) + Rescue(inspection, words: words).advice
    }
    return finding
  }

  private func finding(on problem: StoreError, _ inspection: FileInspection) -> Finding {
    var finding = Finding(
      subject: .database, state: .wrong, text: problem.sentence(in: global.language))
    switch problem {
    case .missing: finding.state = .note
    case .damaged:
      finding.text = words.damaged(path)
      finding.advice = inspection.findings.prefix(5) + Rescue(inspection, words: words).advice
    case .notADatabase: finding.advice = [words.perhapsOverwritten]
    default: break
    }
    return finding
  }
}

extension Int64 {
  /// So many bytes, as people read it.
  var megabytes: String {
    let tenths = (self * 10 + 524_288) / 1_048_576
    return "\(tenths / 10).\(tenths % 10) MB"
  }
}
