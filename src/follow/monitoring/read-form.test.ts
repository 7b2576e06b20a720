import { describe, expect, test } from "vitest"
import type { Block } from "../../document/blocks.ts"
import { writeDocx } from "../../document/docx/write/index.ts"
import { readDocument } from "../../document/read.ts"
import { writeXlsx } from "../../document/xlsx/write/index.ts"
import type { MonitoringSheet } from "../../model/monitoring.ts"
import { monitoringPrint } from "./form.ts"
import { readMonitoringForm } from "./read-form.ts"
import { reasonIn } from "./read-reason.ts"
import { filled, indicator, project, sheet } from "./sheet.test-data.ts"

const canal = project(
  [
    indicator("i1", "清淤渠道长度", "≥120公里"),
    indicator("i2", "受益群众满意度", "≥90%"),
    indicator("i3", "完工时间", "11月底前"),
  ],
  { budget: { appropriation: 10_000_000, carriedOver: 2_000_000, other: 0 } },
)
const fills = {
  i1: filled("60公里", {
    expected: "120公里",
    cause: "staff",
    reason: "机手不足",
    remedy: "外请机手",
    by: "2027-10-31",
    person: "周渠",
    chance: "possible",
  }),
  i2: filled("93%", { expected: "93%", chance: "certain", remark: "问卷200份" }),
}
const filledIn = sheet(canal, fills)
const empty: MonitoringSheet = { ...filledIn, fills: { projects: {}, indicators: {} } }

/** A form as it comes back, after a hand changed texts of its cells. */
async function back(
  of: MonitoringSheet,
  change: (text: string) => string = (text) => text,
  { place = "national", write = writeDocx as typeof writeXlsx, name = "表.docx" } = {},
): Promise<Block[]> {
  const print = monitoringPrint(of, { place, department: { code: "334", name: "云岭县水务局" } })
  const { blocks } = await readDocument(await write(print), name)
  return blocks.map((block) =>
    block.kind === "paragraph"
      ? { ...block, text: change(block.text) }
      : {
          ...block,
          rows: block.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell) => ({ ...cell, text: change(cell.text) })),
          })),
        },
  )
}

const swap = (from: string, to: string) => (text: string) => (text === from ? to : text)

describe.each([
  ["Word", "表.docx", writeDocx as typeof writeXlsx],
  ["Excel", "表.xlsx", writeXlsx],
] as const)("a form filled in %s", (_, name, write) => {
  test.each(["national", "hebei", "shanghai"])("brings everything that stands in it: %s", async (place) => {
    const {
      fills: read,
      told,
      read: count,
    } = readMonitoringForm(await back(filledIn, undefined, { place, write, name }), empty, place)
    expect(told).toEqual([])
    expect(read.projects["projects-1"]?.money?.appropriation).toMatchObject({
      paid: 6_000_000,
      expected: 6_000_000,
    })
    expect(read.indicators.i1).toEqual({
      value: "60公里",
      expected: "120公里",
      cause: "staff",
      reason: "机手不足",
      remedy: "外请机手",
      by: "2027-10-31",
      person: "周渠",
      chance: "possible",
    })
    expect(read.indicators.i2).toEqual({
      value: "93%",
      expected: "93%",
      chance: "certain",
      remark: "问卷200份",
    })
    expect(read.indicators.i3).toBeUndefined()
    expect(count).toBe(14)
  })
})

describe("what is not this sheet's is told and not read", () => {
  const read = async (change: (text: string) => string, of = filledIn, at = empty) =>
    readMonitoringForm(await back(of, change), at, "national")
  const nothing = { projects: {}, indicators: {} }

  test.each([
    [
      "another project",
      swap("灌区渠道清淤", "农村公路养护"),
      "表里的项目编码P1是“灌区渠道清淤”的，表上的名称是“农村公路养护”",
    ],
    [
      "a project nobody approved",
      swap("P1", "P9"),
      "表里的项目“灌区渠道清淤”（P9）不在云岭县水务局本级批复的项目里",
    ],
    [
      "another unit",
      swap("云岭县水务局本级", "云岭县水文站"),
      "表里的实施单位是“云岭县水文站”，这里填的是“云岭县水务局本级”",
    ],
    ["another year", swap("（2027年度）", "（2026年度）"), "这是2026年度的监控表，这里填的是2027年度的"],
    [
      "another month",
      (text: string) => text.replace("1—7月", "1—4月"),
      "表里填的是1至4月，这里监控到2027-07-31",
    ],
    ["no form", swap("三级指标", "说明"), "没有认出监控表"],
  ] as const)("%s", async (_, change, says) => {
    const { fills: got, told, read: count } = await read(change)
    expect({ got, count }).toEqual({ got: nothing, count: 0 })
    expect(told[0]).toContain(says)
  })

  test("a row more, a row twice, and a row less", async () => {
    const { fills: got, told } = await read(swap("完工时间", "清淤渠道长度"))
    expect(Object.keys(got.indicators)).toEqual(["i2"].concat("i1").sort())
    expect(told).toContainEqual("表里第13行的指标“清淤渠道长度”前面已经有了，没有读入。")
    expect(told.join("")).toContain("少了“灌区渠道清淤”批复的1项指标（完工时间）")
    const extra = await read(swap("完工时间", "新建泵站"))
    expect(extra.told[0]).toMatch(/^表里第\d+行的指标“新建泵站”不是“灌区渠道清淤”批复的指标，没有读入。$/)
  })

  test("a target that was exchanged is the approved one; its value is read all the same", async () => {
    const { fills: got, told } = await read(swap("≥120公里", "≥50公里"))
    expect(got.indicators.i1?.value).toBe("60公里")
    expect(told).toEqual([
      "表里第11行“清淤渠道长度”的年度指标值写的是“≥50公里”，批复的是“≥120公里”，仍按批复的。",
    ])
  })

  test("yuan in a table of 万元, words for money, another budget", async () => {
    const yuan = await read(swap("6.00", "60000"))
    expect(yuan.fills.projects).toEqual({})
    expect(yuan.told[0]).toContain(
      "“本年财政拨款”的执行数“60000”是批复数的上千倍，请核对是不是把元填成了万元",
    )
    expect((await read(swap("6.00", "六万"))).told[0]).toContain("“六万”不是数，没有读入")
    expect((await read(swap("10.00", "20.00"))).told[0]).toContain(
      "年初预算数“20.00”与批复的不同，仍按批复数",
    )
    const said = await read((text) =>
      text.replace("项目资金（万元）", "项目资金（元）").replace(/^6\.00$/, "60000"),
    )
    expect(said.fills.projects["projects-1"]?.money?.appropriation?.paid).toBe(6_000_000)
  })

  test("what the book says is not typed: another figure is told", async () => {
    const known = { of: () => ({ adjusted: 10_000_000, paid: 5_000_000 }) }
    const { fills: got, told } = readMonitoringForm(await back(filledIn), empty, "national", known)
    expect(got.projects["projects-1"]?.money?.appropriation).toEqual({
      adjusted: null,
      paid: null,
      expected: 6_000_000,
    })
    expect(told[0]).toBe("表里第5行“本年财政拨款”的执行数“6.00”与账里的不同，仍按账里的数。")
  })

  test("two ticks are no answer", async () => {
    const ticked = await back(filledIn)
    const table = ticked.find((block) => block.kind === "table")!
    const row = table.rows.find(({ cells }) => cells.some(({ text }) => text === "受益群众满意度"))!
    const cells = row.cells as { text: string }[]
    cells[cells.findIndex(({ text }) => text === "√") + 1]!.text = "✓"
    const { fills: got, told } = readMonitoringForm(ticked, empty, "national")
    expect(got.indicators.i2).toEqual({ value: "93%", expected: "93%", remark: "问卷200份" })
    expect(told).toEqual([
      expect.stringContaining("“受益群众满意度”的完成目标可能性勾了2个，没有读入这一项，请选一个。"),
    ])
  })
})

test.each([
  [
    "机手不足\n措施：外请机手，2027-10-31前完成，周渠",
    { reason: "机手不足", remedy: "外请机手", by: "2027-10-31", person: "周渠" },
  ],
  [
    "招标推迟。整改措施：重新招标，2027年9月5日前完成",
    { reason: "招标推迟。", remedy: "重新招标", by: "2027-09-05" },
  ],
  ["招标推迟", { reason: "招标推迟" }],
  ["措施：加派人手", { remedy: "加派人手" }],
  [
    "晚\n措施：2027-09-01前完成三标段，再验收二标段，张某负责",
    { reason: "晚", remedy: "2027-09-01前完成三标段，再验收二标段，张某负责", by: "2027-09-01" },
  ],
  ["晚\n措施：2027-13-01前完成", { reason: "晚", remedy: "2027-13-01前完成" }],
  ["", {}],
] as const)("a reason in one cell: %s", (text, said) => {
  expect(reasonIn(text)).toEqual(said)
})
