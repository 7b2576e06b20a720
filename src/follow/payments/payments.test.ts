import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { Book } from "../book/book.ts"
import { type Quota, quotaKey } from "../book/quota.ts"
import { viewOf } from "../book/view.ts"
import { entriesFor, type Matched } from "./entries.ts"
import { Matcher } from "./match.ts"
import type { Payment } from "./payment.ts"
import { type ListRead, readPayments } from "./read.ts"

const wanted = { year: 2027, today: "2027-06-30" } as const

/** Lines of `|` as a table. */
const table = (text: string): string[][] =>
  text
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()))

const read = (text: string, more: object = {}): ListRead => readPayments(table(text), { ...wanted, ...more })

const payments = (text: string): readonly Payment[] => {
  const list = read(text)
  if (!list.ok) throw new Error(list.problems.join())
  return list.payments
}

const problems = (text: string, more: object = {}) => {
  const list = read(text, more)
  return list.ok ? [] : list.problems
}

describe("lists of payments are read in the layouts that offices have", () => {
  test("the treasury's", () => {
    expect(
      payments(`
        国库集中支付明细表 |||||||
        单位：元 |||||||
        支付凭证号 | 支付日期 | 预算单位 | 项目名称 | 功能科目 | 经济分类 | 资金性质 | 支付金额 | 摘要
        2027030001 | 2027-03-05 | 301001-青岚县水务局 | 河道巡护 | 2130306水利工程运行与维护 | 30214租赁费 | 一般公共预算资金 | 12,500.00 | 租船
        合计 | | | | | | | 12,500.00 |`),
    ).toEqual([
      {
        row: 4,
        date: "2027-03-05",
        cents: 1_250_000,
        voucher: "2027030001",
        quota: null,
        unit: "301001",
        unitName: "青岚县水务局",
        project: null,
        projectName: "河道巡护",
        function: "2130306",
        economic: "30214",
        fund: "generalPublic",
        summary: "租船",
      },
    ])
  })

  test("a payment system's, in 万元, with money that came back", () => {
    const [paid, back] = payments(`
      业务单号 | 清算日期 | 单位编码 | 单位名称 | 项目编码 | 支付类型 | 金额（万元）
      A-1 | 2027/3/5 | 301001 | 青岚县水务局 | P1 | 直接支付 | 1.25
      A-2 | 20270306 | 301001 | 青岚县水务局 | P1 | 退款 | 0.25`)
    expect(paid).toMatchObject({ cents: 1_250_000, project: "P1", unit: "301001", date: "2027-03-05" })
    expect(back).toMatchObject({ cents: -250_000, date: "2027-03-06" })
  })

  test("codes that end with a letter, and names that begin with one", () => {
    expect(
      payments(`
        单位：元
        日期 | 单位编码 | 项目编码 | 金额
        2027-03-05 | 301001 | 13990127P00318P11010C | 300
        2027-03-05 | 301001-青岚县水务局 | [13990127P00318P11010C]河道巡护 | 300
        2027-03-05 | IT服务中心 | P1 | 300`).map(({ unit, project }) => [unit, project]),
    ).toEqual([
      ["301001", "13990127P00318P11010C"],
      ["301001", "13990127P00318P11010C"],
      [null, "P1"],
    ])
  })

  test("a clerk's own, with repeated titles and subtotals", () => {
    expect(
      payments(`
        单位：元
        日期 | 单位 | 用途 | 金额 | 经济科目
        3月5日 | 青岚县水务局 | 打印纸 | 300 | 30201
        小计 | | | 300 |
        日期 | 单位 | 用途 | 金额 | 经济科目
        3月6日 | 青岚县水务局 | 电费 | 700 | 30206
        小计 | | | 700 |
        合计 | | | 1000 |`).map(({ cents, summary }) => [cents, summary]),
    ).toEqual([
      [30_000, "打印纸"],
      [70_000, "电费"],
    ])
  })
})

describe("a list is taken whole or not at all", () => {
  const head = "凭证号 | 支付日期 | 单位编码 | 金额（元）"

  test.each<[string, string, string]>([
    [
      "another table",
      "序号 | 姓名\n1 | 张三",
      "没有认出支付明细：请确认有“支付日期”“金额”“单位”等标题的一行，或者指明每一列是什么。",
    ],
    [
      "no measure",
      "凭证号 | 支付日期 | 单位编码 | 金额\n1 | 2027-3-1 | 301001 | 5",
      "支付明细没有写明金额单位，请指明是元还是万元。",
    ],
    ["nothing in it", head, "支付明细里一笔支付也没有，请核对文件。"],
    ["an amount in words", `${head}\n1 | 2027-3-1 | 301001 | 五百`, "第2行的金额“五百”不是数，请改正。"],
    ["a day that is none", `${head}\n1 | 2027-2-30 | 301001 | 5`, "第2行的日期“2027-2-30”不是日期，请改正。"],
    [
      "another year",
      `${head}\n1 | 2026-3-1 | 301001 | 5`,
      "第2行的日期“2026-3-1”不在2027年，请核对是不是另一年的明细。",
    ],
    ["a day to come", `${head}\n1 | 2027-9-1 | 301001 | 5`, "第2行的日期“2027-9-1”晚于今天，请核对。"],
    [
      "a total that differs",
      `${head}\n1 | 2027-3-1 | 301001 | 5\n合计 | | | 50000`,
      "第3行的合计50,000.00元与各行相加5.00元不等，相差49,995.00元，请核对有没有缺行，金额单位对不对。",
    ],
  ])("not one with %s", (_, text, sentence) => {
    expect(problems(text)).toEqual([sentence])
  })

  test("many problems are told in part and counted", () => {
    const rows = Array.from({ length: 60 }, (_, i) => `${i} | 2027-3-1 | 301001 | 坏`)
    expect(problems([head, ...rows].join("\n"))).toHaveLength(21)
    expect(problems([head, ...rows].join("\n")).at(-1)).toBe("还有40处，不一一列出。")
  })

  test("columns that a person gave a layout once are known the next time", () => {
    const text = "编号 | 何时 | 何处 | 多少\n1 | 2027-3-1 | 301001 | 5"
    expect(problems(text)).toHaveLength(1)
    const known = new Map([["编号|何时|何处|多少", { voucher: 0, date: 1, unit: 2, amount: 3 }]])
    expect(problems(text, { known, measure: "元" })).toEqual([])
  })
})

const quota = (more: Partial<Quota>): Quota => ({
  unit: "301001",
  project: null,
  function: "2130301",
  economic: "30201",
  fund: "generalPublic",
  ...more,
})
const office = quota({})
const power = quota({ economic: "30206" })
const river = quota({ project: "P1", function: "2130306", economic: "30214" })

const matcher = new Matcher({
  quotas: [office, power, river],
  unitsByName: new Map([["青岚县水务局", "301001"]]),
  projectsByName: new Map([["河道巡护", "P1"]]),
  byNumber: new Map([["Z-7", river]]),
})

const payment = (more: Partial<Payment>): Payment => ({
  row: 1,
  date: "2027-03-05",
  cents: 100,
  voucher: "V1",
  quota: null,
  unit: "301001",
  unitName: null,
  project: null,
  projectName: null,
  function: null,
  economic: null,
  fund: null,
  summary: "",
  ...more,
})

describe("payments find their quota", () => {
  test.each<[string, Partial<Payment>, Quota, string]>([
    ["by its number", { quota: "Z-7" }, river, "指标编号"],
    [
      "by the name of the unit and the economic class",
      { unit: null, unitName: "青岚县水务局", economic: "30206" },
      power,
      "单位、经济科目",
    ],
    ["by the name of the project", { projectName: "河道巡护" }, river, "单位、项目"],
    [
      "by a class of the function",
      { function: "21303", economic: "30214" },
      river,
      "单位、功能科目、经济科目",
    ],
  ])("%s", (_, said, found, by) => {
    expect(matcher.match(payment(said))).toMatchObject({ quota: found, by })
  })

  test.each<[string, Partial<Payment>, string, readonly Quota[]]>([
    ["no unit", { unit: null }, "没有写明单位，请补上单位编码。", []],
    [
      "an unknown name",
      { unit: null, unitName: "某某局" },
      "没有叫“某某局”的单位，请核对名称或补上单位编码。",
      [],
    ],
    ["a unit without quotas", { unit: "999001" }, "单位999001没有指标，请核对单位编码。", []],
    [
      "too little said",
      { function: "2130301" },
      "单位、功能科目相符的指标有2条，请选一条。",
      [office, power],
    ],
    [
      "a project with another class",
      { project: "P1", economic: "30201" },
      "没有单位、项目、经济科目都相符的指标，请选一条或先办理调剂。",
      [river, office],
    ],
    [
      "a number that contradicts the rest",
      { quota: "Z-7", economic: "30201" },
      "指标编号Z-7的经济科目与支付的不同，请核对。",
      [river],
    ],
  ])("%s waits with proposals", (_, said, because, proposals) => {
    expect(matcher.match(payment(said))).toEqual({ payment: payment(said), quota: null, because, proposals })
  })
})

describe("the book takes a list once", () => {
  const taking = { known: "2027-04-02", by: "张三" }
  const matched = fc
    .array(
      fc.record({
        cents: fc.integer({ min: -5000, max: 5000 }).filter((cents) => cents !== 0),
        voucher: fc.constantFrom(null, "V1", "V2", "V3"),
        quota: fc.constantFrom(office, power, river),
        summary: fc.constantFrom("", "纸", "电"),
      }),
      { maxLength: 30 },
    )
    .map((list): Matched[] => list.map(({ quota: of, ...said }) => ({ payment: payment(said), quota: of })))

  test("taken twice, or again in part, is taken once", () => {
    fc.assert(
      fc.property(matched, fc.nat(30), (list, part) => {
        const book = new Book()
        expect(book.appendAll(entriesFor(list, book, taking).entries)).toEqual([])
        const before = viewOf(book.entries)
        expect(entriesFor(list, book, taking).entries).toEqual([])
        expect(entriesFor(list.slice(part), book, taking).entries).toEqual([])
        expect(viewOf(book.entries)).toEqual(before)
      }),
    )
  })

  test("what the file adds up to is what is booked, stands there already, or is told as twice", () => {
    fc.assert(
      fc.property(matched, (list) => {
        const { entries, before, twice } = entriesFor(list, new Book(), taking)
        expect(before).toEqual([])
        const booked = entries.reduce((sum, { moves }) => sum + moves[1]!.cents, 0)
        const told = twice.reduce((sum, { cents }) => sum + cents, 0)
        expect(booked + told).toBe(list.reduce((sum, each) => sum + each.payment.cents, 0))
      }),
    )
  })

  test("under one voucher the same is there once, without a voucher as often as it is listed", () => {
    const twice = (said: Partial<Payment>) =>
      entriesFor(
        [said, said].map((each) => ({ payment: payment(each), quota: office })),
        new Book(),
        taking,
      )
    expect(twice({ voucher: "V1" })).toMatchObject({ entries: [{}], twice: [{}] })
    expect(twice({ voucher: null }).entries).toHaveLength(2)
    expect(quotaKey(office)).toBe("301001||2130301|30201|generalPublic")
  })
})
