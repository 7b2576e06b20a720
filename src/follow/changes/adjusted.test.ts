import fc from "fast-check"
import { expect, test } from "vitest"
import { departmentLedgers } from "../../demo/index.ts"
import { totalOf } from "../../money/form.ts"
import { quotaKey, quotaOf } from "../book/quota.ts"
import { adjustedLedger } from "./adjusted.ts"

const [history] = departmentLedgers({ departments: 1, years: 1, year: 2027 })
const ledger = history!.ledgers[0]!
const byQuota = (lines: typeof ledger.lines) =>
  new Map([...Map.groupBy(lines, (line) => quotaKey(quotaOf(line)))].map(([key, own]) => [key, totalOf(own)]))
const approved = byQuota(ledger.lines)
const quotas = [...new Map(ledger.lines.map((line) => [quotaKey(quotaOf(line)), quotaOf(line)])).values()]
const standing = (quota: (typeof quotas)[number], adjusted: number) => ({
  quota,
  approved: approved.get(quotaKey(quota)) ?? 0,
  adjusted,
})

test("what did not change prints as it was approved", () => {
  const same = quotas.map((quota) => standing(quota, approved.get(quotaKey(quota))!))
  expect(byQuota(adjustedLedger(ledger, same).lines)).toEqual(approved)
})

test("every quota comes to what changes left it, whatever they were", () => {
  const changes = fc.array(fc.tuple(fc.nat(quotas.length - 1), fc.integer({ min: 0, max: 1e10 })), {
    maxLength: 8,
  })
  fc.assert(
    fc.property(changes, (those) => {
      const wanted = new Map(those.map(([i, cents]) => [quotas[i]!, cents] as const))
      const adjusted = adjustedLedger(
        ledger,
        [...wanted].map(([quota, cents]) => standing(quota, cents)),
      )
      const now = byQuota(adjusted.lines)
      for (const quota of quotas)
        expect(now.get(quotaKey(quota)) ?? 0).toBe(wanted.get(quota) ?? approved.get(quotaKey(quota)))
      expect(adjusted.lines.every(({ cents }) => cents > 0)).toBe(true)
    }),
    { numRuns: 50 },
  )
})

test("money of a quota the budget did not have stands in a line like those of its project", () => {
  const of = ledger.lines.find(({ project }) => project !== null)!
  const quota = { ...quotaOf(of), economic: "30299" }
  const { lines } = adjustedLedger(ledger, [standing(quota, (approved.get(quotaKey(quota)) ?? 0) + 12_300)])
  const own = lines.filter((line) => quotaKey(quotaOf(line)) === quotaKey(quota))
  expect(totalOf(own)).toBe((approved.get(quotaKey(quota)) ?? 0) + 12_300)
  expect(own[0]!.category).toBe(of.category)
})
