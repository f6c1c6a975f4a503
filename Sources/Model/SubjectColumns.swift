import Facts
import Series

// The columns that say what figures measure and how, the same in every table over them.

extension FactColumn {
  static func measure(
    _ summary: String = "what is measured, under one name for all reports",
    _ read: @escaping @Sendable (Told<Fact>) -> String?
  ) -> FactColumn { .text("measure", aliases: ["指标名", "测度"], summary: summary, read) }

  static func topic(_ read: @escaping @Sendable (Told<Fact>) -> Topic?) -> FactColumn {
    .text(
      "topic", aliases: ["主题"], members: Topic.allCases.map(\.rawValue), memberAliases: Topic.chineseAliases,
      summary: "the part of public life that the measure belongs to"
    ) { read($0)?.rawValue }
  }

  static func kind(
    _ summary: String = "what the number says", _ read: @escaping @Sendable (Told<Fact>) -> Figure.Kind
  ) -> FactColumn {
    .text(
      "kind", aliases: ["种类"], members: Figure.Kind.allCases.map(\.rawValue), memberAliases: Figure.Kind.chineseAliases,
      summary: summary
    ) { read($0).rawValue }
  }

  static func bound(_ summary: String, _ read: @escaping @Sendable (Told<Fact>) -> Figure.Bound?) -> FactColumn {
    .text(
      "bound", aliases: ["界限"], members: Figure.Bound.allCases.map(\.rawValue),
      memberAliases: Figure.Bound.chineseAliases, summary: summary
    ) { read($0)?.rawValue }
  }
}

/// A fact about what may have been told by several reports.
protocol SubjectFact: Sendable {
  var subject: Subject { get }
}

extension Array {
  /// The columns that tell the subject of a fact.
  static func subject<Fact: SubjectFact>(measure: String, kind: String) -> [Element] where Element == FactColumn<Fact> {
    [
      .measure(measure) { $0.fact.subject.measure },
      .topic { $0.fact.subject.topic },
      .text("scope", aliases: ["范围"], summary: "the area, by its full name where it is the report's own") {
        $0.fact.subject.scope
      },
      .kind(kind) { $0.fact.subject.kind },
    ]
  }
}
