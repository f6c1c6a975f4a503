import Facts
import Quantities
import Sentences
import Tables

extension NameTables {
  static let policies = NameTable(
    name: "policies", aliases: ["政策"],
    summary: "the measures, plans, rules and programmes that a report names, at their first mention",
    facts: { report, _ in
      let names = report.names.value
      return names.policies.map { policy in
        let thing = names.things[policy.thing]
        return NamedPolicy(policy: policy, thing: thing, mention: names.mentions[thing.first])
      }
    },
    columns: [
      .text("name", aliases: ["名称"], summary: "its title, or its name as written") { $0.fact.thing.name },
      .text(
        "kind", aliases: ["种类"], members: Policy.Kind.allCases.map(\.rawValue),
        memberAliases: ["计划": "plan", "措施": "measure", "法规": "rule", "行动": "programme", "协定": "agreement"],
        summary: "what sort of policy it is"
      ) { $0.fact.policy.kind.rawValue },
      .text("issuer", aliases: ["发布机构"], summary: "who gave it, in the report's words") { $0.fact.policy.issuer },
      .period("date", aliases: ["日期"], summary: "when, where its sentence says so") { $0.fact.policy.date },
      .text("audience", aliases: ["对象"], summary: "for whom it is, where name or sentence tell") {
        $0.fact.policy.audience
      },
      .integer("mentions", aliases: ["提及数"], summary: "how often the report names it") { $0.fact.thing.mentions },
    ])
}

/// A policy with its name.
struct NamedPolicy: PlacedFact {
  let policy: Policy
  let thing: Thing
  let mention: Mention

  var sentence: Int { mention.sentence }
  var range: Range<Int> { mention.range }
}
