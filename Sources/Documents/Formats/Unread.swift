import SourceText

extension DocumentFormat {
  /// What reports also come in and is not read: named, so that one knows what to do.
  static let unread = DocumentFormat(
    name: "others",
    recognises: { kind(of: $0) != nil },
    content: .bytes { bytes, _ in .unreadable(kind(of: bytes) ?? "is not text") })
}

private func kind(of bytes: [UInt8]) -> Phrase? {
  signatures.first { bytes.starts(with: $0.bytes) }?.sentence
}

// Table: how files begin that hold reports and are no text.

private let picture: Phrase =
  "is a picture: its text has to be read by a program for that, and saved"

private let signatures: [(bytes: [UInt8], sentence: Phrase)] = [
  ([0xD0, 0xCF, 0x11, 0xE0], "is a file of Word, Excel or WPS as they were before 2007: save it as DOCX or text"),
  (Array("{\\rtf".utf8), "is RTF, which is not read: save it as DOCX or text"), ([0x89, 0x50, 0x4E, 0x47], picture),
  ([0xFF, 0xD8, 0xFF], picture), (Array("GIF8".utf8), picture), (Array("II*\0".utf8), picture),
  (Array("MM\0*".utf8), picture), (Array("Rar!".utf8), "is a RAR archive, which is not read: unpack it"),
  ([0x37, 0x7A, 0xBC, 0xAF], "is a 7z archive, which is not read: unpack it"),
]
