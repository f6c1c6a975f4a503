import CSystem
import Glibc

/// What a program wrote, and how it ended.
package struct Output: Sendable {
  package let bytes: [UInt8]
  /// The first 4 kB of what it complained of.
  package let complaints: [UInt8]
  /// 0 when it was content.
  package let status: Int
}

/// Why there is no output of a program.
package enum Failure: Error, Hashable, Sendable {
  /// There is no program of that name.
  case missing
  case tooSlow(seconds: Int)
  case tooLarge(limit: Int)
  /// It ended by itself in a way that programs do not end.
  case crashed(signal: Int)
  /// The system refused something, in its words.
  case system(String)
}

/// Runs a program with these bytes on its standard input and returns what it wrote to its standard output.
///
/// It gets no shell, no terminal and a fixed environment; what takes longer than `seconds`, writes more than `limit` bytes
/// or wants more than 4 GB of memory is ended. The input waits in memory as a file, so that neither side can block the other.
package func run(
  _ program: String, _ arguments: [String], input: [UInt8], limit: Int, seconds: Int
) -> Result<Output, Failure> {
  let file = quan_memory_file()
  guard file >= 0 else { return .failure(.system(reason())) }
  defer { close(file) }
  guard write(input, to: file), lseek(file, 0, SEEK_SET) == 0 else { return .failure(.system(reason())) }
  guard let output = pipe() else { return .failure(.system(reason())) }
  defer { close(output.reading) }
  guard let complaints = pipe() else {
    close(output.writing)
    return .failure(.system(reason()))
  }
  defer { close(complaints.reading) }
  let started = start([program] + arguments, file, output.writing, complaints.writing)
  close(output.writing)
  close(complaints.writing)
  switch started {
  case .failure(let failure): return .failure(failure)
  case .success(let child):
    quan_limit_memory(child, 4 << 30)
    let collected = collect(output.reading, complaints.reading, limit: limit, seconds: seconds)
    if case .failure = collected { kill(child, SIGKILL) }
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
    return collected.flatMap { bytes, complaints in
      let signal = Int(status & 0x7F)
      if signal != 0 { return .failure(.crashed(signal: signal)) }
      return .success(Output(bytes: bytes, complaints: complaints, status: Int(status >> 8 & 0xFF)))
    }
  }
}

/// Reads both streams to their ends.
private func collect(
  _ output: Int32, _ complaints: Int32, limit: Int, seconds: Int
) -> Result<([UInt8], [UInt8]), Failure> {
  var texts: [[UInt8]] = [[], []]
  var waiting = [
    pollfd(fd: output, events: Int16(POLLIN), revents: 0), pollfd(fd: complaints, events: Int16(POLLIN), revents: 0),
  ]
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  let end = milliseconds() + seconds * 1000
  while waiting.contains(where: { $0.fd >= 0 }) {
    let left = end - milliseconds()
    if left <= 0 { return .failure(.tooSlow(seconds: seconds)) }
    // Safety: poll and read keep within the counts they are told.
    let ready = unsafe poll(&waiting, UInt(waiting.count), Int32(min(left, 1000)))
    if ready < 0, errno != EINTR { return .failure(.system(reason())) }
    if ready <= 0 { continue }
    for index in waiting.indices where waiting[index].revents != 0 {
      let count = unsafe read(waiting[index].fd, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      // A negative descriptor is passed over.
      if count <= 0 { waiting[index].fd = -1 }
      if count > 0, index == 0 || texts[1].count < 4096 { texts[index] += buffer[..<count] }
    }
    if texts[0].count > limit { return .failure(.tooLarge(limit: limit)) }
  }
  return .success((texts[0], Array(texts[1].prefix(4096))))
}

private func start(
  _ words: [String], _ input: Int32, _ output: Int32, _ complaints: Int32
) -> Result<pid_t, Failure> {
  // Safety: the actions are destroyed and the strings freed after the call that reads them.
  var actions = unsafe posix_spawn_file_actions_t()
  unsafe posix_spawn_file_actions_init(&actions)
  defer { unsafe posix_spawn_file_actions_destroy(&actions) }
  unsafe posix_spawn_file_actions_adddup2(&actions, input, 0)
  unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
  unsafe posix_spawn_file_actions_adddup2(&actions, complaints, 2)
  var arguments = unsafe copies(words)
  var environment = unsafe copies(["LC_ALL=C.UTF-8", "PATH=/usr/local/bin:/usr/bin:/bin"])
  defer { unsafe (arguments + environment).forEach { unsafe free($0) } }
  var child: pid_t = 0
  switch unsafe posix_spawnp(&child, words[0], &actions, nil, &arguments, &environment) {
  case 0: return .success(child)
  case ENOENT: return .failure(.missing)
  case let code: return .failure(.system(unsafe String(cString: strerror(code))))
  }
}

/// The words as C wants them: to be freed, a nil at the end.
func copies(_ words: [String]) -> [UnsafeMutablePointer<CChar>?] {
  unsafe words.map { unsafe strdup($0) } + [nil]
}

private func pipe() -> (reading: Int32, writing: Int32)? {
  var ends: [Int32] = [0, 0]
  // Safety: two numbers are written.
  return unsafe quan_pipe(&ends) == 0 ? (ends[0], ends[1]) : nil
}

private func write(_ bytes: [UInt8], to file: Int32) -> Bool {
  var rest = bytes[...]
  while !rest.isEmpty {
    // Safety: the bytes stay in place during the call, which only reads them.
    let count = unsafe rest.withUnsafeBytes { unsafe write(file, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    if count <= 0 { return false }
    rest = rest.dropFirst(count)
  }
  return true
}

private func milliseconds() -> Int {
  var time = timespec()
  // Safety: the clock is written during the call only.
  unsafe clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
}

func reason() -> String { unsafe String(cString: strerror(errno)) }
