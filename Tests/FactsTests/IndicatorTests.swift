import Facts
import Testing

/// What the figures of a sentence measure, in their order.
@Suite struct IndicatorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let sentence: String
    let indicators: [String]
    var testDescription: String { sentence }
  }

  @Test(arguments: IndicatorTests.cases)
  func areTheReportsOwnWords(example: Case) {
    let found = figures(in: prose(example.sentence)).map(\.indicator)
    #expect(found == example.indicators, "\(example.sentence)")
  }

  static let cases: [Case] = [
    // 该市场, 侵占 and 全乡村振兴 are words that an area or a share only seems to stand in.
    Case(sentence: "该市场占地30亩。", indicators: ["该市场占地"]),
    Case(sentence: "建成全乡村振兴示范点20个。", indicators: ["建成全乡村振兴示范点"]),
    Case(sentence: "整治侵占绿地比例提高5个百分点。", indicators: ["整治侵占绿地比例"]),
    // Examples before 等 share figures of one unit, not two measures.
    Case(sentence: "小麦、玉米等作物面积和产量分别为3万亩、5万吨。", indicators: ["作物面积", "作物产量"]),
    // Among whom something went on is no part of its name; what is in the middle of a name is.
    Case(sentence: "造林面积在全省各县中率先突破10万亩。", indicators: ["造林面积"]),
    Case(sentence: "困难群众中在全市高中就读的学生达到300人。", indicators: ["困难群众中在全市高中就读的学生"]),
    // Steps that an amount climbs are the amount itself; a step of its own is counted.
    Case(sentence: "地区生产总值首次突破600亿元大关，增长6%。", indicators: ["地区生产总值", "地区生产总值"]),
    Case(sentence: "税收连续跨越三个“十亿元”台阶，从19.8亿元增至48.6亿元。", indicators: ["税收", "税收"]),
    // A gap to another place is of what grew, also behind another gap.
    Case(
      sentence: "固定资产投资增长9%，高于全国2.5个百分点，远超全省1.1个百分点。",
      indicators: ["固定资产投资", "固定资产投资高于全国", "固定资产投资远超全省"]),
    // 普及, 惠及 and 参与 hold the letters of an and.
    Case(sentence: "自来水普及率、污水治理率分别达到88%和62%。", indicators: ["自来水普及率", "污水治理率"]),
    Case(sentence: "育儿补贴惠及3万名儿童。", indicators: ["育儿补贴惠及儿童"]),
    Case(sentence: "12所中学和30所小学参加试点。", indicators: ["中学", "小学参加试点"]),
    // A joint between two counts parts them; an attribute before a count does not.
    Case(sentence: "26所高校、技工院校和310所中小学联合办学。", indicators: ["高校、技工院校", "中小学联合办学"]),
    Case(sentence: "航线通达120个国家和地区的600个港口。", indicators: ["航线通达国家和地区", "国家和地区港口"]),
    // Behind a ； another subject may stand in a clause of its own.
    Case(
      sentence: "粮食产量，比上年增加6万吨；甜菜产量，比上年增加3万吨。", indicators: ["粮食产量", "甜菜产量"]),
    Case(sentence: "进出口总额增长5%；2018年又增长8%。", indicators: ["进出口总额", "进出口总额"]),
    // The circumstance that holds a figure is not what the next one measures.
    Case(sentence: "外贸在出口下降三成的情况下增长12%。", indicators: ["出口", "外贸"]),
    // 减 before nouns of an office is the sign; a rate of a deed is of the things that did it, and of no other amount.
    Case(sentence: "减审批环节60%。", indicators: ["审批环节"]),
    Case(sentence: "24个重点项目完成投资30亿元，年度投资完成率108%。", indicators: ["重点项目", "重点项目投资", "重点项目投资完成率"]),
    Case(sentence: "职工互助金额3亿元，投资完成率108%。", indicators: ["职工互助金额", "投资完成率"]),
    // Where something is ranked is no part of what is; nor does the number of those in the field go on.
    Case(
      sentence: "工业投资增长12%，在全省90个县中位居第二，居民储蓄增长6%。",
      indicators: ["工业投资", "县", "工业投资", "居民储蓄"]),
    Case(sentence: "综合实力居全省90个县第5位。", indicators: ["县", "综合实力"]),
    Case(sentence: "新建卫生室30个，居民满意度排名第5位。", indicators: ["新建卫生室", "居民满意度"]),
    // A task in an amount is of what fulfils it, and so is the share of it.
    Case(
      sentence: "签约资金12亿元，完成全年任务数10亿元的120%。",
      indicators: ["签约资金", "签约资金全年任务数", "签约资金"]),
    Case(sentence: "发放补贴5亿元，完成道路改造8亿元的工程。", indicators: ["发放补贴", "工程道路改造"]),
    // What 的 leads to was said before.
    Case(
      sentence: "年营收过亿元的园区5个，超千万元的30个。", indicators: ["年营收过亿元的园区", "年营收超千万元的园区"]),
    Case(sentence: "户型最小的为50平方米，最大的为140平方米。", indicators: ["户型最小", "户型最大"]),
    // The second of a pair is of the same things; what belongs to the first keeps it.
    Case(sentence: "完成9个小区30万平方米，拆除2栋楼60户居民。", indicators: ["小区", "小区", "拆除楼", "拆除居民"]),
    Case(sentence: "6所高校20个学科入选名单。", indicators: ["高校", "高校学科入选名单"]),
    // One measure lends its owner to its twin.
    Case(
      sentence: "金融机构存款余额90亿元、贷款余额60亿元，比上年增加5亿元和3亿元。",
      indicators: ["金融机构存款余额", "金融机构贷款余额", "金融机构存款余额", "金融机构贷款余额"]),
    Case(sentence: "人均产值5万元，按平均汇率折合7000美元。", indicators: ["人均产值", "人均产值"]),
    // As many examples as figures: each has its own.
    Case(
      sentence: "医药、造船等行业产值分别增长8%、16%。", indicators: ["医药行业产值", "造船行业产值"]),
    Case(
      sentence: "学前教育、高等教育毛入学率分别达95%、60%。", indicators: ["学前教育毛入学率", "高等教育毛入学率"]),
    // What happened to the things counted is said of them all.
    Case(sentence: "全市20个产业园区继续保持较快增长，税收8亿元。", indicators: ["产业园区", "产业园区税收"]),
    Case(sentence: "水土保持工程30处。", indicators: ["水土保持工程"]),
    // The share grew, not the whole.
    Case(sentence: "服务业增加值占生产总值的比重提高2个百分点。", indicators: ["服务业增加值比重"]),
    Case(sentence: "形成4个产值超百亿元、7个产值60亿元的产业集群。", indicators: ["产业集群", "产业集群产值", "产业集群", "产业集群产值"]),
    // The grade alone, among those just counted; so many of them, and what they did.
    Case(sentence: "合作社达到80家，其中市级12家、省级3家。", indicators: ["合作社", "市级合作社", "省级合作社"]),
    Case(sentence: "省级财政投入8亿元。", indicators: ["省级财政投入"]),
    Case(sentence: "28个行业中有19个实现增长。", indicators: ["行业", "行业增长"]),
    Case(sentence: "40个镇中有12个镇完成改造。", indicators: ["镇", "镇改造"]),
    // Divisions and the places that lie in them.
    Case(sentence: "管网覆盖8个乡镇60个行政村。", indicators: ["管网覆盖乡镇", "管网覆盖行政村"]),
    Case(sentence: "管网覆盖60个村310个村民组9所学校。", indicators: ["管网覆盖村", "管网覆盖村民组", "管网覆盖学校"]),
    Case(sentence: "改造惠及3个社区12个小区。", indicators: ["改造惠及社区", "改造惠及小区"]),
    // Money spent on the work that the clause before names.
    Case(sentence: "大力实施河道整治工程，投资3亿元。", indicators: ["河道整治工程投资"]),
    Case(sentence: "经济稳步增长，投资3亿元。", indicators: ["投资"]),
    Case(sentence: "引进外资项目12个，注册资本3亿元。", indicators: ["引进外资项目", "引进外资项目注册资本"]),
    Case(sentence: "总资产9亿元，总产值12亿元。", indicators: ["总资产", "总产值"]),
    // Behind a number 等 closes a list of figures: what stands before it is counted.
    Case(sentence: "建设8所幼儿园等公共设施。", indicators: ["建设幼儿园"]),
    Case(sentence: "建设6个国家级、省级等创新平台。", indicators: ["建设创新平台"]),
    Case(sentence: "小区9条道路、公园、菜场、车站和3所学校完工。", indicators: ["小区道路", "学校完工"]),
    // More things of one unit behind a comma; a verb of their own they keep.
    Case(sentence: "新建小学9所，幼儿园7所。", indicators: ["新建小学", "新建幼儿园"]),
    Case(sentence: "新增企业30家，注销企业5家。", indicators: ["新增企业", "注销企业"]),
    // A court's second deed upon the same cases.
    Case(sentence: "法院受理各类案件5万件，办结4万件。", indicators: ["法院受理各类案件", "办结各类案件"]),
    // Two things that were just told.
    Case(
      sentence: "产值90亿元，税收6亿元，两项指标分别增长8%和5%。", indicators: ["产值", "税收", "产值", "税收"]),
    Case(
      sentence: "汽车、手机产量从全国第8位、第4位升至第2位、第1位。",
      indicators: ["汽车产量", "手机产量", "手机产量", "手机产量"]),
    // What is moved, without what moves it.
    Case(sentence: "改革将审批时间由20天压缩到3天。", indicators: ["审批时间", "审批时间"]),
    Case(sentence: "改革将新增床位300张。", indicators: ["改革将新增床位"]),
    Case(sentence: "工业增加值增长9%，拉动经济增长3个百分点。", indicators: ["工业增加值", "工业增加值拉动经济增长"]),
    Case(sentence: "学校30所，相比2021年末增加6所。", indicators: ["学校", "学校"]),
    Case(sentence: "地区生产总值增长-9.2%。", indicators: ["地区生产总值"]),
    Case(sentence: "合作社带动60%的农户增收。", indicators: ["农户增收"]),
    // What the sentence before names; 该 points to nothing where nothing is named so.
    Case(sentence: "县里启动滨河物流园项目。该项目总投资3亿元。", indicators: ["滨河物流园项目总投资"]),
    Case(sentence: "县里修路不停。该项目总投资3亿元。", indicators: ["该项目总投资"]),
    // A movement whose measure comes last; where it came from is no part of its name.
    Case(
      sentence: "从2018年的8万元，到2023年的12万元，农户收入增长五成。", indicators: ["农户收入", "农户收入", "农户收入"]),
    Case(sentence: "村集体收入从原先的8万元增至52万元。", indicators: ["村集体收入", "村集体收入"]),
    Case(
      sentence: "民营工业占比分别较一季度和上年同期提高0.1和1.2个百分点。", indicators: ["民营工业占比", "民营工业占比"]),
    Case(sentence: "税收增长9%，增幅分别高于全省3.6和2.7个百分点。", indicators: ["税收", "税收高于全省", "税收高于全省"]),
    Case(sentence: "储蓄达9万元，绝对值连续5年居全省首位。", indicators: ["储蓄", "储蓄绝对值"]),
    // What the money is for, with the things that the next figure counts.
    Case(sentence: "投入2亿元新建30所学校。", indicators: ["新建学校投入", "新建学校"]),
    Case(sentence: "投入2亿元，新建30所学校。", indicators: ["投入", "新建学校"]),
    Case(sentence: "投入1200万元用于更新设备。", indicators: ["更新设备投入"]),
    // The verb before a measure, its object behind.
    Case(sentence: "村里流转30亩田地种植豆角。", indicators: ["村里流转田地"]),
    Case(sentence: "药占比降至25%，民生支出占比达78%。", indicators: ["药占比", "民生支出"]),
    Case(sentence: "蔬菜产业发展势头最猛，同比增长22%。", indicators: ["蔬菜产业"]),
    Case(
      sentence: "地方收入占产值的比重、税收占地方收入的比重分别达到15%和86%，比上年提高2个和3个百分点。",
      indicators: ["地方收入比重", "税收比重", "地方收入比重", "税收比重"]),
    Case(sentence: "人均产值5万元，增长8%，按平均汇率折合7000美元。", indicators: ["人均产值", "人均产值", "人均产值"]),
    Case(sentence: "走访企业300家次。", indicators: ["走访企业"]),
    // Things added are counted by the noun behind them.
    Case(sentence: "增加500个学位。", indicators: ["学位"]),
    Case(sentence: "航空、造船、轻工3个集群入选名单。", indicators: ["集群入选名单"]),
    Case(sentence: "打造粮食、水果、蔬菜3个特色产业。", indicators: ["打造特色产业"]),
    Case(sentence: "粮食、水果3个县试点。", indicators: ["粮食、水果县试点"]),
    Case(sentence: "全年产值增长4%，快于2021年1.8个百分点。", indicators: ["产值", "产值"]),
    Case(sentence: "平台退出213户、压降81.3%。", indicators: ["平台退出", "平台退出"]),
    Case(sentence: "确定30个发展指标，其中22个预期性指标、8个约束性指标。", indicators: ["确定发展指标", "预期性指标", "约束性指标"]),
    Case(sentence: "民间投资逆势增长2.7%。", indicators: ["民间投资"]),
    // Trade is measured of the place itself as well.
    Case(sentence: "着力拓市场、优结构，出口增长8%。", indicators: ["出口"]),
    Case(sentence: "纺织工业，总产值增长8%。", indicators: ["纺织工业总产值"]),
    // Whose deed it is, where an earlier clause says so; 市场 and what is only aimed at own nothing.
    Case(
      sentence: "青溪湾算力中心项目每年节电800万度，带动就业4000人。",
      indicators: ["青溪湾算力中心项目每年节电", "青溪湾算力中心项目带动就业"]),
    Case(
      sentence: "云岭实验室集聚科研人员110人、转化成果32项。",
      indicators: ["云岭实验室集聚科研人员", "云岭实验室转化成果"]),
    Case(sentence: "改造老旧小区800个，惠及6万户居民。", indicators: ["改造老旧小区", "改造老旧小区惠及居民"]),
    Case(sentence: "实施免费教育政策，惠及8万名儿童。", indicators: ["免费教育政策惠及儿童"]),
    Case(sentence: "市场前景广阔，带动就业4000人。", indicators: ["带动就业"]),
    Case(sentence: "深化项目建设，带动就业4000人。", indicators: ["带动就业"]),
    Case(sentence: "这一项目每年节电800万度，带动就业4000人。", indicators: ["这一项目每年节电", "带动就业"]),
    // A verb behind an owner serves the rest of the list as well; 城镇新增就业 is a measure.
    Case(
      sentence: "满天星行动新增从业人员29万人、企业1.8万家。", indicators: ["满天星行动新增从业人员", "满天星行动新增企业"]),
    Case(sentence: "办理代表建议915件、政协提案667件。", indicators: ["办理代表建议", "办理政协提案"]),
    Case(sentence: "城镇新增就业3万人、输转劳动力5万人。", indicators: ["城镇新增就业", "输转劳动力"]),
    // 我国 is the scope itself; 全国 may begin a name.
    Case(sentence: "我国的钢产量达到900万吨。", indicators: ["钢产量"]),
    Case(sentence: "全国重点实验室达到12家。", indicators: ["全国重点实验室"]),
    // A field, what is included, and a number in a list of deeds are no part of what is measured.
    Case(sentence: "在农业总产值方面：比上年增长4%。", indicators: ["农业总产值"]),
    Case(sentence: "包括厂房、宿舍等在内的房屋建筑面积达到30万平方米。", indicators: ["房屋建筑面积"]),
    Case(sentence: "三是将12项收费的免征范围，扩大到个体户。", indicators: ["收费的免征范围"]),
    // 收支 is shared out as 城乡 is; one number is of both.
    Case(sentence: "财政收支分别达到9亿元和12亿元。", indicators: ["财政收入", "财政支出"]),
    Case(sentence: "财政收支达到21亿元。", indicators: ["财政收支"]),
    // A sentence without a subject goes on about the one before; one that counts names what it counts.
    Case(sentence: "粮食产量达到30万吨。两年平均每年增长4%。", indicators: ["粮食产量", "粮食产量"]),
    Case(sentence: "粮食产量达到30万吨。增加2万个岗位。", indicators: ["粮食产量", "岗位"]),
    // What something started from is no part of its name.
    Case(sentence: "水产总产量在去年大丰收的基础上，又增产30万吨。", indicators: ["水产总产量"]),
    // Examples behind a verb leave, also where words of its own stand before it; without a list none do.
    Case(sentence: "春季集中签约文旅、工贸等产业项目9个。", indicators: ["春季集中签约产业项目"]),
    Case(sentence: "老城文旅、工贸等产业项目9个。", indicators: ["产业项目"]),
    // 城乡 shares out two amounts of one unit without 分别.
    Case(
      sentence: "城乡低保标准提高到每月760元和540元。", indicators: ["城镇低保标准", "农村低保标准"]),
    Case(sentence: "城乡居民收入比由2.5缩小到2.3。", indicators: ["城乡居民收入比", "城乡居民收入比"]),
    // The measure of things counted is the next figure's.
    Case(sentence: "9个薄弱村集体经济收入均超过5万元。", indicators: ["薄弱村", "薄弱村集体经济收入"]),
    Case(sentence: "总投资2万亿元的389个重点项目开工。", indicators: ["重点项目总投资", "重点项目开工"]),
    Case(sentence: "这些变化发生在280平方公里土地上。", indicators: ["土地"]),
    Case(sentence: "安置房开工3974套（含货币化安置880套）。", indicators: ["安置房开工", "安置房开工货币化安置"]),
    Case(sentence: "12项改革任务基本完成。", indicators: ["改革任务"]),
    Case(sentence: "工业增加值增速六城区排名第三。", indicators: ["工业增加值增速"]),
  ]
}
