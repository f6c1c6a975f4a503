import Glibc
import SourceText

/// Why the system refused a call.
struct SystemFailure: Error {
  let number: Int32

  /// `No such file or directory`: the system's own words, which for the commonest reasons are known to other languages.
  var reason: Phrase {
    switch number {
    case ENOENT: "No such file or directory"
    case EACCES: "Permission denied"
    case EISDIR: "Is a directory"
    case ENOTDIR: "Not a directory"
    case ENOSPC: "No space left on device"
    // Safety: the text is copied before anything else can change the buffer.
    default: Phrase(verbatim: unsafe String(cString: strerror(number)))
    }
  }
}

/// Writes all of `bytes`, however many calls that takes.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(SystemFailure) {
  var written = 0
  while written < bytes.count {
    // Safety: the pointer is used inside the closure and never beyond the array's end.
    let count = unsafe bytes[written...].withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
    if count < 0 {
      if errno == EINTR { continue }
      throw SystemFailure(number: errno)
    }
    written += count
  }
}

/// Everything up to the end of a file or pipe.
func readAll(from descriptor: Int32) throws(SystemFailure) -> [UInt8] {
  var bytes: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    // Safety: the system writes at most the array's own length into it.
    let count = unsafe piece.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
    if count == 0 { return bytes }
    if count < 0 {
      if errno == EINTR { continue }
      throw SystemFailure(number: errno)
    }
    bytes += piece[..<count]
  }
}

/// Makes a folder, unless it is there.
func makeFolder(_ path: String) throws(SystemFailure) {
  // Safety: the name is passed as a C string that lives for the call.
  if unsafe mkdir(path, 0o777) != 0, errno != EEXIST { throw SystemFailure(number: errno) }
}
