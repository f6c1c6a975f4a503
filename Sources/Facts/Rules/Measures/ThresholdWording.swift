import Sentences

extension WordingRule {
  /// 千万元以上项目, 1000万元及以上项目 and 超千万元项目 are the same projects.
  static let thresholds = WordingRule(
    name: "thresholds", summary: "a threshold is written in figures, and as so much 以上",
    examples: [
      ("千万元以上项目", "1000万元以上项目"), ("亿元及以上项目", "1亿元以上项目"), ("五十亿元以上产业", "50亿元以上产业"), ("过亿元项目", "1亿元以上项目"),
      ("万人以上企业", "1万人以上企业"), ("九九九九九亿元以上", "9亿元以上"), ("总投资亿元以上重大产业项目", "1亿元以上重大产业项目"),
    ],
    counterexamples: ["亿元村", "总投资额", "高中以上学历", "万元GDP能耗", "规模以上企业"],
    apply: { letters in
      guard letters.contains(where: { $0 == "上" || $0 == "下" || $0 == "超" || $0 == "过" }) else { return }
      // A threshold is written shorter than it was said: 九九九九亿元 is no number that reports use.
      for place in letters.indices.reversed() where place < letters.count && units.contains(letters[place]) {
        rewrite(&letters, unit: place)
      }
      // A project is as large as what is invested in it.
      if let start = letters.indices.first(where: { letters.has("总投资", at: $0, limit: letters.count) }),
        start + 3 < letters.count, letters[start + 3].isDigit
      {
        letters.removeSubrange(start..<start + 3)
      }
    })
}

/// Letters that end the unit of a threshold.
private let units = Set("元人亩吨户".letters)
private let exceeders = WordSet("过 超 超过 逾")

/// Rewrites the threshold whose unit stands at `unit`, if there is one.
private func rewrite(_ letters: inout [Letter], unit: Int) {
  var start = unit
  while start > 0, isNumeral(letters[start - 1]) { start -= 1 }
  let behind = unit + 1
  let isClosed = ["及以上", "以上", "以下"].first { letters.has($0, at: behind, limit: letters.count) }
  var digitStart = start
  while digitStart > 0, letters[digitStart - 1].isDigit { digitStart -= 1 }
  let exceeding = exceeders.start(in: letters, before: digitStart, limit: 0)
  guard digitStart < unit, isClosed != nil || (exceeding != nil && behind < letters.count) else { return }
  if isClosed == "及以上" {
    letters.remove(at: behind)
  } else if isClosed == nil, let exceeding {
    letters.insert(contentsOf: "以上".letters, at: behind)
    letters.replaceSubrange(start..<unit, with: figures(letters[start..<unit], after: digitStart < start))
    letters.removeSubrange(exceeding..<digitStart)
    return
  }
  letters.replaceSubrange(start..<unit, with: figures(letters[start..<unit], after: digitStart < start))
}

private func isNumeral(_ letter: Letter) -> Bool {
  hanDigits[letter] != nil || hanScales[letter] != nil || letter == "万" || letter == "亿"
}

private let hanDigits: [Letter: Int] = Dictionary(
  uniqueKeysWithValues: zip("一二三四五六七八九".letters, 1...9).map { ($0, $1) } + [("两", 2)])
private let hanScales: [Letter: Int] = ["十": 10, "百": 100, "千": 1000]

/// 五千万 as 5000万, 亿 as 1亿; behind digits (1000 of 1000万) the scale words stay as they are.
private func figures(_ run: ArraySlice<Letter>, after digits: Bool) -> [Letter] {
  if digits { return Array(run) }
  var (total, digit) = (0, 0)
  var position = run.startIndex
  while position < run.endIndex {
    if let value = hanDigits[run[position]] {
      digit = value
    } else if let scale = hanScales[run[position]] {
      total += max(1, digit) * scale
      digit = 0
    } else {
      break
    }
    position += 1
  }
  let number = total + digit
  return String(number == 0 ? 1 : number).letters + run[position...]
}
