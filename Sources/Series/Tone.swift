import Facts
import Sentences

/// How firmly something is promised, by the words before it: 确保, 力争.
enum Tone: Int, Sendable {
  /// 力争, 争取, 努力
  case tried
  /// 计划, 要, 预期, or no such word
  case planned
  /// 确保, 必须
  case assured

  /// The nearest such word before a figure in its sentence, not beyond a ；.
  static func read(_ figure: Figure, in prose: Prose) -> (word: String, tone: Tone)? {
    let start = prose.sentences[figure.sentence].range.lowerBound
    let limit = figure.range.lowerBound
    var position = limit
    while position > start, prose.letters[position - 1] != "；" {
      position -= 1
      if let (tone, end) = toneWords.longest(in: prose.letters, at: position, limit: limit) {
        return (prose.text(position..<end), tone)
      }
    }
    return nil
  }
}

private let toneWords: WordTrie<Tone> = {
  var words: [(String, Tone)] = []
  func add(_ tone: Tone, _ text: String) {
    for word in text.split(separator: " ") { words.append((String(word), tone)) }
  }
  add(.tried, "力争 争取 努力 力求 奋力 争创 尽力 尽可能 尽量 希望")
  add(.planned, "计划 预期 目标 拟 安排 预计 将 力图")
  add(.assured, "确保 必须 务必 保证 坚决 不得 一定要 必保")
  return WordTrie(words)
}()
