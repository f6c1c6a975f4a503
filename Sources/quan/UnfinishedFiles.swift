import Glibc
import SourceText

/// Files in the making. What stood at their paths stays there until `finish` puts all of them in their places, so that
/// readers find the one or the other, and each whole; where that never comes, nothing is left of them.
///
/// Until then a file has no name, so that not even a program that is killed leaves it behind. File systems that know no
/// files without names give it one beside its place. What is no plain file, or has several names or another owner, is
/// written where it stands, since a new file would not be the same; so is what this program has open for writing already.
struct UnfinishedFiles: ~Copyable, Sendable {
  /// Why one of them could not be written.
  struct Failure: Error {
    let path: String
    let reason: Phrase

    init(_ path: String, _ failure: SystemFailure) { (self.path, reason) = (path, failure.reason) }
  }

  private var files: [UnfinishedFile] = []

  init() {}

  deinit {
    removeNames()
    for file in files where file.descriptor >= 0 { close(file.descriptor) }
  }

  /// Begins one more.
  mutating func begin(_ path: String) throws(Failure) {
    do throws(SystemFailure) { files.append(try UnfinishedFile(path)) } catch { throw Failure(path, error) }
  }

  /// Adds to the file that was begun as that one, counted from 0.
  func write(_ bytes: [UInt8], to index: Int) throws(Failure) {
    do throws(SystemFailure) { try writeAll(bytes, to: files[index].descriptor) } catch {
      throw Failure(files[index].path, error)
    }
  }

  /// Puts all of them in their places. Only when each is whole and has a name does the first one go there, for what may
  /// still fail then is rare: where one does, those before it are new and the others as they were.
  consuming func finish() throws(Failure) {
    for index in files.indices {
      do throws(SystemFailure) { try files[index].complete() } catch { throw Failure(files[index].path, error) }
    }
    for index in files.indices {
      do throws(SystemFailure) { try files[index].take() } catch { throw Failure(files[index].path, error) }
    }
  }

  /// Takes away what a program that ends now would leave behind.
  func removeNames() { for file in files { file.removeName() } }
}

/// One of them, of which `UnfinishedFiles` is the only owner.
private struct UnfinishedFile: Sendable {
  let path: String
  /// Where its bytes go; negative once it is complete.
  private(set) var descriptor: Int32
  /// The name beside its place, while it has one.
  private var name: String?
  /// Where it will be put; nil for what is written where it stands.
  private var place: String?

  init(_ path: String) throws(SystemFailure) {
    self.path = path
    if let shared = FileStatus(at: path)?.descriptorForWriting {
      descriptor = shared
      return
    }
    // Safety: the name is passed as a C string that lives for the call.
    let old = unsafe open(path, O_WRONLY | O_CLOEXEC)
    if old < 0 {
      if errno != ENOENT { throw SystemFailure(number: errno) }
      if !isLink(path), let made = Self.made(for: path) {
        (descriptor, name, place) = (made.descriptor, made.name, path)
      } else {
        descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        if descriptor < 0 { throw SystemFailure(number: errno) }
      }
      return
    }
    let status = FileStatus(of: old)
    let target = realPath(path)
    if let status, status.hasOneName, let made = Self.made(for: target, like: status) {
      close(old)
      (descriptor, name, place) = (made.descriptor, made.name, target)
    } else {
      if status?.isPlain == true { ftruncate(old, 0) }
      descriptor = old
    }
  }

  /// Ends its writing and gives it a name beside its place.
  mutating func complete() throws(SystemFailure) {
    if let place, name == nil {
      let found = firstFreeName(beside: place) { [descriptor] name in
        // Safety: both names are passed as C strings that live for the call.
        unsafe linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, name, AT_SYMLINK_FOLLOW)
      }
      guard let found else { throw SystemFailure(number: errno) }
      name = found.name
    }
    let written = descriptor
    descriptor = -1
    // Some file systems tell only now that the disk was full.
    if close(written) != 0 { throw SystemFailure(number: errno) }
  }

  /// Takes its place. Where it may not, as over a file on which another one is mounted, what stands there is overwritten.
  mutating func take() throws(SystemFailure) {
    guard let made = name, let place else { return }
    // Safety: both names are passed as C strings that live for the call.
    if unsafe rename(made, place) == 0 {
      name = nil
    } else {
      try copy(made, into: place)
    }
  }

  func removeName() {
    // Safety: the name is passed as a C string that lives for the call.
    if let name { unsafe _ = unlink(name) }
  }

  /// A file that will stand at `path`, with the owner and the permissions of what stands there, and its name if it has
  /// one; nil where there can be none.
  private static func made(
    for path: String, like old: FileStatus? = nil
  ) -> (descriptor: Int32, name: String?)? {
    var (descriptor, name) = (Int32(-1), String?.none)
    // Safety: the names are passed as C strings that live for the calls.
    if unsafe access("/proc/self/fd", X_OK) == 0 {
      descriptor = unsafe open(folder(of: path), __O_TMPFILE | O_DIRECTORY | O_WRONLY | O_CLOEXEC, 0o666)
    }
    if descriptor < 0 {
      let found = firstFreeName(beside: path) { name in
        unsafe open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      }
      guard let found else { return nil }
      (descriptor, name) = (found.result, found.name)
    }
    if let old, !old.isTaken(by: descriptor) {
      close(descriptor)
      if let name { unsafe _ = unlink(name) }
      return nil
    }
    return (descriptor, name)
  }
}

/// Overwrites the file at one path with what stands at another.
private func copy(_ path: String, into place: String) throws(SystemFailure) {
  let bytes = try contents(of: path)
  // Safety: the name is passed as a C string that lives for the call.
  let descriptor = unsafe open(place, O_WRONLY | O_TRUNC | O_CLOEXEC)
  if descriptor < 0 { throw SystemFailure(number: errno) }
  do throws(SystemFailure) { try writeAll(bytes, to: descriptor) } catch {
    close(descriptor)
    throw error
  }
  if close(descriptor) != 0 { throw SystemFailure(number: errno) }
}

/// The first name in the folder of `path` with which `use` succeeds.
private func firstFreeName(beside path: String, _ use: (String) -> Int32) -> (name: String, result: Int32)? {
  for number in 1...1000 {
    let name = "\(folder(of: path)).quan-\(getpid())-\(number)"
    let result = use(name)
    if result >= 0 { return (name, result) }
    if errno != EEXIST { return nil }
  }
  return nil
}

/// The folder with a slash at its end.
private func folder(of path: String) -> String { path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./" }

private func isLink(_ path: String) -> Bool {
  var first: CChar = 0
  // Safety: one byte is asked for, and there is room for one.
  return unsafe readlink(path, &first, 1) >= 0
}
