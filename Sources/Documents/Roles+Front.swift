/// What stands above the text of a report, and above its parts.
extension Roles {
  /// `——2016年1月12日在……会议上` or its first half, `——2021年12月6日在某市某区`: front matter without a title as well.
  static func opensMeeting(_ bytes: [UInt8], _ line: Line) -> Bool {
    guard line.characters <= 60, line.sentences == 0, line.hanCharacters >= 6 else { return false }
    if line.first == Scalar(of: "—"), meetingWords.occur(in: bytes, line.range) { return true }
    guard let mention = dateMentions(in: bytes, line.range).first,
      mention.range.lowerBound - line.range.lowerBound <= 12
    else { return false }
    return presenceMarks.begin(bytes, mention.range.upperBound..<line.range.upperBound)
  }

  /// Where the text begins behind a title that no address follows, as in excerpts: `——2020年1月8日在…会议上` ends what stands
  /// before it.
  static func endOfTitle(_ bytes: [UInt8], _ lines: [Line]) -> Int? {
    let head = lines.prefix(12)
    guard
      let title = head.firstIndex(where: {
        $0.characters <= 40 && $0.sentences == 0 && reportTitle.occur(in: bytes, $0.range)
      })
    else { return nil }
    let dated = head[title...].prefix(4).lastIndex {
      $0.characters <= 60 && $0.first == Scalar(of: "—") && meetingWords.occur(in: bytes, $0.range)
    }
    guard let dated else { return nil }
    let speaker = dated + 1
    let isSpeaker =
      lines.indices.contains(speaker) && lines[speaker].characters <= 24
      && !lines[speaker].endsSentence && officeWords.occur(in: bytes, lines[speaker].range)
    return isSpeaker ? speaker + 1 : speaker
  }

  /// `2019年成绩`, `2008年工作回顾`: a year and what of it is told below.
  func isBareHeading(_ line: Line) -> Bool {
    guard line.characters <= 16, line.hanCharacters >= 3, line.first.isDigit else { return false }
    let words = bytes[line.range].filter { $0 != space }
    return startsWithYear(words, 0..<words.count) && bareHeads.end(words, 0..<words.count)
  }
}

private let bareHeads = Words("工作回顾 成绩 工作成绩 工作成效 工作总结 工作任务 工作安排 工作打算 工作思路 主要任务 目标任务 工作目标 重点工作 工作建议 工作部署")
