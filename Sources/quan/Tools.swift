import Glibc
import Programs
import Quantities
import Shell
import SourceText

/// Gives a command of the user's shell something to read.
@Sendable func pipeTo(_ command: String, _ produce: (@escaping Files.Sink) -> Void) throws(Files.Failure) {
  switch Reader.start(command) {
  case .failure(let failure): throw Files.Failure(reason: "cannot be started: \(String(describing: failure))")
  case .success(let reader):
    var wants = true
    produce { bytes in if wants { wants = reader.write(bytes) } }
    let status = reader.finish()
    if status != 0 { throw Files.Failure(reason: "ended with status \(status)") }
  }
}

/// Lets the user change a text in the editor that VISUAL or EDITOR names.
@Sendable func editText(_ text: String) throws(Files.Failure) -> String {
  let visual = environmentText("VISUAL", orElse: "")
  let editor = visual.isEmpty ? environmentText("EDITOR", orElse: "vi") : visual
  let folder = environmentText("TMPDIR", orElse: "/tmp")
  // The name ends as scripts do, so that editors know what it is.
  var name = Array("\(folder)/quan-\(String(repeating: "X", count: 6)).quan".utf8CString)
  // Safety: the name is changed in place, and ends with a null.
  let descriptor = unsafe mkstemps(&name, 5)
  guard descriptor >= 0 else { throw Files.Failure(reason: SystemFailure(number: errno).reason) }
  let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  defer { unsafe unlink(path) }
  do throws(SystemFailure) {
    defer { close(descriptor) }
    try writeAll(Array((text + "\n").utf8), to: descriptor)
  } catch { throw Files.Failure(reason: error.reason) }
  switch runAtTerminal("\(editor) '\(path)'") {
  case .failure(let failure): throw Files.Failure(reason: "cannot be started: \(String(describing: failure))")
  case .success(0): break
  case .success(let status): throw Files.Failure(reason: "ended with status \(status)")
  }
  do throws(SystemFailure) {
    var bytes = try contents(of: path)
    while let last = bytes.last, last == 0x0A || last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  } catch { throw Files.Failure(reason: error.reason) }
}

/// The time of the user's own clock.
@Sendable func clockTime() -> Moment? { moment(time(nil)) }

/// What the user's own clock showed so many seconds after the beginning of 1970.
func moment(_ seconds: Int) -> Moment? {
  var seconds = seconds
  var parts = unsafe tm()
  // Safety: both structures are filled during the call only.
  guard unsafe localtime_r(&seconds, &parts) != nil,
    let date = unsafe CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  else { return nil }
  let minutes = unsafe Int(parts.tm_hour) * 60 + Int(parts.tm_min)
  return unsafe Moment(date: date, secondOfDay: minutes * 60 + Int(parts.tm_sec))
}
