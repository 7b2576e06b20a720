import type { ScoreLevel, Sheet } from "../../flow/index.ts"
import type { KnownMoney } from "../../follow/monitoring/money.ts"
import type { Printed } from "../../follow/results/evaluation.ts"
import { knownOfYear } from "../../follow/results/from-book.ts"
import { judgedOn } from "../../follow/results/judged.ts"
import { evaluationReview, type ScoredReview } from "../../follow/results/review.ts"
import { perObject } from "../../memo/index.ts"
import type { EvaluationSheet, OwnScore, Rescorer } from "../../model/evaluation.ts"
import type { Finding } from "../../model/finding.ts"
import { standingsOf } from "../../store/book.ts"
import type { Work } from "../../store/database.ts"
import { type SecondScore, scoresOf } from "../../store/scores.ts"
import { type KeptSheet, sheetsWith, unitsBelow } from "../../store/sheets.ts"
import type { Look, SheetScene } from "../sheets/scene.ts"

/** A sheet of self-evaluation as it is kept. */
export type KeptEvaluation = KeptSheet<"evaluation">

/** Sheets of self-evaluation with their contents, what was scored after the unit, and what the book says. */
export interface EvaluationContents {
  readonly sheets: readonly KeptEvaluation[]
  readonly scores: ReadonlyMap<string, readonly SecondScore[]>
  known(sheet: Pick<Sheet, "code" | "kind" | "department">): KnownMoney
}

/** Loads the sheets of a department, or all, with everything that they are judged by. */
export async function evaluationsOf(
  trx: Work,
  { round }: Pick<SheetScene, "round">,
  department: string | null,
): Promise<EvaluationContents> {
  const { region, year, until } = round
  const key = { region, year, until, use: "evaluation" } as const
  const sheets = await sheetsWith(trx, key, department)
  const scores = Map.groupBy(await scoresOf(trx, key), ({ body }) => body)
  const below = await unitsBelow(trx, region, year)
  const codes = (of: string) => below.get(of) ?? []
  const asked = department === null ? null : codes(department)
  const moment = { asOf: until, knownOn: "9999-12-31" }
  const standings = await standingsOf(trx, { region, year }, moment, asked)
  const isPaidFrom = standings.some(({ paid }) => paid !== 0)
  // Of a whole county every sheet looks at its own only.
  const byUnit = Map.groupBy(standings, ({ quota }) => quota.unit)
  const known = new Map<string, KnownMoney>()
  return {
    sheets,
    scores,
    known: ({ code, kind, department: of }) => {
      const found = known.get(code)
      if (found) return found
      const units = kind === "departmentEvaluation" ? codes(of) : [code]
      const own = [...new Set([code, ...units])].flatMap((unit) => byUnit.get(unit) ?? [])
      const made = knownOfYear(own, { code, units }, isPaidFrom)
      known.set(code, made)
      return made
    },
  }
}

/** A kept sheet with the scores of who scored after the unit: the last of each level counts. */
export function sheetOf(
  { round, region }: Pick<SheetScene, "round" | "region">,
  kept: KeptEvaluation,
  scores: EvaluationContents["scores"],
): EvaluationSheet {
  const { year, rules } = round
  const said = scores.get(kept.code) ?? []
  const second = { department: secondOf(said, "department"), bureau: secondOf(said, "bureau") }
  const { projects: subjects, fills, code, name } = kept
  return { year, of: code, name, rules: rules ?? region.place, subjects, fills: { ...fills, second } }
}

function secondOf(said: readonly SecondScore[], level: Rescorer & ScoreLevel): Record<string, OwnScore> {
  const own = said.filter((each) => each.level === level)
  return Object.fromEntries(own.map(({ part, score, reason }) => [part, { score: score ?? 0, reason }]))
}

/** How a sheet is printed: in the form of its place, with its department and what the book says of its money. */
export function printedBy(
  { round, region }: Pick<SheetScene, "round" | "region">,
  sheet: Pick<Sheet, "code" | "kind" | "department">,
  { known }: Pick<EvaluationContents, "known">,
): Printed {
  const department = departmentsOf(round).get(sheet.department) ?? ""
  return { form: region.place, department, known: known(sheet) }
}

/** The names of the departments of a round, by their codes. */
const departmentsOf = perObject(
  ({ sheets }: SheetScene["round"]): ReadonlyMap<string, string> =>
    new Map(
      sheets.flatMap(({ kind, code, name }) => (kind === "departmentEvaluation" ? [[code, name]] : [])),
    ),
)

/** A sheet with its points. */
export function evaluated(
  scene: Pick<SheetScene, "round" | "region">,
  kept: KeptEvaluation,
  { scores, known }: Pick<EvaluationContents, "scores" | "known">,
) {
  return evaluationReview(sheetOf(scene, kept, scores), known(kept))
}

/** What is found on a sheet with its points. */
export function findingsOn(
  scene: Pick<SheetScene, "round" | "region">,
  kept: KeptEvaluation,
  review: ScoredReview,
  contents: Pick<EvaluationContents, "known">,
): Finding[] {
  return judgedOn(review, printedBy(scene, kept, contents))
}

/** The sheets of a department, and how they are judged before they are handed on. */
export async function evaluationLook(trx: Work, scene: SheetScene, department: string): Promise<Look> {
  const contents = await evaluationsOf(trx, scene, department)
  return {
    sheets: contents.sheets,
    findingsOn: (any) => {
      const kept = any as KeptEvaluation
      return findingsOn(scene, kept, evaluated(scene, kept, contents), contents)
    },
  }
}
