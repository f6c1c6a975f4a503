import Documents
import Glibc

/// The files that paths name: a folder stands for the reports in it, at any depth, in order of their names.
///
/// Hidden files are passed over, and README files, which speak of the folder and not in it.
struct Files {
  private(set) var paths: [String] = []
  private(set) var remarks: [Remark] = []

  init(_ paths: [String]) {
    for path in paths { add(path, depth: 0) }
  }

  private mutating func add(_ path: String, depth: Int) {
    if path == "-" { return paths.append(path) }
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      return remarks.append(Remark(path: path, sentence: reason()))
    }
    guard status.st_mode & S_IFMT == S_IFDIR else { return paths.append(path) }
    // A link that leads back up would go on for ever.
    guard depth < 16 else {
      return remarks.append(Remark(path: path, sentence: "folders more than 16 deep are left out"))
    }
    guard let names = entries(path) else { return remarks.append(Remark(path: path, sentence: reason())) }
    for name in names.sorted() where !name.hasPrefix(".") && !name.uppercased().hasPrefix("README") {
      add(path.hasSuffix("/") ? path + name : path + "/" + name, depth: depth + 1)
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

  /// The bytes of the file at `path`; `-` is standard input.
  static func bytes(of path: String) -> Result<[UInt8], Remark> {
    let descriptor = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return .failure(Remark(path: path, sentence: reason())) }
    defer { if path != "-" { _ = close(descriptor) } }
    var bytes: [UInt8] = []
    var status = stat()
    let expected = unsafe fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    bytes.reserveCapacity(expected + 1)
    var buffer = [UInt8](repeating: 0, count: max(1 << 16, min(expected + 1, 1 << 24)))
    while true {
      // Safety: read writes at most the buffer's count of bytes.
      let count = unsafe read(descriptor, &buffer, buffer.count)
      if count == 0 { return .success(bytes) }
      if count < 0 {
        if errno == EINTR { continue }
        return .failure(Remark(path: path, sentence: reason()))
      }
      bytes += buffer[..<count]
    }
  }

  private func reason() -> String { Files.reason() }

  /// What the system says was wrong, in its own words.
  private static func reason() -> String {
    let code = errno
    switch code {
    case ENOENT: return "there is no such file or folder"
    case EACCES, EPERM: return "it may not be read: permission denied"
    case EISDIR: return "it is a folder"
    default: return unsafe String(cString: strerror(code))
    }
  }
}
