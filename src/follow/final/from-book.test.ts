import { describe, expect, test } from "vitest"
import { checkAccount } from "../../check/final/index.ts"
import { checkDisclosure } from "../../check/index.ts"
import { compileFinal } from "../../compile/final/index.ts"
import { countsOf } from "../../demo/final-beside.ts"
import { county } from "../../demo/index.ts"
import type { ExecutedQuota } from "../../model/execution.ts"
import { openingAfter } from "../../model/final-opening.ts"
import { defaultReference } from "../../packs/reference.ts"
import { Book } from "../book/book.ts"
import type { Entry } from "../book/entry.ts"
import { openingEntries } from "../book/opening.ts"
import { quotaKey } from "../book/quota.ts"
import { viewOf } from "../book/view.ts"
import { finalFromBook } from "./from-book.ts"

const [ledger] = county({ departments: 3, years: 1, seed: 5 })
const { year, units } = ledger!

/** The approved budget, nine tenths of it paid, and what is left of projects carried over. */
function executedBook(): Book {
  const book = new Book()
  const replies = new Map(
    units.map(({ code }) => [code, { date: `${year}-02-10`, document: `云财预〔${year}〕3号` }]),
  )
  book.appendAll(openingEntries(ledger!, { approved: `${year}-01-20`, by: "张会计", replies }))
  const entries = [...viewOf(book.entries).quotas.values()].flatMap(({ quota, left }, i): Entry[] => {
    const paid = Math.round(left * 0.9)
    const common = { document: null, reason: "", by: "张会计", reverses: null, known: `${year}-12-31` }
    const move = (part: "paid" | "carried", cents: number) => [
      { account: { quota, part: "free" as const }, cents: -cents },
      { account: { quota, part }, cents },
    ]
    const rest = quota.project === null ? 0 : left - paid
    return [
      {
        ...common,
        id: `p${i}`,
        date: `${year}-11-30`,
        cause: "pay" as const,
        approvedBy: null,
        moves: move("paid", paid),
      },
      {
        ...common,
        id: `c${i}`,
        date: `${year}-12-31`,
        cause: "carryOut" as const,
        approvedBy: "财政局",
        moves: move("carried", rest),
      },
    ].filter(({ moves }) => moves[1]!.cents !== 0)
  })
  expect(book.appendAll(entries)).toEqual([])
  return book
}

const { quotas } = viewOf(executedBook().entries)
const told = finalFromBook(ledger!, quotas.values())
/** What the book does not know comes from the import. */
const account = { ...told, counts: countsOf(ledger!, told.lines) }

test("由资金台账编出的决算与台账一致，每一行都平", () => {
  const book = [...quotas.values()].map(
    ({ quota, approved, adjusted, paid, left }): ExecutedQuota => ({
      ...quota,
      key: quotaKey(quota),
      unitName: "",
      projectName: null,
      economicName: "",
      since: null,
      approved,
      adjusted,
      paid,
      left,
    }),
  )
  expect(checkAccount({ account, lastYear: null, book })).toEqual([])
})

test("编出的决算没有错误，结转的钱一分不差地接到下一年", () => {
  const disclosure = compileFinal(account, ledger!.departments[0]!.code, defaultReference)
  const { findings } = checkDisclosure({ disclosure, lastYear: null, reference: defaultReference })
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([])
  const carried = [...quotas.values()].reduce((sum, standing) => sum + standing.carried, 0)
  expect(carried).toBeGreaterThan(0)
  expect(openingAfter(account).money.reduce((sum, { cents }) => sum + cents, 0)).toBe(carried)
})

describe("上年的钱", () => {
  const [after] = county({ departments: 3, years: 1, seed: 5, year: year + 1 })
  const last = account.lines.find(({ project, fund }) => project !== null && fund === "generalPublic")!
  const { unit, project, function: section, economic, fund } = last
  const quota = { unit, project, function: section, economic, fund }
  const none = { approved: 0, adjusted: 0, tied: 0, paid: 0, carried: 0, left: 0 }
  const closed = (closings: readonly { readonly since: number; readonly closing: number }[]) => ({
    account: { ...account, lines: closings.map((each) => ({ ...last, ...each })) },
    reference: defaultReference,
  })
  const linesOf = (standing: Partial<typeof none>, closings: Parameters<typeof closed>[0]) =>
    finalFromBook({ ...after!, lines: [] }, [{ quota, ...none, ...standing }], closed(closings)).lines.map(
      ({ since, opening, received, spent, closing, withdrawn }) => ({
        since,
        opening,
        received,
        spent,
        closing,
        withdrawn,
      }),
    )

  test("收回的不是负的收入，年初数是收回以后的", () => {
    expect(linesOf({ adjusted: 60_00, paid: 60_00 }, [{ since: year, closing: 100_00 }])).toEqual([
      { since: year, opening: 60_00, received: 0, spent: 60_00, closing: 0, withdrawn: 40_00 },
    ])
  })

  test("先用最早的，各记各的资金年度", () => {
    const closings = [
      { since: year, closing: 50_00 },
      { since: year - 1, closing: 30_00 },
    ]
    expect(linesOf({ adjusted: 100_00, paid: 90_00, carried: 10_00 }, closings)).toEqual([
      { since: year - 1, opening: 30_00, received: 0, spent: 30_00, closing: 0, withdrawn: 0 },
      { since: year, opening: 50_00, received: 0, spent: 50_00, closing: 0, withdrawn: 0 },
      { since: year + 1, opening: 0, received: 20_00, spent: 10_00, closing: 10_00, withdrawn: 0 },
    ])
  })

  test("台账里没有的：财政拨款是收回了，单位自己的钱还在单位", () => {
    const own = { ...closed([{ since: year - 1, closing: 30_00 }]) }
    const opened = (of: typeof own) =>
      finalFromBook({ ...after!, lines: [] }, [], of).lines.map(({ opening, closing, withdrawn }) => [
        opening,
        closing,
        withdrawn,
      ])
    expect(opened(own)).toEqual([[0, 0, 30_00]])
    const lines = own.account.lines.map((line) => ({ ...line, fund: "otherIncome" as const }))
    expect(opened({ ...own, account: { ...own.account, lines } })).toEqual([[30_00, 30_00, 0]])
  })
})
