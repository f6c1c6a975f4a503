import Documents
import Quantities
import SourceText
import Testing

@Suite struct HTMLTests {
  private func read(_ page: String) throws -> Document { try document(page, name: "page.html") }

  private func lines(_ page: String) throws -> [String] { try blocks(page, name: "page.html") }

  /// A page of the kind that content systems of town halls make: tables for layout, a known id for the text.
  private let nested = """
    <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "x.dtd">
    <html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
    <title>2021年东湖县政府工作报告_东湖县人民政府门户网站</title>
    <meta name="ArticleTitle" content="2021年东湖县政府工作报告">
    <meta name="PubDate" content="2021-02-03 09:12">
    <meta name="ContentSource" content="县政府办公室">
    <style>.a{color:red}</style><script>var x = "全县生产总值100亿元";</script></head>
    <body><div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/xxgk">信息公开</a></li></ul></div>
    <table width="980"><tr><td>当前位置：<a href="/">首页</a>&nbsp;&gt;&nbsp;<a href="/zfgb">政府工作报告</a></td></tr>
    <tr><td><table><tr><td class="bt">2021年东湖县政府工作报告</td></tr>
    <tr><td>发布日期：2021-02-03&nbsp;&nbsp;来源：县政府办公室&nbsp;【字号：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>】</td></tr>
    <tr><td id="zoom"><style>p{margin:0}</style>
    <div class="TRS_Editor"><p align="center">——2021年1月12日在东湖县第九届人民代表大会第一次会议上</p>
    <p align="center">县长&nbsp;&nbsp;王小明</p>
    <p style="text-indent: 2em">各位代表：</p>
    <p>&#12288;&#12288;现在，我代表县人民政府作报告，请予审议。</p>
    <p><strong>　　一、过去一年工作回顾</strong></p>
    <p>　　全县实现生产总值<span lang="EN-US">182.5</span><span>亿元，</span>增长<span lang="EN-US">6.2%</span>；粮食总产达到
    三十二万吨。<br/>　　新建道路<font color="#000">45</font>公里，<a href="/x">通车</a>村庄12个。</p>
    <p>&nbsp;</p>
    <p>　　二、今年的工作安排</p><p>　　全县生产总值增长7%以上。</p>
    <table border="1"><tr><td>指标</td><td>2020年</td></tr><tr><td>财政收入（亿元）</td><td>12.5</td></tr></table>
    </div></td></tr>
    <tr><td>[<a href="javascript:window.print()">打印</a>] [<a href="javascript:window.close()">关闭</a>]</td></tr>
    <tr><td>上一篇：<a href="/1.html">东湖县2020年国民经济和社会发展统计公报，生产总值170亿元</a><br>下一篇：没有了</td></tr>
    <tr><td>扫一扫在手机打开当前页</td></tr></table></td></tr>
    <tr><td align="center">主办：东湖县人民政府办公室　承办：县信息中心<br>东ICP备05000001号　东公网安备 37010002000001号</td></tr></table>
    </body></html>
    """

  @Test func aPageOfATownHallIsItsReport() throws {
    let found = try lines(nested)
    #expect(
      found == [
        "h1 2021年东湖县政府工作报告", "f 发布日期：2021-02-03来源：县政府办公室 【字号：大 中 小】",
        "c ——2021年1月12日在东湖县第九届人民代表大会第一次会议上", "c 县长 王小明", "p 各位代表：", "p 现在，我代表县人民政府作报告，请予审议。", "h2 一、过去一年工作回顾",
        "p 全县实现生产总值182.5亿元，增长6.2%；粮食总产达到三十二万吨。", "p 新建道路45公里，通车村庄12个。", "h2 二、今年的工作安排", "p 全县生产总值增长7%以上。",
        "l |指标| 2020年|", "l |财政收入（亿元）| 12.5 |",
      ])
  }

  @Test func theHeadOfAPageTellsOfTheReport() throws {
    let metadata = try read(nested).metadata
    #expect(metadata.title == "2021年东湖县政府工作报告")
    #expect(metadata.published == CalendarDate(year: 2021, month: 1, day: 12))
    #expect(metadata.publisher == "县政府办公室")
    #expect(metadata.place == "东湖县")
    #expect(metadata.year == 2020)
    #expect(metadata.authors == ["王小明"])
  }

  @Test func placesLeadBackIntoThePage() throws {
    let document = try read(nested)
    for word in ["182.5", "三十二万吨", "王小明", "通车", "12.5"] {
      let text = Array(document.text)
      let bytes = Array(word.utf8)
      let place = try #require(text.indices.first { text[$0...].starts(with: bytes) })
      let source = document.source.bytes
      #expect(source[document.offsets.source(of: place)...].starts(with: bytes), "\(word)")
    }
  }
}
