// Table: the measures of economy.

extension MeasureGroup {
  /// National accounts, price-free: GDP and value added, structure, market entities, population. Definitions after
  /// 主要统计指标解释 of the National Bureau of Statistics (国民经济核算, 人口) and its 中国国民经济核算体系; market entities after the
  /// registration statistics of the State Administration for Market Regulation; the totals of before 1985 after the
  /// Material Product System.
  static let economy = MeasureGroup(
    .economy,
    """
    money 地区生产总值 国内生产总值 生产总值 GDP 经济总量 地区生产总值总量 地区GDP 国内总产值 ?经济 ?国民经济 ?经济规模
    money 国民生产总值 国民总收入 GNP GNI
    money 国民收入 国民收入总额
    money 人均地区生产总值 人均国内生产总值 人均生产总值 人均GDP 按人口平均国内生产总值 人均地区GDP
    money 人均国民生产总值 人均国民总收入 按人口平均国民生产总值
    money 社会总产值 社会生产总值
    money 工农业总产值 工农业生产总值 工业农业总产值 工农业产值 农业、工业总产值 工业、农业总产值
    money 第一产业增加值 一产增加值 第一产业 一产
    money 第二产业增加值 二产增加值 第二产业 二产
    money 第三产业增加值 三产增加值 第三产业 三产
    money 服务业增加值 ?服务业
    money 现代服务业增加值
    money 生产性服务业增加值 ?生产性服务业
    money 民营经济增加值 民营经济增加值总量 ?民营经济
    money 非公有制经济增加值 非公经济增加值 非公有经济增加值
    money 县域生产总值 县域经济总量 县域地区生产总值 县域GDP
    money 数字经济核心产业增加值 数字经济核心产业
    money 数字经济规模 数字经济总量 数字经济总规模 ?数字经济
    money 数字经济增加值
    money 海洋生产总值 海洋经济生产总值 海洋经济总量 ?海洋经济
    money 绿色经济规模
    money 低空经济规模 低空经济产值 ?低空经济
    money 战略性新兴产业增加值 战略性新兴产业 战新产业增加值
    money 战略性新兴产业产值 战略性新兴产业总产值 战新产业产值
    money 三新经济增加值
    any 全员劳动生产率 社会劳动生产率 ?劳动生产率
    ratio 三次产业结构 三次产业比例 三次产业比重 产业结构比例 三产结构 三次产业结构比
    ratio 消费对经济增长贡献率 最终消费支出对经济增长贡献率 内需对经济增长贡献率 消费贡献率
    ratio 非公有制经济占比 民营经济占比 民营经济占GDP比重
    ratio 科技进步贡献率
    count 经营主体 市场主体 实有经营主体 实有市场主体 经营主体总量 市场主体总量 经营主体户数 市场主体户数 在册经营主体 登记在册经营主体 登记在册市场主体
    count 新登记经营主体 登记经营主体 登记市场主体 新增经营主体 新增市场主体 新增市场经营主体 新发展经营主体 日均新登记经营主体 设立经营主体 设立市场主体
    count 净增经营主体 净增市场主体
    count 新登记企业 登记企业 新增企业 日均新登记企业 日均新增企业 新增市场主体企业 日均设立企业 日均登记企业 设立企业
    count 企业 企业总量 企业法人 实有企业
    count 民营企业 私营企业
    count 个体工商户 个体私营户
    count 规模以上企业 四上企业
    count 新增规模以上企业 新增四上企业 净增四上企业 净增规模以上企业 新增纳统企业 新增入统企业 新增升规纳统企业
    count 规模以上服务业企业
    count 中国民营企业500强 民营企业500强企业 中国民企500强企业
    count 总部企业
    count 新增总部企业 引进总部企业
    persons 常住人口 年末常住人口 常住人口总量
    persons 总人口 人口 全国人口 人口总数 年末总人口
    persons 户籍人口
    persons 城镇人口
    persons 出生人口
    ratio 人口自然增长率 人口增长率 自然增长率
    ratio 人口出生率 出生率
    ratio 常住人口城镇化率 城镇化率 人口城镇化率
    ratio 户籍人口城镇化率
    persons 农业转移人口落户 农业转移人口进城落户 新落户农业转移人口 农业转移人口市民化
    """)
}
