import Sentences

extension WordingRule {
  /// 规上工业增加值 is 规模以上工业增加值.
  static let longForms = WordingRule(
    name: "long-forms", summary: "an abbreviation is written out",
    examples: [("规上工业增加值", "规模以上工业增加值"), ("限上企业", "限额以上企业"), ("服务业营收", "服务业营业收入"), ("省会固投", "省会固定资产投资")],
    counterexamples: ["法规上报件数", "权限上收", "国营收购站"],
    apply: { letters in
      var position = 0
      while position < letters.count {
        guard let (form, end) = abbreviations.longest(in: letters, at: position, limit: letters.count) else {
          position += 1
          continue
        }
        letters.replaceSubrange(position..<end, with: form)
        position += form.count
      }
    })
}

/// Words that hold an abbreviation by chance stand for themselves.
private let abbreviations = WordTrie<[Letter]>(
  [
    ("规上", "规模以上"), ("限上", "限额以上"), ("营收", "营业收入"), ("高企", "高新技术企业"), ("社零", "社会消费品零售"), ("固投", "固定资产投资"),
    ("个体户", "个体工商户"), ("创投", "创业投资"), ("老旧小区改造", "老旧小区改造"), ("法规上", "法规上"), ("权限上", "权限上"), ("期限上", "期限上"),
    ("国营收", "国营收"), ("民营收", "民营收"), ("经营收", "经营收"), ("运营收", "运营收"), ("合营收", "合营收"), ("私营收", "私营收"),
    ("社零售", "社零售"), ("提高企业", "提高企业"), ("最高企", "最高企"),
  ].map { ($0.0, $0.1.letters) })
