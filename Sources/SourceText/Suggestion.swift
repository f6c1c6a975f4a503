/// The one name among `candidates` that `name` was probably meant to be.
///
/// Latin names are near when their edit distance (Damerau–Levenshtein, adjacent letters may swap) is at most half the
/// name. Chinese names are short, so there a shared prefix or one name inside the other counts before edit distance.
package func suggestion(for name: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(name.lowercased().unicodeScalars)
  if wanted.isEmpty { return nil }
  var best: (cost: Double, name: String)?
  for candidate in candidates {
    let other = Array(candidate.lowercased().unicodeScalars)
    if other.isEmpty { continue }
    var cost = Double(editDistance(wanted, other))
    let isHan = wanted.contains { $0.value >= 0x2E80 } && other.contains { $0.value >= 0x2E80 }
    if isHan {
      let shared = zip(wanted, other).prefix { $0 == $1 }.count
      let difference = Double(abs(wanted.count - other.count))
      if shared == min(wanted.count, other.count) || contains(other, wanted) || contains(wanted, other) {
        cost = min(cost, 0.1 + 0.1 * difference)
      } else if shared >= 1 {
        cost = min(cost, 0.5 + Double(wanted.count - shared) * 0.5)
      }
    } else if other.starts(with: wanted), wanted.count >= 2 {
      cost = min(cost, 0.5 + 0.05 * Double(other.count - wanted.count))
    }
    // Names without a letter in common are not near, however short they are.
    if cost >= Double(max(wanted.count, other.count)) { continue }
    if cost <= max(1, Double(wanted.count) / 2), cost < best?.cost ?? .infinity { best = (cost, candidate) }
  }
  return best?.name
}

/// Whether `inner` stands somewhere in `outer`.
private func contains(_ outer: [Unicode.Scalar], _ inner: [Unicode.Scalar]) -> Bool {
  guard inner.count <= outer.count else { return false }
  return (0...(outer.count - inner.count)).contains { outer[$0..<($0 + inner.count)].elementsEqual(inner) }
}

private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var before: [Int] = []
  var previous = Array(0...b.count)
  for i in 1...a.count {
    var current = [i]
    for j in 1...b.count {
      let substitution = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
      var cost = min(substitution, previous[j] + 1, current[j - 1] + 1)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { cost = min(cost, before[j - 2] + 1) }
      current.append(cost)
    }
    before = previous
    previous = current
  }
  return previous[b.count]
}
