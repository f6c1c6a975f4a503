extension Page {
  /// A title of a work report, else the highest heading, else the first heading that is long enough to be one; else a first
  /// line that ends no sentence, with a text below it.
  var title: String? {
    let head = blocks.prefix(40).filter(isTitle)
    if let report = head.first(where: { reportTitle.occur(in: text, $0.range) && !tellsOfReport($0.range) }) {
      return bare(report.range)
    }
    if let first = head.first(where: { $0.kind == .heading(level: 1) }) { return bare(first.range) }
    let long = head.first { $0.range.count >= 24 && !dash.end(text, $0.range) && !tellsOfReport($0.range) }
    if let heading = long ?? head.first { return bare(heading.range) }
    return blocks.prefix(4).first(where: isHeadline).map { bare($0.range) }
  }

  /// Without the marks of notes behind it: `统计公报[1]`.
  private func bare(_ range: Range<Int>) -> String {
    var end = range.upperBound
    while end > range.lowerBound, text[end - 1] == UInt8(ascii: "]") {
      guard let open = text[range.lowerBound..<end].lastIndex(of: UInt8(ascii: "[")), end - open <= 4 else { break }
      end = open
    }
    return end > range.lowerBound ? string(range.lowerBound..<end) : string(range)
  }

  /// A heading that is no row of a table and no section's (一、…), and that stands before the text.
  private func isTitle(_ block: Block) -> Bool {
    // 2023 alone is a part of a date.
    let marks = text[block.range].reduce(0) { $0 + ($1 == UInt8(ascii: "|") ? 1 : 0) }
    guard isHeading(block), marks < 2, text[block.range].contains(where: { $0 >= 0x80 || Scalar($0).isLatinLetter }),
      structuralMark(text, block.range) == nil, !isOfPage(block.range)
    else { return false }
    return beginsBeforeText(block)
  }

  private func beginsBeforeText(_ block: Block) -> Bool {
    let body = blocks.first {
      $0.kind == .paragraph && ($0.range.count > 240 || $0.range.count > 120 && fullStops.end(text, $0.range))
    }
    return body.map { block.range.lowerBound < $0.range.lowerBound } ?? true
  }

  /// What stands beside a title and is none: date, speaker, address, office, site, credits.
  private func isOfPage(_ range: Range<Int>) -> Bool {
    if notTitles.begin(text, range) || openEnds.end(text, range) || bodies.end(text, range) { return true }
    if brackets.begin(text, range), closings.firstPlace(in: text, range)?.upperBound == range.upperBound { return true }
    if range.count <= 60, speaker(in: range) != nil, text[range].contains(space) { return true }
    guard let mention = dateMentions(in: text, range).first(where: { $0.day != nil }) else { return false }
    let isFirst = mention.range.lowerBound == range.lowerBound
    if isFirst, sessions.occur(in: text, range) { return true }
    guard range.count - mention.range.count <= 48 else { return false }
    return isFirst || mention.range.upperBound == range.upperBound || imprints.occur(in: text, range)
  }

  /// A first line that is too long for a heading.
  private func isHeadline(_ block: Block) -> Bool {
    block.kind == .paragraph && block.range.count <= 200 && !fullStops.end(text, block.range)
      && !isOfPage(block.range) && beginsBeforeText(block) && block.range.upperBound < text.count
      && !dateMentions(in: text, block.range).contains { $0.range.lowerBound == block.range.lowerBound }
  }

  /// News of a report is none: `张三作政府工作报告`.
  private func tellsOfReport(_ range: Range<Int>) -> Bool { tellings.occur(in: text, range) }

  // MARK: kind

  func kind(of word: String) -> Metadata.Kind? {
    switch word {
    case "workReport", "政府工作报告", "工作报告": .workReport
    case "专访", "访谈", "问答": .interview
    case "规划", "计划": .plan
    case "通讯", "报道", "特写": .feature
    default: nil
    }
  }

  func kind(titled title: String?) -> Metadata.Kind {
    let bytes = Array((title ?? "").utf8)
    let hasByline = blocks.prefix(20).contains { $0.kind == .caption && reporters.begin(text, $0.range) }
    let isNews = hasByline || tellings.occur(in: bytes, 0..<bytes.count)
    if accounts.occur(in: bytes, 0..<bytes.count), !isNews { return .workReport }
    if blocks.prefix(30).contains(where: { address.begin(text, $0.range) }) { return .workReport }
    if hasSpeakers { return .interview }
    if givesAccount(hasByline: isNews) { return .workReport }
    if plans.end(bytes, 0..<bytes.count), !hasByline { return .plan }
    return .feature
  }

  /// `现在，我代表……向大会报告工作`, `现将情况总结如下`; or it is our own work that a first paragraph without a byline tells.
  private func givesAccount(hasByline: Bool) -> Bool {
    if let first = blocks.first(where: { $0.kind == .paragraph })?.range, !hasByline, dayOfNews == nil {
      if accounts.occur(in: text, first.lowerBound..<min(first.upperBound, first.lowerBound + 60)) { return true }
    }
    for block in blocks.prefix(30) where block.kind == .paragraph {
      if proxies.begin(text, block.range), deliveries.occur(in: text, block.range) { return true }
      if let now = nows.firstPlace(in: text, block.range),
        belows.occur(in: text, now.upperBound..<min(block.range.upperBound, now.upperBound + 90))
      {
        return true
      }
    }
    guard !hasByline, dayOfNews == nil, let first = blocks.first(where: { $0.kind == .paragraph }) else { return false }
    return selves.occur(in: text, first.range) && leaderships.occur(in: text, first.range)
  }

  /// Paragraphs that begin with who speaks: at least two speakers, each at least twice, or questions and answers.
  private var hasSpeakers: Bool {
    var counts: [String: Int] = [:]
    var asked = 0
    for block in blocks {
      if questions.begin(text, block.range), block.range.count > 3, Scalar(text[block.range.lowerBound + 1]).isDigit {
        asked += 1
      }
      if block.kind == .paragraph, let label = label(of: block.range) { counts[label, default: 0] += 1 }
    }
    if let asked = counts["问"], let answered = counts["答"] { return asked >= 2 && answered >= 2 }
    return asked >= 2 || counts.values.count { $0 >= 2 } >= 2
  }

  /// `记者` of `记者：去年……`
  func label(of range: Range<Int>) -> String? {
    var index = range.lowerBound
    while index < range.upperBound, index - range.lowerBound <= 24 {
      let character = scalar(in: text, at: index)
      if character == Scalar(of: "：") { return index > range.lowerBound ? string(range.lowerBound..<index) : nil }
      if !character.isHan { return nil }
      index += 3
    }
    return nil
  }
}

// Tables: the words by which titles and kinds are known.

private let dash = Words("——")
private let fullStops = Words("。 ！ ？ ” … ：")
private let notTitles = Words(
  "— ─ ▲ ■ 各位 您的位置 您所在 当前位置 首页 会员登录 登录 注册 本报讯 编者按 核心提示 导读 导语 摘要 论文部分 本篇文章 下面是 第一版 头版 来源 本站 时间 发布 报道原文")
private let openEnds = Words("； ： ， 、 ; : , >")
private let bodies = Words("阅读 统计局 调查队 人民政府 办公室 编辑部 委员会 日报 晚报 新闻网 日报社")
private let brackets = Words("（ ( 【")
private let closings = Words("） ) 】")
private let imprints = Words("编印 刊发 发布 出版 总第 第 版 时间 来源 日报 晚报 新闻")
private let sessions = Words("届 屆 会议上")
private let tellings = Words("作政府工作报告 《政府工作报告》 听取 审议 讨论 侧记 解读 作工作报告 起草")
private let accounts = Words(
  "工作报告 工作報告 计划报告 预算报告 草案的报告 执行情况的报告 工作总结 工作回顾 述职报告 工作汇报 情况汇报 工作情况报告")
private let proxies = Words("现在 我代表 我谨代表 我受 受 現在 现 各位代表")
private let deliveries = Words("向大会 向大會 提请大会 请予审议 請予審議 请审议")
private let nows = Words("现将")
private let belows = Words("如下")
private let selves = Words("我们")
private let leaderships = Words("领导下")
private let questions = Words("Q q 问")
private let plans = Words("规划 计划 纲要 规划纲要 方案 （草案） 要点")
