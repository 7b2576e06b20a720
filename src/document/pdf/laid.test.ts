import { expect, test } from "vitest"
import { type Block, type Table, textsOf } from "../blocks.ts"
import { type Drawing, drawPdf, text, widthOf } from "./fixtures/draw.ts"
import { readPdf } from "./index.ts"

/** Tables of pages without rules, set as office programs set them: cells are told apart by the places on paper. */
const read = (pages: readonly Drawing[]): Promise<Block[]> => readPdf(drawPdf(pages))
const tablesOf = (blocks: readonly Block[]): Table[] => blocks.filter((block) => block.kind === "table")
const rowsOf = (blocks: readonly Block[]) =>
  tablesOf(blocks).flatMap((table) => textsOf(table).map((row) => row.join("|")))

/** Words in the middle of the columns from `first` up to the side `end`, a line below the other around y. */
const titled = (sides: readonly number[], first: number, end: number, y: number, words: string) =>
  words.split("/").map((line, i, { length }) => {
    const place = (sides[first]! + sides[end]!) / 2 - widthOf(line) / 2
    return text(place, y + 12 * (i - (length - 1) / 2), line)
  })

/** A row: names begin at the left side of their columns, figures end at the right one. */
const row = (sides: readonly number[], y: number, cells: string) =>
  cells
    .split("|")
    .flatMap((words, c) =>
      /^[\d.]+\.\d\d$/.test(words)
        ? [text(sides[c + 1]! - 4 - widthOf(words), y, words)]
        : /^\d{1,2}$/.test(words)
          ? titled(sides, c, c + 1, y, words)
          : words === ""
            ? []
            : [text(sides[c]! + 4, y, words)],
    )

test("numbers of rows are a column on both sides, titles of four lines stay in their columns", async () => {
  const sides = [30, 150, 180, 230, 350, 380, 430, 480, 525, 565]
  const titles =
    "项目|行次|决算数|项目|行次|合计|一般公共/预算财政/拨款|政府性基/金预算财/政拨款|国有资/本经营/预算财/政拨款"
  const rows = [
    "一、一般公共预算拨款|1|10.50|一、一般公共服务支出|31|7.25|7.25||",
    "二、政府性基金拨款|2|20.50|二、外交支出|32||||",
    "三、国有资本预算拨款|3|0.00|三、国防支出|33|8.50||8.50|",
    "四、上级补助|4|30.00|四、公共安全支出|34||||",
    "五、其他|5|40.00|五、教育支出|35|9.25|||9.25",
  ]
  const marks = [
    text(60, 60, "财政拨款收入支出决算总表", 14),
    text(490, 80, "单位：万元"),
    ...titled(sides, 0, 3, 100, "收入"),
    ...titled(sides, 3, 9, 100, "支出"),
    ...titles.split("|").flatMap((words, c) => titled(sides, c, c + 1, 138, words)),
    ...rows.flatMap((cells, r) => row(sides, 180 + 20 * r, cells)),
  ]
  const blocks = await read([{ marks }])
  expect(rowsOf(blocks)).toEqual(["收入|支出", titles.replaceAll("/", ""), ...rows])
  expect(tablesOf(blocks)[0]!.rows[0]!.cells.map(({ colspan }) => colspan)).toEqual([3, 6])
})

test("a title between two groups stays one of its own, groups reach over the columns they are the middle of", async () => {
  const sides = [50, 120, 280, 330, 380, 430, 480, 540]
  const marks = [
    text(60, 60, "政府性基金收支表", 14),
    text(490, 80, "单位：元"),
    ...titled(sides, 0, 2, 100, "项目"),
    ...titled(sides, 2, 3, 110, "本年收入"),
    ...titled(sides, 3, 6, 100, "本年支出"),
    ...titled(sides, 6, 7, 110, "年末结余"),
    ..."科目编码|科目名称||小计|基本支出|项目支出"
      .split("|")
      .flatMap((words, c) => (words === "" ? [] : titled(sides, c, c + 1, 120, words))),
    ...["212|城乡社区支出", "21208|土地出让安排的支出", "2120803|城市建设支出"].flatMap((cells, r) =>
      row(sides, 145 + 20 * r, `${cells}|5.10|4.10|0.00|4.10|1.00`),
    ),
  ]
  const [table] = tablesOf(await read([{ marks }]))
  const head = table!.rows
    .slice(0, 2)
    .map(({ cells }) => cells.map(({ text: words, colspan }) => `${words}×${colspan}`).join(" "))
  expect(head).toEqual([
    "项目×2 本年收入×1 本年支出×3 年末结余×1",
    "科目编码×1 科目名称×1 小计×1 基本支出×1 项目支出×1",
  ])
})

test("items without figures are rows of their own, wrapped names are whole", async () => {
  const sides = [50, 170, 250, 330]
  const names = [
    "一、教育支出",
    "二、资源勘探信息/等支出",
    "三、商业服务业支出",
    "四、金融支出",
    "五、其他支出",
  ]
  const amounts = ["", "", "", "12.50", "", "12.50"]
  let y = 120
  const rows = [...names, "支出合计"].flatMap((name, r) => {
    const lines = name.split("/")
    y += 20
    const top = y
    y += 12 * (lines.length - 1)
    return [
      ...lines.map((words, i) => text(54, top + 12 * i, words)),
      ...row(sides, (top + y) / 2, `|${amounts[r]}|${amounts[r]}`),
    ]
  })
  const marks = [
    text(60, 60, "支出表", 14),
    text(260, 80, "单位：万元"),
    ...["项目", "合计", "项目支出"].flatMap((words, c) => titled(sides, c, c + 1, 110, words)),
    ...rows,
  ]
  expect(rowsOf(await read([{ marks }]))).toEqual([
    "项目|合计|项目支出",
    ...names.map((name, r) => `${name.replace("/", "")}|${amounts[r]}|${amounts[r]}`),
    "支出合计|12.50|12.50",
  ])
})

test("columns of 类 款 项 set close to each other are three", async () => {
  const sides = [50, 80, 105, 130, 270, 340, 410]
  const marks = [
    text(60, 60, "支出总表", 14),
    text(350, 80, "单位：元"),
    ...titled(sides, 0, 3, 100, "科目编码"),
    ..."类|款|项".split("|").flatMap((words, c) => titled(sides, c, c + 1, 120, words)),
    ..."科目名称|合计|项目支出".split("|").flatMap((words, c) => titled(sides, c + 3, c + 4, 110, words)),
    ...["213|||农林水支出|8.50|8.50", "213|03||水利|8.50|8.50", "213|03|06|堤防养护|8.50|8.50"].flatMap(
      (cells, r) =>
        cells
          .split("|")
          .flatMap((words, c) =>
            words === ""
              ? []
              : c < 4
                ? [text(sides[c]! + 4, 145 + 20 * r, words)]
                : row(sides.slice(c), 145 + 20 * r, words),
          ),
    ),
  ]
  expect(rowsOf(await read([{ marks }]))).toEqual([
    "科目编码|科目名称|合计|项目支出",
    "类|款|项|||",
    "213|||农林水支出|8.50|8.50",
    "213|03||水利|8.50|8.50",
    "213|03|06|堤防养护|8.50|8.50",
  ])
})
