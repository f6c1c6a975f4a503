import Databases
import Glibc
import Shell
import SourceText
import Tables

/// The files of the disk, as a session reaches them.
extension Files {
  static func onDisk(mayWrite: Bool) -> Files {
    // Remarks stand among the answers where somebody reads them, and beside them where a program does.
    let tell: (@Sendable (String) -> Void)? = StandardOutput.isTerminal ? nil : { @Sendable in StandardError.write($0) }
    var files = Files(
      read: readFile, write: mayWrite ? writeFile : nil, tell: tell, save: mayWrite ? saveDatabase : nil)
    files.list = namesIn
    files.realPath = quan.realPath
    files.now = clockTime
    if mayWrite {
      files.append = appendToFile
      files.pipe = pipeTo
      files.edit = editText
    }
    return files
  }
}

@Sendable func namesIn(_ folder: String) -> [String] {
  // Safety: the handle is used only between opendir and closedir, and names are copied out at once.
  guard let handle = unsafe opendir(folder.isEmpty ? "." : folder) else { return [] }
  defer { unsafe closedir(handle) }
  var names: [String] = []
  while let entry = unsafe readdir(handle) {
    let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
    }
    if name == "." || name == ".." { continue }
    names.append(isFolder(folder + name) ? name + "/" : name)
  }
  return names
}

@Sendable private func readFile(_ path: String) throws(Files.Failure) -> [UInt8] {
  do throws(SystemFailure) { return try contents(of: path) } catch { throw Files.Failure(reason: error.reason) }
}

func contents(of path: String) throws(SystemFailure) -> [UInt8] {
  // Safety: the name is passed as a C string that lives for the call.
  let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
  if descriptor < 0 { throw SystemFailure(number: errno) }
  defer { close(descriptor) }
  return try readAll(from: descriptor)
}

@Sendable private func writeFile(
  _ path: String, with produce: (@escaping Files.Sink) -> Bool
) throws(Files.Failure) -> Bool {
  do throws(UnfinishedFiles.Failure) {
    var file = UnfinishedFiles()
    try file.begin(path)
    guard try isWhole(produce, { (bytes) throws(UnfinishedFiles.Failure) in try file.write(bytes, to: 0) }) else {
      return false
    }
    try file.finish()
    return true
  } catch { throw Files.Failure(reason: error.reason) }
}

@Sendable private func appendToFile(
  _ path: String, with produce: (@escaping Files.Sink) -> Bool
) throws(Files.Failure) -> Bool {
  // Safety: the name is passed as a C string that lives for the call.
  let shared = FileStatus(at: path)?.descriptorForWriting
  let descriptor = unsafe shared ?? open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_APPEND, 0o666)
  if descriptor < 0 { throw Files.Failure(reason: SystemFailure(number: errno).reason) }
  // Of a pipe there is none, and into what others write nobody else may cut.
  let end = shared == nil ? lseek(descriptor, 0, SEEK_END) : -1
  var failure: SystemFailure?
  var isWhole = false
  do throws(SystemFailure) {
    isWhole = try quan.isWhole(produce) { (bytes) throws(SystemFailure) in try writeAll(bytes, to: descriptor) }
  } catch { failure = error }
  if !isWhole, end >= 0 { ftruncate(descriptor, end) }
  // Some file systems tell only now that the disk was full.
  if close(descriptor) != 0, failure == nil { failure = SystemFailure(number: errno) }
  if let failure { throw Files.Failure(reason: failure.reason) }
  return isWhole
}

/// Hands what `produce` yields to `write`, and says whether that is all.
private func isWhole<Failure>(
  _ produce: (@escaping Files.Sink) -> Bool, _ write: ([UInt8]) throws(Failure) -> Void
) throws(Failure) -> Bool {
  var failure: Failure?
  let isWhole = withoutActuallyEscaping(write) { write in
    produce { bytes in
      if failure != nil { return }
      do throws(Failure) { try write(bytes) } catch { failure = error }
    }
  }
  if let failure { throw failure }
  return isWhole
}

@Sendable private func saveDatabase(_ path: String, of catalogue: Catalogue) throws(Files.Failure) {
  do throws(Database.Failure) { try save(catalogue, to: path) } catch {
    throw Files.Failure(reason: Phrase(of: error.reason))
  }
}
