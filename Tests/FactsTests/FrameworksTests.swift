import Documents
import Sentences
import SourceText
import Testing

@testable import Facts

/// A report made of one paragraph a line; a line that begins with `# ` or `## ` is a heading of that level.
private func paragraphs(_ text: String) -> Prose {
  var bytes: [UInt8] = []
  var blocks: [Block] = []
  for line in text.split(separator: "\n") {
    let level = line.prefix { $0 == "#" }.count
    let words = level > 0 ? line.drop { $0 == "#" || $0 == " " } : line
    let start = bytes.count
    bytes += Array(words.utf8)
    blocks.append(Block(level > 0 ? .heading(level: level) : .paragraph, start..<bytes.count))
    bytes.append(UInt8(ascii: "\n"))
  }
  return sentences(
    of: Document(
      source: Source(name: "", bytes: bytes), text: bytes, offsets: OffsetMap(), blocks: blocks, metadata: Metadata(),
      remarks: []))
}

/// The record as one line: name, count or numbers, members, whether they agree.
private func line(_ framework: Framework) -> String {
  let count = framework.count.map(String.init) ?? framework.components.joined(separator: "+")
  let items = framework.items.joined(separator: "、")
  let holds = framework.holds.map { $0 ? "holds" : "differs" } ?? "open"
  return "\(framework.name) | \(count) | \(items) | \(holds)"
}

@Suite struct FrameworkRules {
  @Test(arguments: FrameworkRule.all.map(\.name))
  func findItsExamples(_ name: String) throws {
    let rule = try #require(FrameworkRule.all.first { $0.name == name })
    #expect(!rule.examples.isEmpty)
    for example in rule.examples {
      let found = frameworks(in: paragraphs(example.text))
      #expect(found.map(\.name) == example.names, "\(example.text)")
    }
    let ownNames = rule.examples.flatMap { frameworks(in: paragraphs($0.text)) }.map(\.rule)
    #expect(ownNames.contains(name), "no example of \(name) is found by it")
  }

  @Test(arguments: FrameworkRule.all.map(\.name))
  func leaveTheirCounterexamples(_ name: String) throws {
    let rule = try #require(FrameworkRule.all.first { $0.name == name })
    #expect(!rule.counterexamples.isEmpty)
    for text in rule.counterexamples {
      #expect(frameworks(in: paragraphs(text)).map(\.name) == [], "\(text)")
    }
  }

  @Test func haveNamesOfTheirOwn() {
    let names = FrameworkRule.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(FrameworkRule.all.allSatisfy { !$0.summary.hasSuffix(".") && !$0.summary.contains("\n") })
  }
}

@Suite struct MemberRules {
  @Test(arguments: MemberRule.all.map(\.name))
  func findTheirExamples(_ name: String) throws {
    let rule = try #require(MemberRule.all.first { $0.name == name })
    #expect(!rule.examples.isEmpty)
    for example in rule.examples {
      let found = frameworks(in: paragraphs(example.text)).first { $0.name == example.name }
      #expect(found?.items == example.items, "\(example.text)")
    }
  }

  @Test func haveNamesOfTheirOwn() {
    let names = MemberRule.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(MemberRule.all.allSatisfy { !$0.summary.hasSuffix(".") })
  }
}

@Suite struct FrameworksOfPassages {
  @Test func reviewOfADistrict() {
    let text = """
      去年以来，全区做优港口、仓储、冷链三大物流平台，成立八大园区、六大产业专班，引进企业36家。坚持“谋、建、管”三位一体推进方式，下设5个项目指挥部。
      深化减证明、减跑动“两减”改革，推行“七个一”帮办服务模式，“三馆”建成开放，投入2.4亿元实施“1350”民生工程。
      """
    #expect(
      frameworks(in: paragraphs(text)).map(line) == [
        "三大物流平台 | 3 | 港口、仓储、冷链 | holds", "八大园区 | 8 |  | open", "六大产业专班 | 6 |  | open",
        "三位一体推进方式 | 3 | 谋、建、管 | holds", "两减 | 2 | 减证明、减跑动 | holds", "七个一帮办服务模式 | 7 |  | open",
        "三馆 | 3 |  | open", "1350民生工程 | 1350 |  | open",
      ])
  }

  @Test func membersAcrossParagraphs() {
    let text = """
      # 三大战略 引领新城
      今年将深入实施三大战略：
      生态立区。守住南山，治好清河。
      产业兴区。办好两个园区。
      人才强区。引来四方英才。
      围绕三大强区战略，提出“12”工作思路，“1”即守住一条底线，“2”即抓好两项改革，统筹东、中、西三大空间布局。
      """
    #expect(
      frameworks(in: paragraphs(text)).map(line) == [
        "三大战略 | 3 | 生态立区、产业兴区、人才强区 | holds",
        "三大强区战略 | 3 |  | open",
        "三大空间布局 | 3 | 东、中、西 | holds",
      ])
  }

  @Test func compoundsAndTheirParts() {
    let text = """
      以“一湖两岸”为重点，构建“两环四射、三横五纵”道路交通体系。“一湖”指明镜湖。“两岸”指东岸和西岸，岸线全长18公里。
      建立“1+6+N”应急体系，按照“234”工作思路，“2”是稳住两个市场，“3”是办好三件实事，“4”是建强四支队伍。
      """
    #expect(
      frameworks(in: paragraphs(text)).map(line) == [
        "一湖两岸 | 1+2 | 明镜湖、东岸和西岸 | holds",
        "两环四射、三横五纵道路交通体系 | 2+4+3+5 |  | open",
        "1+6+N应急体系 | 1+6+N |  | open",
        "234工作思路 | 2+3+4 | 稳住两个市场、办好三件实事、建强四支队伍 | holds",
      ])
  }

  @Test func listsThatDoNotAddUp() {
    let text = "推行“减时间、减环节、减费用”五减改革，坚持“规范、公开、效率”4项基本要求。建好人才库、企业库等“六库”体系。"
    #expect(
      frameworks(in: paragraphs(text)).map(line) == [
        "4项基本要求 | 4 | 规范、公开、效率 | differs", "六库体系 | 6 | 人才库、企业库 | open",
      ])
  }

  @Test func oldReportsInHanNumerals() {
    let text = "第二个五年计划里，我们完成了三大改造，提出了四个现代化的目标。按照五项原则，我国同十二个国家建立了关系。党的八大以后，三个工厂先后投产。"
    #expect(
      frameworks(in: paragraphs(text)).map(line) == ["三大改造 | 3 |  | open", "四个现代化 | 4 |  | open", "五项原则 | 5 |  | open"])
  }

  @Test func everydayWordsNeedTheirMembers() {
    #expect(frameworks(in: paragraphs("做好“三农”工作，治理“三废”，坚持“一国两制”。")).isEmpty)
    #expect(
      frameworks(in: paragraphs("治理废水、废气、废渣“三废”，成效明显。")).map(line) == ["三废 | 3 | 废水、废气、废渣 | holds"])
  }
}
