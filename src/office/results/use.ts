import { executionName } from "../../check/evaluation/facts.ts"
import { actorFor, type Body, type BudgetYear, dayAt } from "../../flow/index.ts"
import {
  nextOf,
  type PastResult,
  pastResult,
  type Uptake,
  uptakeNames,
  uptakeOf,
} from "../../follow/results/use.ts"
import { subjectFillOf } from "../../model/evaluation.ts"
import { consequencesOf } from "../../packs/consequences.ts"
import type { Work } from "../../store/database.ts"
import { roundsOf } from "../../store/sheets.ts"
import { newestSums, type Sums } from "../../store/versions.ts"
import { yearsOf } from "../../store/years.ts"
import { sceneOf } from "../acts/load.ts"
import { type Caller, must, type Office } from "../office.ts"
import { maySeeContent, sheetScene } from "../sheets/scene.ts"
import { isAllowed } from "../views/choices.ts"
import { evaluated, evaluationsOf, type KeptEvaluation } from "./look.ts"
import { endOf } from "./open.ts"

/** A result beside what the next budget has for it. */
export interface UsedResult extends Omit<PastResult, "consequence"> {
  /** The unit or department it is of. */
  readonly of: string
  readonly ofName: string
  readonly consequence: string | null
  readonly consequenceName: string | null
  readonly isConfirmed: boolean
  /** What the next budget has, in cents; null: not handed in yet, or not for the caller. */
  readonly next: number | null
  readonly uptake: Uptake
  readonly uptakeName: string
  /** What the bureau and the department said of its points, and what the unit proposes. */
  readonly remarks: readonly string[]
}

/** The results of a year beside the budget of the next: all the caller may see, or those of one body. */
export async function resultsUse(office: Office, caller: Caller, year: number, of: string | null = null) {
  return office.store.office(caller.region, async (trx) => {
    const isOpen = (await roundsOf(trx, { region: caller.region, year, use: "evaluation" })).length > 0
    const nothing = { year, regionName: "", results: [] as readonly UsedResult[] }
    if (!isOpen) return nothing
    const at = { use: "evaluation", year, until: endOf(year) } as const
    const scene = await sheetScene(office, trx, caller, at, of)
    const seen = scene.round.sheets.filter(
      (sheet) => (of === null || sheet.code === of) && maySeeContent(scene, sheet),
    )
    if (seen.length === 0) return nothing
    const contents = await evaluationsOf(trx, scene, of === null ? null : seen[0]!.department)
    const kept = new Map(contents.sheets.map((sheet) => [sheet.code, sheet]))
    const consequences = consequencesOf(scene.region.place)
    const next = await nextBudget(
      office,
      trx,
      caller,
      year + 1,
      seen.map(({ code }) => code),
    )
    const results = seen.flatMap((sheet): UsedResult[] => {
      const found = kept.get(sheet.code)
      if (!found) return []
      const own = next.get(sheet.code)
      return evaluated(scene, found, contents).scored.map((scored): UsedResult => {
        const { consequence, ...result } = pastResult(scored, consequences)
        const now = own ? nextOf(scored.subject, own) : null
        const uptake = uptakeOf({ ...result, consequence }, now)
        return {
          ...result,
          of: sheet.code,
          ofName: sheet.name,
          consequence: consequence?.key ?? null,
          consequenceName: consequence?.name ?? null,
          isConfirmed: consequence?.isConfirmed ?? false,
          next: now,
          uptake,
          uptakeName: uptakeNames[uptake],
          remarks: remarksOn(found, scored.subject, contents.scores.get(sheet.code) ?? []),
        }
      })
    })
    return { year, regionName: scene.region.name, results }
  })
}

function remarksOn(
  { fills }: KeptEvaluation,
  {
    id,
    indicators,
  }: { readonly id: string; readonly indicators: readonly { readonly id: string; readonly name: string }[] },
  said: readonly { readonly level: string; readonly part: string; readonly reason: string }[],
): readonly string[] {
  const names = new Map([[id, executionName], ...indicators.map((each) => [each.id, each.name] as const)])
  const others = said.flatMap(({ level, part, reason }) =>
    level === "answer" || !names.has(part) ? [] : [`${names.get(part)}：${reason}`],
  )
  const { problems, next } = subjectFillOf(fills, id)
  return [...others, problems.trim(), next.trim()].filter((text) => text !== "")
}

/** What the newest submission of each of some bodies has in a year, as far as the caller may see it. */
async function nextBudget(
  office: Office,
  trx: Work,
  caller: Caller,
  year: number,
  codes: readonly string[],
): Promise<ReadonlyMap<string, Sums>> {
  if (!(await yearsOf(trx, caller.region)).some((each) => each.year === year)) return new Map()
  const scene = await sceneOf(trx, caller.region, year, null)
  const actor = must(actorFor(scene.people, caller.person, caller.for, dayAt(office.now()))).value
  const may = (now: BudgetYear, body: Body) =>
    isAllowed(now, body, actor, "seeSubmission") ||
    isAllowed(now, body, actor, "seePublished") ||
    isAllowed(now, null, actor, "seeBook")
  const wanted = new Set(codes)
  const seen = scene.year.bodies.filter((body) => wanted.has(body.code) && may(scene.year, body))
  const sums = await newestSums(
    trx,
    { region: caller.region, year },
    "submission",
    seen.map(({ code }) => code),
  )
  return new Map(sums.map((each) => [each.body, each]))
}
