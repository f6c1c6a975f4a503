import SourceText

/// The report in the bytes of a file, or the reason why there is none.
///
/// `name` is the file's path as messages show it. `known` is what a catalogue around the report says of it, which wins over
/// what the report says and what is guessed. Reading never fails on what a report looks like: what was dropped or doubted
/// is said in the document's remarks.
package func read(_ bytes: [UInt8], name: String, known: Metadata = Metadata()) -> Result<Document, Remark> {
  switch decode(bytes) {
  case .unreadable(let reason): return .failure(Remark(path: name, sentence: reason))
  case .text(let text, let remarks):
    guard let document = document(from: Source(name: name, bytes: text), known, remarks) else {
      return .failure(Remark(path: name, sentence: "holds no words"))
    }
    return .success(document)
  }
}

private func document(from source: Source, _ known: Metadata, _ sentences: [String]) -> Document? {
  let front = FrontMatter(of: source.bytes)
  let scrubbed = scrub(source.bytes, from: front.end)
  let lines = lines(of: scrubbed.bytes)
  var writer = Writer(scrubbed)
  var blocks: [Block] = []
  for group in groups(of: lines, in: scrubbed.bytes, Layout(of: lines)) {
    let kind = kind(of: group.role)
    let keepsSpaces = kind != .paragraph && kind != .listItem
    if let range = writer.write(group.lines.map { lines[$0].range }, keepsSpaces: keepsSpaces) {
      blocks.append(Block(kind, range))
    }
  }
  if blocks.isEmpty { return nil }
  let (metadata, doubts) = metadata(of: writer.text, blocks, front, known, name: source.name)
  let remarks = (sentences + front.remarks + doubts).map { Remark(path: source.name, sentence: $0) }
  return Document(
    source: source, text: writer.text, offsets: writer.offsets, blocks: blocks, metadata: metadata, remarks: remarks)
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
