extension MentionRule {
  static let landmarks = MentionRule(
    name: "landmarks", summary: "rivers, mountains and regions that everybody knows",
    examples: [("黄河与长三角各有规划。", ["黄河", "长三角"]), ("登上千佛山，远眺雄安新区。", ["千佛山", "雄安新区"])],
    counterexamples: ["依山傍水，江河相连。"],
    find: { line, found in
      for word in line.words where word.sort == .landmark {
        found.append(
          NameCandidate(kind: .place, range: word.range, level: Landmarks.all[word.index].level))
      }
    })
}
