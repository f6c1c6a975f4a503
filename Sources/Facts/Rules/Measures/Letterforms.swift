import Sentences

extension WordingRule {
  /// ＧＤＰ, gdp and GDP; 農業總產值 of the first reports; “专精特新”企业 with and without its quotation marks.
  static let letterforms = WordingRule(
    name: "letterforms", summary: "full-width, lower-case and old letters take their usual form; quotation marks go",
    examples: [
      ("ＧＤＰ", "GDP"), ("人均gdp", "人均GDP"), ("農業總產值", "农业总产值"), ("“专精特新”企业", "专精特新企业"), ("PM_2.5 浓度", "PM2.5浓度"),
    ],
    counterexamples: ["地区生产总值", "5G基站", "《条例》实施率"],
    apply: { letters in
      // Nearly all indicators are plain Han text, which this leaves alone.
      guard letters.contains(where: isUnusual) else { return }
      letters = letters.compactMap { letter in
        switch letter.code {
        case 0xFF01...0xFF5E: return upper(Letter(letter.code - 0xFEE0))
        case 0x2080...0x2089: return Letter(letter.code - 0x2080 + 0x30)
        default: break
        }
        if dropped.contains(letter) { return nil }
        return oldForms[letter] ?? upper(letter)
      }
    })
}

private func isUnusual(_ letter: Letter) -> Bool {
  letter.code < 0x4E00 ? !letter.isDigit && letter != "、" : letter.code > 0x9FFF || hasOldForm.contains(letter)
}

private func upper(_ letter: Letter) -> Letter {
  letter.code &- 0x61 < 26 ? Letter(letter.code - 0x20) : letter
}

private let dropped = Set("“”‘’「」『』\" _　'".letters)

private let hasOldForm = LetterSet(Array(oldForms.keys))

/// Letters in use before 1956 that the measures of the first reports are written with.
private let oldForms: [Letter: Letter] = {
  let pairs = """
    業业 總总 產产 農农 鋼钢 鐵铁 電电 糧粮 國国 預预 財财 績绩 資资 經经 濟济 華华 貿贸 銷销 額额 價价 職职 員员 數数 學学 醫医 療疗 衛卫 術术 設设 築筑 運运 輸输 車车 機机 處处 開开 \
    關关 長长 個个 萬万 億亿 與与 為为 歲岁 當当 從从 發发 給给 將将 對对 動动 務务 勞劳 營营 廠厂 礦矿 煉炼 紡纺 織织 紗纱 鹽盐 魚鱼 豬猪 馬马 鷄鸡 畝亩 墾垦 災灾 養养 種种 穀谷 麥麦 \
    豐丰 馀余 儲储 貸贷 稅税 費费 償偿 債债 軍军 黨党 組组 區区 縣县 鄉乡 鎮镇 廣广 東东 節节 約约 獲获 達达 實实 際际 標标 準准 隊队 戶户 結结 構构 類类 紙纸 膠胶 絲丝 綢绸 蘇苏 聯联 \
    幫帮 負负 擔担 險险 輪轮 齒齿 壓压 縮缩 線线 綫线 臺台 灣湾 環环 單单 複复 雜杂 選选 舉举 權权 議议 報报 擴扩 減减 增增 響响 範范 圍围
    """
  let letters = pairs.split(separator: " ").map { String($0).letters }
  return Dictionary(letters.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
}()
