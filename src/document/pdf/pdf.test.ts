import { readFileSync } from "node:fs"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Block, type Table, textsOf, Unreadable } from "../blocks.ts"
import { bar, type Drawing, type DrawnCell, drawPdf, grid, line, text, widthOf } from "./fixtures/draw.ts"
import { readPdf, readPdfFile } from "./index.ts"

const read = (pages: Drawing[]) => readPdf(drawPdf(pages))

/** Blocks as a reader would note them: paragraphs as text, tables as rows with bars. */
function noted(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === "paragraph" ? [block.text] : textsOf(block).map((row) => row.join("|")),
  )
}

function tablesOf(blocks: readonly Block[]): Table[] {
  return blocks.filter((block) => block.kind === "table")
}

const steps = (from: number, step: number, count: number) =>
  Array.from({ length: count + 1 }, (_, i) => from + step * i)

/** Rows of words as cells of a grid; `<` joins a place to the one on its left, `^` to the one above. */
function cells(rows: readonly string[]): DrawnCell[] {
  const words = rows.map((row) => row.split("|").map((cell) => cell.trim()))
  return words.flatMap((row, r0) =>
    row.flatMap((word, c0) => {
      if (word === "<" || word === "^") return []
      let c1 = c0
      while (row[c1 + 1] === "<") c1++
      let r1 = r0
      while (words[r1 + 1]?.[c0] === "^") r1++
      return [{ words: word, r0, c0, r1, c1 }]
    }),
  )
}

/** A page with one table from `top` down, rows 20 points high. */
function sheet(rows: readonly string[], top = 100, width = 80): string[] {
  const columns = rows[0]!.split("|").length
  return grid(steps(60, width, columns), steps(top, 20, rows.length), cells(rows))
}

describe("drawn tables", () => {
  test("merged heads and labels in the middle of their span", async () => {
    const blocks = await read([
      {
        marks: [
          text(200, 60, "支出预算表", 14),
          text(60, 90, "编制部门：云川县河道所"),
          text(420, 90, "单位：元"),
          ...sheet([
            "科目编码|科目名称|本年支出|<|<",
            "^|^|合计|基本支出|项目支出",
            "213|农林水支出|1,204.50|904.50|300.00",
            "2130306|堤防养护|300.00||300.00",
          ]),
          text(60, 200, "注：本表不含结转。"),
        ],
      },
    ])
    expect(noted(blocks)).toEqual([
      "支出预算表",
      expect.stringMatching(/^编制部门：云川县河道所 +单位：元$/),
      "科目编码|科目名称|本年支出",
      "||合计|基本支出|项目支出",
      "213|农林水支出|1,204.50|904.50|300.00",
      "2130306|堤防养护|300.00||300.00",
      "注：本表不含结转。",
    ])
    const [table] = tablesOf(blocks)
    expect(table!.rows[0]!.cells).toMatchObject([
      { text: "科目编码", column: 1, colspan: 1, rowspan: 2 },
      { text: "科目名称", column: 2, colspan: 1, rowspan: 2 },
      { text: "本年支出", column: 3, colspan: 3, rowspan: 1, at: { page: 1, table: 1, row: 1, column: 3 } },
    ])
    expect(table!.rows[1]!.cells[0]!.at).toEqual({ page: 1, table: 1, row: 2, column: 3 })
  })

  test("any table of rectangles reads back as it was drawn", async () => {
    const shape = fc.record({
      rows: fc.integer({ min: 2, max: 7 }),
      columns: fc.integer({ min: 2, max: 6 }),
      merges: fc.array(fc.tuple(fc.nat(6), fc.nat(5), fc.nat(3), fc.nat(3)), { maxLength: 6 }),
      turn: fc.constantFrom(0, 90, 180, 270),
    })
    await fc.assert(
      fc.asyncProperty(shape, async ({ rows, columns, merges, turn }) => {
        const taken = Array.from({ length: rows }, () => new Array<boolean>(columns).fill(false))
        const drawn: DrawnCell[] = []
        const take = (r0: number, c0: number, r1: number, c1: number) => {
          if (r1 >= rows || c1 >= columns) return
          for (let r = r0; r <= r1; r++) for (let c = c0; c <= c1; c++) if (taken[r]![c]) return
          for (let r = r0; r <= r1; r++) for (let c = c0; c <= c1; c++) taken[r]![c] = true
          drawn.push({ words: `格${drawn.length}`, r0, c0, r1, c1 })
        }
        // The first row and column stay whole: a rule that is nowhere drawn cannot be read.
        for (const [r, c, down, right] of merges) take(1 + r, 1 + c, 1 + r + down, 1 + c + right)
        for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) take(r, c, r, c)
        const marks = grid(steps(50, 70, columns), steps(60, 34, rows), drawn)
        const [table] = tablesOf(await read([{ rotate: turn, marks: turned(marks, turn) }]))
        const found = table!.rows.flatMap((row, r0) =>
          row.cells.map((cell) => ({
            words: cell.text,
            r0,
            c0: cell.column - 1,
            r1: r0 + cell.rowspan - 1,
            c1: cell.column + cell.colspan - 2,
          })),
        )
        const order = (a: DrawnCell, b: DrawnCell) => a.r0 - b.r0 || a.c0 - b.c0
        expect(found.sort(order)).toEqual(drawn.sort(order))
      }),
      { numRuns: 60 },
    )
  })

  test("rules drawn as thin bars in pieces, with corners, and a line left open", async () => {
    const [xs, ys] = [steps(60, 90, 3), steps(100, 20, 3)]
    const bars = ys.flatMap((y) =>
      xs.slice(1).flatMap((x, i) => [bar(xs[i]! + 0.5, y, x - xs[i]! - 1, 0.5), bar(x, y, 0.5, 0.5)]),
    )
    const posts = xs.flatMap((x) => ys.slice(1).map((y, i) => bar(x, ys[i]! + 0.5, 0.5, y - ys[i]! - 1.5)))
    const words = ["甲", "乙", "丙", "1.00", "", "2.00", "3.00", "4.00", ""]
    const marks = words.map((word, i) => text(65 + 90 * (i % 3), 114 + 20 * Math.floor(i / 3), word))
    expect(noted(await read([{ marks: [...bars, ...posts, ...marks] }]))).toEqual([
      "甲|乙|丙",
      "1.00||2.00",
      "3.00|4.00|",
    ])
  })

  test("no outer rules at the sides", async () => {
    const marks = sheet(["项目|预算数|备注", "办公费|12.00|", "印刷费|3.00|新增"]).filter(
      (mark) => !/^0\.5 w 60 \d+ m 60 |^0\.5 w 300 \d+ m 300 /.test(mark),
    )
    expect(noted(await read([{ marks }]))).toEqual(["项目|预算数|备注", "办公费|12.00|", "印刷费|3.00|新增"])
  })

  test("white rules part cells where nothing else does, and do not part a cell drawn whole", async () => {
    const white = steps(60, 80, 3)
      .map((x) => bar(x, 100, 0.5, 40, 1))
      .concat(steps(100, 20, 2).map((y) => bar(60, y, 240, 0.5, 1)))
    const words = ["甲", "乙", "丙", "1.00", "2.00", "3.00"].map((word, i) =>
      text(65 + 80 * (i % 3), 114 + 20 * Math.floor(i / 3), word),
    )
    const whole = [...sheet(["名称|<|<", "甲|1.00|2.00"], 200), bar(140, 200, 0.5, 20, 1)]
    expect(noted(await read([{ marks: [...white, ...words, ...whole] }]))).toEqual([
      "甲|乙|丙",
      "1.00|2.00|3.00",
      "名称",
      "甲|1.00|2.00",
    ])
  })

  test("figures that touch the next column, words that run over a rule", async () => {
    const empty = sheet(["||", "||"])
    const figure = "31,214,205.80"
    const marks = [
      text(140 - widthOf("1234567.00"), 114, "1234567.00"),
      text(140, 114, "一、一般公共服务"),
      text(65, 134, "一个太长的科目名称跑到隔壁"),
      text(300 - widthOf(figure), 134, figure),
    ]
    expect(noted(await read([{ marks: [...empty, ...marks] }]))).toEqual([
      "1234567.00|一、一般公共服务|",
      "一个太长的科目名称跑到隔壁||31,214,205.80",
    ])
  })

  test("text of two lines in rows too low for it", async () => {
    const names = ["国有资本经营预算支出", "文化旅游体育与传媒支出", "行政运行", "机关事业单位基本养老"]
    const rules = grid([60, 120, 180], steps(100, 13, 4), cells(names.map((_, r) => `|${r + 1}.00`)), 9)
    const marks = names.flatMap((name, r) => {
      const foot = 109.7 + 13 * r
      if (name.length < 7) return [text(62, foot, name, 9)]
      return [text(62, foot - 6, name.slice(0, 6), 9), text(62, foot + 6, name.slice(6), 9)]
    })
    expect(noted(await read([{ marks: [...rules, ...marks] }]))).toEqual(
      names.map((name, r) => `${name}|${r + 1}.00`),
    )
  })

  test("rows that no rule parts", async () => {
    const rules = [100, 120, 200]
      .map((y) => line(60, y, 360, y))
      .concat([60, 160, 260, 360].map((x) => line(x, 100, x, 200)))
    const rows = [
      ["科目", "基本支出", "项目支出"],
      ["办公费", "12.00", "1.00"],
      ["很长的科目名称要写两", "3.00", "2.00"],
      ["行", "", ""],
      ["印刷费", "4.50", "5.00"],
    ]
    const marks = rows.flatMap((row, r) => row.map((word, c) => text(62 + 100 * c, 114 + 18 * r, word, 9.5)))
    expect(noted(await read([{ marks: [...rules, ...marks] }]))).toEqual([
      "科目|基本支出|项目支出",
      "办公费|12.00|1.00",
      "很长的科目名称要写两行|3.00|2.00",
      "印刷费|4.50|5.00",
    ])
  })

  test("columns parted only in the head", async () => {
    const rules = [100, 120, 140, 160]
      .map((y) => line(60, y, 360, y))
      .concat(
        [60, 360].map((x) => line(x, 100, x, 160)),
        [160, 260].map((x) => line(x, 100, x, 120)),
      )
    const rows = [
      ["科目", "基本支出", "项目支出"],
      ["办公费", "12.00", "1.00"],
      ["印刷费", "", "2.00"],
    ]
    const marks = rows.flatMap((row, r) => row.map((word, c) => text(65 + 100 * c, 114 + 20 * r, word)))
    expect(noted(await read([{ marks: [...rules, ...marks] }]))).toEqual([
      "科目|基本支出|项目支出",
      "办公费|12.00|1.00",
      "印刷费||2.00",
    ])
  })

  test("two tables on a page, and a frame around the page that is none", async () => {
    const frame = [
      line(20, 20, 575, 20),
      line(20, 820, 575, 820),
      line(20, 20, 20, 820),
      line(575, 20, 575, 820),
    ]
    const blocks = await read([
      {
        marks: [
          ...frame,
          ...sheet(["甲|乙", "1|2"]),
          text(60, 180, "第二张"),
          ...sheet(["丙|丁|戊", "3|4|5"], 200),
        ],
      },
    ])
    expect(noted(blocks)).toEqual(["甲|乙", "1|2", "第二张", "丙|丁|戊", "3|4|5"])
    expect(tablesOf(blocks).map((table) => table.at.table)).toEqual([1, 2])
  })

  test("a box around a note is prose", async () => {
    expect(await read([{ marks: sheet(["说明一句"]) }])).toEqual([
      { kind: "paragraph", text: "说明一句", level: null, at: { page: 1 } },
    ])
  })

  test("an empty table stands with its blank cells", async () => {
    expect(noted(await read([{ marks: sheet(["项目|合计", "|", "|"]) }]))).toEqual(["项目|合计", "|", "|"])
  })
})

describe("tables without rules", () => {
  test("columns by what stands under each other, a head over two of them", async () => {
    const right = (x: number, y: number, word: string) => text(x - widthOf(word), y, word)
    const rows = [
      ["213", "农林水支出", "1,204.50", "904.50", "300.00"],
      ["21303", "水利", "1,204.50", "904.50", "300.00"],
      ["2130306", "堤防养护", "300.00", "", "300.00"],
    ]
    const marks = [
      text(60, 80, "支出预算表", 14),
      text(480, 95, "单位：元"),
      text(425, 120, "其中"),
      ...["科目编码", "科目名称", "合计"].map((word, i) => text([60, 140, 270][i]!, 127, word)),
      text(375, 134, "基本支出"),
      text(455, 134, "项目支出"),
      ...rows.flatMap(([code, name, ...sums], r) => [
        text(60, 154 + 18 * r, code!),
        text(140, 154 + 18 * r, name!),
        ...sums.map((sum, i) => right(320 + 90 * i, 154 + 18 * r, sum)),
      ]),
    ]
    expect(noted(await read([{ marks }]))).toEqual([
      "支出预算表",
      "单位：元",
      "科目编码|科目名称|合计|其中",
      "|||基本支出|项目支出",
      "213|农林水支出|1,204.50|904.50|300.00",
      "21303|水利|1,204.50|904.50|300.00",
      "2130306|堤防养护|300.00||300.00",
    ])
  })

  test("a contents list and a date line are no tables", async () => {
    const marks = ["一、概况", "二、预算表", "三、名词解释"].flatMap((title, i) => [
      text(60, 100 + 20 * i, `${title}${"…".repeat(20)}`),
      text(500, 100 + 20 * i, String(i + 1)),
    ])
    expect(tablesOf(await read([{ marks }]))).toEqual([])
  })
})

describe("over page breaks", () => {
  const head = ["科目编码|科目名称|合计|其中：项目"]
  const long = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => `21${from + i}|科目${from + i}|${from + i}.00|`)

  test("one table: repeated head, running head, page numbers and date of printing dropped", async () => {
    const page = (number: number, rows: string[]) => ({
      marks: [
        text(60, 40, "云川县河道所 2031年预算", 8),
        ...sheet([...head, ...rows], 60),
        text(290, 815, `- ${number} -`, 9),
        text(60, 830, "2031/3/5 9:10", 7),
      ],
    })
    const blocks = await read([page(1, long(10, 35)), page(2, long(45, 35)), page(3, long(80, 3))])
    expect(noted(blocks)).toEqual([...head, ...long(10, 73)])
    expect(tablesOf(blocks)[0]!.rows[40]!.cells[0]!.at).toEqual({ page: 2, table: 1, row: 41, column: 1 })
  })

  test("a running head of lying pages is dropped where it stands as far from the edge as on upright ones", async () => {
    const page = (words: string) => ({
      width: 842,
      height: 595,
      marks: [text(60, 72, "云川县河道所2031年预算", 9), text(60, 200, words)],
    })
    expect(noted(await read([page("一页"), page("又一页"), page("末页")]))).toEqual([
      "一页",
      "又一页",
      "末页",
    ])
  })

  test("one table without repeated head, with the title repeated as 续表", async () => {
    const blocks = await read([
      { marks: [text(200, 50, "支出表"), ...sheet([...head, ...long(10, 35)], 60)] },
      { marks: [text(200, 50, "支出表（续）"), ...sheet(long(45, 3), 60)] },
    ])
    expect(noted(blocks)).toEqual(["支出表", ...head, ...long(10, 38)])
  })

  test("two tables of the same columns, each with its title, stay two", async () => {
    const blocks = await read([
      { marks: [text(200, 50, "政府性基金表"), ...sheet([...head, ...long(10, 35)], 60)] },
      { marks: [text(200, 50, "国有资本表"), ...sheet([...head, ...long(45, 3)], 60)] },
    ])
    expect(tablesOf(blocks)).toHaveLength(2)
  })

  test("forms filled in one a page stay apart, whether they end in mid-page or fill it", async () => {
    const form = (name: string) => ["项目绩效目标表|<|<", "主管部门|河道所|", `名称|${name}|`, "金额|1.00|"]
    const filled = (name: string) => [...form(name), ...long(10, 33).map((row) => row.slice(0, -1))]
    for (const kind of [form, filled])
      expect(
        tablesOf(await read([{ marks: sheet(kind("养护"), 60) }, { marks: sheet(kind("清淤"), 60) }])),
      ).toHaveLength(2)
  })

  test("a label that the break cut, its end hanging out under the table, is whole", async () => {
    const xs = [60, 84, 184]
    const first = [
      ...grid(xs, [560, 580, 600], cells(["级|指标", "|完工率"])),
      text(62, 594, "产出"),
      text(62, 606, "指标"),
    ]
    const second = grid(xs, [60, 80, 100], cells(["级|指标", "|及时率"]))
    expect(noted(await read([{ marks: first }, { marks: second }]))).toEqual([
      "级|指标",
      "产出指标|完工率",
      "|及时率",
    ])
  })

  test("a repeated head too low for the last line of a title is the head again", async () => {
    const wide = ["科目编码|科目名称|合计|政府性基金预算拨款收入"]
    const cut = ["科目编码|科目名称|合计|政府性基金预算拨款"]
    const blocks = await read([
      { marks: sheet([...wide, ...long(10, 35)], 60) },
      { marks: sheet([...cut, ...long(45, 3)], 60) },
    ])
    expect(noted(blocks)).toEqual([...wide, ...long(10, 38)])
  })

  test.each(["附表2", "公开", "表"])(
    "the number of the next table right under the last figure (%s) is none of its cell",
    async (number) => {
      const marks = [
        ...grid([60, 124, 184], [560, 580, 600], cells(["项目|金额", "支出总计|748.14"])),
        text(140, 609.5, number),
        ...(number === "附表2" ? [] : [text(140 + widthOf(number), 609.5, "-1")]),
      ]
      const blocks = noted(await read([{ marks }]))
      expect(blocks.slice(0, 2)).toEqual(["项目|金额", "支出总计|748.14"])
      expect(blocks[2]).toContain(number)
    },
  )

  test("a row that the break cut in two is one row", async () => {
    const [xs, last] = [[60, 120, 200, 280], 780]
    const blocks = await read([
      {
        marks: [
          ...grid(xs, [60, 80, last], cells(["编码|名称|金额", "201|甲|1.00"])),
          ...grid(xs, [last, 800], cells(["2080505||6.18"])),
          text(122, 794, "机关事业单位基", 10),
          text(200, 814, ""),
        ],
      },
      { marks: grid(xs, [60, 80, 100], cells(["|本养老保险缴费|", "210|卫生健康|2.71"])) },
    ])
    expect(noted(blocks)).toEqual([
      "编码|名称|金额",
      "201|甲|1.00",
      "2080505|机关事业单位基本养老保险缴费|6.18",
      "210|卫生健康|2.71",
    ])
  })
})

describe("prose", () => {
  test("wrapped lines are one paragraph, numbered ones their own, also over a page break", async () => {
    const full = "一二三四五六七八九十".repeat(4)
    const body = (y: number, words: string, indent = 0) => text(80 + indent, y, words, 10.5)
    const blocks = await read([
      {
        marks: [
          text(230, 80, "情况说明", 16),
          body(120, `（一）${full.slice(4)}`, 21),
          body(140, `${full}一`),
          body(160, "金额为307.82万元。"),
          body(180, `（二）${full.slice(4)}`, 21),
          text(290, 815, "1", 9),
        ],
      },
      { marks: [body(120, "占100.00%。"), body(140, "完。", 21), text(290, 815, "2", 9)] },
    ])
    expect(noted(blocks)).toEqual([
      "情况说明",
      `（一）${full.slice(4)}${full}一金额为307.82万元。`,
      `（二）${full.slice(4)}占100.00%。`,
      "完。",
    ])
    expect(blocks.map((block) => block.at.page)).toEqual([1, 1, 1, 2])
  })

  test("titles in the middle that end at the same place show no margin, and captions are lines of their own", async () => {
    const centred = (y: number, words: string) => text(297.5 - 6 * words.length, y, words, 12)
    const blocks = await read([
      {
        marks: [
          centred(80, "财政拨款收支总体情况表"),
          text(51, 104, "云川县河道管理所", 12),
          centred(300, "一般公共预算支出情况表"),
          text(51, 324, "编报单位：云川县河道管理所", 12),
        ],
      },
      {
        marks: [
          centred(80, "表七：一般公共预算支出情况表（部门经济科目）"),
          text(51, 104, "云川县河道管理所", 12),
        ],
      },
    ])
    expect(noted(blocks)).toEqual([
      "财政拨款收支总体情况表",
      "云川县河道管理所",
      "一般公共预算支出情况表",
      "编报单位：云川县河道管理所",
      "表七：一般公共预算支出情况表（部门经济科目）",
      "云川县河道管理所",
    ])
  })

  test("a line that ends short of the margin goes on when the next word would not have fitted", async () => {
    const full = "一二三四五六七八九十".repeat(4)
    const body = (y: number, words: string, indent = 0) => text(80 + indent, y, words, 10)
    const blocks = await read([
      {
        marks: [
          body(120, full),
          body(140, full),
          body(160, `${full.slice(3)}较上`),
          body(180, "年减少0.20万元，主要原因是压减接待支出。"),
          body(220, full.slice(4)),
          body(240, "1,203.55万元，完毕。"),
          body(280, full.slice(4)),
          body(300, "另一件事说在这里。"),
        ],
      },
    ])
    expect(noted(blocks)).toEqual([
      `${full}${full}${full.slice(3)}较上年减少0.20万元，主要原因是压减接待支出。`,
      `${full.slice(4)}1,203.55万元，完毕。`,
      full.slice(4),
      "另一件事说在这里。",
    ])
  })

  test("characters spread over the line close up, blanks between words stay", async () => {
    const spread = Array.from("财政业务费10.00万元", (character, i) => text(60 + 16 * i, 100, character))
    const blocks = await read([
      {
        marks: [
          ...spread,
          text(60, 130, "云川县"),
          text(140, 130, "河道管理所"),
          text(60, 160, "ISO"),
          text(79, 160, "9001"),
        ],
      },
    ])
    expect(noted(blocks)).toEqual([
      "财政业务费10.00万元",
      expect.stringMatching(/^云川县 +河道管理所$/),
      "ISO 9001",
    ])
  })

  test("text drawn twice to look bold is read once, a slanted watermark not at all", async () => {
    const watermark = "BT /F 60 Tf 0.7 0.7 -0.7 0.7 150 300 Tm <8349 7A3F> Tj ET"
    expect(
      noted(await read([{ marks: [text(60, 100, "预算公开"), text(60.3, 100, "预算公开"), watermark] }])),
    ).toEqual(["预算公开"])
  })

  test("a sheet drawn whole on every page is read where its page shows it", async () => {
    const frame = "q 50 100 495 650 re W n"
    const sheet = (up: number) =>
      Array.from({ length: 60 }, (_, i) => text(60, 110 + 20 * i - up, `第${i + 1}行说明`))
    const blocks = await read([{ marks: [frame, ...sheet(0), "Q"] }, { marks: [frame, ...sheet(640), "Q"] }])
    expect(blocks.map((block) => (block.kind === "paragraph" ? block.text : "")).join("")).toBe(
      Array.from({ length: 60 }, (_, i) => `第${i + 1}行说明`).join(""),
    )
  })

  test("a page lying on its side is read upright", async () => {
    expect(
      noted(
        await read([
          { marks: turned([text(60, 100, "横放的页"), ...sheet(["甲|乙", "1.00|2.00"], 120)], 90) },
        ]),
      ),
    ).toEqual(["横放的页", "甲|乙", "1.00|2.00"])
  })
})

describe("what cannot be read", () => {
  const refusal = async (bytes: Uint8Array) => {
    const reason = await readPdf(bytes).then(
      () => null,
      (error: unknown) => error,
    )
    expect(reason).toBeInstanceOf(Unreadable)
    return (reason as Unreadable).message
  }
  const picture = `q 595 0 0 842 0 0 cm BI /W 20 /H 20 /BPC 8 /CS /G ID ${" ".repeat(400)} EI Q`

  test("an encrypted file says that it is", async () => {
    expect(await refusal(readFileSync(new URL("fixtures/encrypted.pdf", import.meta.url)))).toContain("密码")
  })

  test("a damaged and a cut off file say that they are", async () => {
    const whole = drawPdf([{ marks: [text(60, 100, "预算")] }])
    expect(await refusal(whole.subarray(0, 200))).toContain("已损坏")
    expect(await refusal(new TextEncoder().encode("%PDF-1.7\n乱码"))).toContain("已损坏")
  })

  test("a scanned file says that it holds only pictures, an empty one that it holds no text", async () => {
    expect(await refusal(drawPdf([{ marks: [picture] }]))).toContain("只有图片")
    expect(await refusal(drawPdf([{ marks: [] }]))).toContain("没有可读取的文字")
  })

  test("a font without Unicode map says that its text cannot be read", async () => {
    expect(await refusal(drawPdf([{ marks: [text(60, 100, "\u0003\u0007\u0002\u0011\u0012")] }]))).toContain(
      "没有文字编码",
    )
  })

  test("a picture page among others is listed", async () => {
    const { blocks, leftOut } = await readPdfFile(
      drawPdf([{ marks: [text(60, 100, "预算")] }, { marks: [picture] }]),
    )
    expect(noted(blocks)).toEqual(["预算"])
    expect(leftOut).toEqual([{ what: "第2页只有图片，没有可读取的文字", at: { page: 2 } }])
  })
})

test("a document of 200 pages with one table over all of them", async () => {
  const rows = (page: number) =>
    Array.from({ length: 36 }, (_, i) => `${page}|科目${i}|${page}.${String(i).padStart(2, "0")}`)
  const pages = Array.from({ length: 200 }, (_, p) => ({
    marks: sheet(["编码|名称|金额", ...rows(p + 1)], 60),
  }))
  const [table, ...others] = tablesOf(await readPdf(drawPdf(pages)))
  expect(others).toEqual([])
  expect(table!.rows).toHaveLength(1 + 200 * 36)
  expect(textsOf(table!).at(-1)).toEqual(["200", "科目35", "200.35"])
})

/** Marks drawn so that a page turned by `/Rotate` (or by its reader) shows them upright. */
function turned(marks: string[], degrees: number): string[] {
  const matrix = {
    0: "1 0 0 1 0 0",
    90: "0 1 -1 0 842 0",
    180: "-1 0 0 -1 595 842",
    270: "0 -1 1 0 -247 595",
  }[degrees]
  return degrees === 0 ? marks : [`${matrix} cm`, ...marks]
}
