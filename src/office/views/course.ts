import { type Actor, type Body, type BudgetYear, unitsOf } from "../../flow/index.ts"
import { type CourseKnown, type CourseRow, courseOf } from "../../follow/course/course.ts"
import { standingsOf } from "../../store/book.ts"
import type { Work } from "../../store/database.ts"
import { roundsOf } from "../../store/sheets.ts"
import { firstRoundContents, ledgerFrom, newestContents } from "../../store/versions.ts"
import { yearsOf } from "../../store/years.ts"
import { bodyAt, mustBeAllowed, sceneOf } from "../acts/load.ts"
import { type Caller, type Office, Refused } from "../office.ts"
import { evaluated, evaluationsOf } from "../results/look.ts"
import { endOf } from "../results/open.ts"
import { maySeeContent, sheetScene } from "../sheets/scene.ts"
import type { At } from "./body.ts"
import { isAllowed } from "./choices.ts"

/** The year of a department or unit: everything and each of its projects, from what was asked to its score. */
export async function courseView(office: Office, caller: Caller, at: At) {
  return office.store.office(caller.region, async (trx) => {
    const { body, rows } = await courseIn(office, trx, caller, at)
    return { year: at.year, code: body.code, name: body.name, kind: body.kind, rows }
  })
}

/** One project of a unit over the years: what was asked, granted, changed, paid, and what it came to. */
export async function projectCourseView(
  office: Office,
  caller: Caller,
  { project, ...at }: At & { readonly project: string },
) {
  return office.store.office(caller.region, async (trx) => {
    const { body } = await courseIn(office, trx, caller, at)
    const years: (CourseRow & { readonly year: number })[] = []
    for (const { year } of await yearsOf(trx, caller.region)) {
      const found = await courseIn(office, trx, caller, { year, code: at.code }).catch(absent)
      const row = found?.rows.find(({ unit, code }) => unit === at.code && code === project)
      if (row) years.push({ year, ...row })
    }
    if (years.length === 0)
      throw new Refused("need", `${body.name}没有编码为“${project}”的项目，请核对编码。`)
    return { code: body.code, unitName: body.name, project, name: years[0]!.name, years }
  })
}

/** A year in which there is no such body, or none the caller sees, has nothing to tell. */
function absent(error: unknown): null {
  if (error instanceof Refused) return null
  throw error
}

async function courseIn(office: Office, trx: Work, caller: Caller, { year, code }: At) {
  const scene = await sceneOf(trx, caller.region, year, code)
  const body = bodyAt(scene, code)
  const actor = mustBeAllowed(office, scene, caller, "seeProgress", body)
  const key = { region: caller.region, year }
  const rows = courseOf({
    ...(await budgetsOf(trx, key, scene.year, body, actor)),
    standings: await moneyOf(trx, key, scene.year, body, actor),
    scored: await scoredOf(office, trx, caller, { year, code }),
  })
  return { body, rows }
}

type YearKey = { readonly region: string; readonly year: number }

/** What was asked for at first, and what was granted once it was replied. */
async function budgetsOf(
  trx: Work,
  key: YearKey,
  year: BudgetYear,
  body: Body,
  actor: Actor,
): Promise<Pick<CourseKnown, "asked" | "granted">> {
  const sees = isAllowed(year, body, actor, "seeSubmission")
  const [first] = sees ? await firstRoundContents(trx, key, [body.code]) : []
  const seesGranted = sees || isAllowed(year, body, actor, "seePublished")
  const [newest] =
    seesGranted && body.reply !== null
      ? await newestContents(trx, key, "submission", [body.code], "text")
      : []
  return { asked: first ? ledgerFrom(first) : null, granted: newest ? ledgerFrom(newest) : null }
}

/** Of a department the money of its units, when all of them are for who asks: a part would look like the whole. */
async function moneyOf(trx: Work, key: YearKey, year: BudgetYear, body: Body, actor: Actor) {
  const holders = body.kind === "department" ? unitsOf(year, body.code) : [body]
  if (!holders.every((unit) => isAllowed(year, unit, actor, "seeExecution"))) return null
  const codes = [...new Set([body, ...holders].map(({ code }) => code))]
  const standings = await standingsOf(trx, key, null, codes)
  return standings.length === 0 ? null : standings
}

async function scoredOf(
  office: Office,
  trx: Work,
  caller: Caller,
  { year, code }: At,
): Promise<CourseKnown["scored"]> {
  if ((await roundsOf(trx, { region: caller.region, year, use: "evaluation" })).length === 0) return []
  const at = { use: "evaluation", year, until: endOf(year) } as const
  const scene = await sheetScene(office, trx, caller, at, code)
  const own = scene.round.sheets.find((sheet) => sheet.code === code)
  if (!own) return []
  const contents = await evaluationsOf(trx, scene, own.department)
  return contents.sheets
    .filter(
      (kept) => (own.kind === "departmentEvaluation" || kept.code === code) && maySeeContent(scene, kept),
    )
    .flatMap((kept) => evaluated(scene, kept, contents).scored.map((subject) => ({ of: kept.code, subject })))
}
