package import Quantities

/// How far a project has come.
package enum ProjectStage: String, Hashable, Sendable, CaseIterable {
  /// 谋划, 前期工作; also every later stage that is only promised
  case planned
  /// 申报, 立项, 获批
  case applied
  /// 摸底调查, 入户测绘, 勘察
  case surveyed
  /// 征收, 拆迁
  case demolition
  /// 土地出让, 摘牌
  case landSold = "land_sold"
  /// 开工, 奠基
  case started
  /// 在建, 加快建设
  case building
  /// 封顶, 合龙
  case toppedOut = "topped_out"
  /// 竣工, 建成
  case finished
  /// 投用, 运营, 通车
  case operating

  /// What users may call the stages in Chinese.
  package static let chineseAliases = [
    "谋划": "planned", "规划": "planned", "立项": "applied", "勘察": "surveyed", "拆迁": "demolition", "征收": "demolition",
    "供地": "land_sold", "开工": "started", "在建": "building", "封顶": "topped_out", "竣工": "finished", "建成": "finished",
    "投用": "operating", "运营": "operating",
  ]
}

/// What one sentence says of how far a project is.
package struct ProjectReport: Hashable, Sendable {
  /// In the list of things.
  package var thing: Int
  /// In the list of mentions.
  package var mention: Int
  package var stage: ProjectStage
  /// What is promised, of a stage that is planned.
  package var goal: ProjectStage?
  /// The time that the sentence speaks of.
  package var asOf: Period?
}
