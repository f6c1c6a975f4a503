import Archives
import SourceText
package import Tables

// A workbook is a ZIP archive of XML files (ECMA-376). Of that large format a table needs little: cells of numbers, dates
// and texts in a few styles. It is written here since the library for it comes without a form that a static program could
// hold, and reckons with binary fractions, where here 40.6 stays 40.6.

/// A table under the name that its sheet gets.
package struct Sheet: Sendable {
  package let name: String
  package let table: Table

  package init(name: String, table: Table) {
    self.name = name
    self.table = table
  }
}

/// The bytes of an XLSX file with a sheet for each table, in their order. The same tables give the same bytes. `check` is
/// called with each row: who throws there stops it.
package func workbook<Failure: Error>(
  of sheets: [Sheet], check: (Int) throws(Failure) -> Void
) throws(Failure) -> [UInt8] {
  let pages = SheetPage.pages(of: sheets)
  var styles = CellStyles()
  var archive = ZipWriter()
  var contents: [SheetContents] = []
  for page in pages {
    try check(0)
    contents.append(try SheetContents(page, &styles, check))
  }
  archive.add("[Content_Types].xml") { $0(contentTypes(pages.count)) }
  archive.add("_rels/.rels") { $0(rootRelations) }
  archive.add("xl/workbook.xml") { $0(directory(of: pages)) }
  archive.add("xl/_rels/workbook.xml.rels") { $0(relations(pages.count)) }
  archive.add("xl/styles.xml") { $0(styles.xml) }
  for (number, content) in contents.enumerated() {
    try archive.add("xl/worksheets/sheet\(number + 1).xml") { (sink) throws(Failure) in
      try content.write(to: sink, check)
    }
  }
  return archive.finished()
}

/// The rows of a table that stand on one sheet.
struct SheetPage {
  let name: String
  let table: Table
  let rows: Range<Int>

  /// The format has no more rows than these in a sheet, the first of which names the columns.
  private static let mostRows = 1_048_575

  /// At least one, as the format wants it; long tables have several.
  static func pages(of sheets: [Sheet]) -> [SheetPage] {
    var taken: Set<String> = []
    var pages: [SheetPage] = []
    for sheet in sheets {
      var start = 0
      repeat {
        let end = min(sheet.table.count, start + mostRows)
        let name = free(sheet.name, &taken)
        pages.append(SheetPage(name: name, table: sheet.table, rows: start..<end))
        start = end
      } while start < sheet.table.count
    }
    if pages.isEmpty {
      let nothing = Table(fields: [], columns: [], count: 0, origins: .none(0))
      pages.append(SheetPage(name: free("", &taken), table: nothing, rows: 0..<0))
    }
    return pages
  }

  /// A name that spreadsheets accept, which no sheet has yet: they take 31 letters and tell no capitals.
  private static func free(_ name: String, _ taken: inout Set<String>) -> String {
    let forbidden: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\", "'"]
    var plain = String(name.map { forbidden.contains($0) || $0.isNewline ? " " : $0 })
    while plain.first == " " { plain.removeFirst() }
    while plain.last == " " { plain.removeLast() }
    if plain.isEmpty { plain = "result" }
    func shortened(_ room: Int) -> String {
      var text = ""
      for character in plain where text.utf16.count + String(character).utf16.count <= room { text.append(character) }
      return text
    }
    var candidate = shortened(31)
    var number = 1
    while !taken.insert(candidate.lowercased()).inserted {
      number += 1
      candidate = shortened(31 - 3 - String(number).utf8.count) + " (\(number))"
    }
    return candidate
  }
}

// MARK: the parts around the sheets

private let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
private let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
private let packages = "http://schemas.openxmlformats.org/package/2006"
private let spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml"
let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

private func contentTypes(_ count: Int) -> String {
  let sheets = (1...count).map {
    "<Override PartName=\"/xl/worksheets/sheet\($0).xml\" ContentType=\"\(spreadsheet).worksheet+xml\"/>"
  }
  return head + "<Types xmlns=\"\(packages)/content-types\">"
    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(spreadsheet).sheet.main+xml\"/>"
    + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(spreadsheet).styles+xml\"/>"
    + sheets.joined() + "</Types>"
}

private let rootRelations =
  head + "<Relationships xmlns=\"\(packages)/relationships\">"
  + "<Relationship Id=\"rId1\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"

private func relations(_ count: Int) -> String {
  let sheets = (1...count).map {
    "<Relationship Id=\"rId\($0)\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet\($0).xml\"/>"
  }
  return head + "<Relationships xmlns=\"\(packages)/relationships\">" + sheets.joined()
    + "<Relationship Id=\"rId\(count + 1)\" Type=\"\(office)/styles\" Target=\"styles.xml\"/></Relationships>"
}

private func directory(of pages: [SheetPage]) -> String {
  let sheets = pages.enumerated().map { number, page in
    "<sheet name=\"\(escapedForMarkup(page.name))\" sheetId=\"\(number + 1)\" r:id=\"rId\(number + 1)\"/>"
  }
  return head + "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>" + sheets.joined()
    + "</sheets></workbook>"
}
