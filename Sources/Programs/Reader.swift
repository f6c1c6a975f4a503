import CSystem
import Glibc

/// A command of the user's own shell that reads what this program writes, at the user's terminal: a pager, a sorter.
package struct Reader: Sendable {
  private let child: pid_t
  private let input: Int32

  /// Starts `command` in /bin/sh with the user's environment and these variables besides.
  package static func start(_ command: String, variables: [String: String] = [:]) -> Result<Reader, Failure> {
    var ends: [Int32] = [0, 0]
    // Safety: two numbers are written.
    guard unsafe quan_pipe(&ends) == 0 else { return .failure(.system(reason())) }
    let started = startShell(command, variables, input: ends[0])
    close(ends[0])
    switch started {
    case .success(let child): return .success(Reader(child: child, input: ends[1]))
    case .failure(let failure):
      close(ends[1])
      return .failure(failure)
    }
  }

  /// False once it reads no further.
  package func write(_ bytes: [UInt8]) -> Bool {
    var written = 0
    while written < bytes.count {
      // Safety: the bytes stay in place during the call, which only reads them.
      let count = unsafe bytes[written...].withUnsafeBytes {
        unsafe quan_write_quietly(input, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return false }
      written += count
    }
    return true
  }

  /// Tells it that this was all and waits for its end. Its exit status; 128 and the signal where one ended it.
  package func finish() -> Int {
    close(input)
    return status(of: child)
  }
}

/// Runs a command of the user's own shell at the user's terminal and waits for its end.
package func runAtTerminal(_ command: String) -> Result<Int, Failure> {
  startShell(command, [:], input: STDIN_FILENO).map { status(of: $0) }
}

private func status(of child: pid_t) -> Int {
  var status: Int32 = 0
  // Safety: one number is written.
  while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
  let signal = Int(status & 0x7F)
  return signal == 0 ? Int(status >> 8 & 0xFF) : 128 + signal
}

private func startShell(_ command: String, _ variables: [String: String], input: Int32) -> Result<pid_t, Failure> {
  // Safety: actions and attributes are destroyed and the strings freed after the call that reads them.
  var actions = unsafe posix_spawn_file_actions_t()
  unsafe posix_spawn_file_actions_init(&actions)
  defer { unsafe posix_spawn_file_actions_destroy(&actions) }
  if input != STDIN_FILENO { unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO) }
  // What this program catches or ignores is no business of the child's.
  var attributes = posix_spawnattr_t()
  unsafe posix_spawnattr_init(&attributes)
  defer { unsafe posix_spawnattr_destroy(&attributes) }
  var signals = sigset_t()
  unsafe sigemptyset(&signals)
  unsafe posix_spawnattr_setsigmask(&attributes, &signals)
  for signal in [SIGINT, SIGQUIT, SIGPIPE, SIGTSTP] { unsafe sigaddset(&signals, signal) }
  unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
  unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
  var arguments = unsafe copies(["sh", "-c", command])
  var environment = unsafe copies(
    environmentWords().filter { word in
      !variables.keys.contains { word.hasPrefix("\($0)=") }
    } + variables.map { "\($0)=\($1)" })
  defer { unsafe (arguments + environment).forEach { unsafe free($0) } }
  var child: pid_t = 0
  switch unsafe posix_spawn(&child, "/bin/sh", &actions, &attributes, &arguments, &environment) {
  case 0: return .success(child)
  case ENOENT: return .failure(.missing)
  case let code: return .failure(.system(unsafe String(cString: strerror(code))))
  }
}

/// `NAME=value` of each variable of this program's environment.
private func environmentWords() -> [String] {
  var words: [String] = []
  // Safety: the list ends with a null, and nothing here changes the environment.
  guard var place = unsafe quan_environment() else { return [] }
  while let word = unsafe place.pointee {
    words.append(unsafe String(cString: word))
    unsafe place += 1
  }
  return words
}
