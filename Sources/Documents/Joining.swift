/// A block before it is written: the lines it consists of, in reading order.
struct Group: Sendable {
  var role: Role
  var lines: [Int]
  /// Characters of all its lines.
  var characters = 0
  var commas = 0
  var sentences = 0
  /// Marks opened in it and not closed.
  var openMarks = 0
}

/// Which lines belong together.
///
/// The second pass of layout repair. Reports come with one paragraph a line, with hard breaks every twenty characters,
/// with breaks where the web page had a link, and with pages and columns cut in the middle of a word. No single sign
/// tells these apart; the statistics of `Layout` and the marks at both sides of a break do. First each line is joined to
/// the one before it or not; then sentences that a picture or a page end interrupted are closed over the interruption,
/// which becomes a block of its own after them.
func groups(of lines: [Line], in bytes: [UInt8], _ layout: Layout) -> [Group] {
  let roles = Roles(bytes, lines, layout)
  let joining = Joining(bytes: bytes, lines: lines, layout: layout, roles: roles)
  var groups: [Group] = []
  for index in lines.indices {
    if let last = groups.indices.last, joining.isInside(groups[last], index) {
      joining.append(index, to: &groups[last])
      continue
    }
    let role = roles.role(of: index)
    if let last = groups.indices.last, joining.continues(groups[last], with: index, role) {
      joining.append(index, to: &groups[last])
    } else {
      var group = Group(role: role, lines: [])
      joining.append(index, to: &group)
      groups.append(group)
    }
  }
  joining.closeInterruptions(&groups)
  groups.removeAll { $0.lines.isEmpty }
  joining.divideHeadings(&groups)
  joining.findHeadings(&groups)
  return groups
}

private struct Joining {
  let bytes: [UInt8]
  let lines: [Line]
  let layout: Layout
  let roles: Roles

  func append(_ index: Int, to group: inout Group) {
    // The marks of a long line matter only once its paragraph goes on.
    let goesOn = !group.lines.isEmpty
    if group.lines.count == 1, !lines[group.lines[0]].isCounted { count(lines[group.lines[0]], in: &group) }
    group.lines.append(index)
    group.characters += lines[index].characters
    if goesOn || lines[index].isCounted { count(lines[index], in: &group) }
  }

  private func count(_ line: Line, in group: inout Group) {
    let line = line.counted(bytes)
    group.commas += line.commas
    group.sentences += line.sentences
    group.openMarks += line.openMarks
  }

  /// The common case of hard-wrapped text, told without looking for roles: a full line that stops in mid-sentence, and
  /// the line under it.
  func isInside(_ group: Group, _ index: Int) -> Bool {
    guard group.role == .text, let previous = group.lines.last, layout.isFull[previous], lines[index].gap == 0 else {
      return false
    }
    let line = lines[index]
    return !lines[previous].endsSentence && lines[previous].last.isHan && line.mark == .none && line.characters >= 6
      && line.hanCharacters > 0 && line.indent < 2 && !roles.front.contains(index)
      && !(line.first.isDigit && roles.isDateline(line))
  }

  /// Whether line `index` goes on where `group` stops.
  func continues(_ group: Group, with index: Int, _ role: Role) -> Bool {
    guard let previous = group.lines.last else { return false }
    if lines[previous].breaksAfter, layout.separatesByBlankLines, group.characters <= 40 { return false }
    if roles.front.contains(index) || roles.front.contains(previous) { return continuesInFront(group, with: index) }
    return lines[index].gap == 0
      ? continuesDirectly(group, after: previous, with: index, role)
      : continuesAcrossBlank(group, after: previous, with: index, role)
  }

  /// Title and date line may be broken, nothing else of the front matter goes on.
  private func continuesInFront(_ group: Group, with index: Int) -> Bool {
    guard let previous = group.lines.last, roles.front.contains(index) else { return false }
    let (before, line) = (lines[previous], lines[index])
    // A page that sets every line apart breaks 在某市某区 from 第十届人民代表大会第一次会议上 as well.
    let isMeeting = sessions.occur(in: bytes, before.range) || Roles.opensMeeting(bytes, before)
    if isMeeting, line.gap <= 2, !meetingEnd.occur(in: bytes, before.range) {
      return line.characters <= 40 && meetingEnd.occur(in: bytes, line.range)
    }
    guard line.gap == 0 else { return false }
    if brokenTitle.end(bytes, before.range) { return line.characters <= 2 }
    if brokenPlan.end(bytes, before.range), before.characters <= 40 {
      return line.characters <= 30 && reportTitle.occur(in: bytes, line.range) || brokenPlan.end(bytes, line.range)
    }
    return brokenOffice.end(bytes, before.range) && line.characters <= 6
  }

  private func continuesDirectly(_ group: Group, after previous: Int, with index: Int, _ role: Role) -> Bool {
    let before = lines[previous]
    let line = lines[index]
    if case .heading = line.mark { return false }
    if case .heading = before.mark { return false }
    let isOpen = !before.endsSentence
    switch group.role {
    case .furniture: return continuesLicence(group, with: index)
    case .caption: return false
    case .heading:
      if line.indent >= 2, layout.indentsParagraphs { return false }
      guard isOpen, line.first.cannotBegin || before.openMarks > 0 || layout.isFull[previous] else { return false }
      return role == .text || line.first.cannotBegin
    case .text, .listItem: break
    }
    if line.mark == .bullet || line.mark == .circled { return false }
    if role == .furniture, line.hanCharacters == 0 && !line.first.cannotBegin || roles.isDateline(line) { return false }
    if isOpen, before.last.holdsOpen || line.first.cannotBegin || group.openMarks > 0 { return true }
    if isOpen, role == .text, verbs.begin(bytes, line.range) { return true }
    let isIndented = line.indent >= 2 && layout.indentsParagraphs
    let isOpener = before.last == Scalar(of: "：") || before.last == Scalar(of: "；")
    if isOpen, layout.isFull[previous], !isIndented { return role == .text || !isOpener }
    if role != .text { return false }
    // A glossary sets the term on a line of its own.
    if group.role == .listItem, group.characters <= 24, before.last == Scalar(of: "：") { return true }
    let startsIndented = lines[group.lines[0]].indent >= 2
    if layout.isFull[previous] || (layout.isWrapped && layout.indentsParagraphs && startsIndented) {
      // A short line without a mark after a sentence is a heading, not the end of a paragraph.
      let endsParagraph = layout.isFull[index] || line.endsSentence || line.last == Scalar(of: "：")
      return !isIndented && endsParagraph
    }
    guard isOpen, !isOpener else { return false }
    if line.indent >= 2, layout.indentsParagraphs || before.indent < 2 { return false }
    if layout.separatesByBlankLines { return !isTitleLike(group) || line.characters <= 12 || group.characters <= 6 }
    if before.last.isLatinLetter, line.first.isDigit { return true }
    if dangling.end(bytes, before.range) { return true }
    let isProse =
      group.lines[0] > 0 && before.characters >= 30 && group.commas > 0 && (line.commas > 0 || line.endsSentence)
    if isProse { return true }
    // The short lines of a menu stand under each other; a paragraph's lines are as long as its measure.
    return group.characters > 40 && (before.characters >= 12 || before.commas > 0 || group.sentences > 0)
  }

  /// A short line without commas at the start of its paragraph is more likely a title set tight above its text.
  private func isTitleLike(_ group: Group) -> Bool {
    group.lines.count == 1 && group.commas + group.sentences == 0 && !lines[group.lines[0]].last.isDigit
      && lines[group.lines[0]].first != Scalar(of: "—") && group.characters >= 4 && group.characters <= 30
      && standsFirst(group.lines[0]) && !dangling.end(bytes, lines[group.lines[0]].range)
      && !hasLinkNames(lines[group.lines[0]].range)
  }

  /// Under a blank line, under a section's heading, or above all others.
  private func standsFirst(_ index: Int) -> Bool {
    index == 0 || lines[index].gap > 0 || structuralMark(bytes, lines[index - 1].range) != nil
  }

  private func hasLinkNames(_ range: Range<Int>) -> Bool { sentenceStarts.begin(bytes, range) }

  /// Notices that a site puts under a text are broken at their links.
  private func continuesLicence(_ group: Group, with index: Int) -> Bool {
    guard let first = group.lines.first else { return false }
    return notices.begin(bytes, lines[first].range)
  }

  private func continuesAcrossBlank(_ group: Group, after previous: Int, with index: Int, _ role: Role) -> Bool {
    guard role == .text, !beginsAnew(index), lines[index].gap <= max(1, layout.usualGap) else { return false }
    if isCut(group) { return true }
    // Where paragraphs are indented, a line without indent goes on after one that does not end.
    let isIndented = lines[group.lines[0]].indent >= 2 && lines[index].indent == 0
    return isIndented && group.role == .text && group.characters >= 40 && lines[previous].last.isHan
  }

  /// Whether a paragraph stops in mid-sentence, as far as its end can tell.
  private func isCut(_ group: Group, isInterrupted: Bool = false) -> Bool {
    guard group.role == .text || group.role == .listItem, let last = group.lines.last else { return false }
    let line = lines[last]
    if line.endsSentence || line.last == Scalar(of: "：") || line.last == Scalar(of: "；") || line.last == Scalar(of: "—")
    {
      return false
    }
    if line.last.holdsOpen || group.openMarks > 0 { return true }
    if group.characters >= 8, line.last.isDigit || openEnds.end(bytes, line.range) { return true }
    if line.last == Scalar(of: "…") || line.last.isClosing && group.characters < 40 { return false }
    if layout.isFull[last], group.lines.count > 1 { return true }
    guard layout.cutsSentences || layout.isFull[last] || isInterrupted else { return false }
    return group.characters >= 40 || (group.characters >= 20 && group.commas + group.sentences > 0)
  }

  /// Whether a line opens a paragraph, as far as its beginning can tell.
  private func beginsAnew(_ index: Int) -> Bool {
    let line = lines[index]
    if line.first.cannotBegin { return false }
    return line.mark != .none || startsWithYear(bytes, line.range) || address.begin(bytes, line.range)
      || line.first == Scalar(of: "—") || structuralMark(bytes, line.range) != nil
      || (line.indent >= 2 && layout.indentsParagraphs) || line.opensBold
  }

  /// Joins the halves of a sentence over the captions, page numbers and boxes that stand between them.
  func closeInterruptions(_ groups: inout [Group]) {
    var index = 0
    while index < groups.count {
      let isInterrupted = index + 1 < groups.count && [.caption, .furniture].contains(groups[index + 1].role)
      guard !groups[index].lines.isEmpty, isCut(groups[index], isInterrupted: isInterrupted),
        !isHeadline(groups, index),
        let continuation = continuation(of: index, in: groups)
      else {
        markPictureText(&groups, index)
        index += 1
        continue
      }
      for line in groups[continuation].lines { append(line, to: &groups[index]) }
      groups[continuation].lines = []
      // The joined paragraph may have been cut twice, so it is looked at again.
    }
  }

  /// A line above a date or byline, before any sentence has ended: a title, however long, and no sentence that is cut.
  private func isHeadline(_ groups: [Group], _ index: Int) -> Bool {
    let group = groups[index]
    guard index + 1 < groups.count, let next = groups[index + 1].lines.first, group.lines.count == 1,
      group.characters <= 45, group.commas <= 1, group.sentences == 0, group.openMarks == 0,
      roles.isDateline(lines[next]) || roles.isByline(lines[next])
    else { return false }
    return !groups[..<index].contains { group in group.lines.contains { lines[$0].endsSentence } }
      && !lines[group.lines[0]].last.holdsOpen && !dangling.end(bytes, lines[group.lines[0]].range)
  }

  private func continuation(of index: Int, in groups: [Group]) -> Int? {
    var next = index + 1
    var boxes = 0
    while next < groups.count, next <= index + 6 {
      if groups[next].lines.isEmpty {
        next += 1
        continue
      }
      switch groups[next].role {
      case .caption, .furniture: break
      case .heading:
        let after = next + 1
        guard after < groups.count, groups[after].role == .text, let first = groups[after].lines.first,
          lines[first].first.cannotBegin
        else { return nil }
      case .listItem: return nil
      case .text:
        if next == index + 1, !beginsAnew(groups[next].lines[0]) { return nil }
        if isPictureText(groups[next]) || (beginsAnew(groups[next].lines[0]) && boxes == 0 && !roles.isSpeech) {
          boxes += 1
        } else {
          return beginsAnew(groups[next].lines[0]) ? nil : next
        }
      }
      next += 1
    }
    return nil
  }

  /// One short sentence that stands farther off than paragraphs do: the words under a picture that was left out.
  private func isPictureText(_ group: Group) -> Bool {
    guard group.role == .text, group.characters <= 50, !roles.isSpeech, let first = group.lines.first else {
      return false
    }
    return lines[first].gap >= 3 && lines[first].gap > layout.usualGap && group.openMarks == 0
      && lines[group.lines[group.lines.count - 1]].endsSentence && !address.begin(bytes, lines[first].range)
  }

  private func markPictureText(_ groups: inout [Group], _ index: Int) {
    guard index + 1 < groups.count, let next = groups[index + 1].lines.first else { return }
    if lines[next].gap <= max(1, layout.usualGap), isPictureText(groups[index]) { groups[index].role = .caption }
  }

  /// The level of a heading whose mark was broken by a link: `（` `三）改革开放持续深化。`
  private func structuralLevel(of group: Group) -> Int? {
    guard group.lines.count > 1, group.characters <= 45, group.sentences <= 1 else { return nil }
    let joined = group.lines.flatMap { Array(bytes[lines[$0].range]) }
    return structuralMark(joined, 0..<joined.count)?.level
  }

  /// Where text is broken after every few words, a heading that fills its line is taken for the start of the paragraph below it,
  /// and the first line of `（一）成效明显。坚持扩大内需…` for a heading.
  func divideHeadings(_ groups: inout [Group]) {
    var index = 0
    while index < groups.count {
      defer { index += 1 }
      guard case .heading = groups[index].role, groups[index].lines.count > 1, groups[index].characters > 90 else {
        continue
      }
      let first = groups[index].lines[0]
      let mark = structuralMark(bytes, lines[first].range)
      guard mark?.level == 2, lines[first].counted(bytes).sentences == 0 else {
        groups[index].role = .text
        continue
      }
      var rest = Group(role: .text, lines: [])
      for line in groups[index].lines.dropFirst() { append(line, to: &rest) }
      var heading = Group(role: groups[index].role, lines: [])
      append(first, to: &heading)
      groups.replaceSubrange(index...index, with: [heading, rest])
    }
  }

  /// Short paragraphs that end in no mark and stand alone are headings.
  func findHeadings(_ groups: inout [Group]) {
    let hasStructure = groups.contains { $0.role == .heading(level: 2) }
    for index in groups.indices where groups[index].role == .text {
      let group = groups[index]
      guard let first = group.lines.first, let last = group.lines.last else { continue }
      let line = lines[last]
      if let level = structuralLevel(of: group) {
        groups[index].role = .heading(level: level)
        continue
      }
      if line.endsSentence || line.last.holdsOpen || group.openMarks != 0 { continue }
      if line.last == Scalar(of: "：") || line.last == Scalar(of: "；") || group.characters > 75 { continue }
      if group.sentences > 0 { continue }
      let gapAfter = index + 1 < groups.count ? lines[groups[index + 1].lines[0]].gap : 0
      let isSet = layout.usualGap > 0 && max(lines[first].gap, gapAfter) > layout.usualGap
      let isBold = lines[first].opensBold && line.closesBold
      guard isSet || isBold || group.characters <= 30 && group.commas <= 1 else { continue }
      groups[index].role = .heading(level: hasStructure ? 3 : 2)
    }
  }
}

private let brokenTitle = Words("工作报 工作")
/// How the lines of a long title about plans end: `国民经济和社会发展` / `计划草案的报告`.
private let brokenPlan = Words("国民经济和社会 国民经济和社会发展 社会发展计划 执行情况 执行情况与 执行情况和 年")
private let brokenOffice = Words("总理 省长 市长 县长 区长 主席")
private let sessions = Words("届")
private let meetingEnd = Words("会议 會議 会議")
private let notices = Words("本作品是 注：中文维基")
/// Words after which a line cannot end.
private let dangling = Words("的 和 与 及 在 对 把 被 将 为 以 从 向 按照 根据 其中 我们 關於 关于 是 同 由 于 了")
/// Of these, the ones that no title ends in either.
private let openEnds = Words("的 和 与 及 把 被 将 为 以 从 向 万 亿")
/// Words that a line broken at a link goes on with.
private let verbs = Words("是： 是: 为： 为: 的 了")
/// How lines begin that are the start of a sentence and no title.
private let sentenceStarts = Words("我们 我國 我国 要 认真 全面 根据 中国 制定 今年 去年 五年 一是 二是 三是 四是 五是 六是 七是 第 是 关于 在")
