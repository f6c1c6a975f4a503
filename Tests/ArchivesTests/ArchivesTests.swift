import Archives
import Packing
import Seeded
import SourceText
import Testing

@Suite struct ArchivesTests {
  private let text = Array(String(repeating: "全县粮食总产三十万吨。", count: 50).utf8)

  @Test func gzipComesOutWhole() {
    let packed = gzipped(text)
    #expect(isGzip(packed))
    let expansion = inflate(packed[...], .gzip, limit: 1 << 20)
    #expect(expansion.bytes == text)
    #expect(expansion.fault == nil)
  }

  @Test func membersOfAGzipFollowEachOther() {
    let expansion = inflate((gzipped(text) + gzipped(text) + [0, 0, 0])[...], .gzip, limit: 1 << 20)
    #expect(expansion.bytes == text + text)
    #expect(expansion.fault == nil)
  }

  @Test func whatStandsBeforeACutIsKept() {
    let packed = gzipped(text)
    let expansion = inflate(packed.dropLast(20), .gzip, limit: 1 << 20)
    #expect(expansion.fault == .cutOff(at: packed.count - 20))
    #expect(text.starts(with: expansion.bytes))
    #expect(expansion.bytes.count > 500)
  }

  @Test func aFlippedByteIsDamage() {
    var packed = gzipped(text)
    packed[packed.count - 6] ^= 0x40
    guard case .damaged = inflate(packed[...], .gzip, limit: 1 << 20).fault else {
      Issue.record("the checksum is another")
      return
    }
  }

  @Test func limitsHold() {
    let packed = gzipped(text)
    #expect(inflate(packed[...], .gzip, limit: text.count).fault == nil)
    let short = inflate(packed[...], .gzip, limit: text.count - 1)
    #expect(short.fault == .tooLarge(limit: text.count - 1))
    #expect(short.bytes.count == text.count - 1)
    let zeros = deflated([UInt8](repeating: 0, count: 4 << 20))
    #expect(inflate(zeros[...], .none, limit: 8 << 20, ratio: 100).fault == .tooDense(ratio: 100))
    #expect(inflate(zeros[...], .none, limit: 8 << 20).fault == nil)
  }

  @Test func anArchiveListsAndUnpacks() throws {
    let archive = try ZipArchive(zipped([("a.txt", text, true), ("b/", [], false), ("b/c.txt", [65, 66], false)]))
    #expect(archive.entries.map(\.name) == ["a.txt", "b/", "b/c.txt"])
    #expect(archive.entries.map(\.isFolder) == [false, true, false])
    #expect(archive.entries.map(\.size) == [text.count, 0, 2])
    #expect(archive.entry(named: "a.txt").map { archive.contents(of: $0, limit: 1 << 20) } == .success(text))
    #expect(archive.entry(named: "b/c.txt").map { archive.contents(of: $0, limit: 2) } == .success([65, 66]))
    #expect(archive.entry(named: "b/c.txt").map { archive.contents(of: $0, limit: 1) } == .failure(.tooLarge(limit: 1)))
    #expect(archive.entry(named: "c.txt") == nil)
  }

  @Test func anArchiveThatIsCutOffSaysWhere() {
    let whole = zipped([("a.txt", text, true)])
    #expect(throws: Fault.cutOff(at: whole.count / 2)) { try ZipArchive(Array(whole[..<(whole.count / 2)])) }
    #expect(throws: Fault.cutOff(at: 0)) { try ZipArchive([]) }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func mutilatedArchivesAreReadOrRefused(seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    let whole = zipped([("a.txt", text, true), ("b.txt", text, false)])
    for _ in 0..<50 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: bytes.indices, using: &generator)
        bytes[place] = UInt8.random(in: 0...255, using: &generator)
      }
      bytes.removeLast(Int.random(in: 0..<8, using: &generator))
      guard let archive = try? ZipArchive(bytes) else { continue }
      for entry in archive.entries {
        if case .success(let contents) = archive.contents(of: entry, limit: 1 << 20) { #expect(contents == text) }
      }
    }
  }

  @Test func faultsAreSaidInWords() {
    #expect(Fault.tooLarge(limit: 256 << 20).sentence == "unpacks to more than 256 MB, which is the limit")
    #expect(Fault.cutOff(at: 12).sentence == "is cut off at byte 12")
    #expect(spelled(12) == "12 bytes" && spelled(3 << 10) == "3 kB" && spelled(4 << 30) == "4 GB")
  }
}
