extension NameEndings {
  static let companies = NameEndings(
    name: "companies",
    summary: "companies, banks and groups of companies",
    kind: .organisation,
    words: "公司 有限公司 有限责任公司 股份有限公司 分公司 子公司 集团 集团公司 银行 证券 证券交易所 交易所 基金公司 合作社 区域总部 总部 企业集团 科技公司",
    examples: [("玉槐集团与中柏证券签约。", ["玉槐集团", "中柏证券"])],
    counterexamples: ["引进区域总部4家。", "商业银行加大支持。"])
}
