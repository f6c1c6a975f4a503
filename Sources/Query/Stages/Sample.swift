import SourceText
import Tables

extension Stage {
  static let sample = Stage(
    "sample", aliases: ["抽样"], "keeps rows chosen by chance, the same ones each time", [Parameter("rows", .integer)],
    examples: [Example("places | sample 3 | count", "n\n3")]
  ) { call throws(Diagnostic) in
    guard let argument = call.arguments.first else { preconditionFailure("the call has been checked") }
    let wanted = try call.integer(argument, least: 0)
    return BoundStage(fields: call.fields, keepsSubject: true) {
      (flow: Flow) throws(Diagnostic) -> Flow in try flow.choosing(try chosen(wanted, of: flow.count, flow.run))
    }
    .withoutSql("databases draw other rows, and others each time")
  }
}

/// `wanted` of `count` rows in their order, each choice equally likely (selection sampling: Knuth, volume 2, 3.4.2, S).
private func chosen(_ wanted: Int, of count: Int, _ run: Run) throws(Diagnostic) -> [Int32] {
  var random = Chance(state: 20_170_930)
  var left = min(wanted, count)
  var rows: [Int32] = []
  try run.eachStretch(count) { stretch in
    for row in stretch where left > 0 && Int.random(in: 0..<count - row, using: &random) < left {
      rows.append(Int32(row))
      left -= 1
    }
  }
  return rows
}

/// SplitMix64 (Steele, Lea and Flood, 2014): a seed gives the same rows on every machine.
private struct Chance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
