import Foundation
import Model
import Synchronization
import Testing

/// Reports that stay open while others come and go.
@Suite struct ShelfTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "quan-shelf-\(UUID().uuidString)")

  private func write(_ name: String, _ text: String) throws -> String {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  private func watch(isCancelled: @escaping @Sendable () -> Bool = { false }) -> Shelf.Watch {
    Shelf.Watch(expect: { _ in }, hear: { _ in }, isCancelled: isCancelled)
  }

  @Test func onlyWhatHasChangedIsReadAgain() throws {
    var shelf = Shelf()
    let first = try write("one.md", "全区新建公园3处。\n")
    _ = try write("two.md", "全区改造道路12条。\n")
    let opened = shelf.open([folder.path], watch())
    #expect(opened?.read == 2)
    _ = try write("one.md", "全区新建公园3处，改造公园4处。\n")
    let changed = shelf.reload(watch())
    #expect(changed?.read == 1)
    try FileManager.default.removeItem(atPath: first)
    let without = shelf.reload(watch())
    #expect(without?.gone == 1)
    #expect(shelf.count == 1)
  }

  @Test func whatIsCancelledOnTheWayLeavesAllAsItWas() throws {
    var shelf = Shelf()
    let first = try write("one.md", "全区新建公园3处。\n")
    _ = shelf.open([first], watch())
    let more = try (0..<40).map { try write("more\($0).md", "全区改造道路\($0 + 2)条。\n") }
    let heard = Atomic(0)
    let change = shelf.open(
      more,
      Shelf.Watch(
        expect: { _ in }, hear: { heard.add($0.parts.count, ordering: .relaxed) },
        isCancelled: { heard.load(ordering: .relaxed) > 0 }))
    #expect(change == nil)
    #expect(heard.load(ordering: .relaxed) < more.count)
    #expect(shelf.paths == [first])
    #expect(shelf.count == 1)
    let unchanged = shelf.reload(watch())
    #expect(unchanged?.read == 0)
  }

  @Test func aPipeThatSaysNothingIsGivenUp() throws {
    var shelf = Shelf()
    let pipe = try write("pipe", "")
    try FileManager.default.removeItem(atPath: pipe)
    try #require(unsafe mkfifo(pipe, 0o600) == 0)
    let descriptor = unsafe open(pipe, O_RDWR)
    defer { close(descriptor) }
    let looks = Atomic(0)
    // It is asked once before the pipe is opened, and then while nothing comes of it.
    let change = shelf.open([pipe], watch { looks.add(1, ordering: .relaxed).newValue > 1 })
    #expect(change == nil)
  }
}
