/// A part of public life that measures belong to, as the chapters of a work report and of a statistical yearbook part it.
package enum Topic: String, Hashable, Sendable, CaseIterable {
  /// the whole of the economy: output, structure, market entities, population
  case economy
  /// public money, banks, insurance, the stock exchange
  case finance
  /// industry and energy
  case industry
  case agriculture
  /// trade with other countries, their capital, ports of entry
  case trade
  case investment
  /// retail sales, services, prices
  case consumption
  case innovation
  case environment
  /// roads, rails, ports, post and telecommunications
  case transport
  /// towns and villages as built: streets, pipes, parks, demolition
  case construction
  case housing
  case employment
  case income
  case education
  case health
  /// pensions, insurance, relief, the old and the young
  case welfare
  case culture
  case government
  case safety

  /// What reports call it, to its own name.
  package static var chineseAliases: [String: String] {
    Dictionary(uniqueKeysWithValues: allCases.flatMap { topic in topic.chineseNames.map { ($0, topic.rawValue) } })
  }

  /// What reports call it, the first name foremost.
  package var chineseNames: [String] {
    switch self {
    case .economy: ["经济", "综合"]
    case .finance: ["财政金融", "财政", "金融"]
    case .industry: ["工业", "能源"]
    case .agriculture: ["农业农村", "农业"]
    case .trade: ["对外开放", "外贸", "开放"]
    case .investment: ["投资"]
    case .consumption: ["消费", "物价"]
    case .innovation: ["科技创新", "科技", "创新"]
    case .environment: ["生态环境", "环境"]
    case .transport: ["交通", "交通通信"]
    case .construction: ["城乡建设", "城建"]
    case .housing: ["住房"]
    case .employment: ["就业"]
    case .income: ["收入", "居民收入"]
    case .education: ["教育"]
    case .health: ["卫生健康", "卫生", "健康"]
    case .welfare: ["社会保障", "社保", "民生"]
    case .culture: ["文化旅游", "文化", "旅游"]
    case .government: ["政务", "政府"]
    case .safety: ["安全", "公共安全"]
    }
  }
}
