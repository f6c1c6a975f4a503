package import Quantities

/// A measure, plan, rule or programme that a report names.
package struct Policy: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// 规划, 计划, 方案
    case plan
    /// 意见, 措施, 政策
    case measure
    /// 条例, 办法, 法
    case rule
    /// “…”行动, “…”工程
    case programme
    /// 公报, 协定, 条约
    case agreement
  }

  /// In the list of things.
  package var thing: Int
  package var kind: Kind
  /// Who gave it, in the report's words.
  package var issuer: String?
  /// When, where the sentence says so.
  package var date: Period?
  /// For whom it is: 企业, 人才.
  package var audience: String?
}
