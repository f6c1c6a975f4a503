extension Areas {
  /// The province of a text that says 全省 and 我省 and speaks of no smaller area as its own: the one that it calls by its
  /// short name (振兴吉林), else the one in which most of the cities and counties lie that it names.
  var province: String? {
    let levels = levels
    guard levels["省", default: 0] >= 2, levels.allSatisfy({ $0.key == "省" || $0.value * 4 <= levels["省", default: 0] })
    else { return nil }
    let names = DivisionNames.china
    let named = counts { names.province(called: $0) }
    if let best = most(of: named), best.count >= 2 { return best.name }
    var places: [String: Int] = [:]
    for name in counts(of: { names.fullName(called: $0) }).keys {
      guard let province = province(of: name) else { continue }
      places[province, default: 0] += 1
    }
    return most(of: places).flatMap { $0.count >= 3 ? $0.name : nil }
  }

  /// 黔东南州 of `贵州省黔东南州两会`: the prefecture of a people that a text names with its province, or twice.
  var prefecture: String? {
    var counts: [String: Int] = [:]
    var index = 0
    let limit = min(text.count, 40_000)
    while true {
      // 州
      index = nextPlace(of: 0xE5, 0xB7, in: text, index..<limit)
      guard index + 3 <= limit else { break }
      defer { index += 3 }
      guard text[index + 2] == 0x9E else { continue }
      for length in [12, 9, 6] where index >= length && beginsHan(text[index - length]) {
        let name = page.string((index - length)..<(index + 3))
        guard DivisionNames.china.knowShortened(name) else { continue }
        let isPlaced = provinceEnds.end(text, 0..<(index - length))
        counts[name, default: 0] += isPlaced ? 2 : 1
        break
      }
    }
    return most(of: counts).flatMap { $0.count >= 2 && isOwn($0.name) ? $0.name : nil }
  }

  /// 玉州省 of a department's news that says 我省 or 全省 and is about no one place in it: the province that it names most often,
  /// and no other as often.
  var provinceInFull: String? {
    let own = levels
    guard own["省", default: 0] > 0, own.allSatisfy({ $0.key == "省" }) else { return nil }
    var counts: [String: Int] = [:]
    var index = 0
    while true {
      // 省
      index = nextPlace(of: 0xE7, 0x9C, in: text, index..<text.count)
      guard index < text.count else { break }
      for length in [9, 6] where text[index + 2] == 0x81 && index >= length {
        let name = page.string((index - length)..<(index + 3))
        if DivisionNames.china.isProvince(name) { counts[name, default: 0] += 1 }
      }
      index += 3
    }
    guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return nil }
    return counts.allSatisfy { $0.key == best.key || $0.value < best.value } ? best.key : nil
  }

  /// The county or city that a text calls only by its short name: three times, or as that which develops.
  var shortName: String? {
    let names = DivisionNames.china
    let own = counts { names.fullName(called: $0) }.merging(counts { names.province(called: $0) }) { $0 + $1 }
      .filter { isOwn($0.key) }
    return most(of: own).flatMap { $0.count >= 3 ? $0.name : nil }
  }

  /// 湖南省 of 常德市 and of 常德市澧县.
  private func province(of name: String) -> String? {
    let names = DivisionNames.china
    if let province = names.province(ofPrefecture: name) { return province }
    return name.firstIndex(of: "市").flatMap { names.province(ofPrefecture: String(name[...$0])) }
  }

  /// What is named most, if it is more than half of all.
  private func most(of counts: [String: Int]) -> (name: String, count: Int)? {
    guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      best.value * 2 > counts.values.reduce(0, +)
    else { return nil }
    return (best.key, best.value)
  }

  /// How often the text has short names of one kind, by what they stand for; one that develops counts three times.
  private func counts(of place: (ArraySlice<UInt8>) -> String?) -> [String: Int] {
    var counts: [String: Int] = [:]
    for block in page.blocks where block.kind != .furniture {
      var index = block.range.lowerBound
      let limit = min(block.range.upperBound, 12_000)
      while index + 6 <= limit {
        for length in [9, 6] where index + length <= limit && beginsHan(text[index]) {
          guard let place = place(text[index..<index + length]) else { continue }
          counts[place, default: 0] += growths.begin(text, index + length..<block.range.upperBound) ? 3 : 1
          break
        }
        index += width(ofLead: text[index])
      }
    }
    return counts
  }
}

private let provinceEnds = Words("省 自治区")
private let growths = Words("发展 经济 脱贫 振兴 人民 大地 高质量 建设 将成为")
