import Foundation
import MitmachExchange
import MitmachModel
import MitmachStore

/// Looks at everything that the program needs, without changing anything.
struct Examination {
  let global: GlobalOptions
  var words: DoctorWords { global.words.doctor }

  func findings() -> [Finding] {
    [program] + TerminalExamination(words: words).findings() + [data, filters]
      + StoreExamination(global: global).findings()
  }

  private var program: Finding {
    Finding(
      subject: .program, state: .ok,
      text: words.program(Mitmach.version, Store.schemaVersion))
  }

  private var data: Finding {
    guard let data = GlobalOptions.shippedData,
      FileManager.default.fileExists(atPath: data.folder)
    else {
      return Finding(subject: .data, state: .wrong, text: words.noData, advice: [words.findData])
    }
    do throws(DataError) {
      let network = try data.network()
      return Finding(
        subject: .data, state: .ok,
        text: words.data(
          data.folder, network.regions.count, network.actors.count, network.actions.count))
    } catch {
      return Finding(
        subject: .data, state: .wrong, text: words.faultyData(data.folder, error.faults.count),
        advice: error.sentences(in: global.language))
    }
  }

  private var filters: Finding {
    let file = FilterFile(language: global.language)
    let (filters, problems) = file.load()
    return Finding(
      subject: .filters, state: problems.isEmpty ? .ok : .wrong,
      text: words.filters(file.path, filters.count), advice: problems)
  }
}
