import type { Act } from "./acts.ts"
import { dayAt } from "./day.ts"
import { may } from "./may.ts"
import { type Refusal, refused } from "./outcome.ts"
import { type Actor, actorFor, type People } from "./people.ts"
import { type Round, type Sheet, type SheetEntry, sheetThing } from "./sheets.ts"

/** Who scored a part after the unit, and the unit's answer to the bureau. */
export type ScoreLevel = "department" | "bureau" | "answer"

/** Something that was said of the points of a part of a sheet after they were handed on. */
export interface SaidOfScore {
  readonly level: ScoreLevel
  readonly by: string
  readonly for: string | null
  readonly part: string
}

/** What was done to a sheet, as far as it tells who scored what. */
export interface ScoreHistory {
  readonly entries: readonly Pick<SheetEntry, "act" | "by" | "for">[]
  readonly said: readonly SaidOfScore[]
  /** Ids of who saved the sheet. */
  readonly savers: readonly string[]
}

/** What someone wants to say of points. */
export interface ScoreCommand {
  readonly act: "rescore" | "answerScore"
  readonly code: string
  readonly by: string
  readonly for: string | null
  readonly at: number
  readonly parts: readonly string[]
}

/**
 * At which level somebody may score parts of a sheet, or that they may answer to it; or why not. Whoever scored at one
 * level, also for somebody else, scores at no other.
 */
export function mayScore(
  round: Round,
  people: People,
  { act, code, by, for: principal, at, parts }: ScoreCommand,
  history: ScoreHistory,
): { readonly ok: true; readonly level: ScoreLevel; readonly actor: Actor } | Refusal {
  const found = actorFor(people, by, principal, dayAt(at))
  if (!found.ok) return found
  const sheet = round.sheets.find((each) => each.code === code)
  if (!sheet) return refused("need", `没有编码为“${code}”的自评表，请核对编码。`)
  const verdict = may(found.value, act, sheetThing(round.region, sheet), sheet.state)
  if (!verdict.ok) return verdict
  const actor = found.value
  if (act === "answerScore") {
    const scored = new Set(history.said.flatMap(({ level, part }) => (level === "bureau" ? [part] : [])))
    const none = parts.filter((part) => !scored.has(part))
    return none.length === 0
      ? { ok: true, level: "answer", actor }
      : refused("need", "财政局没有给这一项复评打分，没有要答复的；请从有复评分的项目或指标下面答复。")
  }
  const level = verdict.right.role === "departmentFinance" ? "department" : "bureau"
  const scoredAt = levelOf(actor, level, history)
  if (scoredAt !== null)
    return refused("right", `您已经${levelWords[scoredAt]}，不能再由${levelNames[level]}打分，请换人复评。`)
  if (level === "department" && isHandedOn(round, sheet))
    return refused("wait", "部门的自评表已经报财政局，不能再复评打分；要改请先撤回或由财政局退回。")
  return { ok: true, level, actor }
}

const levelNames = { department: "部门", bureau: "财政局" } as const

const levelWords = {
  unit: "办理过这张自评表的自评",
  department: "以部门的身份复评过这张自评表",
  bureau: "以财政局的身份复评过这张自评表",
} as const

const scoringActs: readonly Act[] = ["propose", "submit"]

/** At which other level an actor, or for whom they act, has scored the sheet; null: at none. */
function levelOf(
  { person, for: principal }: Actor,
  level: "department" | "bureau",
  { entries, said, savers }: ScoreHistory,
): keyof typeof levelWords | null {
  const own = new Set([person.id, ...(principal ? [principal.id] : [])])
  const isOwn = (each: { readonly by: string; readonly for: string | null }) =>
    own.has(each.by) || (each.for !== null && own.has(each.for))
  if (savers.some((id) => own.has(id))) return "unit"
  if (entries.some((entry) => scoringActs.includes(entry.act) && isOwn(entry))) return "unit"
  const other = level === "department" ? "bureau" : "department"
  return said.some((each) => each.level === other && isOwn(each)) ? other : null
}

function isHandedOn({ sheets }: Round, { department }: Sheet): boolean {
  return sheets.some(
    (each) =>
      each.kind === "departmentEvaluation" && each.department === department && each.state !== "filling",
  )
}
