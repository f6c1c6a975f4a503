import Glibc

/// What the system knows of a file.
struct FileStatus: Equatable {
  private let status: stat

  init?(of descriptor: Int32) {
    var status = stat()
    // Safety: the call fills the structure it is given and keeps no pointer to it.
    if unsafe fstat(descriptor, &status) != 0 { return nil }
    self.status = status
  }

  init?(at path: String) {
    var status = stat()
    // Safety: as above, and the name is passed as a C string that lives for the call.
    if unsafe stat(path, &status) != 0 { return nil }
    self.status = status
  }

  static func == (left: FileStatus, right: FileStatus) -> Bool {
    left.status.st_dev == right.status.st_dev && left.status.st_ino == right.status.st_ino
  }

  var isPlain: Bool { status.st_mode & S_IFMT == S_IFREG }
  var hasOneName: Bool { isPlain && status.st_nlink == 1 }

  /// A new descriptor for what this program, or who started it, writes into the file through another one: both go on where
  /// the last of them ended. Nil where nobody does.
  var descriptorForWriting: Int32? {
    let open = namesIn("/proc/self/fd/").compactMap { Int32($0) }.sorted()
    for descriptor in open.isEmpty ? [STDOUT_FILENO, STDERR_FILENO] : open {
      let mode = fcntl(descriptor, F_GETFL)
      guard mode >= 0, mode & O_ACCMODE != O_RDONLY, FileStatus(of: descriptor) == self else { continue }
      let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
      if copy >= 0 { return copy }
    }
    return nil
  }

  /// Gives another file this one's owner and permissions. False where that is forbidden.
  func isTaken(by descriptor: Int32) -> Bool {
    guard let new = FileStatus(of: descriptor) else { return false }
    if new.status.st_uid != status.st_uid || new.status.st_gid != status.st_gid {
      if fchown(descriptor, status.st_uid, status.st_gid) != 0 { return false }
    }
    return fchmod(descriptor, status.st_mode & 0o7777) == 0
  }
}

/// Where a path leads, through all links.
@Sendable func realPath(_ path: String) -> String {
  // Safety: the answer is copied and given back before anything else uses it.
  guard let real = unsafe realpath(path, nil) else { return path }
  defer { unsafe free(real) }
  return unsafe String(cString: real)
}
