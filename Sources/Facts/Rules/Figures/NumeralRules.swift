import Quantities
import Sentences

extension NumeralRule {
  /// In the order in which they are asked.
  package static let all: [NumeralRule] = [
    .listNumbers, .latinNames, .quotedNames, .numberedThings, .ordinals, .thresholds, .setCounts, .periods, .idioms,
    .bareNumbers,
  ]
}
