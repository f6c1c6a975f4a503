import Markup
import Quantities

/// Tells the report on a web page from everything else that the page shows.
///
/// Sites differ in every name they give their elements, so names count for little. A report is prose: long stretches with
/// commas and full stops and few links. Its element is the innermost one that has nearly all prose of the page. Its title
/// stands at its head or over it and is also told by the page's head. Inside it, blocks that are only links go, and rows
/// of buttons.
struct HTMLReading: Sendable {
  /// The report's blocks in reading order, its title first where it was found.
  private(set) var report: [ComposedBlock] = []
  private(set) var stated = Metadata()
  private(set) var fallback = Metadata()
  private let tree: HTMLTree

  init(_ tree: HTMLTree) {
    self.tree = tree
    let characters = Self.characters(in: tree)
    let skipped = Self.skipped(in: tree, characters)
    let blocks = HTMLBlocks(tree, skipping: skipped, characters: characters).blocks
    readHead()
    let margins = margins(characters)
    var prose = blocks.map { margins[$0.element] ? 0 : $0.prose }
    // Where nearly all prose stands in what calls itself a margin, its name is wrong.
    if prose.reduce(0, +) * 3 < blocks.reduce(0, { $0 + $1.prose }) { prose = blocks.map(\.prose) }
    let main = mainElement(blocks, prose)
    let range = main..<max(main + 1, tree.nodes[main].end)
    guard let first = blocks.firstIndex(where: { range.contains($0.element) }) else { return }
    var start = first
    if let title = titleBlock(blocks, before: first) { start = title }
    for index in start..<blocks.count where index < first || range.contains(blocks[index].element) {
      var block = blocks[index]
      let isTitle = isTitle(block) && report.count < 4
      if margins[block.element], prose[index] == 0, !isTitle { continue }
      if isTitle, block.composed.kind != .row { block.composed.kind = .heading(level: 1) }
      if block.isBold, block.composed.kind == .paragraph, block.characters <= 75 { block.composed.kind = .bold }
      if isTitle || isKept(block, isBeforeReport: index < first) { report.append(block.composed) }
    }
  }

  // MARK: what is measured

  private static func characters(in tree: HTMLTree) -> [Int] {
    var counts = [Int](repeating: 0, count: tree.nodes.count)
    for index in tree.nodes.indices.reversed() {
      if case .text(let pieces) = tree.nodes[index].content {
        for piece in pieces { counts[index] += piece.bytes.count { $0 > 0x20 && $0 & 0xC0 != 0x80 } }
      }
      let parent = tree.nodes[index].parent
      if parent >= 0 { counts[parent] += counts[index] }
    }
    return counts
  }

  /// Elements that show nothing, or no text: scripts, forms' fields, what is hidden unless it is most of the page.
  private static func skipped(in tree: HTMLTree, _ characters: [Int]) -> [Bool] {
    tree.nodes.indices.map { index in
      guard case .element(let tag, let attributes) = tree.nodes[index].content else { return false }
      if silentTags.contains(tag) { return true }
      let isHidden = attributes.contains {
        $0.name == "hidden" || $0.name == "style" && $0.value.lowercased().filter { $0 != " " }.contains("display:none")
      }
      return isHidden && characters[index] * 2 < characters[0]
    }
  }

  /// Elements that say that they are navigation, a foot, a list of other pages, and all that is in them.
  private func margins(_ characters: [Int]) -> [Bool] {
    var result = [Bool](repeating: false, count: tree.nodes.count)
    for index in tree.nodes.indices.dropFirst() {
      let parent = tree.nodes[index].parent
      result[index] = result[parent]
      guard !result[index], case .element(let tag, let attributes) = tree.nodes[index].content else { continue }
      if marginTags.contains(tag) { result[index] = true }
      for attribute in attributes where attribute.name == "class" || attribute.name == "id" {
        let words = attribute.value.lowercased().split { !($0.isLetter || $0.isNumber) }
        if words.contains(where: { marginWords.contains(String($0)) }) { result[index] = true }
      }
    }
    return result
  }

  /// The innermost element with nearly all prose.
  private func mainElement(_ blocks: [HTMLBlock], _ prose: [Int]) -> Int {
    var sums = [Int](repeating: 0, count: tree.nodes.count)
    for (block, characters) in zip(blocks, prose) { sums[block.element] += characters }
    for index in tree.nodes.indices.reversed() where tree.nodes[index].parent >= 0 {
      sums[tree.nodes[index].parent] += sums[index]
    }
    var main = 0
    if sums[0] == 0 { return main }
    for index in tree.nodes.indices where sums[index] * 20 >= sums[0] * 17 && !isPart(index) { main = index }
    return main
  }

  /// A paragraph is no page, even if the page has but one.
  private func isPart(_ index: Int) -> Bool {
    guard case .element(let tag, _) = tree.nodes[index].content else { return true }
    return ["p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "tbody", "span", "font", "ul", "ol"].contains(tag)
  }

  // MARK: the head

  private mutating func readHead() {
    for index in tree.nodes.indices {
      guard case .element(let tag, let attributes) = tree.nodes[index].content else { continue }
      if tag == "title", fallback.title == nil {
        fallback.title = pageTitle(of: text(under: index))
      } else if tag == "meta" {
        let name = attributes.first { ["name", "property", "itemprop"].contains($0.name) }?.value.lowercased()
        let value = attributes.first { $0.name == "content" }?.value
        if let name, let value { readMeta(name, trimmed(value)) }
      }
    }
  }

  private mutating func readMeta(_ name: String, _ value: String) {
    if value.isEmpty { return }
    if titleNames.contains(name) { stated.title = stated.title ?? value }
    if name == "og:title" { fallback.title = pageTitle(of: value) ?? fallback.title }
    if dateNames.contains(name) { stated.published = stated.published ?? firstDate(in: Array(value.utf8)) }
    if publisherNames.contains(name) { stated.publisher = stated.publisher ?? value }
  }

  /// A page's title without the site's name behind it: `春到东湖_东湖县人民政府`.
  private func pageTitle(of text: String) -> String? {
    let parts = text.split { "_|｜-–—".contains($0) }.map { trimmed(String($0)) }.filter { $0.count >= 4 }
    return parts.first
  }

  private func text(under element: Int) -> String {
    var bytes: [UInt8] = []
    for index in element..<max(element, tree.nodes[element].end) {
      if case .text(let pieces) = tree.nodes[index].content { pieces.forEach { bytes += $0.bytes } }
    }
    return trimmed(String(decoding: bytes, as: UTF8.self))
  }

  private func trimmed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: what is kept

  private func isTitle(_ block: HTMLBlock) -> Bool {
    guard (4...80).contains(block.characters), block.linked == 0 || block.linked < block.characters else {
      return false
    }
    let words = Self.letters(of: block.composed.text)
    return [stated.title, fallback.title].contains { title in title.map { Self.letters(of: $0) == words } ?? false }
  }

  private static func letters(of text: String) -> [Character] { text.filter { $0.isLetter || $0.isNumber }.map { $0 } }

  /// The title over the report: the block that says what the head says, else the nearest heading of the first two levels.
  private func titleBlock(_ blocks: [HTMLBlock], before first: Int) -> Int? {
    if let told = blocks[..<first].lastIndex(where: isTitle) { return told }
    if blocks[first...].prefix(4).contains(where: isTitle) { return nil }
    return blocks[..<first].lastIndex { block in
      (block.composed.kind == .heading(level: 1) || block.composed.kind == .heading(level: 2))
        && block.linked == 0 && block.characters >= 4
    }
  }

  private func isKept(_ block: HTMLBlock, isBeforeReport: Bool) -> Bool {
    let text = Array(block.composed.bytes)
    let range = 0..<text.count
    if block.characters <= 120, footWords.occur(in: text, range) { return false }
    if block.characters <= 40, block.marks == 0, codeWords.occur(in: text, range) { return false }
    if isRowOfButtons(block.composed.text) { return false }
    let isLink = block.linked * 10 >= block.characters * 7
    if isLink { return block.marks > 0 && block.composed.text.last == "。" }
    // Between title and report stand the date, the source, and buttons.
    return !isBeforeReport || block.characters <= 120
  }

  /// `打印 | 关闭`, `字号：[大 中 小]`: nothing but words that one clicks on.
  private func isRowOfButtons(_ text: String) -> Bool {
    let words = text.split { !($0.isLetter || $0.isNumber) }
    return !words.isEmpty && words.count <= 12 && words.allSatisfy { buttonWords.contains(String($0)) }
  }
}

// Tables: the words by which margins and buttons are known, and the names that sites give to what they say of a page.

private let silentTags: Set<String> = [
  "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "canvas", "audio", "video",
  "select", "option", "input", "button", "textarea", "datalist", "map", "head", "del", "rt", "rp",
]
private let marginTags: Set<String> = ["nav", "footer", "aside", "menu"]
private let marginWords: Set<String> = [
  "nav", "navbar", "navigation", "menu", "crumb", "crumbs", "breadcrumb", "breadcrumbs", "position", "location",
  "footer",
  "foot", "bottom", "copyright", "sidebar", "aside", "share", "bdsharebuttonbox", "related", "relate", "recommend",
  "comment", "comments", "toolbar", "tools", "pagination", "pager", "qrcode", "ewm", "login", "search", "banner",
  "logo",
  "advert", "ad", "ads", "hot", "rank", "ranking", "friendlink", "links", "editor-tools", "topbar", "sitemap",
]
private let titleNames: Set<String> = ["articletitle", "dc.title", "dcterms.title", "weibo:article:title"]
private let dateNames: Set<String> = [
  "pubdate", "publishdate", "publish_date", "article:published_time", "og:article:published_time", "datepublished",
  "og:release_date", "dc.date", "weibo:article:create_at", "_pubdate", "pubtime", "publishtime",
]
private let publisherNames: Set<String> = ["contentsource", "source", "mediaid", "dc.source"]
private let footWords = Words(
  "ICP备 公网安备 网站标识码 版权所有 Copyright copyright 技术支持： 技术支持: 主办单位： 承办单位： 政府网站找错 分辨率")
private let codeWords = Words("扫一扫 二维码 手机扫 微信扫 扫描")
private let buttonWords: Set<String> = [
  "打印", "打印本页", "打印文章", "关闭", "关闭窗口", "关闭本页", "返回", "返回顶部", "收藏", "分享", "分享到", "微信", "微博", "QQ空间", "字号", "字体",
  "大", "中", "小", "默认", "超大", "繁", "简", "朗读", "语音播报", "纠错", "点赞", "下载", "转发", "保护视力色", "背景色", "视力保护色", "我要纠错", "复制链接",
  "上一篇", "下一篇", "上一页", "下一页", "首页", "尾页", "没有了", "没有",
]
