import Programs
import Rendering
import SourceText

/// A page as DOCX. Word's own notes, headings and tables come of the Markdown, through pandoc. Charts are pictures where
/// rsvg-convert makes them, for Word shows no SVG alone; else they are drawn in letters.
func wordDocument(_ page: Page) -> [UInt8] {
  let text = page.markdown(
    for: Page.PictureMaker { svg in
      let made = Programs.run(
        "rsvg-convert", ["--zoom", "2", "--format", "png"], input: Array(svg.utf8), limit: 1 << 26, seconds: 60)
      guard case .success(let output) = made, output.status == 0, !output.bytes.isEmpty else { return nil }
      return output.bytes
    })
  let tree = pandoc(["--from", "gfm+footnotes+yaml_metadata_block", "--to", "json"], Array(text.utf8))
  let widened = withShares(columnShares(inMarkdown: text).flatMap { $0 }, String(decoding: tree, as: UTF8.self))
  return pandoc(["--from", "json", "--to", "docx", "--dpi", "192", "--output", "-"], Array(widened.utf8))
}

/// The tree of a document, as pandoc writes it, with the breadths of the columns of its tables, one after the other. Where
/// it has others than these, all stay equally wide.
private func withShares(_ shares: [Double], _ tree: String) -> String {
  let parts = tree.split(separator: #"{"t":"ColWidthDefault"}"#, omittingEmptySubsequences: false)
  guard parts.count == shares.count + 1 else { return tree }
  return zip(parts, shares).map { part, share in "\(part){\"t\":\"ColWidth\",\"c\":\(thousandths(share))}" }.joined()
    + parts[shares.count]
}

private func thousandths(_ share: Double) -> String {
  let digits = String(1000 + Int(share * 1000))
  return digits.hasPrefix("2") ? "1.0" : "0.\(digits.dropFirst())"
}

/// What pandoc makes of `input`; where it makes nothing, the program ends.
private func pandoc(_ arguments: [String], _ input: [UInt8]) -> [UInt8] {
  let refusal: String
  switch Programs.run("pandoc", arguments, input: input, limit: 1 << 28, seconds: 120) {
  case .success(let output) where output.status == 0 && !output.bytes.isEmpty: return output.bytes
  case .success(let output): refusal = String(decoding: output.complaints, as: UTF8.self)
  case .failure(.missing):
    StandardError.write(spoken("error: DOCX is made by pandoc, which is not here") + "\n")
    StandardError.write(spoken("help: install pandoc, or write .html or .md") + "\n")
    leave(with: 1)
  case .failure(let failure): refusal = "\(failure)"
  }
  StandardError.write(spoken("error: pandoc makes no DOCX of this: \(refusal)") + "\n")
  leave(with: 1)
}
