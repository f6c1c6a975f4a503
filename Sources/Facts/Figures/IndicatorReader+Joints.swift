import Sentences

/// What joins the members of a list.
extension IndicatorReader {
  func isJoint(at position: Int) -> Bool { IndicatorReader.isJoint(letters, position) }

  /// 、 and the words for and. 普及, 惠及, 参与 and 和美 hold their letters.
  static func isJoint(_ letters: [Letter], _ position: Int) -> Bool {
    switch letters[position] {
    case "、", " ": true
    // 全部或者部分: the joint ends with 者.
    case "或": true
    case "者": position > 0 && letters[position - 1] == "或"
    case "及": position == 0 || !reachingLetters.contains(letters[position - 1])
    case "与": position == 0 || letters[position - 1] != "参"
    case "和": position + 1 == letters.count || !harmonyLetters.contains(letters[position + 1])
    case "以": position + 1 < letters.count && letters[position + 1] == "及"
    default: false
    }
  }
}

/// 普及, 惠及, 涉及, 波及: letters that make another word with 及.
private let reachingLetters = LetterSet("普惠涉波触顾企")
/// 和谐, 和美, 和平: letters that make another word with 和.
private let harmonyLetters = LetterSet("谐美平睦")

/// Verbs by which newspapers say where they have it from.
let tellings = WordSet("看到 了解到 获悉 得知 介绍说 表示")
