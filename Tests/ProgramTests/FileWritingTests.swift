import Foundation
import Testing

/// Files that answers are written into, on a real disk.
@Suite struct FileWritingTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "quan-\(UUID().uuidString)").path

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try "东湖区2020年工作报告\n\n全年新建公园3处，植树20棵。\n".write(toFile: folder + "/report.txt", atomically: true, encoding: .utf8)
  }

  /// Carries out shell commands in the folder, where `$quan` is the program; what they write.
  private func shell(_ commands: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", "trap 'rm -rf \"$PWD\"' EXIT\n" + commands]
    process.currentDirectoryURL = URL(filePath: folder)
    var environment = ProcessInfo.processInfo.environment
    environment["quan"] = Bundle.main.bundleURL.appending(path: "quan").path
    environment["LANG"] = "C.UTF-8"
    process.environment = environment
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func newFilesReplaceOldOnesAndKeepTheirPermissions() throws {
    let said = try shell(
      """
      echo old > facts.csv; chmod 640 facts.csv; ln -s facts.csv link.csv; before=$(stat -c %i facts.csv)
      "$quan" -c 'figures | select raw | to "link.csv"' report.txt
      test -L link.csv && stat -c %a facts.csv && cat facts.csv
      test $before != $(stat -c %i facts.csv) && echo replaced
      ls -A | tr '\\n' ' '
      """)
    #expect(said == "640\nraw\n3处\n20棵\nreplaced\nfacts.csv link.csv report.txt ")
  }

  @Test func databasesReplaceOldOnesAndKeepTheirPermissions() throws {
    let said = try shell(
      """
      echo old > real.db; chmod 640 real.db; ln -s real.db facts.db
      echo .save facts.db | "$quan" report.txt | cut -d : -f 1
      test -L facts.db && stat -c %a real.db && head -c 6 real.db; ls -A | tr '\\n' ' '
      """)
    #expect(said == "facts.db\n640\nSQLitefacts.db real.db report.txt ")
  }

  /// Of two files that were begun, somebody still writes the one that is locked.
  @Test func whatAKilledProgramLeftOfADatabaseGoes() throws {
    let said = try shell(
      """
      echo part > facts.db.unfinished-7; echo part > facts.db.unfinished-8; echo mine > facts.db.unfinished-x
      exec 9< facts.db.unfinished-8; flock 9
      echo .save facts.db | "$quan" report.txt > /dev/null; ls -A | tr '\\n' ' '
      """)
    #expect(said == "facts.db facts.db.unfinished-8 facts.db.unfinished-x report.txt ")
  }

  @Test func aScriptIsNotSavedOverItself() throws {
    let said = try shell(
      """
      printf 'figures | count\\n.save --replace ./again.quan\\n' > again.quan
      "$quan" run again.quan report.txt 2>&1; cat again.quan
      """)
    #expect(
      said.hasPrefix("n\n2\nerror: ./again.quan is the script that is being carried out\n")
        && said.hasSuffix("figures | count\n.save --replace ./again.quan\n"))
  }

  @Test func aSavedScriptNamesNoPathThatWouldBeAStep() throws {
    let said = try shell(
      """
      mkdir $'a\\nfigures'; cp report.txt $'a\\nfigures'
      printf 'reports | count\\n.save work.quan\\n' | "$quan" $'a\\nfigures' > /dev/null; grep -v '^# The' work.quan
      printf 'reports | count\\n.save --replace work.quan\\n' | "$quan" report.txt > /dev/null; grep -v '^# The' work.quan
      """)
    #expect(said == "reports | count\n# quan run work.quan report.txt\nreports | count\n")
  }

  @Test func filesWithSeveralNamesKeepThem() throws {
    let said = try shell(
      """
      echo something long that is older > one.csv; ln one.csv two.csv
      "$quan" -c 'figures | select raw | to "one.csv"' report.txt
      cat two.csv
      """)
    #expect(said == "raw\n3处\n20棵\n")
  }

  @Test func pipesAndStandardOutputAreWrittenInto() throws {
    let said = try shell(
      """
      mkfifo pipe.csv; cat pipe.csv > read.txt & "$quan" -c 'figures | select raw | to "pipe.csv"' report.txt
      wait; cat read.txt; test -p pipe.csv && echo pipe
      printf '.output /dev/stdout\\nprint "one"\\nprint "two"\\n' | "$quan" report.txt > all.txt; cat all.txt
      """)
    #expect(said == "raw\n3处\n20棵\npipe\none\ntwo\n")
  }

  @Test func filesThatMayNotBeWrittenStay() throws {
    let said = try shell(
      """
      mkdir taken.csv; "$quan" -c 'figures | to "taken.csv"' report.txt 2>&1 | head -n 1
      "$quan" -c 'figures | to "absent/facts.csv"' report.txt 2>&1 | head -n 1
      "$quan" render report.txt -o taken.csv/out.md && cat taken.csv/out.md | head -n 1; ls -A taken.csv
      """)
    #expect(
      said == """
        error: taken.csv cannot be written: Is a directory
        error: absent/facts.csv cannot be written: No such file or directory
        东湖区2020年工作报告
        out.md

        """)
  }

  /// The program is killed while a file of its own is open and not whole: it begins its files before it reads any, and the
  /// shell opens the pipe no sooner than somebody reads it.
  @Test func aKilledProgramLeavesTheOldFile() throws {
    let said = try shell(
      """
      mkdir facts; echo old > facts/figures.jsonl; mkfifo more.txt
      "$quan" extract --into facts report.txt more.txt &
      exec 3> more.txt; kill -9 $!; wait 2> /dev/null
      cat facts/figures.jsonl; ls -A facts
      """)
    #expect(said.hasSuffix("old\nfigures.jsonl\n"), "\(said)")
  }

  @Test func whatOthersWriteIntoAFileStaysThere() throws {
    let said = try shell(
      """
      printf '.output /dev/fd/3\\nprint "one"\\nprint "two"\\n' > lines.txt
      { "$quan" report.txt < lines.txt; echo after >&3; } 3> three.txt; cat three.txt
      printf '.output /dev/stdout\\nprint "one"\\nprint "two"\\n.output\\nprint "three"\\n' |
        "$quan" report.txt > all.txt; cat all.txt
      printf '.output /dev/stderr\\nprint "one"\\nfigures | selec x\\n' | "$quan" report.txt 2> told.txt; head -n 2 told.txt
      """)
    #expect(said == "one\ntwo\nafter\none\ntwo\nthree\none\nerror: no stage named selec\n")
  }

  /// Whether this user may mount one file over another, where nobody else sees it.
  static let mayMount: Bool = {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "a=$(mktemp) && unshare -rm mount --bind $a $a 2> /dev/null; s=$?; rm $a; exit $s"]
    do { try process.run() } catch { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  /// Over such a file no other can be moved.
  @Test(.enabled(if: FileWritingTests.mayMount)) func mountedFilesAreOverwritten() throws {
    let said = try shell(
      """
      mkdir facts; echo old > facts/events.jsonl; echo old > facts/figures.jsonl
      echo an older text that is long > here.csv; echo an older text that is long > there.csv; echo old > events
      unshare -rm bash -c 'mount --bind there.csv here.csv; mount --bind events facts/events.jsonl
        "$quan" -c "figures | select raw | to \\"here.csv\\"" report.txt
        "$quan" extract --into facts report.txt; cat here.csv; cmp facts/events.jsonl events
        grep -lx old facts/*; ls -A | tr "\\n" " "; ls -A facts | grep quan'
      """)
    #expect(said == "raw\n3处\n20棵\nevents facts here.csv report.txt there.csv ")
  }

  /// One cannot be written, and then one cannot be put in its place, since a folder stands there by then.
  @Test func whereOneTableFailsNothingUnfinishedStays() throws {
    let said = try shell(
      """
      mkdir facts; mkfifo more.txt; ln -s /dev/full facts/unread.jsonl; echo old > facts/figures.jsonl
      "$quan" extract --into facts report.txt 2>&1; cat facts/figures.jsonl; ls -A facts | tr '\\n' ' '
      rm facts/unread.jsonl; "$quan" extract --into facts report.txt more.txt 2>&1 | tail -n 1 &
      exec 3> more.txt; mkdir facts/unread.jsonl; cat report.txt >&3; exec 3>&-; wait; ls -A facts | grep quan
      """)
    #expect(
      said == """
        error: facts/unread.jsonl cannot be written: No space left on device
        old
        figures.jsonl unread.jsonl error: facts/unread.jsonl cannot be written: Is a directory

        """)
  }

  @Test func resultsReplaceWhatTheFileOfOutputHeld() throws {
    let said = try shell(
      """
      echo old > log.csv
      printf '.output log.csv\\nfigures | selec raw\\n' | "$quan" report.txt 2> /dev/null; cat log.csv
      printf '.output log.csv\\nfigures | count\\nprint "and"\\n' | "$quan" report.txt; cat log.csv
      """)
    #expect(said == "old\nn\n2\nand\n")
  }
}
