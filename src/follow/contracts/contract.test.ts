import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { Book } from "../book/book.ts"
import type { Entry } from "../book/entry.ts"
import type { Quota } from "../book/quota.ts"
import { viewOf } from "../book/view.ts"
import { entryFor } from "../payments/entries.ts"
import type { Payment } from "../payments/payment.ts"
import { type Contract, contractProblems, partOf, releaseEntry, tieEntry } from "./contract.ts"
import { Paying } from "./paying.ts"

const pumps: Quota = {
  unit: "334001",
  project: "P1",
  function: "2130305",
  economic: "31003",
  fund: "generalPublic",
}
const works: Quota = { ...pumps, economic: "31005" }
const contract: Contract = {
  unit: "334001",
  title: "泵站水泵更换",
  kind: "goods",
  supplier: "云岭机电有限公司",
  size: "small",
  signed: "2027-03-10",
  document: "云水合〔2027〕4号",
  planned: 1,
  why: "",
  ties: [
    { quota: pumps, cents: 30_000 },
    { quota: works, cents: 10_000 },
  ],
}
const writer = { known: "2027-03-12", by: "单渠" }
const payment = (cents: number, of: string | null = contract.document): Payment => ({
  row: 1,
  date: "2027-04-01",
  cents,
  voucher: `V${cents}`,
  quota: null,
  unit: "334001",
  unitName: null,
  project: null,
  projectName: null,
  function: null,
  economic: null,
  fund: null,
  ...(of !== null && { contract: of }),
  summary: "水泵",
})

/** A book in which both quotas have 500.00 元. */
function opened(): Book {
  const book = new Book()
  const common = { document: null, reason: "", by: "某人", approvedBy: "财政局", reverses: null }
  const on = { date: "2027-02-01", known: "2027-02-01" }
  const entries: Entry[] = [
    {
      ...common,
      ...on,
      id: "approve",
      cause: "approve",
      moves: [
        { account: { purse: "outside", fund: "generalPublic" }, cents: -100_000 },
        { account: { purse: "bureau", fund: "generalPublic" }, cents: 100_000 },
      ],
    },
    {
      ...common,
      ...on,
      id: "reply",
      cause: "reply",
      moves: [
        { account: { purse: "bureau", fund: "generalPublic" }, cents: -100_000 },
        { account: { quota: pumps, part: "free" }, cents: 50_000 },
        { account: { quota: works, part: "free" }, cents: 50_000 },
      ],
    },
  ]
  expect(book.appendAll(entries)).toEqual([])
  return book
}

const pumpsIn = (book: Book) => {
  const { tied, paid, left } = [...viewOf(book.entries).quotas.values()].find(({ quota }) => quota === pumps)!
  return { tied, paid, left }
}

describe("a contract", () => {
  test("ties its money, is paid from it, and gives back the rest", () => {
    const book = opened()
    expect(book.append(tieEntry(contract, "contract|1", writer))).toEqual([])
    expect(pumpsIn(book)).toEqual({ tied: 30_000, paid: 0, left: 20_000 })
    const paying = new Paying([{ number: 1, ...contract, tied: contract.ties }])
    const taking = { known: "2027-04-02", by: "沈青", paying }
    expect(book.append(entryFor({ id: "p1", payment: payment(25_000), quota: pumps }, taking))).toEqual([])
    expect(pumpsIn(book)).toEqual({ tied: 5_000, paid: 25_000, left: 20_000 })
    expect(paying.contracts).toEqual(new Map([["p1", 1]]))
    const rest = partOf([{ quota: pumps, cents: 5_000 }], null)
    if ("problem" in rest) throw new Error(rest.problem)
    const said = { id: "r1", date: "2027-05-01", document: contract.document, reason: "验收完毕" }
    expect(book.append(releaseEntry(rest.ties, said, { known: "2027-05-01", by: "单渠" }))).toEqual([])
    expect(pumpsIn(book)).toEqual({ tied: 0, paid: 25_000, left: 25_000 })
  })

  test("over what its quotas have is not tied at all", () => {
    const book = opened()
    const large = { ...contract, ties: [{ quota: pumps, cents: 50_001 }] }
    expect(book.append(tieEntry(large, "contract|1", writer))).toEqual([
      "单位334001的指标不够“占用”，还差0.01元，请核对金额。",
    ])
    expect(pumpsIn(book)).toEqual({ tied: 0, paid: 0, left: 50_000 })
  })

  test("is paid past its tied money from what is free, and money that comes back is free", () => {
    const paying = new Paying([{ number: 7, ...contract, tied: [{ quota: pumps, cents: 4_000 }] }])
    const taking = { known: "2027-04-02", by: "沈青", paying }
    const cents = (each: Entry) => each.moves.map((move) => move.cents)
    expect(cents(entryFor({ id: "a", payment: payment(9_000), quota: pumps }, taking))).toEqual([
      -4_000, -5_000, 9_000,
    ])
    expect(cents(entryFor({ id: "b", payment: payment(1_000), quota: pumps }, taking))).toEqual([
      -1_000, 1_000,
    ])
    expect(cents(entryFor({ id: "c", payment: payment(-500), quota: pumps }, taking))).toEqual([500, -500])
  })

  test("is known by its number however a list writes the brackets, within its unit only", () => {
    const payable = { number: 1, ...contract, tied: contract.ties }
    const tied = (document: string | null, quota: Quota = pumps) =>
      new Paying([payable]).fromTied("p", payment(100, document), quota)
    expect(tied("云水合[2027] 4号")).toBe(100)
    expect(tied("云水合(2027)4号")).toBe(100)
    expect(tied("云水合〔2027〕5号")).toBe(0)
    expect(tied(null)).toBe(0)
    expect(tied(contract.document, { ...pumps, unit: "361001" })).toBe(0)
  })

  test.each<[Partial<Contract>, string]>([
    [{ title: " " }, "缺少合同名称，请写明买什么。"],
    [{ supplier: "" }, "缺少供应商名称，请填写。"],
    [{ document: "" }, "缺少合同编号，请填写。"],
    [{ signed: "2027-09-01" }, "签订日期“2027-09-01”不对，请填写今天或以前的日期。"],
    [{ planned: null }, "没有选政府采购预算，请选一项，或写明为什么没有预算。"],
    [{ ties: [] }, "没有选指标，请选择合同从哪条指标支付、多少钱。"],
    [{ ties: [{ quota: pumps, cents: 0 }] }, "合同金额应大于0、精确到分，请改正。"],
    [
      { ties: [{ quota: { ...pumps, unit: "361001" }, cents: 1 }] },
      "有指标不是单位334001的，请改选本单位的指标。",
    ],
    [
      {
        ties: [
          { quota: pumps, cents: 1 },
          { quota: { ...pumps }, cents: 2 },
        ],
      },
      "同一条指标选了两次，请合并成一行。",
    ],
  ])("with %o is refused in a sentence", (wrong, says) => {
    expect(contractProblems({ ...contract, ...wrong }, 2027, "2027-08-31")).toEqual([says])
    expect(contractProblems(contract, 2027, "2027-08-31")).toEqual([])
  })

  test("releases exactly what is asked, and never more than is tied", () => {
    const ties = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(ties, fc.integer({ min: 1, max: 4000 }), (amounts, cents) => {
        const tied = amounts.map((own, i) => ({ quota: { ...pumps, economic: `3100${i}` }, cents: own }))
        const all = amounts.reduce((sum, own) => sum + own, 0)
        const part = partOf(tied, cents)
        expect("problem" in part).toBe(cents > all)
        if ("problem" in part) return
        expect(part.ties.reduce((sum, tie) => sum + tie.cents, 0)).toBe(cents)
        for (const tie of part.ties) {
          const own = tied.find(({ quota }) => quota === tie.quota)!
          expect(tie.cents).toBeLessThanOrEqual(own.cents)
        }
      }),
    )
  })
})
