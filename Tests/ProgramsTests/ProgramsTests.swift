import Programs
import Testing

@Suite struct ProgramsTests {
  @Test func bytesGoThroughAProgram() throws {
    let bytes = (0..<300_000).map { UInt8($0 % 251) }
    let output = try run("cat", [], input: bytes, limit: 1 << 20, seconds: 20).get()
    #expect(output.bytes == bytes)
    #expect(output.status == 0)
    #expect(output.complaints.isEmpty)
  }

  @Test func complaintsAndStatusAreKept() throws {
    let output = try run("cat", ["/there/is/no/such/file"], input: [], limit: 100, seconds: 20).get()
    #expect(output.status == 1)
    #expect(String(decoding: output.complaints, as: UTF8.self).contains("No such file"))
  }

  @Test func whatIsNotThereIsMissing() {
    guard case .failure(let failure) = run("no-such-program", [], input: [], limit: 1, seconds: 1) else {
      Issue.record("there is no such program")
      return
    }
    #expect(failure == .missing)
  }

  @Test func aReaderThatGoesAwayIsNoHarm() throws {
    // More than a pipe holds, so that it goes while some of the bytes are on their way.
    let bytes = [UInt8](repeating: 10, count: 1 << 20)
    for _ in 0..<20 {
      let reader = try Reader.start("head -c 1 > /dev/null").get()
      #expect(!reader.write(bytes))
      #expect(reader.finish() == 0)
    }
  }

  @Test func whatGoesOnTooLongIsEnded() {
    guard case .failure(let slow) = run("sleep", ["30"], input: [], limit: 1, seconds: 1) else {
      Issue.record("it sleeps longer")
      return
    }
    #expect(slow == .tooSlow(seconds: 1))
    guard case .failure(let large) = run("yes", [], input: [], limit: 1 << 16, seconds: 20) else {
      Issue.record("it writes for ever")
      return
    }
    #expect(large == .tooLarge(limit: 1 << 16))
  }
}
