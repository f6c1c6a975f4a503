import Archives
import Foundation

/// A workbook read back: what stands in the cells of its sheets.
struct Workbook {
  struct Sheet {
    let name: String
    /// The texts and numbers of each row, by columns; empty where a cell is.
    var rows: [[String]] = []
    let xml: String
  }

  private(set) var sheets: [Sheet] = []
  let styles: String

  struct Unreadable: Error {}

  init(_ bytes: [UInt8]) throws {
    let archive = try ZipArchive(bytes)
    func text(_ name: String) throws -> String {
      guard let entry = archive.entry(named: name) else { throw Unreadable() }
      return String(decoding: try archive.contents(of: entry, limit: 1 << 26).get(), as: UTF8.self)
    }
    styles = try text("xl/styles.xml")
    let names = Workbook.matches(#"<sheet name="([^"]*)""#, try text("xl/workbook.xml")).map { $0[1] }
    for (number, name) in names.enumerated() {
      let xml = try text("xl/worksheets/sheet\(number + 1).xml")
      sheets.append(Sheet(name: name, rows: Workbook.rows(of: xml), xml: xml))
    }
  }

  private static func rows(of xml: String) -> [[String]] {
    matches(#"<row r="\d+">(.*?)</row>"#, xml).map { row in
      var cells: [String] = []
      for cell in matches(#"<c r="([A-Z]+)\d+"[^>]*>(.*?)</c>"#, row[1]) {
        let column = cell[1].utf8.reduce(0) { $0 * 26 + Int($1) - 64 }
        while cells.count < column { cells.append("") }
        let content = Workbook.matches("(?:^|>)([^<]*)", cell[2]).map { $0[1] }.joined()
        cells[column - 1] = content.replacing("&quot;", with: "\"").replacing("&lt;", with: "<")
          .replacing("&gt;", with: ">").replacing("&amp;", with: "&")
      }
      return cells
    }
  }

  private static func matches(_ pattern: String, _ text: String) -> [[String]] {
    guard let expression = try? NSRegularExpression(pattern: pattern, options: .dotMatchesLineSeparators) else {
      return []
    }
    let whole = NSRange(text.startIndex..., in: text)
    return expression.matches(in: text, range: whole).map { match in
      (0..<match.numberOfRanges).map { Range(match.range(at: $0), in: text).map { String(text[$0]) } ?? "" }
    }
  }
}
