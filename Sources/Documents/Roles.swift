/// What a line is on its page, before lines are joined.
enum Role: Hashable, Sendable {
  case text
  case heading(level: Int)
  case listItem
  case caption
  case furniture
}

/// Tells roles from the look of single lines.
struct Roles: Sendable {
  let bytes: [UInt8]
  let lines: [Line]
  let layout: Layout
  /// The lines before a work report addresses its deputies: title, date, speaker, and what the web page puts there.
  let front: Range<Int>
  /// Somebody speaks to an assembly: no pictures then.
  let isSpeech: Bool
  /// The lines that only number pages, and those beside them that every page repeats.
  let pageEdges: Set<Int>

  init(_ bytes: [UInt8], _ lines: [Line], _ layout: Layout) {
    self.bytes = bytes
    self.lines = lines
    self.layout = layout
    front = Roles.front(bytes, lines)
    isSpeech = lines.prefix(60).contains { address.begin(bytes, $0.range) }
    pageEdges = Roles.pageEdges(bytes, lines)
  }

  /// Three lines or more of a number each that counts on from the one before, and what stands beside at least two of them.
  private static func pageEdges(_ bytes: [UInt8], _ lines: [Line]) -> Set<Int> {
    var pages: [(line: Int, number: Int)] = []
    for (index, line) in lines.enumerated() where line.characters <= 7 {
      let word = bytes[line.range].filter { $0 < 0x80 && Scalar($0).isDigit }
      guard (1...3).contains(word.count), let number = Int(String(decoding: word, as: UTF8.self)),
        line.hanCharacters == 0,
        bytes[line.range].allSatisfy({ $0 == space || Scalar($0).isDigit || !isLatinOrPoint($0) })
      else { continue }
      if let last = pages.last, number != last.number + 1 {
        if pages.count >= 3 { continue }
        pages.removeAll()
      }
      pages.append((index, number))
    }
    guard pages.count >= 3 else { return [] }
    var edges = Set(pages.map(\.line))
    var beside: [[UInt8]: [Int]] = [:]
    for page in pages {
      for index in [page.line - 1, page.line + 1] where lines.indices.contains(index) {
        let line = lines[index]
        if line.characters <= 30, !line.endsSentence { beside[Array(bytes[line.range]), default: []].append(index) }
      }
    }
    for repeated in beside.values where repeated.count >= 2 { edges.formUnion(repeated) }
    return edges
  }

  /// `4.6`, `5G`: a number that is more than one of a page.
  private static func isLatinOrPoint(_ byte: UInt8) -> Bool {
    Scalar(byte).isLatinLetter || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "%") || byte == UInt8(ascii: ",")
  }

  private static func front(_ bytes: [UInt8], _ lines: [Line]) -> Range<Int> {
    let head = lines.prefix(60)
    let end = head.firstIndex { address.begin(bytes, $0.range) } ?? endOfTitle(bytes, lines)
    guard let end, head[..<end].contains(where: { isReportTitle(bytes, $0) || opensMeeting(bytes, $0) }) else {
      return 0..<0
    }
    return 0..<end
  }

  /// 政府工作报告, with or without spaces between its characters.
  private static func isReportTitle(_ bytes: [UInt8], _ line: Line) -> Bool {
    if reportTitle.occur(in: bytes, line.range) { return true }
    guard line.spaces >= 3, line.characters <= 40 else { return false }
    let words = bytes[line.range].filter { $0 != space }
    return reportTitle.occur(in: words, 0..<words.count)
  }

  /// The role of line `index`, taken for itself.
  func role(of index: Int) -> Role {
    let line = lines[index]
    if case .heading(let level) = line.mark { return .heading(level: level) }
    if pageEdges.contains(index) { return .furniture }
    if isRow(line) { return .listItem }
    if front.contains(index) { return roleInFront(index) }
    if index < 12, meetingWords.end(bytes, line.range), Roles.opensMeeting(bytes, line) { return .caption }
    if line.characters > 90 { return line.mark == .none ? .text : .listItem }
    if isFurniture(index) { return .furniture }
    if isCaption(line) { return .caption }
    if let level = headingLevel(of: line) { return .heading(level: level) }
    switch line.mark {
    case .circled: return isPictureList(around: index) ? .caption : .listItem
    case .bullet, .number: return .listItem
    default: return .text
    }
  }

  /// `| 粮食 | 32.5 |`: a row of a table.
  private func isRow(_ line: Line) -> Bool {
    line.first == Scalar(of: "|") && line.last == Scalar(of: "|") && line.characters > 4
  }

  private func roleInFront(_ index: Int) -> Role {
    let line = lines[index]
    if line.characters > 90 { return .text }
    if isFurniture(index) { return .furniture }
    let isReport = Roles.isReportTitle(bytes, line)
    if isReport, line.characters <= 48, line.sentences == 0 { return .heading(level: 1) }
    if isReport || line.first == Scalar(of: "—") || Roles.opensMeeting(bytes, line) || isCaption(line)
      || meetingWords.occur(in: bytes, line.range)
    {
      return .caption
    }
    if line.characters <= 24, officeWords.occur(in: bytes, line.range) { return .caption }
    if line.characters <= 4, line.hanCharacters == line.characters, surnames.begin(bytes, line.range) {
      return .caption
    }
    return line.characters <= 12 ? .furniture : .text
  }

  // MARK: furniture

  private func isFurniture(_ index: Int) -> Bool {
    let line = lines[index]
    if tokens.equal(bytes, line.range) { return true }
    if isLoneNumber(index) { return true }
    if line.hanCharacters == 0, layout.isChinese, line.characters <= 40 { return isWordless(line) }
    if isPageHead(line) { return true }
    if line.characters <= 90, isCrumbs(line) || isDateline(line) { return true }
    if line.characters > 60 { return false }
    if copyrights.occur(in: bytes, line.range) { return true }
    if line.characters <= 45, !line.endsSentence, pageStarts.begin(bytes, line.range) { return true }
    if line.characters <= 16, isBracketed(line) { return true }
    if isPageNumber(line) || isTableName(line) { return true }
    // 某某日报要闻正文: crumbs at the head of a page whose marks were lost.
    if index < 4, line.characters <= 20, !line.endsSentence, crumbEnds.end(bytes, line.range) { return true }
    // The crumbs of `首页 > 要闻 > 正文`, and what stands after a label that ends its line.
    if line.characters <= 12, !line.endsSentence {
      let neighbours = [index - 1, index + 1].filter { lines.indices.contains($0) }
      if neighbours.contains(where: { isCrumb(lines[$0]) }) { return true }
      if index > 0, pageLabels.equal(bytes, lines[index - 1].range) { return true }
    }
    return false
  }

  /// What a web page puts under the title, in one line: date, source, how often it was read, sizes of letters, buttons.
  private func isPageHead(_ line: Line) -> Bool {
    guard line.characters <= 120, line.sentences == 0, pageStarts.begin(bytes, line.range) else { return false }
    var fields = 0
    var rest = line.range
    while fields < 3, let label = pageFields.firstPlace(in: bytes, rest) {
      fields += 1
      rest = label.upperBound..<rest.upperBound
    }
    return fields == 3
  }

  /// `2018-06-14 09:03 来源：某报`: when and where something was printed.
  func isDateline(_ line: Line) -> Bool {
    guard !line.endsSentence, line.range.count > 10 else { return false }
    if isStamped(line) { return true }
    guard pageFields.occur(in: bytes, line.range) else { return false }
    return dateMentions(in: bytes, line.range).contains {
      !$0.isSpelled || $0.range.lowerBound == line.range.lowerBound
    }
  }

  /// `某报 2018-06-14 09:03`: a day and the hour behind it, as only pages print them.
  private func isStamped(_ line: Line) -> Bool {
    let isDigit = { (index: Int) in line.range.contains(index) && Scalar(bytes[index]).isDigit }
    var mark = line.range.lowerBound + 2
    while mark < line.range.upperBound {
      defer { mark += 1 }
      guard bytes[mark] == UInt8(ascii: ":"), isDigit(mark - 1), isDigit(mark + 1), isDigit(mark + 2) else { continue }
      var day = mark - 1
      while isDigit(day) { day -= 1 }
      while day > line.range.lowerBound, bytes[day] == space { day -= 1 }
      // 14 of -14 or /14, which a month stands before.
      guard isDigit(day) else { continue }
      while isDigit(day) { day -= 1 }
      guard isDigit(day - 1) else { continue }
      if bytes[day] == UInt8(ascii: "-") || bytes[day] == UInt8(ascii: "/") || bytes[day] == UInt8(ascii: ".") {
        return true
      }
    }
    return false
  }

  /// Lines without a Han character in a Chinese text: dates of the web page, `Public domain`, dots. A number may be the
  /// rest of a name that was cut (`PM` `2.5`), so digits and points alone stay.
  private func isWordless(_ line: Line) -> Bool {
    let isNumber = line.range.allSatisfy { Scalar(bytes[$0]).isDigit || "., %+-".utf8.contains(bytes[$0]) }
    if isNumber { return line.range.contains { bytes[$0] == UInt8(ascii: "-") } }
    let hasOnlyMarks = !line.range.contains {
      bytes[$0] < 0x80 && (Scalar(bytes[$0]).isDigit || Scalar(bytes[$0]).isLatinLetter)
    }
    if hasOnlyMarks { return !line.first.isClosing && !line.first.isOpening && line.last != Scalar(of: "—") }
    return line.gap > 0 || line.characters > 8 || webWords.equal(bytes, line.range)
  }

  /// `您的位置：首页 > 新闻 > 正文`
  private func isCrumbs(_ line: Line) -> Bool {
    !line.endsSentence && bytes[line.range].count { $0 == UInt8(ascii: ">") } >= 2
  }

  private func isCrumb(_ line: Line) -> Bool {
    line.characters <= 2 && bytes[line.range.lowerBound] == UInt8(ascii: ">")
  }

  /// `【市中】`
  private func isBracketed(_ line: Line) -> Bool { line.first == Scalar(of: "【") && line.last == Scalar(of: "】") }

  /// `- 12 -`, `— 3 —`, `第3页`, `3/12`
  private func isPageNumber(_ line: Line) -> Bool {
    guard line.characters <= 12 else { return false }
    var hasDigit = false
    var index = line.range.lowerBound
    while index < line.range.upperBound {
      let character = scalar(in: bytes, at: index)
      if character.isDigit { hasDigit = true } else if !pageMarks.contains(character) { return false }
      index += width(ofLead: bytes[index])
    }
    return hasDigit && (line.first == Scalar(of: "第") || line.first == Scalar(of: "—") || line.first == Scalar(of: "共"))
  }

  /// `4.6` `1` `亿元`, each with blank lines around it: the number of a page inside a sentence. `增长` `8` `亿元` is a number that
  /// was cut out of its line.
  private func isLoneNumber(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.characters <= 2, line.gap > 0, index > 0, index + 1 < lines.count, lines[index + 1].gap > 0,
      line.range.allSatisfy({ Scalar(bytes[$0]).isDigit }), !lines[index - 1].endsSentence
    else { return false }
    let (before, after) = (lines[index - 1], lines[index + 1])
    if before.last.isDigit { return after.first.isHan && before.characters >= 8 }
    return before.last.isHan && before.characters >= 8 && after.first.isHan && !units.begin(bytes, after.range)
  }

  /// `图1：2011-2015年生产总值及增速`, `表2 主要产品产量`
  private func isTableName(_ line: Line) -> Bool {
    guard !line.endsSentence, line.first == Scalar(of: "图") || line.first == Scalar(of: "表") else { return false }
    var index = line.range.lowerBound + 3
    while index < line.range.upperBound, bytes[index] == space { index += 1 }
    return index < line.range.upperBound && Scalar(bytes[index]).isDigit
  }

  // MARK: captions

  /// `□ 本报记者 王小明`
  func isByline(_ line: Line) -> Bool {
    line.characters <= 60 && !line.endsSentence && bylines.begin(bytes, line.range)
  }

  private func isCaption(_ line: Line) -> Bool {
    if line.characters > 80 { return false }
    if credits.end(bytes, line.range) { return true }
    if line.endsSentence { return false }
    if isByline(line) { return true }
    if line.characters <= 40, pictures.end(bytes, line.range) { return true }
    return line.characters <= 40 && isListOfNames(line)
  }

  /// `李猛 裴梦雪 孙化鹏`: two or more words of two or three characters, and nothing else.
  private func isListOfNames(_ line: Line) -> Bool {
    guard line.spaces > 0, line.hanCharacters >= 4 else { return false }
    var words = 0
    for word in bytes[line.range].split(separator: space) {
      guard word.count == 6 || word.count == 9, word.allSatisfy({ $0 >= 0x80 && $0 != 0xE3 && $0 != 0xEF }) else {
        return false
      }
      words += 1
    }
    return words >= 2 && line.first.isHan && surnames.begin(bytes, line.range)
  }

  /// A list of circled numbers whose items name pictures: `①城区鸟瞰图`.
  private func isPictureList(around index: Int) -> Bool {
    var items: [Int] = []
    for neighbour in max(0, index - 12)..<min(lines.count, index + 12) where lines[neighbour].mark == .circled {
      items.append(neighbour)
    }
    return items.allSatisfy { lines[$0].characters <= 30 && !lines[$0].endsSentence }
      && items.contains { pictures.end(bytes, lines[$0].range) || drawings.occur(in: bytes, lines[$0].range) }
  }

  // MARK: headings

  /// 第一部分 and 一、 are 2, （一） is 3, a bold line and a short numbered one 4.
  private func headingLevel(of line: Line) -> Int? {
    guard line.characters <= 75, ![Scalar(of: "，"), Scalar(of: "；"), Scalar(of: "：")].contains(line.last) else {
      return nil
    }
    if let (level, length) = structuralMark(bytes, line.range) {
      let rest = line.range.count - length
      if rest == 0 || line.openMarks > 0 || line.last.holdsOpen { return nil }
      let sentences = line.range.count { bytes[$0] == 0xE3 && matches(fullStop, bytes, at: $0, before: bytes.count) }
      // `（一）产业不断壮大。2016年完成产值34`: the paragraph begins in the line of its heading and is broken there.
      if !line.endsSentence { return sentences == 0 || line.characters <= 24 ? level : nil }
      return sentences == 1 && line.characters <= 45 ? level : nil
    }
    if line.mark == .number, !line.endsSentence, line.characters <= 30, line.commas <= 1 { return 4 }
    if line.opensBold, line.closesBold, !line.endsSentence, line.characters <= 40 { return 3 }
    return nil
  }
}

/// The length of 第一部分, 一、 or （一） at the start of a stretch, and the level of the heading that it marks.
func structuralMark(_ bytes: [UInt8], _ range: Range<Int>) -> (level: Int, length: Int)? {
  guard range.count >= 6 else { return nil }
  var index = range.lowerBound
  let first = scalar(in: bytes, at: index)
  let isOpen = first == Scalar(of: "（") || first == Scalar(of: "(")
  if isOpen || first == Scalar(of: "第") { index += width(ofLead: bytes[index]) }
  let numeral = index
  while index < range.upperBound, scalar(in: bytes, at: index).isHanNumeral { index += 3 }
  guard index > numeral, index - numeral <= 9, index < range.upperBound else { return nil }
  if first == Scalar(of: "第") {
    let length = parts.lengthAtStart(of: bytes, index..<range.upperBound)
    return length > 0 ? (2, index + length - range.lowerBound) : nil
  }
  let mark = scalar(in: bytes, at: index)
  let length = width(ofLead: bytes[index])
  if isOpen { return mark == Scalar(of: "）") || mark == Scalar(of: ")") ? (3, index + length - range.lowerBound) : nil }
  return mark == Scalar(of: "、") || mark == Scalar(of: "．") ? (2, index + length - range.lowerBound) : nil
}

// Tables: the words that give a line's role away.

private let parts = Words("部分 章 编 篇 节 、")
private let fullStop = Array("。".utf8)
private let pageMarks: Set<Scalar> = Set("-—–－/ 第共页 ,，".unicodeScalars.map(\.value))
let address = Words("各位代表 各位委员 同志们 各們代表 尊敬的")
let reportTitle = Words("工作报告 工作報告 工作报 计划报告 预算报告 计划草案的报告 预算草案的报告 执行情况的报告")
let presenceMarks = Words("在 于")
let meetingWords = Words("代表大会 会议上 會議上 会議上 委员会")
let officeWords = Words("省长 市长 主席 县长 区长 州长 盟长 旗长 总理 镇长 乡长 主任 书记 省長 市長")
private let credits = Words(
  "摄 /摄 供图 摄影 摄影报道 报道 通讯员供图 资料图 资料图片 配图 制图 绘图 （资料片） 文/图")
private let bylines = Words(
  "记者 本报记者 本刊记者 通讯员 本报通讯员 特约记者 特派记者 首席记者 全媒体记者 见习记者 作者： 作者: 文/ 文／ 图/ 图为 □ ■本报 撰稿： 采写： "
    + "新华社记者 编辑： 责任编辑 责编： 组版： 美编： 校对： 审核： 策划： 统筹：")
private let pictures = Words(
  "鸟瞰图 效果图 示意图 航拍图 全景图 夜景图 实景图 规划图 俯瞰图 鸟瞰 一角 新貌 掠影 夜景 全景 资料图 航拍 实景")
private let drawings = Words("鸟瞰 航拍 效果图 实景 夜景")
private let crumbEnds = Words("要闻正文 新闻正文 动态正文 > 正文 >正文 > > 正文")
private let tokens = Words(
  "下载 打印 全屏 收藏 搜索 导航 加大 还原 减小 大 中 小 首页 正文 返回 关闭 分享 打印本页 关闭窗口 返回顶部 返回首页 】 【 × | ｜ 粗体文字 "
    + "上一篇 下一篇 上一页 下一页 微信 微博 繁体 简体 无障碍 长者版")
private let pageStarts = Words(
  "责任编辑 责编 编辑： 编辑: 本篇文章 本文共 全文共 网站客服 【字号 【字体 字号 字体 【打印 打印 打印本页 来源： 来源: （来源： （来源: 信息来源 稿件来源 发布时间 发布日期 刊发日期 发表时间 "
    + "发布机构 时间： 时间: 日期： 日期: 阅读量 阅读次数 浏览次数 浏览量 点击数 点击： 点击: 访问量 分享到 扫码 扫一扫 找记者 相关报道 相关文档 "
    + "相关链接 相关新闻 相关阅读 相关附件 您的位置 您所在的位置 您当前的位置 您当前位置 当前位置 您现在的位置 首页 版权所有 网站地图 网站标识 ICP备 主办单位 承办单位 "
    + "主办： 承办： Copyright 联系我们 联系电话 附件下载 索引号 文号： 发文字号 公开方式 》》 >> 上一篇 下一篇 本作品是 注：中文维基 "
    + "本稿件所含 本稿件版权 转载请注明 未经授权 未经许可 免责声明 版权声明 原标题 值班主任 温馨提示 语音播报 网站首页 "
    + "阅读原文 点击上方 长按 关注我们 【关闭 【返回 组版： 组版: 美编： 校对： 审核： 初审： 终审： 二维码 手机扫")
private let pageFields = Words(
  "时间： 时间: 日期： 日期: 来源： 来源: 稿源： 稿源: 作者： 作者: 编辑： 编辑: 责编： 浏览次数 浏览量 阅读次数 阅读量 点击数 点击： 点击: 点击率 访问量 访问次数 字号 字体 "
    + "打印 关闭 分享 收藏 发布机构 发布单位 信息来源 索引号 文号")
private let copyrights = Words("不得转载 禁止转载 请勿转载 版权均属 版权归 侵权必究 依法追究责任")
private let pageLabels = Words("来源： 来源: 发布时间： 发表时间： 当前位置： 您的位置： 您的位置: 作者： 字体：")
private let webWords = Words("false true null Public undefined")
private let units = Words(
  "万 亿 千 百 十 元 个 户 人 名 吨 亩 公里 公顷 平方 立方 米 年 月 日 项 家 倍 号 座 处 条 套 件 次 多 余 大 期 届 级 类 位 岁 天 成 所 台 辆 只")
private let surnames = Words(
  "王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 高 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 肖 田 董 潘 袁 蔡 蒋 余 于 杜 叶 "
    + "程 魏 苏 吕 丁 任 卢 姚 沈 钟 姜 崔 谭 陆 范 汪 廖 石 金 韦 贾 夏 付 方 邹 熊 白 孟 秦 邱 侯 江 尹 薛 闫 段 雷 龙 黎 史 陶 贺 毛 "
    + "郝 顾 龚 邵 万 覃 武 钱 戴 严 莫 孔 向 常 裴 匡 翟 颜 殷 温 康 施 牛 樊 葛 邢 安 齐 易 乔 伍 庞 庄 聂 章 鲁 岳 俞 申 欧 耿 关 兰 "
    + "焦 左 柳 甘 祝 包 宁 尚 符 舒 阮 柯 纪 梅 童 凌 毕 单 季 成 霍 涂 谷 曲 翁 骆 盛 路 游 靳 管 柴 蒙 鲍 华 喻 祁 房 滕 屈 饶 解 "
    + "牟 艾 尤 阎 穆 闵")
