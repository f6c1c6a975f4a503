import Foundation
import Testing

/// The command line as shells and readers of manuals meet it: all of it is made of the commands' definitions.
@Suite struct CommandLineTests {
  /// What a command of bash answers, where `quan` is the program.
  private func bash(_ script: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = [
      "-c",
      "cd \"$(mktemp -d)\" && trap 'rm -rf \"$PWD\"' EXIT && touch a.quan a.md -- -dash.txt && mkdir b\n" + script,
    ]
    let folder = Bundle.main.bundleURL.path
    process.environment = ProcessInfo.processInfo.environment.merging(["PATH": "\(folder):/usr/bin:/bin"]) { $1 }
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: text, as: UTF8.self)
  }

  /// What the program says may stand for the last word.
  private func candidates(_ words: String...) throws -> [String] {
    let arguments = words.map { "'\($0)'" }.joined(separator: " ")
    return try bash("quan complete -- \(arguments)").split(separator: "\n").map { line in
      String(line.prefix { $0 != "\t" })
    }
  }

  @Test func helpFitsAScreenAndShowsExamples() throws {
    let help = try bash("quan --help")
    #expect(try bash("quan help") == help)
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.count <= 24)
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(lines.filter { $0.contains("reports/") }.count == 3)
    for command in ["run", "render", "extract", "sql", "completions", "help"] {
      #expect(help.contains("\n  quan \(command) "))
    }
    #expect(!help.contains("explore"))
    // Its first example asks what the language knows.
    let example = try #require(lines.first { $0.contains("quan -c") })
    let query = try #require(example.split(separator: "'").dropFirst().first)
    #expect(try bash("printf '全年投入3亿元。' | quan -c '\(query)' -").contains("全年投入【3亿元】。"))
  }

  @Test func helpIsSaidInChineseOnAScreenToo() throws {
    let help = try bash("LC_ALL=zh_CN.UTF-8 quan --help")
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.count <= 24)
    func isHan(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x2E80 }
    for line in lines {
      #expect(line.unicodeScalars.reduce(0) { $0 + (isHan($1) ? 2 : 1) } <= 80)
      // All but the examples, which are the same in all languages.
      if line.isEmpty || line.contains("reports/") { continue }
      #expect(line.unicodeScalars.contains(where: isHan), "\(line)")
    }
    #expect(help.contains("\n  --safe                禁止写文件\n"))
  }

  @Test func whatCannotBeReadIsSaidInChinese() throws {
    let said = try bash("touch empty.txt; quan --lang zh -c figures empty.txt nothing 2>&1")
    #expect(said.contains("empty.txt：是空文件\n"))
    #expect(said.contains("nothing：没有这个文件或文件夹\n"))
    #expect(said.hasSuffix("错误：empty.txt、nothing 里没有可读的报告\n"))
  }

  @Test func aNameInAnotherEncodingIsToldFromAMissingFile() throws {
    let said = try bash("echo 全年投入3亿元。 > b/$'\\xb1\\xa8.txt'; quan -c figures b 2>&1")
    #expect(said.contains(".txt: its name is not written in UTF-8: give it another, or send it through a pipe\n"))
  }

  @Test func bordersAreChosenInPipesToo() throws {
    let ask = "printf '全年投入3亿元。' | quan - -c 'figures | select raw'"
    #expect(try bash("\(ask) --border ascii") == "+-------+\n| raw   |\n+-------+\n| 3亿元 |\n+-------+\n")
    #expect(try bash("\(ask) --border box --format csv") == "raw\n3亿元\n")
    #expect(try bash("\(ask) --border round 2>&1").contains("--border takes plain, box or ascii, found round"))
  }

  @Test func spreadsheetsFindTheirMarkOnceAndFirst() throws {
    func ask(_ query: String, _ rest: String) throws -> String {
      try bash("printf '全年投入3亿元。' | quan - -c '\(query)' \(rest)")
    }
    let rows = "figures | select raw"
    #expect(try ask("\(rows)\n\(rows)", "") == "raw\n3亿元\nraw\n3亿元\n")
    #expect(try ask("\(rows)\n\(rows)", "--bom") == "\u{FEFF}raw\n3亿元\nraw\n3亿元\n")
    #expect(try ask("\(rows) | sort raw", "--bom --format tsv") == "\u{FEFF}raw\n3亿元\n")
    #expect(try ask(rows, "--bom --format jsonl") == "{\"raw\": \"3亿元\"}\n")
    #expect(try ask("\(rows) | to \"x.csv\"", "--bom; cat x.csv") == "\u{FEFF}raw\n3亿元\n")
    let output = ".output x.csv\nprint \"一\"\n\(rows)"
    #expect(try ask(output, "--bom; cat x.csv") == "\u{FEFF}一\nraw\n3亿元\n")
  }

  /// Everything that the library refuses, each with the house's own words for it.
  @Test(arguments: [
    ("--fuzzy", "error: quan has no option --fuzzy\nhelp: quan --help says what it takes\n"),
    ("run a.quan --sett x", "error: quan run has no option --sett\nhelp: did you mean --set?\n"),
    ("check -v", "error: quan check has no option -v\nhelp: quan check --help says what it takes\n"),
    ("run", "error: quan run wants <script>\nhelp: it is called quan run <script> [<paths> ...]\n"),
    ("-dash.txt", "error: quan has no option -dash.txt\nhelp: the file of this name is written ./-dash.txt\n"),
    ("-c", "error: -c wants <query>\nhelp: answer this query\n"),
    ("--format --safe", "error: --format wants <format>\nhelp: how results are written\n"),
    ("--safe=1", "error: --safe takes no value, found 1\nhelp: write --safe\n"),
    (
      "sql x --dialect sparc",
      "error: --dialect takes sqlite, duckdb or spark, found sparc\nhelp: did you mean spark?\n"
    ),
    ("completions ''", "error: <shell> takes bash, zsh or fish, found \"\"\nhelp: which shell\n"),
    (
      "extract --jobs=x",
      "error: --jobs takes <number>, found x\nhelp: how many threads work; as many as there are processors, unless set\n"
    ),
    ("help a b", "error: there is no place for b\nhelp: it is called quan help [<topic>]\n"),
    ("extract --jobs 0", "error: --jobs takes a number from 1 to 1024, not 0\n"),
    (
      "render a.md -o a.xyz",
      "error: the name a.xyz does not say how to write: let it end in .md, .html or .docx\n"
    ),
    ("run --generate-completion-script", "error: quan run has no option --generate-completion-script\nhelp: "),
  ])
  func whatIsWrongWithArgumentsIsSaidHere(arguments: String, expected: String) throws {
    #expect(try bash("quan \(arguments) 2>&1; echo $?").hasPrefix(expected))
    #expect(try bash("quan \(arguments) 2>&1; echo $?").hasSuffix("\n2\n"))
    let chinese = try bash("LC_ALL=zh_CN.UTF-8 quan \(arguments) 2>&1")
    for line in chinese.split(separator: "\n") {
      #expect(line.hasPrefix("错误：") || line.hasPrefix("帮助："), "\(line)")
      #expect(line.dropFirst(3).unicodeScalars.contains { $0.value >= 0x2E80 }, "\(line)")
    }
  }

  /// The help of each command, and the manual page, without a line that is English only.
  @Test(arguments: ["run", "render", "extract", "check", "sql", "completions", "help", "man"])
  func helpOfACommandIsSaidInChinese(topic: String) throws {
    let help = try bash("LC_ALL=zh_CN.UTF-8 quan help \(topic)")
    if topic != "man" { #expect(try bash("LC_ALL=zh_CN.UTF-8 quan \(topic) --help") == help) }
    let english = try bash("quan help \(topic)")
    #expect(english.split(separator: "\n").count > 3 && english != help)
    for line in help.split(separator: "\n") where !line.contains(" | ") {
      // What is left in English are names of the program and of its language.
      let prose = line.replacing(/^\.[A-Z]+ .*|^[ \w,]*$|<[^>]*>|quan [-. \w]+|https?:\S+/, with: "")
      #expect(!prose.contains(/[a-z]{3,} [a-z]{2,} [a-z]{2,}/), "\(line)")
    }
    let paragraphs = Set(english.split(separator: "\n")).intersection(help.split(separator: "\n"))
    #expect(paragraphs.allSatisfy { !$0.contains(/[a-z]{2,} [a-z]{2,}/) || $0.contains("quan ") }, "\(paragraphs)")
  }

  /// Sentences in rows are data: what is asked afterwards does not change them.
  @Test func claimsAreMadeInTheLanguageOfTheStart() throws {
    func claims(_ arguments: String) throws -> String {
      try bash("printf '2018年引进项目7个，其中工业项目4个，服务业项目3个。' > a.md; quan \(arguments) a.md")
    }
    let query = "-c 'checks | where kind = sum | select claim' --format tsv"
    #expect(try claims(query) == "claim\n工业项目4个, 服务业项目3个 make up 引进项目7个\n")
    #expect(try claims("--lang zh \(query)") == "claim\n工业项目4个、服务业项目3个合计为引进项目7个\n")
    #expect(try claims("--lang zh check").contains("4个 + 3个 = 7个"))
    let chinese = "工业项目4个、服务业项目3个合计为引进项目7个"
    let template = "```quan\\nchecks | where kind = sum | select claim\\n```\\n"
    #expect(try claims("render <(printf '核对\\n\(template)')").contains(chinese))
    #expect(try claims("--lang en render <(printf '核对\\n\(template)')").contains("make up"))
    #expect(try claims("render <(printf -- '---\\nlang: zh\\n---\\n\(template)')").contains(chinese))
    #expect(try claims("render <(printf '\(template)')").contains("make up"))
    let script = "# 核对\\n.lang zh\\nchecks | where kind = sum | select claim\\n"
    #expect(try claims("run <(printf '\(script)')").contains(chinese))
  }

  @Test func wordsCompleteByTheirPlace() throws {
    #expect(try candidates("ex") == ["extract", ":files"])
    #expect(try candidates("extract", "--table", "fr") == ["frameworks"])
    #expect(try candidates("extract", "--into", "") == [":folders"])
    #expect(try candidates("run", "") == [":files quan"])
    #expect(try candidates("run", "a.quan", "") == [":files"])
    #expect(try candidates("--format", "js") == ["json", "jsonl"])
    #expect(try candidates("sql", "figures", "--dialect", "d") == ["duckdb"])
    #expect(try candidates("sql", "figures", "").isEmpty)
    #expect(try candidates("run", "--se") == ["--set"])
    let script = #"printf 'param year = 2020 "the year"\nparam unit = "元"\n' > a.quan; "#
    #expect(try bash(script + "quan complete -- run a.quan --set ''") == "year=\tthe year\nunit=\n")
    #expect(try bash(script + "quan complete -- run a.quan reports --set y") == "year=\tthe year\n")
    #expect(try candidates("run", "absent.quan", "--set", "").isEmpty)
    #expect(try candidates("help", "semi") == ["semi_join"])
    #expect(try candidates("reports", "--nothing", "").last == ":files")
  }

  @Test func bashAsksTheProgram() throws {
    let answer = try bash(
      """
      source <(quan completions bash)
      try() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _quan 2>/dev/null; echo "${COMPREPLY[*]}"; }
      try quan run ''
      try quan extract --into ''
      try quan ext
      try quan run a.quan a
      """)
    #expect(answer == "b a.quan\nb\nextract\na.md a.quan\n" || answer == "b a.quan\nb\nextract\na.quan a.md\n")
    #expect(try bash("bash -n <(quan completions bash) && quan completions zsh | head -n 1") == "#compdef quan\n")
    #expect(try bash("quan completions fish").contains("complete -c quan"))
  }

  @Test func theManualPageNamesEveryCommandStageAndFormat() throws {
    let page = try bash("quan help man")
    #expect(page.hasPrefix(".TH QUAN 1 "))
    for section in ["NAME", "SYNOPSIS", "COMMANDS", "THE LANGUAGE", "FORMATS", "EXIT STATUS"] {
      #expect(page.contains(".SH \(section)\n"))
    }
    for name in ["semi_join", "kwic", "jsonl", "\\-\\-memory <size>", "quan extract [<paths> ...]"] {
      #expect(page.contains(name))
    }
    // Chinese lines break anywhere, and are not filled up with blanks.
    let chinese = try bash("quan --lang zh help man")
    #expect(chinese.contains("\n.ad l\n.nh\n") && chinese.contains("查\\:询\\:中\\:文"))
    // No line is taken for a request of roff by chance.
    let requests: Set = [".TH", ".SH", ".SS", ".TP", ".B", ".PP", ".br", ".nf", ".fi"]
    for line in page.split(separator: "\n") where line.hasPrefix(".") {
      #expect(requests.contains(String(line.prefix { $0 != " " })))
    }
  }
}
