import ArgumentParser
import Shell
import SourceText

// Completion in the shells. Each shell asks the program itself what may stand where the cursor is, so that their scripts are
// a few lines which never grow old.

/// What may stand for the last of some words of a command line.
struct WordCompletion {
  /// Whole words, with what they mean.
  var words: [(text: String, caption: String)] = []
  /// Files, where any may stand there.
  var files: CommandTree.Candidates = .unknown

  /// The words after the program's name; the last one is being typed and may be empty.
  init(of words: [String], in program: CommandTree) {
    let typed = words.last ?? ""
    let before = words.dropLast()
    let name = before.first { !$0.hasPrefix("-") } ?? ""
    let standard = program.subcommands.first { $0.name.isEmpty }
    let named = program.subcommands.first { !name.isEmpty && $0.name == name }
    guard let command = named ?? standard else { return }
    if before.isEmpty {
      self.words += program.subcommands.filter { !$0.name.isEmpty }.map { ($0.name, $0.summary) }
    }
    var places: [String] = []
    var pending: CommandTree.Part?
    for word in before.dropFirst(named == nil ? 0 : 1) {
      if pending != nil {
        pending = nil
      } else if let option = command.parts.first(where: { $0.names.contains(word) }) {
        pending = option.takesValue ? option : nil
      } else if !word.hasPrefix("-") || word == "-" {
        places.append(word)
      }
    }
    if let pending, pending.names.contains("--set"), let script = places.first {
      offerParameters(of: script)
    } else if let pending {
      offer(pending)
    } else if typed.hasPrefix("-") {
      self.words += command.parts.compactMap { part in part.names.last.map { ($0, part.summary) } }
      self.words += [("--help", spoken("say what it takes"))]
    } else {
      let parts = command.parts.filter(\.names.isEmpty)
      if let part = parts.dropFirst(places.count).first ?? parts.last, places.count < parts.count || part.isRepeating {
        offer(part)
      }
    }
    self.words = self.words.filter { $0.text.hasPrefix(typed) }
  }

  /// What may be set in a script, which need not be there yet.
  private mutating func offerParameters(of path: String) {
    words += (try? script(at: path).settings.map { ("\($0.name)=", $0.summary) }) ?? []
  }

  private mutating func offer(_ part: CommandTree.Part) {
    switch part.candidates {
    case .unknown: break
    case .values(let values): words += values.map { ($0, "") }
    case .folders, .files: files = part.candidates
    }
  }

  /// A line for each word, with its caption behind a tabulator; `:folders`, `:files`, `:files quan` for those.
  var lines: String {
    let lines = words.map { $0.caption.isEmpty ? $0.text : "\($0.text)\t\($0.caption)" }
    return (lines + [directive]).filter { !$0.isEmpty }.map { $0 + "\n" }.joined()
  }

  private var directive: String {
    switch files {
    case .unknown, .values: ""
    case .folders: ":folders"
    case .files(let endings): ([":files"] + endings).joined(separator: " ")
    }
  }
}

/// What the scripts of the shells ask.
struct Complete: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "complete", abstract: "List what may stand for the last word of a command line.", shouldDisplay: false)

  @Argument(parsing: .captureForPassthrough, help: "The words after the program's name.")
  var words: [String] = []

  func run() {
    let typed = words.first == "--" ? Array(words.dropFirst()) : words
    StandardOutput.write(WordCompletion(of: typed, in: .program).lines)
  }
}

/// The scripts that make shells ask.
struct WriteCompletions: ParsableCommand {
  enum Shell: String, CaseIterable, ExpressibleByArgument {
    case bash, zsh, fish
  }

  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: "Write the script by which a shell completes.",
    discussion: """
      For bash: source <(quan completions bash), in ~/.bashrc. For zsh: quan completions zsh > _quan, in a folder of $fpath. \
      For fish: quan completions fish > ~/.config/fish/completions/quan.fish.
      """)

  @Argument(help: ArgumentHelp("Which shell.", valueName: "shell"))
  var shell: Shell

  @OptionGroup var spokenOption: SpokenOption

  func run() { StandardOutput.write(shell.script) }
}

extension WriteCompletions.Shell {
  fileprivate var script: String {
    switch self {
    case .bash: bashScript
    case .zsh: zshScript
    case .fish: fishScript
    }
  }
}

private let bashScript = #"""
  _quan() {
    local line files="" word="${COMP_WORDS[COMP_CWORD]}" found
    COMPREPLY=()
    while IFS= read -r line; do
      case "$line" in
        :*) files="${line#:}" ;;
        *=|*=$'\t'*) compopt -o nospace 2>/dev/null; COMPREPLY+=("${line%%$'\t'*}") ;;
        *) COMPREPLY+=("${line%%$'\t'*}") ;;
      esac
    done < <(quan complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
    [ -n "$files" ] || return
    compopt -o filenames 2>/dev/null
    mapfile -t found < <(
      case "$files" in
        folders) compgen -d -- "$word" ;;
        files) compgen -f -- "$word" ;;
        *) compgen -d -- "$word"; compgen -f -X "!*.${files#files }" -- "$word" ;;
      esac)
    COMPREPLY+=("${found[@]}")
  }
  complete -F _quan quan

  """#

private let zshScript = #"""
  #compdef quan
  _quan() {
    local line files=""
    local -a found suffix
    while IFS= read -r line; do
      case $line in
        :*) files=${line#:} ;;
        *=|*=$'\t'*) suffix=(-S ''); found+=("${line%%$'\t'*}:${line#*=}") ;;
        *$'\t'*) found+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}") ;;
        *) found+=("${line//:/\\:}") ;;
      esac
    done < <(quan complete -- "${(@)words[2,CURRENT]}" 2>/dev/null)
    (( $#found )) && _describe quan found $suffix
    case $files in
      folders) _files -/ ;;
      files) _files ;;
      files\ *) _files -g "*.${files#files }" ;;
    esac
  }
  if [ "$funcstack[1]" = _quan ]; then _quan "$@"; else compdef _quan quan; fi

  """#

private let fishScript = #"""
  function __quan_complete
    set -l words (commandline -opc) (commandline -ct)
    for line in (quan complete -- $words[2..] 2>/dev/null)
      switch $line
        case ':folders'
          __fish_complete_directories (commandline -ct)
        case ':*'
          __fish_complete_path (commandline -ct)
        case '*'
          echo $line
      end
    end
  end
  complete -c quan -f -a '(__quan_complete)'

  """#
