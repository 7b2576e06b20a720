import { describe, expect, test } from "vitest"
import { checkAccount } from "../src/check/final/index.ts"
import { checkDisclosure } from "../src/check/index.ts"
import { checkLedger } from "../src/check/ledger/index.ts"
import { compileFinal } from "../src/compile/final/index.ts"
import { compile } from "../src/compile/index.ts"
import { finalReasons } from "../src/demo/final.ts"
import { contractsOf, countsOf, holdingsOf } from "../src/demo/final-beside.ts"
import { departmentLedgers } from "../src/demo/index.ts"
import { writeDocx } from "../src/document/docx/write/index.ts"
import { readDocument } from "../src/document/read.ts"
import type { Book } from "../src/follow/book/book.ts"
import { openingEntries } from "../src/follow/book/opening.ts"
import { quotaKey } from "../src/follow/book/quota.ts"
import { viewOf } from "../src/follow/book/view.ts"
import { evaluationsFrom } from "../src/follow/final/evaluations.ts"
import { finalFromBook } from "../src/follow/final/from-book.ts"
import { evaluationsOf } from "../src/follow/results/evaluation.ts"
import { pastResult, uptakeOf } from "../src/follow/results/use.ts"
import type { Disclosure } from "../src/model/disclosure.ts"
import type { EvaluationSheet } from "../src/model/evaluation.ts"
import type { ExecutedQuota } from "../src/model/execution.ts"
import type { FinalAccount } from "../src/model/final.ts"
import { openingAfter } from "../src/model/final-opening.ts"
import type { Ledger } from "../src/model/ledger.ts"
import { consequencesOf } from "../src/packs/consequences.ts"
import { defaultReference as reference } from "../src/packs/reference.ts"
import { readDisclosure } from "../src/read/index.ts"
import { evaluationPrint } from "../src/write/evaluations.ts"
import { printOf } from "../src/write/index.ts"
import { carriedInto, execute } from "./years/execute.ts"
import { withLastingCodes } from "./years/lasting-codes.ts"
import { evaluated, monitored } from "./years/results.ts"

/**
 * Three years of departments: budget, movements, monitoring, self-evaluation, final account, next budget. A few
 * departments here; `MINGZHANG_DEPARTMENTS=100 npx vitest run test/three-years.test.ts` for as many as a county has.
 */
const departments = Number(process.env.MINGZHANG_DEPARTMENTS ?? 2)
const isOneCounty = departments > 20
const seed = 11
/** Of a few departments what was published in this year is read back, beside the year before. */
const readYear = 2024
const timeout = 600_000

interface Year {
  readonly ledger: Ledger
  readonly next: Ledger
  readonly book: Book
  readonly account: FinalAccount
  readonly results: ReturnType<typeof yearOfResults>
}

const counties = [
  ...departmentLedgers({ departments, isOneCounty, seed, years: 4, year: 2026, place: "national" }),
].map(({ ledgers }) => withLastingCodes(ledgers))

const all = counties.map((ledgers) => {
  const years: Year[] = []
  for (const [i, ledger] of ledgers.slice(0, -1).entries())
    years.push(yearOf(ledger, ledgers[i + 1]!, years.at(-1)?.account ?? null))
  return years
})

/** A year from its approved budget to its final account. */
function yearOf(ledger: Ledger, next: Ledger, before: FinalAccount | null): Year {
  const book = execute(ledger, carriedInto(next), seed)
  const results = yearOfResults(ledger, book)
  const { quotas } = viewOf(book.entries)
  const told = finalFromBook(ledger, quotas.values(), before && { account: before, reference })
  // What the book does not know comes from the import of the accounting system.
  const account: FinalAccount = {
    ...told,
    counts: countsOf(ledger, told.lines),
    contracts: contractsOf(ledger, seed),
    holdings: before ? told.holdings : holdingsOf(ledger, told.lines, seed),
    evaluations: evaluationsFrom(
      ledger,
      results.map(({ results: own }) => own),
    ),
  }
  return {
    ledger,
    next,
    book,
    results,
    account: { ...account, texts: [...account.texts, ...finalReasons(account)] },
  }
}

function yearOfResults(ledger: Ledger, book: Book) {
  const day = `${ledger.year}-07-31`
  const now = [...viewOf(book.entries, { asOf: day, knownOn: day }).quotas.values()]
  const end = [...viewOf(book.entries).quotas.values()]
  return ledger.units.map(({ code }) => {
    const watched = monitored(ledger, code, now)
    const { found, ...own } = evaluated(ledger, code, end, watched.sheet)
    return { ...own, found: [...watched.found, ...found] }
  })
}

const sum = <T>(of: Iterable<T>, cents: (each: T) => number) =>
  [...of].reduce((total, each) => total + cents(each), 0)

const uptakes = new Set<string>()

async function readBack(disclosure: Disclosure): Promise<Disclosure> {
  return readDisclosure(await readDocument(await writeDocx(printOf(disclosure)), "公开.docx"), reference)
}

function findingsOf(
  disclosure: Disclosure,
  lastYear: Disclosure | null = null,
  budget: Disclosure | null = null,
) {
  return checkDisclosure({ disclosure, lastYear, budget, reference }).findings.map(
    ({ check, message }) => `${disclosure.entity.name}${disclosure.year} ${check} ${message}`,
  )
}

function isRead({ ledger }: Pick<Year, "ledger">): boolean {
  return isOneCounty || ledger.year === readYear
}

/** Everything found in what somebody published over the years, each read back, beside the year before. */
async function foundInYears(years: readonly Year[], of: string): Promise<string[]> {
  const found: string[] = []
  let [lastBudget, lastFinal]: (Disclosure | null)[] = [null, null]
  for (const { ledger, account } of years) {
    // What comes after the year that is read stands beside nothing that is.
    if (!isOneCounty && ledger.year > readYear) break
    const made = [compile(ledger, of, reference), compileFinal(account, of, reference)] as const
    const [budget, final] = isRead({ ledger }) ? [await readBack(made[0]), await readBack(made[1])] : made
    if (isRead({ ledger }))
      found.push(...findingsOf(budget, lastBudget), ...findingsOf(final, lastFinal, budget))
    lastBudget = budget
    lastFinal = final
  }
  return found
}

/** What family SEV finds on a sheet that was printed and read back. */
async function foundOn(
  sheet: EvaluationSheet,
  { year, departments: [department] }: Ledger,
): Promise<string[]> {
  if (sheet.subjects.length === 0) return []
  const made = evaluationsOf(sheet, { form: "national", department: department!.name })
  const print = evaluationPrint(made, { form: "national", year, author: sheet.name })
  const disclosure = readDisclosure(await readDocument(await writeDocx(print), "自评表.docx"), reference)
  expect(disclosure.evaluations).toHaveLength(sheet.subjects.length)
  const { findings } = checkDisclosure({ disclosure, lastYear: null, reference }, { only: ["SEV"] })
  return findings.map(({ check, message }) => `${check} ${message}`)
}

describe.each(all.map((years) => [years[0]!.ledger.departments[0]!.name, years] as const))(
  "%s",
  (_, years) => {
    test("一年接一年，钱、资产、项目一分不差", () => {
      for (const [i, { ledger, next, account, book }] of years.entries()) {
        const before = years[i - 1]?.account ?? null
        const { quotas } = viewOf(book.entries)
        // 年初＝上年年末；与资金台账逐项相同。
        expect(checkAccount({ account, lastYear: before, book: [...quotas.values()].map(executed) })).toEqual(
          [],
        )
        const closing = sum(account.lines, (line) => line.closing)
        const opening = openingAfter(account)
        expect(sum(opening.money, ({ cents }) => cents)).toBe(closing)
        // 下一年的预算和台账从这里开始。
        const carried = [...carriedInto(next)].map(([key, { cents }]) => [key, cents])
        const left = [...Map.groupBy(opening.money, quotaKey)].map(([key, own]) => [
          key,
          sum(own, ({ cents }) => cents),
        ])
        expect(new Map(left as [string, number][])).toEqual(new Map(carried as [string, number][]))
        const replies = new Map(
          next.units.map(({ code }) => [code, { date: `${next.year}-02-10`, document: "1" }]),
        )
        const first = openingEntries(next, { approved: `${next.year}-01-20`, by: "张会计", replies })
        const carriedIn = first.filter(({ cause }) => cause === "carryIn").flatMap(({ moves }) => moves)
        expect(sum(carriedIn, ({ account: at, cents }) => ("quota" in at ? cents : 0))).toBe(closing)
        // 有结转的项目下一年还在；车辆与下一年预算的资产相同。
        for (const { code } of opening.projects)
          expect(next.projects.map((project) => project.code)).toContain(code)
        for (const { code } of next.units) {
          const held = account.holdings.filter(({ unit, key }) => unit === code && key !== "equipment")
          const stock = next.assets.filter(({ unit, key }) => unit === code && key === "vehicles")
          expect([code, sum(held, ({ quantity }) => quantity)]).toEqual([
            code,
            sum(stock, ({ quantity }) => quantity),
          ])
        }
        expect(account.year).toBe(ledger.year)
      }
    })

    test("没有哪一行的收入是负的", () => {
      const lines = years.flatMap(({ account }) => account.lines)
      expect(lines.filter((line) => line.received < 0)).toEqual([])
    })

    test("预算没有错，公开的预算、决算、自评表写出再读回都查不出问题", { timeout }, async () => {
      for (const { ledger, results } of years) {
        expect(checkLedger(ledger, reference)).toEqual([])
        expect(results.flatMap(({ found }) => found)).toEqual([])
      }
      for (const of of publishersOf(years[0]!.ledger)) expect(await foundInYears(years, of)).toEqual([])
      const sheets = years
        .filter(isRead)
        .flatMap(({ ledger, results }) => results.map((own) => ({ ...own, ledger })))
      for (const { sheet, ledger } of isOneCounty ? sheets : sheets.slice(0, 1))
        expect(await foundOn(sheet, ledger)).toEqual([])
    })

    test("上一年的结果站在下一年的安排旁边", () => {
      for (const { ledger, next, account, results } of years) {
        const consequences = consequencesOf(ledger.place)
        const past = results.flatMap(({ results: { scored } }) =>
          scored.map((each) => pastResult(each, consequences)),
        )
        for (const result of past) {
          expect(result.points).not.toBeNull()
          const granted = next.lines.filter(({ project }) => project === result.code)
          const now = sum(granted, ({ cents }) => cents)
          const uptake = uptakeOf(result, now)
          uptakes.add(uptake)
          if (result.consequence?.key === "reduce")
            expect(uptake).toBe(now < result.budget ? "followed" : "notFollowed")
          if (result.consequence?.key === "end") expect(uptake).toBe(now === 0 ? "followed" : "notFollowed")
        }
        // 决算说明里的个数和平均分就是这些结果。
        const department = account.evaluations.find(({ of }) => of === ledger.departments[0]!.code)
        expect(department?.evaluated ?? 0).toBe(past.length)
        expect(sum(department?.grades ?? [], (count) => count)).toBe(past.length)
      }
    })
  },
)

test("有按结果压减的，也看得出没有压减的", () => {
  expect([...uptakes].sort()).toEqual(["followed", "none", "notFollowed"])
})

test("财政收回的上年结转不算收入，也不在年初数里", () => {
  const old = all.flat().flatMap(({ account }) => account.lines.filter(({ withdrawn }) => withdrawn > 0))
  expect(old.length).toBeGreaterThan(0)
  for (const { received, opening, spent, closing } of old)
    expect([received, opening]).toEqual([0, spent + closing])
})

/** Everybody who publishes; of a few departments one each, the department itself or a unit. */
function publishersOf({ departments: [department], units }: Ledger): string[] {
  const every = [department!, ...units].map(({ code }) => code)
  const first = counties.findIndex(([ledger]) => ledger!.departments[0]!.code === department!.code)
  return isOneCounty ? every : [every[first % every.length]!]
}

function executed({
  quota,
  approved,
  adjusted,
  paid,
  left,
}: ReturnType<typeof viewOf>["quotas"] extends ReadonlyMap<string, infer S> ? S : never): ExecutedQuota {
  return {
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
  }
}
