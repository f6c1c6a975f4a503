import Segmentation
import Testing

@Suite struct SegmentationTests {
  /// Sentences that nobody looked at while the lexicon was made. jieba 0.42.1 with its own dictionary reaches 0.871 on them,
  /// most of it by cutting the terms that this genre says as one.
  @Test func cutsAsAHandDoes() throws {
    var agreement = Agreement()
    for sentence in try sentences("heldout") { agreement.add(words(sentence.joined()), sentence) }
    #expect(agreement.score > 0.92, "\(agreement)")
    #expect(agreement.torn <= 1)
  }

  @Test func cutsTheSentencesItWasMadeWith() throws {
    var agreement = Agreement()
    for sentence in try sentences("development") { agreement.add(words(sentence.joined()), sentence) }
    #expect(agreement.score > 0.96, "\(agreement)")
    #expect(agreement.torn == 0)
  }

  @Test(arguments: [
    "招商引资", "固定资产投资", "城镇新增就业", "一般公共预算收入", "高质量发展", "新型城镇化", "规模以上工业增加值", "社会消费品零售总额", "国民经济",
  ]) func keepsTermsWhole(term: String) {
    #expect(words("今年\(term)，") == ["今年", term, "，"])
  }

  @Test(arguments: [
    ("560.2亿元", ["560.2亿元"]), ("20多万人", ["20多万人"]), ("第三位", ["第三位"]), ("百分之十五", ["百分之十五"]), ("两万元", ["两万元"]),
    ("2017年9月", ["2017年", "9月"]), ("增长7.5%。", ["增长", "7.5%", "。"]), ("3个体系", ["3个", "体系"]), ("6万人口", ["6万", "人口"]),
    ("一般", ["一般"]), ("5G基站", ["5G", "基站"]), ("PM2.5浓度", ["PM2.5", "浓度"]), ("1,065个项目", ["1,065个", "项目"]),
    ("一九五八年", ["一九五八年"]), ("一千万吨", ["一千万吨"]), ("十四五", ["十四五"]), ("2.3个百分点", ["2.3个百分点"]),
  ]) func numbersKeepTheirUnits(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test func namesFromOutsideAreKnown() {
    #expect(words("白马河新村建成") != ["白马河新村", "建成"])
    #expect(words("白马河新村建成", Segmenter(names: ["白马河新村"])) == ["白马河新村", "建成"])
  }

  /// A name that the lexicon lacks shows by its use: its letters stand together wherever they stand, and what surrounds them
  /// changes.
  @Test func newWordsShowByHowTheyAreUsed() {
    let texts = [
      "翟磊磬主持会议。", "请翟磊磬发言，", "与翟磊磬座谈", "同翟磊磬一起走访企业", "听取翟磊磬汇报", "区长翟磊磬表示", "感谢翟磊磬的支持",
      "全年经济增长百分之五。", "磬已经很少见。", "翟姓人口不多。",
    ]
    let others = Array(repeating: "全年经济增长百分之五，城乡居民收入稳步提高。", count: 60)
    let found = plainSegmenter.newWords(in: texts + others)
    #expect(found == ["翟磊磬"])
    #expect(words(texts[1], Segmenter(names: found)) == ["请", "翟磊磬", "发言", "，"])
    // Where they always stand in one phrase, they are a part of it and no word.
    #expect(plainSegmenter.newWords(in: others + Array(repeating: "厂长翟磊磬接待", count: 9)).isEmpty)
  }

  @Test func tokensSayWhatTheyAre() {
    let kinds = plainSegmenter.cut("AI 的增长率，为 5%").map(\.kind)
    #expect(kinds == [.latin, .function, .word, .mark, .function, .number])
  }

  /// Whatever is cut, the tokens stand in order, do not overlap and leave out white space only.
  @Test(arguments: [
    "", " ", "的", "第", "百分之", "３．５％", "1.", "1.2.3亿", "第第一", "é🙂字", "\u{0}\u{7F}。。", "十百千万亿个", "A-", "5G+", "多万",
  ])
  func everyLetterIsInOneToken(text: String) {
    var place = 0
    let bytes = Array(text.utf8)
    for token in plainSegmenter.cut(text) {
      #expect(token.range.lowerBound >= place && !token.range.isEmpty)
      #expect(bytes[place..<token.range.lowerBound].allSatisfy { $0 <= 0x20 })
      place = token.range.upperBound
    }
    #expect(bytes[place...].allSatisfy { $0 <= 0x20 })
  }
}
