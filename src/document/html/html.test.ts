import { expect, test } from "vitest"
import { type Block, textsOf } from "../blocks.ts"
import { readHtml } from "./index.ts"

function shown(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === "paragraph" ? [block.text] : textsOf(block).map((row) => `| ${row.join(" | ")} |`),
  )
}

const says = (html: string) => shown(readHtml(html).blocks)
const prose = "<p>本部门负责全县就业服务工作，指导乡镇落实各项政策，管理就业专项资金。</p>"
const figures = "<table><tr><td>项目</td><td>预算数</td></tr><tr><td>合计</td><td>12.00</td></tr></table>"

test("the document is found among menu, side bar and foot", () => {
  const page = `<body><ul class="nav"><li><a href="/">首页</a></li><li><a href="/a">公开</a></li><li><a href="/b">服务</a></li></ul>
    <div class="main"><h1>某局预算公开</h1><div class="meta">发布时间：2024-02-20</div>
    <div id="text">${prose}${figures}</div>
    <div class="side"><table><tr><th>序号</th><th>标题</th></tr><tr><td>1</td><td><a href="/1">关于做好预算公开工作的通知</a></td></tr><tr><td>2</td><td><a href="/2">关于开展专项检查的通知</a></td></tr><tr><td>3</td><td><a href="/3">关于报送材料的通知</a></td></tr></table></div></div>
    <footer>主办：某县人民政府　网站标识码：1300000000</footer><script>var s="<table><tr><td>假表</td></tr></table>"</script></body>`
  expect(says(page)).toEqual([
    "某局预算公开",
    "本部门负责全县就业服务工作，指导乡镇落实各项政策，管理就业专项资金。",
    "| 项目 | 预算数 |",
    "| 合计 | 12.00 |",
  ])
})

test("a document in several parts is kept whole", () => {
  const page = `<body><div class="nav"><a href="/">首页</a></div><div><div>${prose}</div><div>${figures}</div><div>${figures}</div></div></body>`
  expect(says(page)).toHaveLength(5)
})

test("prose between line breaks beside a much longer part is kept", () => {
  const long = Array.from({ length: 60 }, () => figures).join("")
  const page = `<body><div>本年<span>收入增加</span>，主要是上级补助<b>资金增加</b>，其余各项收入<br>与上年基本持平，没有变化。<div>${long}</div></div></body>`
  expect(says(page).slice(0, 2)).toEqual([
    "本年收入增加，主要是上级补助资金增加，其余各项收入",
    "与上年基本持平，没有变化。",
  ])
})

test("a name such as side or foot does not take a table of data away", () => {
  expect(says(`<body><div class="side">${figures}</div>${prose}</body>`)).toContain("| 合计 | 12.00 |")
})

test("layout tables are taken apart, tables of data inside them kept", () => {
  const page = `<body><table><tr><td><ul><li><a href="/a">栏目一</a></li><li><a href="/b">栏目二</a></li><li><a href="/c">栏目三</a></li></ul></td><td><h2>一、概况</h2>${prose}${figures}</td></tr></table></body>`
  expect(says(page)).toEqual([
    "一、概况",
    "本部门负责全县就业服务工作，指导乡镇落实各项政策，管理就业专项资金。",
    "| 项目 | 预算数 |",
    "| 合计 | 12.00 |",
  ])
})

test("a small table inside a cell of a table of data follows it", () => {
  const page = `<body><table><tr><td>项目名称</td><td>公共就业服务能力提升专项经费</td></tr><tr><td>资金用途说明</td><td>用于窗口设备更新与培训<table><tr><td>甲</td><td>1</td></tr></table></td></tr></table></body>`
  expect(says(page)).toEqual([
    "| 项目名称 | 公共就业服务能力提升专项经费 |",
    "| 资金用途说明 | 用于窗口设备更新与培训 |",
    "| 甲 | 1 |",
  ])
})

test("cells and rows without end tags, no-break blanks, line breaks in cells", () => {
  const page = "<table><tr><td>科目<br>编码<td>预算&nbsp;数<tr><td>&nbsp;<td>&nbsp;12.00&nbsp;</table>"
  const { blocks } = readHtml(page)
  expect(shown(blocks)).toEqual(["| 科目 编码 | 预算 数 |", "|  | 12.00 |"])
  const table = blocks[0]!
  expect(table.kind === "table" && table.rows[0]!.cells[0]!.text).toBe("科目\n编码")
})

test("spans end with the table or its row group, and a row inside a span is a row", () => {
  const page = `<table><thead><tr><th rowspan=9>科目</th><th colspan="2">支出</th></tr><tr><th>基本</th><th>项目</th></tr></thead>
    <tbody><tr><td>208</td><td>1</td><td rowspan=4>2</td></tr></tbody></table>
    <table><tr><th rowspan=2>名称</th><th rowspan=2>性质</th></tr><tr></tr><tr><td>某所</td><td>事业</td></tr></table>`
  expect(says(page)).toEqual([
    "| 科目 | 支出 |",
    "|  | 基本 | 项目 |",
    "| 208 | 1 | 2 |",
    "| 名称 | 性质 |",
    "|  |  |",
    "| 某所 | 事业 |",
  ])
})

test("headings have levels, every block its line", () => {
  const { blocks } = readHtml(
    `<body>\n<h2>一、概况</h2>\n<p>\n  收入增加。</p>\n<table>\n<tr><td>合计</td>\n<td>1</td></tr><tr><td>甲</td><td>1</td></tr></table></body>`,
  )
  expect(blocks[0]).toMatchObject({ level: 2, at: { line: 2 } })
  expect(blocks[1]).toMatchObject({ level: null, at: { line: 4 } })
  const table = blocks[2]!
  expect(table.at).toEqual({ table: 1, line: 5 })
  expect(table.kind === "table" && table.rows[0]!.cells[1]!.at).toEqual({
    line: 7,
    table: 1,
    row: 1,
    column: 2,
  })
})

test("line ends of the source are blanks, as browsers show them; numbers of lists are printed", () => {
  expect(says("<p>部门\n  预算 budget\nyear</p><ol start=2><li>职责<li>机构</ol>")).toEqual([
    "部门 预算 budget year",
    "2.职责",
    "3.机构",
  ])
})

test("a contents list that links into the page is left out, headings with anchors stay", () => {
  const page = `<body><p><a href="#1">一、概况 1</a></p><p class=MsoToc1>二、收入 2</p><h2><a name="1">一、概况</a></h2><h2><a href="#top">二、收入</a></h2>${prose}</body>`
  expect(says(page).slice(0, 2)).toEqual(["一、概况", "二、收入"])
})

test("what the page hides is left out; a hidden table is named", () => {
  const { blocks, leftOut } = readHtml(`<body>${prose}<div style="display: none">${figures}</div></body>`)
  expect(blocks).toHaveLength(1)
  expect(leftOut).toEqual([{ what: "网页中隐藏的 1 个表格未读取", at: { line: 1 } }])
})

test("a page that is nested without end is refused in one sentence", () => {
  expect(() => readHtml("<div>".repeat(200_000))).toThrow("嵌套层数过多")
})
