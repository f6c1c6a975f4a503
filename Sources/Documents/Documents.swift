import SourceText

/// The report in the bytes of a file, or the reason why there is none.
///
/// `name` is the file's path as messages show it. `known` is what a catalogue around the report says of it, which wins over
/// what the report says and what is guessed. Reading never fails on what a report looks like: what was dropped or doubted
/// is said in the document's remarks.
package func read(
  _ bytes: [UInt8], name: String, known: Metadata = Metadata(), limits: Limits = .standard
) -> Result<Document, Remark> {
  switch extract(bytes, limits) {
  case .unreadable(let reason): return .failure(Remark(path: name, sentence: reason))
  case .text(let extract):
    guard let document = document(from: extract, name: name, known) else {
      return .failure(Remark(path: name, sentence: extract.emptiness))
    }
    return .success(document)
  }
}

/// What the first format that knows these bytes makes of them.
private func extract(_ bytes: [UInt8], _ limits: Limits) -> Extracted {
  if bytes.isEmpty { return .unreadable("is empty") }
  for format in DocumentFormat.all {
    if case .bytes(let extract) = format.content, format.recognises(bytes) { return extract(bytes, limits) }
  }
  switch decode(bytes, limit: limits.text) {
  case .unreadable(let reason): return .unreadable(reason)
  case .text(let text, let remarks):
    for format in DocumentFormat.all {
      if case .text(let extract) = format.content, format.recognises(text) {
        return extract(text).adding(remarks)
      }
    }
    return Extracted.text(Extract(text)).adding(remarks)
  }
}

private func document(from extract: Extract, name: String, _ known: Metadata) -> Document? {
  let source = Source(name: name, bytes: extract.source)
  let front = extract.hasFrontMatter ? FrontMatter(of: extract.text) : FrontMatter(of: [])
  let scrubbed = scrub(extract.text, from: front.end)
  let lines = lines(of: scrubbed.bytes)
  var writer = Writer(scrubbed, hasQuotes: lines.contains { $0.quotes > 0 })
  var blocks: [Block] = []
  var cuts: [Int] = []
  for group in groups(of: lines, in: scrubbed.bytes, Layout(of: lines)) {
    let kind = kind(of: group.role)
    let keepsSpaces = kind != .paragraph && kind != .listItem
    for piece in pieces(of: group.lines.map { lines[$0].range }, in: scrubbed.bytes, cuts: &cuts) {
      if let range = writer.write(piece, keepsSpaces: keepsSpaces) { blocks.append(Block(kind, range)) }
    }
  }
  if blocks.isEmpty { return nil }
  let (metadata, doubts) = metadata(of: writer.text, blocks, front, known, extract, name: name)
  let remarks = (extract.remarks + front.remarks + doubts + remark(on: cuts)).map { Remark(path: name, sentence: $0) }
  return Document(
    source: source, text: writer.text, offsets: writer.offsets.through(extract.offsets), blocks: blocks,
    metadata: metadata, remarks: remarks)
}

private func kind(of role: Role) -> Block.Kind {
  switch role {
  case .text: .paragraph
  case .heading(let level): .heading(level: level)
  case .listItem: .listItem
  case .caption: .caption
  case .furniture: .furniture
  }
}

private func remark(on cuts: [Int]) -> [Phrase] {
  if cuts.isEmpty { return [] }
  return [
    cuts.count == 1
      ? "a sentence has no end within 64 kB and is cut"
      : "\(cuts.count) sentences have no end within 64 kB and are cut"
  ]
}
