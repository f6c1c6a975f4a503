import Glibc
import SourceText

/// A file in the making. What stood at its path stays there until `finish` puts the new one in its place, so that readers
/// find the one or the other, and each whole; where that never comes, nothing is left of it.
///
/// Until then the file has no name, so that not even a program that is killed leaves it behind. File systems that know no
/// files without names give it one beside its place. What is no plain file, or has several names or another owner, is
/// written where it stands, since a new file would not be the same.
struct UnfinishedFile: Sendable {
  private enum Form: Sendable {
    case inPlace
    /// Without a name; it will stand at a path.
    case nameless(path: String)
    /// Beside the path that it will have.
    case beside(name: String, path: String)
  }

  /// Where its bytes go.
  let descriptor: Int32
  private let form: Form

  init(_ path: String) throws(SystemFailure) {
    // Safety: the name is passed as a C string that lives for the call.
    let old = unsafe open(path, O_WRONLY | O_CLOEXEC)
    if old < 0 {
      if errno != ENOENT { throw SystemFailure(number: errno) }
      if !Self.isLink(path), let made = Self.made(for: path) {
        (descriptor, form) = made
      } else {
        (descriptor, form) = try Self.begun(at: path)
      }
      return
    }
    let status = FileStatus(of: old)
    if let status, status == FileStatus(of: STDOUT_FILENO) {
      // Other answers stand there already, or will.
      close(old)
      (descriptor, form) = (dup(STDOUT_FILENO), .inPlace)
    } else if let status, status.hasOneName, let made = Self.made(for: Self.target(of: path), like: status) {
      close(old)
      (descriptor, form) = made
    } else {
      if status?.isPlain == true { ftruncate(old, 0) }
      (descriptor, form) = (old, .inPlace)
    }
  }

  func write(_ bytes: [UInt8]) throws(SystemFailure) { try writeAll(bytes, to: descriptor) }

  /// Puts the file in its place.
  func finish() throws(SystemFailure) {
    var name: String?
    defer { if let name { unsafe _ = unlink(name) } }
    if case .nameless(let path) = form {
      name =
        Self.firstFreeName(beside: path) { name in
          unsafe linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, name, AT_SYMLINK_FOLLOW)
        }?.name
      if name == nil { throw SystemFailure(number: errno) }
    }
    if case .beside(let given, _) = form { name = given }
    // Some file systems tell only now that the disk was full.
    if close(descriptor) != 0 { throw SystemFailure(number: errno) }
    switch form {
    case .inPlace: break
    case .nameless(let path), .beside(_, let path):
      // Safety: both names are passed as C strings that live for the call.
      if let made = name, unsafe rename(made, path) != 0 { throw SystemFailure(number: errno) }
      name = nil
    }
  }

  /// Leaves what stood there.
  func giveUp() {
    close(descriptor)
    // Safety: the name is passed as a C string that lives for the call.
    if case .beside(let name, _) = form { unsafe _ = unlink(name) }
  }
}

// MARK: how it is made

extension UnfinishedFile {
  /// Where a link leads.
  static func target(of path: String) -> String {
    // Safety: the answer is copied and given back before anything else uses it.
    guard let real = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  private static func begun(at path: String) throws(SystemFailure) -> (Int32, Form) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    if descriptor < 0 { throw SystemFailure(number: errno) }
    return (descriptor, .inPlace)
  }

  /// A file that will stand at `path`, with the owner and the permissions of what stands there; nil where there can be
  /// none.
  private static func made(for path: String, like old: FileStatus? = nil) -> (Int32, Form)? {
    var (descriptor, form) = (Int32(-1), Form.nameless(path: path))
    if unsafe access("/proc/self/fd", X_OK) == 0 {
      descriptor = unsafe open(folder(of: path), __O_TMPFILE | O_DIRECTORY | O_WRONLY | O_CLOEXEC, 0o666)
    }
    if descriptor < 0 {
      let found = firstFreeName(beside: path) { name in
        unsafe open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      }
      guard let found else { return nil }
      (descriptor, form) = (found.result, .beside(name: found.name, path: path))
    }
    if let old, !old.isTaken(by: descriptor) {
      close(descriptor)
      if case .beside(let name, _) = form { unsafe _ = unlink(name) }
      return nil
    }
    return (descriptor, form)
  }

  /// The first name in the folder of `path` with which `use` succeeds.
  private static func firstFreeName(
    beside path: String, _ use: (String) -> Int32
  ) -> (name: String, result: Int32)? {
    for number in 1...1000 {
      let name = "\(folder(of: path)).quan-\(getpid())-\(number)"
      let result = use(name)
      if result >= 0 { return (name, result) }
      if errno != EEXIST { return nil }
    }
    return nil
  }

  /// The folder with a slash at its end.
  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./"
  }

  private static func isLink(_ path: String) -> Bool {
    var first: CChar = 0
    // Safety: one byte is asked for, and there is room for one.
    return unsafe readlink(path, &first, 1) >= 0
  }
}

/// What the system knows of a file.
private struct FileStatus: Equatable {
  private let status: stat

  init?(of descriptor: Int32) {
    var status = stat()
    // Safety: the call fills the structure it is given and keeps no pointer to it.
    if unsafe fstat(descriptor, &status) != 0 { return nil }
    self.status = status
  }

  static func == (left: FileStatus, right: FileStatus) -> Bool {
    left.status.st_dev == right.status.st_dev && left.status.st_ino == right.status.st_ino
  }

  var isPlain: Bool { status.st_mode & S_IFMT == S_IFREG }
  var hasOneName: Bool { isPlain && status.st_nlink == 1 }

  /// Gives another file this one's owner and permissions. False where that is forbidden.
  func isTaken(by descriptor: Int32) -> Bool {
    guard let new = FileStatus(of: descriptor) else { return false }
    if new.status.st_uid != status.st_uid || new.status.st_gid != status.st_gid {
      if fchown(descriptor, status.st_uid, status.st_gid) != 0 { return false }
    }
    return fchmod(descriptor, status.st_mode & 0o7777) == 0
  }
}
