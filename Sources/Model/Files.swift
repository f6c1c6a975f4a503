import Documents
import Glibc
import SourceText

/// The files that paths name: a folder stands for the reports in it, at any depth, in order of their names.
///
/// Hidden files are passed over, and README files, which speak of the folder and not in it. A pipe or device is read where
/// a path names it; one that lies in a folder would keep its reader waiting.
struct Files {
  private(set) var paths: [String] = []
  private(set) var remarks: [Remark] = []

  init(_ paths: [String]) {
    for path in paths { add(path, in: []) }
  }

  /// What tells a folder from all others, whatever links lead to it.
  private struct Folder: Equatable {
    let device: dev_t
    let number: ino_t
  }

  private mutating func add(_ path: String, in folders: [Folder]) {
    if path == "-" { return paths.append(path) }
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      // Bytes that are no UTF-8 have become this sign, and the name leads nowhere.
      let isGarbled = errno == ENOENT && path.unicodeScalars.contains("\u{FFFD}")
      let sentence: Phrase =
        isGarbled ? "its name is not written in UTF-8: give it another, or send it through a pipe" : reason()
      return remarks.append(Remark(path: path, sentence: sentence))
    }
    let kind = status.st_mode & S_IFMT
    guard kind == S_IFDIR else {
      if kind == S_IFREG || folders.isEmpty { return paths.append(path) }
      return remarks.append(Remark(path: path, sentence: "is a pipe or a device: left out, unless named itself"))
    }
    let folder = Folder(device: status.st_dev, number: status.st_ino)
    // A link that leads back up would go on for ever.
    if folders.contains(folder) { return }
    guard folders.count < 16 else {
      return remarks.append(Remark(path: path, sentence: "folders more than 16 deep are left out"))
    }
    guard let names = entries(path) else { return remarks.append(Remark(path: path, sentence: reason())) }
    for name in names.sorted() where holdsReport(named: name) {
      add(path.hasSuffix("/") ? path + name : path + "/" + name, in: folders + [folder])
    }
  }

  private func entries(_ path: String) -> [String]? {
    // Safety: the directory handle is used only between opendir and closedir, and names are copied out at once.
    guard let handle = unsafe opendir(path) else { return nil }
    defer { unsafe closedir(handle) }
    var names: [String] = []
    while let entry = unsafe readdir(handle) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      names.append(name)
    }
    return names
  }

  /// Opens a file; `-` is standard input.
  static func open(_ path: String) -> Result<Int32, Remark> {
    if path == "-" { return .success(STDIN_FILENO) }
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
    return descriptor >= 0 ? .success(descriptor) : .failure(Remark(path: path, sentence: reason()))
  }

  /// The next bytes of an open file, at most `count`; none at its end, nor where nobody waits for them any more.
  static func read(
    _ count: Int, of descriptor: Int32, path: String, isCancelled: () -> Bool = { false }
  ) -> Result<[UInt8], Remark> {
    // A pipe and a terminal may be silent for long.
    var source = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    // Safety: the system reads and writes the one structure that it is given.
    while unsafe poll(&source, 1, 100) <= 0 {
      if isCancelled() { return .success([]) }
    }
    var failure: Remark?
    // Safety: the system writes at most as many bytes as there is room for, and says how many.
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      while true {
        let done = unsafe Glibc.read(descriptor, buffer.baseAddress, count)
        if done < 0, errno == EINTR { continue }
        if done < 0 { failure = Remark(path: path, sentence: reason()) }
        initialized = max(0, done)
        return
      }
    }
    return failure.map(Result.failure) ?? .success(bytes)
  }

  private func reason() -> Phrase { Files.reason() }

  /// What the system says was wrong, in its own words.
  private static func reason() -> Phrase {
    let code = errno
    switch code {
    case ENOENT: return "there is no such file or folder"
    case EACCES, EPERM: return "it may not be read: permission denied"
    case EISDIR: return "it is a folder"
    default: return Phrase(verbatim: unsafe String(cString: strerror(code)))
    }
  }
}
