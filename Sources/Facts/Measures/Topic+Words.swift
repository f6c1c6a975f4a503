import Sentences

/// The topic of a measure that no list holds: that of the last telling word in it, since the head comes last.
func topicOfWords(in letters: [Letter]) -> Topic? {
  var found: Topic?
  var general: Topic?
  var position = 0
  while position < letters.count {
    guard let (word, end) = topicWords.longest(in: letters, at: position, limit: letters.count) else {
      position += 1
      continue
    }
    if word.isGeneral { general = word.topic } else { found = word.topic }
    position = end
  }
  return found ?? general
}
