// Table: letters that reports of the fifties, and pages from where the reform never came, write in an older form.

/// The older forms of letters beside the ones in use since.
///
/// Only letters that some rule, list of words or name of a division holds are here, and none that is in use today as well
/// (著, 乾). Which letters belong together is told as the Unihan database has it.
package enum OlderLetters {
  /// What no text in today's letters holds.
  package static let signs = "國業個萬億經產産發劃區會報縣這為與開"

  /// Every older form.
  package static let all = String(pairs.split(separator: " ").compactMap(\.first))

  /// Today's letter for each older one.
  package static let today: [UInt16: UInt16] = {
    var table: [UInt16: UInt16] = [:]
    for pair in pairs.split(separator: " ") {
      let letters = Array(pair.utf16)
      table[letters[0]] = letters[1]
    }
    return table
  }()

  /// A text in today's letters, byte for byte in the same places: all these letters take three.
  static func modern(_ text: [UInt8]) -> [UInt8] {
    guard hasSigns(text) else { return text }
    let table = table
    var modern = text
    var index = 0
    while index < text.count {
      let width = width(ofLead: text[index])
      if width == 3, index + 3 <= text.count {
        let letter = table[Int(scalar(in: text, at: index))]
        if letter != 0 {
          modern[index] = 0xE0 | UInt8(letter >> 12)
          modern[index + 1] = 0x80 | UInt8(letter >> 6 & 0x3F)
          modern[index + 2] = 0x80 | UInt8(letter & 0x3F)
        }
      }
      index += width
    }
    return modern
  }

  /// Whether the first few thousand letters hold a sign: asked of every text, and nearly every one says no.
  private static func hasSigns(_ text: [UInt8]) -> Bool {
    let signs = signBits
    let end = min(text.count, 9_000) - 2
    var index = 0
    while index < end {
      if beginsHan(text[index]) {
        let code = scalar(in: text, at: index)
        if signs[Int(code >> 6)] >> UInt64(code & 63) & 1 == 1 { return true }
        index += 3
      } else {
        index += width(ofLead: text[index])
      }
    }
    return false
  }

  /// A bit for each letter of the basic plane.
  private static let signBits: [UInt64] = {
    var bits = [UInt64](repeating: 0, count: 1 << 10)
    for sign in signs.utf16 { bits[Int(sign >> 6)] |= 1 << UInt64(sign & 63) }
    return bits
  }()

  /// `today` as a table, 0 for letters that are today's.
  private static let table: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 1 << 16)
    for (older, today) in today { table[Int(older)] = today }
    return table
  }()

  /// The older form, then today's.
  private static let pairs = """
    萬万 與与 專专 業业 東东 兩两 嚴严 個个 臨临 為为 舉举 義义 樂乐 習习 鄉乡 書书 買买 爭争 於于 雲云 亞亚 產产 畝亩 親亲 億亿 僅仅 從从 倉仓 們们 價价 \
    眾众 優优 會会 傳传 體体 債债 償偿 儲储 兒儿 兌兑 黨党 關关 養养 獸兽 內内 冊册 軍军 農农 決决 況况 淨净 減减 幾几 則则 創创 別别 劑剂 劇剧 辦办 務务 \
    動动 勞劳 勢势 勻匀 區区 醫医 華华 協协 單单 佔占 盧卢 衛卫 卻却 廠厂 歷历 壓压 廁厕 廚厨 縣县 參参 雙双 發发 變变 葉叶 號号 後后 噸吨 聽听 啓启 員员 \
    響响 團团 園园 圍围 國国 圖图 圓圆 場场 塊块 堅坚 壇坛 墾垦 處处 備备 復复 頭头 奮奋 獎奖 奧奥 婦妇 嬰婴 學学 實实 審审 寬宽 對对 導导 壽寿 將将 爾尔 \
    層层 嶽岳 屆届 屬属 歲岁 崗岗 幣币 師师 帶带 幫帮 並并 廣广 莊庄 慶庆 庫库 應应 廢废 開开 張张 強强 歸归 當当 徹彻 徵征 徑径 態态 總总 惡恶 願愿 戲戏 戰战 \
    戶户 執执 擴扩 掃扫 撫抚 搶抢 護护 報报 擔担 擬拟 擁拥 撥拨 擇择 揮挥 換换 據据 攝摄 搖摇 撐撑 數数 斷断 無无 舊旧 時时 晝昼 術术 機机 雜杂 權权 條条 \
    來来 極极 構构 樞枢 櫃柜 標标 棟栋 樹树 樣样 檔档 橋桥 樁桩 檢检 樓楼 檻槛 歐欧 殘残 畢毕 氣气 氫氢 匯汇 潔洁 濟济 濃浓 潤润 漲涨 漁渔 灣湾 濕湿 滾滚 \
    滿满 燈灯 災灾 爐炉 點点 煉炼 熱热 愛爱 狀状 獨独 豬猪 獻献 環环 現现 電电 療疗 盞盏 鹽盐 監监 蓋盖 盤盘 矯矫 礦矿 碼码 礎础 確确 礙碍 離离 種种 積积 \
    稅税 穩稳 筆笔 築筑 篩筛 籌筹 簽签 簡简 類类 糧粮 糾纠 紅红 約约 級级 紀纪 純纯 紗纱 綱纲 納纳 紛纷 紙纸 紡纺 線线 組组 織织 經经 結结 繞绕 絡络 統统 \
    繼继 績绩 續续 維维 綿绵 綜综 綠绿 纜缆 締缔 編编 緣缘 縮缩 繳缴 網网 職职 聯联 勝胜 膠胶 腳脚 脫脱 騰腾 捨舍 艱艰 藝艺 節节 範范 榮荣 藥药 獲获 營营 \
    藍蓝 雖虽 補补 裝装 見见 規规 視视 覽览 譽誉 計计 訂订 認认 讓让 訓训 議议 記记 許许 論论 訟讼 設设 訪访 證证 評评 識识 詐诈 訴诉 診诊 試试 話话 該该 \
    語语 說说 讀读 課课 調调 談谈 謀谋 諧谐 貝贝 負负 財财 責责 賬账 貨货 質质 貧贫 購购 貫贯 貼贴 貸贷 貿贸 費费 賃赁 資资 賽赛 趕赶 躍跃 躋跻 車车 軌轨 \
    轉转 輪轮 輕轻 載载 較较 輛辆 輸输 轄辖 達达 遷迁 過过 邁迈 運运 還还 這这 進进 遠远 違违 連连 遲迟 適适 選选 遞递 邏逻 遺遗 郵邮 鄰邻 採采 針针 鐘钟 \
    鋼钢 錢钱 鐵铁 銀银 鋪铺 鏈链 銷销 錠锭 鍵键 鎮镇 鎊镑 長长 門门 問问 間间 聞闻 閱阅 隊队 陣阵 階阶 際际 陸陆 陳陈 險险 隱隐 難难 頂顶 頃顷 項项 順顺 \
    須须 顧顾 預预 領领 顆颗 題题 額额 風风 飲饮 館馆 馬马 駐驻 驗验 騙骗 麥麦 黃黄 龍龙 産产 爲为 劃划 餘余 衆众 羣群 準准 製制 綫线 佈布 裏里 裡里 麽么 \
    週周 複复 穫获 証证 託托 戸户 増增 説说 鉄铁 亂乱 併并 侖仑 侷局 係系 俬私 倖幸 倣仿 倫伦 偉伟 側侧 偵侦 偽伪 傑杰 傢家 傭佣 傷伤 傾倾 僑侨 僕仆 僱雇 \
    儀仪 儉俭 儘尽 兇凶 兗兖 凈净 凍冻 凱凯 刪删 剋克 剎刹 剛刚 剝剥 剷铲 劉刘 劍剑 勁劲 勛勋 勳勋 勵励 勸劝 卹恤 厭厌 厲厉 叢丛 吳吴 呂吕 唸念 啟启 喚唤 \
    喨亮 喪丧 喫吃 喬乔 嗎吗 嘆叹 噴喷 噹当 嚮向 囂嚣 囑嘱 埰采 堯尧 塗涂 塵尘 墊垫 墮堕 壘垒 壞坏 壟垄 壩坝 壯壮 壺壶 夠够 夢梦 夾夹 奪夺 姦奸 娛娱 婁娄 \
    媽妈 孫孙 宮宫 寢寝 寧宁 寫写 寵宠 寶宝 尋寻 尷尴 屍尸 屢屡 岡冈 島岛 峽峡 崍崃 崑昆 崙仑 嵐岚 嶄崭 嶗崂 嶧峄 嶺岭 嶼屿 巒峦 巖岩 帥帅 帳帐 幟帜 幹干 \
    廂厢 廈厦 廟庙 廬庐 廳厅 彆别 彈弹 彌弥 彎弯 彙汇 彥彦 彿佛 恆恒 恥耻 悅悦 慄栗 慇殷 慘惨 慚惭 慣惯 慮虑 慼戚 慾欲 憂忧 憊惫 憑凭 憤愤 憲宪 憶忆 懃勤 \
    懇恳 懞蒙 懮忧 懲惩 懶懒 懷怀 懸悬 懼惧 拋抛 捲卷 掙挣 掛挂 揚扬 搆构 損损 搗捣 搨拓 搾榨 摯挚 撈捞 撓挠 撲扑 撾挝 擊击 擋挡 擠挤 擣捣 擺摆 擼撸 擾扰 \
    攔拦 攜携 攤摊 攬揽 敗败 敘叙 敵敌 斬斩 昇升 晉晋 暉晖 暢畅 暫暂 曆历 曉晓 曏向 曬晒 桿杆 棄弃 棗枣 棧栈 棲栖 楊杨 楓枫 榖谷 槓杠 樅枞 樑梁 樸朴 樺桦 \
    橫横 檯台 檸柠 櫻樱 欄栏 欒栾 欽钦 歎叹 歡欢 殯殡 殲歼 殺杀 毀毁 毬球 氾泛 汎泛 汙污 沒没 沖冲 涇泾 涼凉 淥渌 淪沦 淶涞 淺浅 渦涡 測测 渾浑 湊凑 湞浈 \
    湧涌 湯汤 溝沟 溫温 溼湿 滄沧 滅灭 滌涤 滎荥 滬沪 滯滞 滲渗 漢汉 漣涟 漵溆 漸渐 潁颍 潑泼 潛潜 潯浔 潰溃 潿涠 澇涝 澗涧 澠渑 澤泽 澱淀 濤涛 濫滥 濬浚 \
    濰潍 濱滨 瀆渎 瀋沈 瀏浏 瀕濒 瀘泸 瀟潇 瀰弥 瀾澜 灕漓 灘滩 灤滦 烏乌 烴烃 煙烟 煥焕 煩烦 燐磷 燒烧 燦灿 燬毁 燿耀 爛烂 爺爷 牆墙 牽牵 犧牺 狹狭 猶犹 \
    獃呆 獄狱 獅狮 獼猕 琿珲 瑣琐 瑤瑶 瑪玛 瑯琅 璽玺 瓊琼 瓏珑 甌瓯 甕瓮 畫画 異异 疇畴 疊叠 痠酸 瘋疯 瘓痪 癒愈 癥症 癱瘫 盃杯 盜盗 盡尽 盪荡 睏困 瞞瞒 \
    瞭了 矚瞩 砲炮 硯砚 碩硕 碭砀 磚砖 礡礴 礪砺 礱砻 祕秘 祿禄 禍祸 禦御 禪禅 禮礼 秈籼 稈秆 稜棱 稟禀 稱称 穀谷 穎颖 穢秽 窩窝 窪洼 窮穷 窯窑 竄窜 竇窦 \
    竊窃 競竞 箇个 篤笃 籃篮 籐藤 籠笼 籤签 籬篱 籲吁 粵粤 糞粪 糰团 紉纫 紐纽 紓纾 紮扎 細细 紹绍 終终 絕绝 絢绚 給给 絨绒 絲丝 絳绛 綁绑 綏绥 綢绸 綴缀 \
    綵彩 綸纶 綻绽 綽绰 緊紧 緒绪 緞缎 緩缓 緬缅 緯纬 練练 緻致 縉缙 縛缚 縫缝 縱纵 縴纤 繆缪 繕缮 繡绣 繩绳 繪绘 繫系 繭茧 繹绎 繽缤 纍累 纔才 纖纤 罈坛 \
    罣挂 罰罚 罷罢 羅罗 羈羁 羨羡 翫玩 翹翘 聖圣 聰聪 聲声 聶聂 肅肃 脅胁 脈脉 脣唇 脹胀 腦脑 腫肿 腸肠 膚肤 膽胆 臉脸 臍脐 臘腊 臟脏 臥卧 臺台 興兴 舖铺 \
    艙舱 艦舰 艷艳 苧苎 茲兹 荊荆 荳豆 萊莱 葯药 蒐搜 蒼苍 蓆席 蓮莲 蔔卜 蔣蒋 蔭荫 蕩荡 蕪芜 蕭萧 薈荟 薊蓟 薌芗 薑姜 薦荐 薩萨 藷薯 藺蔺 蘄蕲 蘆芦 蘇苏 \
    蘊蕴 蘋苹 蘭兰 蘿萝 虛虚 虧亏 蛻蜕 蝕蚀 蝦虾 蟬蝉 蟲虫 蠅蝇 蠶蚕 蠻蛮 衊蔑 衚胡 衝冲 襲袭 覈核 覺觉 觀观 觸触 訊讯 討讨 訝讶 訥讷 註注 詆诋 詔诏 詞词 \
    詢询 詩诗 詭诡 詳详 誇夸 誌志 誕诞 誠诚 誣诬 誤误 誨诲 誰谁 誹诽 誼谊 諄谆 諉诿 請请 諒谅 諜谍 諶谌 諸诸 諾诺 謂谓 謗谤 謙谦 講讲 謝谢 謠谣 謨谟 謬谬 \
    謹谨 譙谯 譚谭 譜谱 譟噪 譯译 譴谴 讚赞 豎竖 豐丰 豔艳 貓猫 貞贞 貢贡 販贩 貪贪 貯贮 貴贵 賀贺 賂赂 賄贿 賈贾 賑赈 賓宾 賚赉 賞赏 賠赔 賡赓 賢贤 賣卖 \
    賦赋 賭赌 賴赖 賸剩 贈赠 贊赞 贏赢 贛赣 趙赵 趨趋 跡迹 跼局 踐践 踰逾 蹟迹 蹤踪 蹧糟 軋轧 軟软 軸轴 輓挽 輔辅 輝辉 輟辍 輩辈 輯辑 輻辐 輿舆 轍辙 轎轿 \
    轝舆 轟轰 辭辞 辯辩 迴回 遊游 遙遥 遜逊 遼辽 邊边 郟郏 鄆郓 鄒邹 鄔邬 鄖郧 鄧邓 鄭郑 鄲郸 鄴邺 鄺邝 醜丑 醞酝 醼宴 釀酿 釁衅 釋释 釐厘 釘钉 釣钓 釦扣 \
    鈉钠 鈞钧 鈦钛 鈴铃 鈷钴 鉀钾 鉑铂 鉛铅 鉤钩 銅铜 銘铭 銜衔 銳锐 鋁铝 鋅锌 鋒锋 鋰锂 錄录 錘锤 錦锦 錨锚 錫锡 錮锢 錯错 錳锰 錶表 鍊炼 鍋锅 鍛锻 鍥锲 \
    鍾钟 鎂镁 鎖锁 鎘镉 鎚锤 鎢钨 鎣蓥 鎳镍 鏟铲 鏡镜 鏵铧 鑄铸 鑑鉴 鑒鉴 鑲镶 鑽钻 閃闪 閆闫 閉闭 閑闲 閒闲 閔闵 閘闸 閡阂 閣阁 閥阀 閩闽 閬阆 閶阊 閻阎 \
    闆板 闇暗 闊阔 闖闯 闡阐 闢辟 陘陉 陝陕 陞升 陰阴 陽阳 隄堤 隨随 隴陇 隸隶 隻只 雛雏 雞鸡 霑沾 霧雾 靈灵 靚靓 靜静 鞏巩 韋韦 韌韧 韓韩 韻韵 頁页 頑顽 \
    頒颁 頓顿 頗颇 頸颈 頻频 顏颜 顛颠 顯显 颱台 颳刮 飄飘 飛飞 飢饥 飯饭 飼饲 飽饱 飾饰 餓饿 餬糊 餽馈 饋馈 饑饥 饒饶 馭驭 馮冯 馳驰 駁驳 駕驾 駛驶 駱骆 \
    駿骏 騎骑 騷骚 騾骡 驅驱 驊骅 驕骄 驚惊 驛驿 驟骤 驢驴 骯肮 髒脏 髮发 鬆松 鬍胡 鬚须 鬥斗 鬧闹 鬨哄 鬱郁 魚鱼 魯鲁 鮑鲍 鮮鲜 鯉鲤 鰲鳌 鳥鸟 鳩鸠 鳳凤 \
    鳴鸣 鴨鸭 鴻鸿 鵝鹅 鵬鹏 鶴鹤 鷹鹰 鹹咸 鹼碱 麗丽 麤粗 麵面 麼么 鼇鳌 鼕冬 齊齐 齒齿 齡龄 齣出 龐庞 龔龚
    """
}
