/// Names for files: without folder and ending; where that names two, with the folders that tell them apart.
package func identifiers(of paths: [String]) -> [String] {
  let parts = paths.map { path -> [String] in
    if path == "-" { return ["stdin"] }
    var parts = path.split(separator: "/").map(String.init)
    if let last = parts.popLast() { parts.append(stem(last)) }
    return parts
  }
  var lengths = [Int](repeating: 1, count: paths.count)
  func name(_ index: Int) -> String { parts[index].suffix(lengths[index]).joined(separator: "/") }
  var changed = true
  while changed {
    changed = false
    var groups: [String: [Int]] = [:]
    for index in paths.indices { groups[name(index), default: []].append(index) }
    for group in groups.values where group.count > 1 {
      for index in group where lengths[index] < parts[index].count {
        lengths[index] += 1
        changed = true
      }
    }
  }
  return paths.indices.map(name)
}

/// A packed file is named by what is packed: 2020 for 2020.txt.gz.
private func stem(_ name: String) -> String {
  guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
  let rest = String(name[..<dot])
  return name[dot...].lowercased() == ".gz" ? stem(rest) : rest
}
