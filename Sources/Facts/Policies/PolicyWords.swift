import Sentences

/// The words by which policies are told.
enum PolicyWords {
  /// What the titles of policies end in, longest found.
  static let kinds: WordTrie<Policy.Kind> = {
    var words: [(String, Policy.Kind)] = []
    func add(_ kind: Policy.Kind, _ text: String) {
      for word in text.split(separator: " ") { words.append((String(word), kind)) }
    }
    add(.plan, "规划 纲要 计划 方案 蓝图 路线图 总体规划 远景目标 任务书")
    add(.measure, "意见 措施 政策 通知 决定 清单 指南 办法措施 举措 若干 建议 倡议书 倡议 行动指南 政策包 条措施 条")
    add(.rule, "条例 办法 规定 法 细则 规则 章程 标准 准则 制度 宪法 规范 法律 法典 守则 公约 暂行规定")
    add(.programme, "行动 工程")
    add(.agreement, "公报 协定 条约 协议 宣言 声明 备忘录 议定书 章约 协约")
    return WordTrie(words)
  }()

  /// What no policy ends in, though it ends in a policy's word.
  static let others = WordSet("工作报告 报告 方法 说法 做法 看法 想法 办法论 书法 语法 用法 手法")

  static let issuing = WordSet(
    "印发 出台 制定 发布 颁布 编制 修订 下发 颁发 公布 制订 出台了 印发了 制定了 发布了 颁布了 编制出 编制了 出台实施 制定出台 制定实施 通过 通过了 签署 签订 发表 批准 审议通过")

  /// For whom a policy can be, and the word by which the table calls them.
  static let audiences: WordTrie<String> = WordTrie(
    [
      ("惠企", "企业"), ("助企", "企业"), ("企业", "企业"), ("市场主体", "企业"), ("经营主体", "企业"), ("民营经济", "企业"), ("个体工商户", "个体工商户"),
      ("人才", "人才"), ("毕业生", "毕业生"), ("农民工", "农民工"), ("农民", "农民"), ("老年人", "老年人"), ("养老", "老年人"), ("残疾人", "残疾人"),
      ("儿童", "儿童"), ("未成年人", "未成年人"), ("妇女", "妇女"), ("学生", "学生"), ("青年", "青年"), ("退役军人", "退役军人"), ("困难群众", "困难群众"),
      ("居民", "居民"), ("消费者", "消费者"), ("投资者", "投资者"), ("外商", "外商"), ("教师", "教师"), ("科技人员", "科技人员"), ("职工", "职工"),
    ])
  /// Before such a word: it is meant.
  static let towards = LetterSet("帮为对向给惠助护让")
}
