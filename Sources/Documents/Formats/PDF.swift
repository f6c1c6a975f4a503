import Archives
import Markup
import Programs
import SourceText

extension DocumentFormat {
  /// PDF, read by poppler's `pdftotext`, which also tells where each line stands on its page.
  static let pdf = DocumentFormat(
    name: "PDF",
    recognises: { holds($0, "%PDF-", in: 0..<min($0.count, 1024)) },
    content: .bytes { bytes, limits in
      let arguments = ["-q", "-bbox-layout", "-enc", "UTF-8", "-", "-"]
      switch run("pdftotext", arguments, input: bytes, limit: limits.document, seconds: limits.seconds) {
      case .failure(let failure): return .unreadable(sentence(for: failure))
      case .success(let output):
        if output.status != 0 {
          return .unreadable("is a PDF, but \(reason(bytes, String(decoding: output.complaints, as: UTF8.self)))")
        }
        return readPrint(output.bytes)
      }
    })
}

private func readPrint(_ markup: [UInt8]) -> Extracted {
  let print = Print(markup)
  if print.lines.isEmpty {
    return .unreadable(
      print.pages == 1
        ? "is a PDF without text: its page is a picture, as scanners make them"
        : "is a PDF without text: its \(print.pages) pages are pictures, as scanners make them")
  }
  var composition = Composition()
  for block in PrintedBlocks(print).blocks { composition.append(block) }
  var extract = Extract(composition.text)
  extract.fallback.title = print.title
  if print.fault != nil { extract.remarks = ["what pdftotext says of it ends early"] }
  return .text(extract)
}

private func sentence(for failure: Failure) -> Phrase {
  switch failure {
  case .missing: "is a PDF: reading it needs pdftotext, from Debian's package poppler-utils"
  case .tooSlow(let seconds): "is a PDF that pdftotext does not read within \(seconds) seconds"
  case .tooLarge(let limit): "is a PDF with more than \(spelled(limit)) of text, which is the limit"
  case .crashed(let signal): "is a PDF that pdftotext fails on (signal \(signal))"
  case .system(let words): "is a PDF, but pdftotext cannot be run: \(words)"
  }
}

/// What is wrong with a PDF, from what pdftotext complained of.
private func reason(_ bytes: [UInt8], _ complaints: String) -> Phrase {
  if complaints.contains("Incorrect password") || holds(bytes, "/Encrypt", in: 0..<bytes.count) {
    return "is locked with a password"
  }
  if !holds(bytes, "%%EOF", in: max(0, bytes.count - 2048)..<bytes.count) {
    return "is cut off at byte \(bytes.count)"
  }
  return "is damaged, so that pdftotext finds no pages in it"
}
