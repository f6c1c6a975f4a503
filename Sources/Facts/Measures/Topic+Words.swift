import Sentences

extension Topic {
  /// The topic of a measure that no list holds: that of the last telling word in it, since the head comes last.
  init?(ofWordsIn letters: [Letter]) {
    var general: Int?
    var end = letters.count
    while end > 0 {
      if let (value, start) = topicWords.longest(in: letters, before: end) {
        if value % 2 == 0 {
          self = Topic.allCases[value / 2]
          return
        }
        general = general ?? value
        end = start
      } else {
        end -= 1
      }
    }
    guard let general else { return nil }
    self = Topic.allCases[general / 2]
  }
}
