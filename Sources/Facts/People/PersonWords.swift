import Sentences

/// The words by which people are told.
enum PersonWords {
  /// Before a name: 区委书记韩….
  static let titles = WordSet(titleText)
  static let titleText =
    """
    总书记 书记 副书记 总理 副总理 主席 副主席 委员长 区长 副区长 市长 副市长 省长 副省长 县长 副县长 州长 镇长 乡长 街道主任 主任 副主任 局长 副局长 厅长 副厅长 部长 副部长 院长 副院长 \
    校长 副校长 会长 副会长 董事长 总经理 副总经理 总裁 副总裁 秘书长 常委 总监 负责人 教授 副教授 院士 研究员 工程师 行长 理事长 经理 厂长 所长 站长 处长 科长 队长 组长 村支书 党支部书记 \
    第一书记 发言人 创始人 检察长 专员 司令员 政委 同志 居民 村民 市民 店主 教师 医生 记者 总统 首相 国务卿
    """
  /// Behind a name: ….教授.
  static let honours = WordSet("同志 教授 院士 先生 女士 总书记 总理 副总理 主席 副主席 委员长 研究员 老人 博士 大爷 阿姨")
  /// Letters that families are called by.
  static let surnames = LetterSet(
    """
    王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董潘袁蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎\
    贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻\
    祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝习栗谌官封
    """)
  /// Letters that go on behind a name.
  static let followers = LetterSet("作做走来到赴应谈指称代主带率正介团")
  /// Letters that no name of a person holds: 主任在…, 市长的….
  static let outside = LetterSet("的了和与及或在为对以向从由于就也都又再将还更不很是有要使让我们这那他她它说讲问道等，。、：“”")
}
