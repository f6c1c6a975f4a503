import Sentences

/// The parts in which something is built: a phase (二期), a stretch of a road (岷柏段), a runway, a terminal.
///
/// Where a name is followed by one, the sentence speaks of the part and not of the whole, which may long have been there.
enum ProjectPart {
  /// The letters of the parts straight behind a name, in order; none where it stands for itself.
  static func parts(in letters: [Letter], behind name: Int, limit: Int, isRoad: Bool) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var position = name
    while let part = partEnd(in: letters, at: position, limit: limit, isRoad: isRoad) {
      // 青海段扩能改造: what is done to the part.
      let end = works.end(in: letters, at: part, limit: limit) ?? part
      parts.append(position..<end)
      position = end
      guard position < limit, joints.contains(letters[position]) else { break }
      position += 1
    }
    return parts
  }

  /// 玉槐医院北苑院区: a site of a hospital or a school.
  private static func siteEnd(in letters: [Letter], at start: Int, limit: Int) -> Int? {
    guard start > 0, letters[start - 1] == "院" || letters[start - 1] == "学" || letters[start - 1] == "校" else {
      return nil
    }
    for position in start..<min(limit, start + 5) {
      if let end = sites.end(in: letters, at: position, limit: limit) { return position > start ? end : nil }
      if !letters[position].isHan || notInSites.contains(letters[position]) { return nil }
    }
    return nil
  }

  private static let sites = WordSet("院区 校区")
  private static let notInSites = LetterSet("和与及等的新各")

  private static func partEnd(in letters: [Letter], at start: Int, limit: Int, isRoad: Bool) -> Int? {
    if let end = works.end(in: letters, at: start, limit: limit) { return end }
    var position = start
    while position < limit, position - start < 4, letters[position].isLatin || letters[position].isDigit {
      position += 1
    }
    if let end = siteEnd(in: letters, at: start, limit: limit) { return end }
    if position == start {
      // 东二跑道
      if position + 1 < limit, sides.contains(letters[position]), numbers.contains(letters[position + 1]) {
        position += 1
      }
      if letters.has("第", at: position, limit: limit) { position += 1 }
      if position < limit, numbers.contains(letters[position]) { position += 1 }
    }
    if position > start, let end = units.end(in: letters, at: position, limit: limit) { return end }
    return isRoad ? stretchEnd(in: letters, at: start, limit: limit) : nil
  }

  /// One to four letters and 段: 岷柏段, 玉泉至槐阴支线, but no 阶段 and no 路段.
  private static func stretchEnd(in letters: [Letter], at start: Int, limit: Int) -> Int? {
    var position = start
    var longest = 5
    while position < limit, position - start < longest, letters[position].isHan {
      if letters[position] == "至" { longest = 14 }
      if longest > 5, let end = branches.end(in: letters, at: position, limit: limit) { return end }
      if letters[position] == "段" {
        return position > start && !notBeforeStretch.contains(letters[position - 1]) ? position + 1 : nil
      }
      position += 1
    }
    return nil
  }

  private static let sides = LetterSet("东西南北中")
  private static let numbers = LetterSet("一二三四五六七八九十")
  private static let units = WordSet("期 跑道 航站楼 航站区 号线 通道")
  private static let branches = WordSet("支线 联络线 连接线 复线")
  /// What is done to something that has long been there, and what is added to it.
  private static let works = WordSet(
    """
    改扩建 扩建 改建 改造 扩能改造 提质改造 升级改造 改造升级 改造提升 提升改造 改造提质 提质扩容 提档升级 提质升级 扩容改造 扩能 电气化改造 更新改造 综合改造 整治 综合整治 治理 综合治理 修缮 修复 保护修复 除险加固 \
    加固 迁建 改扩建工程 改造工程 扩建工程 整治工程 治理工程 综合楼 门诊楼 住院楼 新院区 新校区 新址 西干线 东干线 北干线 南干线 支线 复线 二线 首开区 启动区 二通道
    """)
  private static let joints = LetterSet("、和及")
  private static let notBeforeStretch = LetterSet("阶时手路地片工标")
}
