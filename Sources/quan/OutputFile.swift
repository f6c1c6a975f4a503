import Glibc
import SourceText

/// A file that is written from its beginning, and closed when the program ends.
struct OutputFile: Sendable {
  struct Failure: Error {
    let path: String
    let reason: Phrase
  }

  private let path: String
  private let descriptor: Int32

  init(_ path: String) throws(Failure) {
    // Safety: the name is passed as a C string that lives for the call.
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    self.path = path
    if descriptor < 0 { throw Failure(path: path, reason: SystemFailure(number: errno).reason) }
  }

  func write(_ bytes: [UInt8]) throws(Failure) {
    do throws(SystemFailure) { try writeAll(bytes, to: descriptor) } catch {
      throw Failure(path: path, reason: error.reason)
    }
  }

  /// Makes a folder, unless it is there.
  static func makeFolder(_ path: String) throws(Failure) {
    // Safety: the name is passed as a C string that lives for the call.
    if unsafe mkdir(path, 0o777) != 0, errno != EEXIST {
      throw Failure(path: path, reason: SystemFailure(number: errno).reason)
    }
  }
}
