import Foundation

/// A real terminal without a window, by tmux, in which a program runs.
struct Terminal: ~Copyable {
  /// What the terminal shows.
  struct Picture: Equatable, CustomStringConvertible {
    var lines: [String]
    var column: Int
    var row: Int

    var text: String { lines.joined(separator: "\n") }

    var description: String {
      "cursor in column \(column), row \(row)\n" + lines.map { "  |\($0)" }.joined(separator: "\n")
    }
  }

  private let client: TmuxClient?
  private let socket = FileManager.default.temporaryDirectory.path + "/quan-\(UUID().uuidString)"

  /// Starts `program` (built beside the tests) in a terminal of this size.
  init(_ program: String, arguments: [String] = [], columns: Int, rows: Int, environment: [String: String] = [:]) {
    let home = FileManager.default.temporaryDirectory.path
    var variables = ["LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "HOME": home + "/no-home", "NO_COLOR": ""]
    variables.merge(environment) { $1 }
    let settings = variables.map { "\($0)='\($1)'" }.sorted().joined(separator: " ")
    let command = ([Self.folder + "/" + program] + arguments).map { "'\($0)'" }.joined(separator: " ")
    Self.tmux(
      socket,
      [
        "-f", "/dev/null", "start-server", ";", "set-option", "-g", "status", "off", ";", "set-option", "-g",
        "remain-on-exit", "on", ";", "set-option", "-s", "escape-time", "0", ";", "new-session", "-d", "-x",
        "\(columns)", "-y", "\(rows)", "env \(settings) \(command)",
      ])
    let place = socket
    client = Self.withoutHeldSignals { TmuxClient(Self.launcher, socket: place) }
  }

  deinit {
    Self.tmux(socket, ["kill-server"])
    try? FileManager.default.removeItem(atPath: socket)
  }

  /// Types `text` as it stands.
  func type(_ text: String) {
    tmux(["send-keys", "-l", "--", text])
  }

  /// Presses keys by tmux's names: `Enter`, `C-r`, `M-Enter`, `BSpace`.
  func press(_ keys: String...) {
    tmux(["send-keys"] + keys)
  }

  /// Pastes `text` as terminals do: marked, if the program asked for marks, and with carriage returns for newlines.
  func paste(_ text: String) {
    tmux(["set-buffer", "--", text, ";", "paste-buffer", "-p"])
  }

  /// Gives the terminal another size, and waits until the program can see it (tmux takes its time).
  func resize(columns: Int, rows: Int) {
    tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
    let device = tmux(["display-message", "-p", "#{pane_tty}"]).trimmingCharacters(in: .whitespacesAndNewlines)
    let deadline = Date(timeIntervalSinceNow: 30)
    while Date() < deadline, Self.run(["stty", "-F", device, "size"]) != "\(rows) \(columns)\n" {}
  }

  /// The screen now, without blanks at the ends of rows.
  func picture() -> Picture {
    let answer = tmux(["display-message", "-p", "#{cursor_x} #{cursor_y}", ";", "capture-pane", "-p"])
    var lines = answer.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
    let place = lines.removeFirst().split(separator: " ").compactMap { Int($0) }
    while lines.last == "" { lines.removeLast() }
    return Picture(lines: lines, column: place.first ?? -1, row: place.last ?? -1)
  }

  /// The same with colours, as escape sequences.
  func colouredText() -> String {
    tmux(["capture-pane", "-p", "-e"])
  }

  /// Looks at the screen until `condition` holds; the last picture, and whether it did within some seconds.
  func wait(_ condition: (Picture) -> Bool) -> (picture: Picture, holds: Bool) {
    let deadline = Date(timeIntervalSinceNow: 30)
    while true {
      let picture = picture()
      if condition(picture) { return (picture, true) }
      if Date() > deadline { return (picture, false) }
    }
  }

  @discardableResult
  private func tmux(_ arguments: [String]) -> String {
    client?.ask(arguments) ?? Self.tmux(socket, arguments)
  }

  @discardableResult
  private static func tmux(_ socket: String, _ arguments: [String]) -> String {
    run(launcher + ["tmux", "-u", "-S", socket] + arguments)
  }

  private static func run(_ arguments: [String]) -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    return withoutHeldSignals {
      do { try process.run() } catch { return "" }
      let output = pipe.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return String(decoding: output, as: UTF8.self)
    }
  }

  /// The threads that tests run on hold back all signals, and what they start would do so too: a tmux that nothing ends,
  /// and a program that Ctrl-C does not reach.
  private static func withoutHeldSignals<Result>(_ start: () -> Result) -> Result {
    var none = sigset_t()
    var before = sigset_t()
    unsafe sigemptyset(&none)
    unsafe pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
    return start()
  }

  /// Closes what Foundation lets its processes inherit. A terminal's server would keep it open, and with it the
  /// impression that the process which started the server is still running.
  private static let launcher = [
    "bash", "-c", #"for f in /proc/self/fd/*; do n=${f##*/}; [ "$n" -gt 2 ] && eval "exec $n>&-"; done; exec "$@""#,
    "-",
  ]

  /// The folder of the running tests, where the build puts programs too.
  static let folder =
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")).map {
      ($0 as NSString).deletingLastPathComponent
    } ?? "."

  /// Whether tmux is installed.
  static let isAvailable = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/tmux") }
  }()
}
