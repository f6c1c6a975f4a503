import Documents
import Facts
import Foundation
import Quantities
import Seeded
import Sentences
import Testing

/// What is found of names in the project's own articles, a line each beside the article's name. `ACCEPT=1 swift test`
/// rewrites what is expected; the difference is reviewed as prose, against the article.
@Suite struct NamesTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Named")
  static let corpus = folder.appending(path: "../../../corpus").standardized

  @Test(arguments: ["2020-review", "2021-plan", "2022-midyear"]) func articlesGiveTheNamesBesideThem(name: String)
    throws
  {
    let bytes = try Data(contentsOf: NamesTests.corpus.appending(path: name + ".md"))
    let document = try Documents.read(Array(bytes), name: name + ".md").get()
    let found = lines(of: sentences(of: document))
    let file = NamesTests.folder.appending(path: name + ".txt")
    if ProcessInfo.processInfo.environment["ACCEPT"] == "1" {
      try found.write(to: file, atomically: true, encoding: .utf8)
    } else {
      let expected = try String(contentsOf: file, encoding: .utf8)
      #expect(found == expected, "\(name)\nexpected:\n\(expected)\ngot:\n\(found)")
    }
  }

  @Test func bareDistrictIsTheReportsOwn() {
    let found = names(in: prose("---\nplace: 济南市市中区\n---\n\n市中区与历下区共建，枣庄市市中区来访。"))
    let places = found.things.filter { $0.kind == .place }
    #expect(places.map(\.name) == ["市中区", "历下区", "市中区"])
    #expect(places.map(\.parent) == ["济南市", "济南市", "枣庄市"])
  }

  @Test func formerDivisionsAreKnown() {
    let found = names(in: prose("北京市崇文区、莱芜市和章丘县、吕梁地区各有贡献。"))
    #expect(found.things.map(\.name) == ["崇文区", "莱芜市", "章丘区", "吕梁市"])
    #expect(found.things.map(\.aliases) == [["北京市崇文区"], [], ["章丘县"], ["吕梁地区"]])
  }

  @Test func plannedStagesKeepTheirGoal() {
    let found = names(in: prose("玉槐宾馆项目计划2021年开工。岷柏大厦已经封顶，柳泉公园尚未开工。"))
    let told = found.projects.map { "\(found.things[$0.thing].name) \($0.stage) \($0.goal.map { "\($0)" } ?? "-")" }
    #expect(told == ["玉槐宾馆 planned started", "岷柏大厦 toppedOut -", "柳泉公园 planned started"])
    #expect(found.projects.first?.asOf?.description == "2021")
  }

  @Test(arguments: [
    // A place or a means has no stage of its own, nor has what was put on a list.
    ("依托玉槐产业园，加快打造研究院。", []),
    ("以玉槐产业园为依托，实施三项行动。", []),
    ("3家企业入驻玉槐产业园，建成实验室10家。", []),
    ("对岷柏大街周边进行施工。", []),
    ("玉槐产业园被列入加快推进的事项。", []),
    ("正在玉槐产业园建设之中。", ["玉槐产业园 building"]),
    // A clause with a subject of its own speaks of that one.
    ("玉槐大厦确定选址，智慧城区加快建设。", ["玉槐大厦 planned"]),
    ("玉槐大厦确定选址，目前已开工。", ["玉槐大厦 planned", "玉槐大厦 started"]),
    // 了 tells of something done, a paragraph's promise of what comes.
    ("谋划启动了玉槐产业园建设。", ["玉槐产业园 started"]),
    ("今年将新建学校3所。开工玉槐大厦，推进岷柏隧道。", ["玉槐大厦 planned started", "岷柏隧道 planned building"]),
    ("去年新建学校3所。开工玉槐大厦。", ["玉槐大厦 started"]),
    // Phases are projects of their own.
    ("加快玉槐产业园二期、三期建设。", ["玉槐产业园二期 building", "玉槐产业园三期 building"]),
    ("玉槐机场三期、岷柏机场第二跑道建成投用。", ["玉槐机场三期 operating", "岷柏机场第二跑道 operating"]),
    ("柳玉高速岷柏段开工。", ["柳玉高速岷柏段 started"]),
    ("柳玉高速目前阶段正在施工。", ["柳玉高速 building"]),
    // Words that hold a stage's word, campaigns, and those who lead what others build.
    ("玉槐产业园营业收入达到3亿元。", []),
    ("深入实施岷柏工匠工程。", []),
    ("深入实施岷柏河治理工程。", ["岷柏河治理工程 building"]),
    ("玉槐大学牵头建设实验室。", []),
    ("玉槐产业园三个项目开工。", ["玉槐产业园 started"]),
    // A way is named by both its ends, a site and a runway by their sides.
    ("建成玉泉至岷柏铁路。", ["玉泉至岷柏铁路 finished"]),
    ("玉槐医院北苑院区、玉槐大学槐阴校区开工。", ["玉槐医院北苑院区 started", "玉槐大学槐阴校区 started"]),
    ("玉槐机场东二跑道投入使用。", ["玉槐机场东二跑道 operating"]),
    // What was done of a project does not end it.
    ("玉槐大桥路基工程量已完成80%。", []),
    ("玉槐大桥累计完成投资2亿元。", []),
    ("玉槐大桥超额完成了年度任务。", []),
    ("玉槐大桥已完成。", ["玉槐大桥 finished"]),
    // A school that builds up something else is no building site; one that is built is.
    ("支持玉槐大学建设一流学科。", []),
    ("玉槐大学建成招生。", ["玉槐大学 finished"]),
    // A clause that begins with a verb and its object speaks of that object.
    ("玉槐大厦力争开工，加快配套工程建设。", ["玉槐大厦 planned started"]),
    ("推进玉槐大厦项目，规划建设岷柏管道。", ["玉槐大厦 building"]),
    ("加快玉槐大厦等建设，建成岷柏高速等项目，加快路段改造。", ["玉槐大厦 building", "岷柏高速 finished"]),
    ("玉槐实验室实施自主科研项目88项。", []),
    ("玉槐经开区获批建设国家级示范项目。", []),
    ("玉槐保税区获批设立。", ["玉槐保税区 applied"]),
    ("玉槐大桥建设深入推进。", ["玉槐大桥 building"]),
    // So does a verb before a name that only says whose its object is.
    ("加强玉槐大学“双一流”建设。", []),
    ("提升玉槐机场枢纽能级，建设岷柏枢纽。", []),
    ("推进玉槐机场建设。", ["玉槐机场 building"]),
    ("推进柳玉铁路（岷柏段）建设。", ["柳玉铁路 building"]),
    ("玉槐大桥建成后，车流将翻番。", []),
    // What is done to something that has long been there is the project.
    ("加快玉槐机场改扩建。", ["玉槐机场改扩建 building"]),
    ("柳玉铁路岷柏段扩能改造全面完成。", ["柳玉铁路岷柏段扩能改造 finished"]),
    ("建成柳玉高铁岷柏至槐阴支线。", ["柳玉高铁岷柏至槐阴支线 finished"]),
    ("建设玉槐医院新院区。", ["玉槐医院新院区 building"]),
    // A list goes on over members that nothing proves to be names, and its last word holds for all.
    ("推进玉槐机场二跑道、半岛资源配置、炼化一体化（一期）、岷柏基地等项目开工建设。", ["玉槐机场二跑道 started", "岷柏基地 started"]),
    ("推动玉槐公园建设、岷柏公园提档升级，完成普查。", ["玉槐公园 planned building", "岷柏公园提档升级 building"]),
    // Names are whole: a quality behind a division, what stands in a list, how much is made, whose branch it is.
    ("济南绿色岷柏基地开工。", ["济南绿色岷柏基地 started"]),
    ("东风岷柏、玉槐时代等5个项目投产。", ["东风岷柏 operating", "玉槐时代 operating"]),
    ("开工建设南网720兆瓦储能电站。", ["南网720兆瓦储能电站 started"]),
    ("建成20个500千伏输变电工程。", []),
    ("建成国家超算济南中心。", ["国家超算济南中心 finished"]),
    ("建成3个济南实验室。", []),
    ("支持济南大学建设。", ["济南大学 building"]),
    ("建成世界最大的岷柏生产基地。", []),
    ("深入实施岷湖工匠培育工程。", []),
  ])
  func stagesAreOfTheProjectThatTheSentenceTellsOf(text: String, stages: [String]) {
    let found = names(in: prose(text))
    let told = found.projects.map { project in
      "\(found.things[project.thing].name) \(project.stage)" + (project.goal.map { " \($0)" } ?? "")
    }
    #expect(told == stages, "\(text)")
  }

  @Test func shortNamesAreAliases() {
    let found = names(in: prose("玉槐旅游协会（以下简称“协会”）成立。"))
    #expect(found.things.map(\.name) == ["玉槐旅游协会"])
    #expect(found.things.map(\.aliases) == [["协会"]])
  }

  @Test func happeningsBeginBehindTheirDate() {
    let found = names(in: prose("2021年3月19日至20日，第三届玉槐论坛在柏川镇举行。"))
    #expect(found.events.map(\.what) == ["第三届玉槐论坛在柏川镇举行"])
    #expect(found.events.map(\.place) == ["柏川镇"])
    #expect(found.events.map(\.date.description) == ["2021-03-19..2021-03-20"])
  }

  @Test func quotesHaveTheirSpeaker() {
    let found = names(
      in: prose("区委书记岳柏川表示：“路要一条一条修，事要一件一件办。”“这条路我们等了十年，终于通了。”一位居民高兴地说。"))
    #expect(found.quotes.map(\.speaker) == ["岳柏川", nil])
    #expect(found.quotes.map(\.role) == ["区委书记", "一位居民"])
  }

  @Test func anyTextIsRead() {
    let pieces = [
      "济南市", "市中区", "山东", "玉槐", "岷", "的", "和", "、", "，", "。", "；", "“", "”", "《", "》", "（", "）", "：", "·", "—", "等",
      "3个", "项目",
      "工程", "开工", "计划", "建设", "集团", "公司", "路", "山", "村", "街道", "书记", "岳柏川", "教授", "表示", "2021年", "9月24日", "召开", "条",
      "18",
      "条例", "印发", "方面，", "产业园", "大", "新", "一", "基地", "BIM", "中国",
    ]
    var random = SeededGenerator(state: 20_180_115)
    for _ in 0..<400 {
      let text = (0..<40).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
      let found = names(in: prose(text))
      #expect(found.mentions.allSatisfy { found.things.indices.contains($0.thing) && !$0.range.isEmpty })
    }
  }

  private func lines(of prose: Prose) -> String {
    let found = names(in: prose)
    var lines = found.things.map { thing in
      [
        thing.kind.rawValue, thing.name, thing.level?.rawValue, thing.parent.map { "in \($0)" }, thing.role,
        thing.aliases.isEmpty ? nil : thing.aliases.joined(separator: "、"),
        thing.mentions > 1 ? "×\(thing.mentions)" : nil,
      ]
      .compactMap { $0 }.joined(separator: " | ")
    }
    lines += found.projects.map { project in
      let goal = project.goal.map { " \($0.rawValue)" } ?? ""
      return
        "\(found.things[project.thing].name): \(project.stage.rawValue)\(goal), \(project.asOf?.description ?? "-")"
    }
    lines += found.policies.map { policy in
      "《\(found.things[policy.thing].name)》 \(policy.kind.rawValue), \(policy.issuer ?? "-"), \(policy.audience ?? "-")"
    }
    lines += found.events.map { "\($0.date): \($0.what) @ \($0.place ?? "-")" }
    lines += found.quotes.map { "\($0.speaker ?? "-") (\($0.role ?? "-")): \(prose.text($0.range))" }
    return lines.joined(separator: "\n") + "\n"
  }
}
