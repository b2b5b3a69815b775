import MitmachExchange
import MitmachModel

extension ImportItem {
  var isRegion: Bool {
    if case .entry(let entry) = self { entry.form.kind == .region } else { false }
  }
}
