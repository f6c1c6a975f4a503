import Sentences

extension WordingRule {
  /// 道路硬化率和污水处理率, 污水处理率、道路硬化率: things named together are one measure in whatever order.
  static let conjuncts = WordingRule(
    name: "conjuncts", summary: "things named together are parted by 、 and, each with its own head, put in one order",
    examples: [("道路硬化率和污水处理率", "污水处理率、道路硬化率"), ("进口和出口额", "进口、出口额"), ("高校以及中专", "高校、中专")],
    counterexamples: ["参与人数", "和谐社区", "普及率", "共和国", "进口、出口额"],
    apply: { letters in
      guard letters.contains(where: { $0 == "和" || $0 == "与" || $0 == "及" || $0 == "、" }) else { return }
      var parts: [[Letter]] = [[]]
      var position = 0
      while position < letters.count {
        if let end = unparted.end(in: letters, at: position, limit: letters.count) {
          parts[parts.count - 1] += letters[position..<end]
          position = end
        } else if let end = joints.end(in: letters, at: position, limit: letters.count), position > 1,
          letters.count - end > 1
        {
          if !parts[parts.count - 1].isEmpty { parts.append([]) }
          position = end
        } else {
          parts[parts.count - 1].append(letters[position])
          position += 1
        }
      }
      guard parts.count > 1, let head = parts.last?.suffix(2) else { return }
      // 二氧化硫、氮氧化物排放量: a head that is said once belongs to all, at the end.
      if parts.allSatisfy({ $0.count > 2 && ($0.suffix(2) == head || $0.last == "率" && head.last == "率") }) {
        parts.sort { $0.lexicographicallyPrecedes($1) { $0.code < $1.code } }
      }
      letters = Array(parts.joined(separator: ["、"]))
    })
}

private let joints = WordSet("和 与 及 以及 、")

/// Words that hold a joint's letter.
private let unparted = WordSet(
  """
  参与 普及 涉及 和谐 和平 和美 饱和 总和 共和 及时 触及 惠及 缓和 温和 与会 和田 和县 中和 峰和 顾及 危及 遍及 波及 及以上 及以下 及其 以及人 研究与试验发展 呼和浩特 亚和 \
  供与 授与 给与 赋与 祥和 及格 及笄 埃及 和睦 和解 调和 谐和 和好
  """)
