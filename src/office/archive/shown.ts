import { dayAt } from "../../flow/index.ts"
import { type ResultsShown, resultsShown } from "../../portal/shelf.ts"
import { lastKnown } from "../../store/book.ts"
import { renewShelf } from "../../store/publications/derived.ts"
import {
  executionYears,
  resultsIn,
  resultsSaidBy,
  saveExecution,
  setResults,
} from "../../store/publications/shown.ts"
import { yearsOf } from "../../store/years.ts"
import { type Caller, type Office, Refused } from "../office.ts"
import { asBureau } from "./bureau.ts"
import { executionToShow } from "./execution.ts"

const what = "公开网页的设置"

/** What the caller's region shows the public beside its documents, for the bureau. */
export async function shownFor(office: Office, caller: Caller) {
  return asBureau(office, caller, what, async (trx) => {
    const { region } = caller
    const years = await yearsOf(trx, region)
    const published = new Map((await executionYears(trx, region)).map((each) => [each.year, each]))
    const all = []
    for (const { year } of years) {
      const known = await lastKnown(trx, { region, year })
      const { day = null, known: on = null } = published.get(year) ?? {}
      all.push({ year, hasBook: known !== "", day, known: on })
    }
    return {
      results: await resultsIn(trx, region),
      said: await resultsSaidBy(trx, region),
      years: all.filter(({ hasBook, day }) => hasBook || day !== null),
    }
  })
}

/** Says what of the self-evaluations the caller's region shows; at once, of what is published already, too. */
export async function switchResults(office: Office, caller: Caller, results: ResultsShown): Promise<void> {
  if (!resultsShown.includes(results)) throw new Refused("need", "没有这种公开范围。")
  await asBureau(office, caller, what, async (trx) => {
    await setResults(trx, caller.region, { results, by: caller.person })
    await renewShelf(trx)
  })
}

/** Publishes how far the money of a year is up to a day, instead of what was published before; `null` takes it away. */
export async function publishExecution(
  office: Office,
  caller: Caller,
  { year, day }: { readonly year: number; readonly day: string | null },
): Promise<void> {
  const today = dayAt(office.now())
  if (day !== null && day > today) throw new Refused("need", "截至的日期还没有到，请选今天或以前的一天。")
  if (day !== null && !day.startsWith(`${year}-`))
    throw new Refused("need", `截至的日期要在${year}年之内，请重新选。`)
  await asBureau(office, caller, what, async (trx) => {
    const key = { region: caller.region, year }
    const all = day === null ? [] : await executionToShow(trx, office, key, day)
    if (day !== null && all.length === 0)
      throw new Refused(
        "state",
        `${year}年还没有公开的预算，或者账里还没有批复的指标，没有可公开的执行情况。`,
      )
    await saveExecution(trx, key, { day: day ?? today, known: today, by: caller.person }, all)
    await renewShelf(trx)
  })
}
