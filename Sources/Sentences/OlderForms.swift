// Table: letters that reports of the fifties write in an older form.

/// Reads the older forms of letters as the ones in use since, so that every rule and word list knows a report of either
/// time, and writes names back as the report does.
///
/// Only letters that some rule looks for are here. Reports of 1957 and 1958 mix both forms; a name then takes the form that
/// its report writes more often.
package struct OlderForms: Sendable {
  /// Today's letter, and the form in which this report writes it.
  private var written: [UInt16: UInt16] = [:]

  init() {}

  /// Replaces the older forms in `letters`. Most reports hold none, which the first few thousand letters tell.
  init(in letters: inout [Letter]) {
    guard letters.prefix(3000).contains(where: { OlderForms.signs.contains($0) }) else { return }
    let today = OlderForms.today
    var counts: [UInt16: Int] = [:]
    for index in letters.indices where OlderForms.older.contains(letters[index]) {
      let code = letters[index].code
      guard let letter = today[code] else { continue }
      letters[index] = Letter(letter)
      counts[code, default: 0] += 1
    }
    var plain: [Int] = Array(repeating: 0, count: 1 << 16)
    for letter in letters { plain[Int(letter.code)] += 1 }
    for (form, count) in counts.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
      guard let letter = today[form], count * 2 > plain[Int(letter)] else { continue }
      written[letter] = form
    }
  }

  /// The words as the report writes them.
  package func text(_ letters: [Letter]) -> String {
    written.isEmpty ? letters.text : letters.map { Letter(written[$0.code] ?? $0.code) }.text
  }

  /// What no text in today's letters holds.
  private static let signs = LetterSet("國業個萬億經產産發劃區")

  /// Every older form.
  private static let older = LetterSet(String(pairs.split(separator: " ").compactMap(\.first)))

  private static let today: [UInt16: UInt16] = {
    var table: [UInt16: UInt16] = [:]
    for pair in pairs.split(separator: " ") {
      let letters = String(pair).letters
      table[letters[0].code] = letters[1].code
    }
    return table
  }()

  /// The older form, then today's.
  private static let pairs = """
    萬万 與与 專专 業业 東东 兩两 嚴严 個个 臨临 為为 舉举 義义 樂乐 習习 鄉乡 書书 買买 爭争 於于 雲云 亞亚 產产 畝亩 親亲 億亿 僅仅 從从 倉仓 們们 價价 眾众 優优 會会 傳传 體体 債债 \
    償偿 儲储 兒儿 兌兑 黨党 關关 養养 獸兽 內内 冊册 軍军 農农 決决 況况 淨净 減减 幾几 則则 創创 別别 劑剂 劇剧 辦办 務务 動动 勞劳 勢势 勻匀 區区 醫医 華华 協协 單单 佔占 盧卢 衛卫 \
    卻却 廠厂 歷历 壓压 廁厕 廚厨 縣县 參参 雙双 發发 變变 葉叶 號号 後后 噸吨 聽听 啓启 員员 響响 團团 園园 圍围 國国 圖图 圓圆 場场 塊块 堅坚 壇坛 墾垦 處处 備备 復复 頭头 奮奋 獎奖 \
    奧奥 婦妇 嬰婴 學学 實实 審审 寬宽 對对 導导 壽寿 將将 爾尔 層层 屆届 屬属 歲岁 崗岗 幣币 師师 帶带 幫帮 並并 廣广 莊庄 慶庆 庫库 應应 廢废 開开 張张 強强 歸归 當当 徹彻 徵征 徑径 \
    態态 總总 惡恶 願愿 戲戏 戰战 戶户 執执 擴扩 掃扫 撫抚 搶抢 護护 報报 擔担 擬拟 擁拥 撥拨 擇择 揮挥 換换 據据 攝摄 搖摇 撐撑 數数 斷断 無无 舊旧 時时 晝昼 術术 機机 雜杂 權权 條条 \
    來来 極极 構构 樞枢 櫃柜 標标 棟栋 樹树 樣样 檔档 橋桥 樁桩 檢检 樓楼 檻槛 歐欧 殘残 畢毕 氣气 氫氢 匯汇 潔洁 濟济 濃浓 潤润 漲涨 漁渔 灣湾 濕湿 滾滚 滿满 燈灯 災灾 爐炉 點点 煉炼 \
    熱热 愛爱 狀状 獨独 豬猪 獻献 環环 現现 電电 療疗 盞盏 鹽盐 監监 蓋盖 盤盘 矯矫 礦矿 碼码 礎础 確确 礙碍 離离 種种 積积 稅税 穩稳 筆笔 築筑 篩筛 籌筹 簽签 簡简 類类 糧粮 糾纠 紅红 \
    約约 級级 紀纪 純纯 紗纱 綱纲 納纳 紛纷 紙纸 紡纺 線线 組组 織织 經经 結结 繞绕 絡络 統统 繼继 績绩 續续 維维 綿绵 綜综 綠绿 纜缆 締缔 編编 緣缘 縮缩 繳缴 網网 職职 聯联 勝胜 膠胶 \
    腳脚 脫脱 騰腾 捨舍 艱艰 藝艺 節节 範范 榮荣 藥药 獲获 營营 藍蓝 雖虽 補补 裝装 見见 規规 視视 覽览 譽誉 計计 訂订 認认 讓让 訓训 議议 記记 許许 論论 訟讼 設设 訪访 證证 評评 識识 \
    詐诈 訴诉 診诊 試试 話话 該该 語语 說说 讀读 課课 調调 談谈 謀谋 諧谐 貝贝 負负 財财 責责 賬账 貨货 質质 貧贫 購购 貫贯 貼贴 貸贷 貿贸 費费 賃赁 資资 賽赛 趕赶 躍跃 躋跻 車车 軌轨 \
    轉转 輪轮 輕轻 載载 較较 輛辆 輸输 轄辖 達达 遷迁 過过 邁迈 運运 還还 這这 進进 遠远 違违 連连 遲迟 適适 選选 遞递 邏逻 遺遗 郵邮 鄰邻 採采 針针 鐘钟 鋼钢 錢钱 鐵铁 銀银 鋪铺 鏈链 \
    銷销 錠锭 鍵键 鎮镇 鎊镑 長长 門门 問问 間间 聞闻 閱阅 隊队 陣阵 階阶 際际 陸陆 陳陈 險险 隱隐 難难 頂顶 頃顷 項项 順顺 須须 顧顾 預预 領领 顆颗 題题 額额 風风 飲饮 館馆 馬马 駐驻 \
    驗验 騙骗 麥麦 黃黄 龍龙 産产 爲为 劃划 餘余 衆众 羣群 準准 製制 綫线 佈布 裏里 裡里 麽么 週周 複复 穫获 証证 託托 戸户 増增 説说 鉄铁
    """
}
