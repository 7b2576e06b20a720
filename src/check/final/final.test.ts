import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { departmentFinals } from "../../demo/index.ts"
import type { ExecutedQuota } from "../../model/execution.ts"
import type { AccountLine, FinalAccount } from "../../model/final.ts"
import { openingAfter, openingLines } from "../../model/final-opening.ts"
import { keyOfLine } from "./check.ts"
import { accountChecks, checkAccount } from "./index.ts"

const all = [...departmentFinals({ departments: 4, years: 3, seed: 3 })].map(({ years }) =>
  years.map(({ account }) => account),
)
const [, before, now] = all[0]!

/** What the book says when the account is right. */
function bookOf({ lines }: FinalAccount): ExecutedQuota[] {
  return [...Map.groupBy(lines, keyOfLine)].map(([key, own]): ExecutedQuota => {
    const sum = (of: "initial" | "adjusted" | "spent") => own.reduce((total, line) => total + line[of], 0)
    const [{ unit, project, function: section, economic, fund }] = own as [AccountLine]
    return {
      key,
      unit,
      unitName: "",
      project,
      projectName: null,
      function: section,
      economic,
      economicName: "",
      fund,
      since: null,
      approved: sum("initial"),
      adjusted: sum("adjusted"),
      paid: sum("spent"),
      left: 0,
    }
  })
}

const book = bookOf(now!)
const found = (account: FinalAccount) =>
  checkAccount({ account, lastYear: before!, book }).map(({ check, message }) => `${check} ${message}`)

function withLine(n: number, change: (line: AccountLine) => Partial<AccountLine>): FinalAccount {
  return { ...now!, lines: now!.lines.map((line, i) => (i === n ? { ...line, ...change(line) } : line)) }
}

describe("决算的检查", () => {
  test("虚构的县的决算没有问题，年初等于上年年末", () => {
    for (const accounts of all)
      for (const [i, account] of accounts.entries())
        expect(checkAccount({ account, lastYear: accounts[i - 1] ?? null, book: bookOf(account) })).toEqual(
          [],
        )
  })

  const n = now!.lines.findIndex(({ fund, spent }) => fund === "generalPublic" && spent > 0)
  const { unit, function: section, economic } = now!.lines[n]!
  test.each([
    ["FIN-009", withLine(n, ({ closing }) => ({ closing: closing + 100 }))],
    [
      "FIN-010",
      withLine(n, ({ adjusted, received }) => ({ spent: adjusted + 100, received: received + 100 })),
    ],
    ["FIN-011", { ...now!, units: now!.units.filter(({ code }) => code !== unit) }],
    ["FIN-012", withLine(n, ({ opening }) => ({ opening: opening + 100 }))],
    ["FIN-013", withLine(n, ({ initial }) => ({ initial: initial - 100 }))],
  ])("%s 报出种下的错", (check, account) => {
    const own = found(account).filter((text) => text.startsWith(check))
    expect(own).toHaveLength(1)
    expect(own[0]).toContain(check === "FIN-011" ? unit : `科目${section}、${economic}`)
  })

  test("每项检查都试过", () => {
    expect(accountChecks.map(({ id }) => id)).toEqual(["FIN-009", "FIN-010", "FIN-011", "FIN-012", "FIN-013"])
  })
})

describe("下一年的开账", () => {
  const line = (closing: number, since: number, project: string | null): AccountLine => ({
    unit: "301001",
    project,
    category: project === null ? "operating" : "targeted",
    function: "2080101",
    economic: "30201",
    fund: "generalPublic",
    since,
    initial: 0,
    adjusted: 0,
    opening: 0,
    received: closing,
    surplusUsed: 0,
    spent: 0,
    distributed: 0,
    closing,
    withdrawn: 0,
    at: {},
  })
  const anyLine = fc
    .tuple(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 2021, max: 2025 }), fc.boolean())
    .map(([cents, since, isProject]) => line(cents, since, isProject ? "P1" : null))

  test("年初等于上年年末，一分不差；两年没有用完的是结余", () => {
    fc.assert(
      fc.property(fc.array(anyLine), (lines) => {
        const account = { ...now!, year: 2025, lines }
        const opening = openingAfter(account)
        const closing = lines.reduce((sum, each) => sum + each.closing, 0)
        expect(openingLines(opening).reduce((sum, each) => sum + each.opening, 0)).toBe(closing)
        for (const { is, since, project } of opening.money)
          expect(is).toBe(since < 2025 || project === null ? "surplus" : "carryOver")
      }),
    )
  })

  test("资产和还有钱的项目也接到下一年", () => {
    const opening = openingAfter(now!)
    expect(opening.holdings).toBe(now!.holdings)
    const open = new Set(now!.lines.filter(({ closing }) => closing !== 0).map(({ project }) => project))
    expect(new Set(opening.projects.map(({ code }) => code))).toEqual(open)
  })
})
