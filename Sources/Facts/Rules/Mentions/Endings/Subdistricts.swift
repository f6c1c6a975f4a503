extension NameEndings {
  static let subdistricts = NameEndings(
    name: "subdistricts",
    summary: "subdistricts of a city, and their offices",
    kind: .place, level: .subdistrict,
    words: "街道 街道办 街道办事处 街办",
    examples: [("七里桥街道和柳泉街道联手治水。", ["七里桥街道", "柳泉街道"])],
    counterexamples: ["各街道要压实责任。", "重点街道先行先试。"])
}
