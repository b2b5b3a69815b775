import Foundation
import MitmachExchange
import MitmachModel
import Testing

/// Rows that are asked for one after the other.
@Suite struct `Rows that are asked for` {
  @Test(arguments: [0, 1, 499, 500, 501, 1500])
  func `are those that are handed out, with their lines`(count: Int) throws {
    var text = "name;ort\r\n"
    for number in 0..<count {
      // Line breaks within cells, blank lines and broken rows must not shift what follows.
      text +=
        number % 7 == 3 ? "\"a\n\(number)\";b\r\n\r\n" : number % 50 == 9 ? "x\n" : "n\(number);o\n"
    }
    let table = try CSVTable(Data(text.utf8))
    let mapping = ColumnMapping.proposal(headers: table.headers)
    let context = ImportContext(catalogue: Catalogue(), language: .german)
    var handed: [ImportItem] = []
    table.entries(mapping, context) { item in
      handed.append(item)
      return true
    }
    #expect(Array(TableEntries(table, mapping: mapping, context: context)) == handed)
    #expect(handed.count == count)
  }
}
