import type { EvaluatedKind, EvaluatedSubject } from "../../model/evaluation.ts"
import type { Consequence } from "../../packs/consequences.ts"
import type { Total } from "../../scoring/total.ts"
import type { ScoredSubject } from "./scored.ts"

/** What a subject came to in a year: points and grade, money left over, and what that leads to. */
export interface PastResult {
  readonly id: string
  readonly kind: EvaluatedKind
  readonly code: string
  readonly name: string
  readonly points: number | null
  readonly grade: string | null
  readonly gradeName: string | null
  /** Who scored last. */
  readonly by: "unit" | "department" | "bureau"
  /** Cents after changes, and what of them was not paid; null: not known. */
  readonly budget: number
  readonly left: number | null
  /** null while there is no grade. */
  readonly consequence: Consequence | null
}

/** What a scored subject came to, by the last who scored it. */
export function pastResult(
  { subject, money, total, second }: ScoredSubject,
  consequences: ReadonlyMap<string, Consequence>,
): PastResult {
  const [by, last] = lastOf(total, second)
  return {
    id: subject.id,
    kind: subject.kind,
    code: subject.code,
    name: subject.name,
    points: last.points,
    grade: last.grade?.key ?? null,
    gradeName: last.grade?.name ?? null,
    by,
    budget: money.adjusted,
    left: money.paid === null ? null : money.adjusted - money.paid,
    consequence: last.grade === null ? null : (consequences.get(last.grade.key) ?? null),
  }
}

function lastOf(
  unit: Total,
  { department, bureau }: ScoredSubject["second"],
): readonly [PastResult["by"], Total] {
  if (bureau) return ["bureau", bureau]
  return department ? ["department", department] : ["unit", unit]
}

/** What a unit or department has in its next budget, in cents: altogether, by codes of projects, by names of special funds. */
export interface NextBudget {
  readonly cents: number
  readonly projects: Readonly<Record<string, number>>
  readonly funds: Readonly<Record<string, number>>
}

/** What the next budget has for a subject; what it does not name has nothing. */
export function nextOf(
  { kind, code, name }: Pick<EvaluatedSubject, "kind" | "code" | "name">,
  { cents, projects, funds }: NextBudget,
): number {
  if (kind === "department") return cents
  return (kind === "project" ? projects[code] : funds[name]) ?? 0
}

/** How the next budget took a result up. */
export type Uptake = "followed" | "notFollowed" | "none"

/** What each is called. */
export const uptakeNames: Readonly<Record<Uptake, string>> = {
  followed: "已按结果压减",
  notFollowed: "没有按结果压减",
  none: "",
}

/**
 * Whether the next budget followed from a result: who was to be cut has less than the budget before, and who was to end
 * has nothing. `now` in cents; null: it is not known yet what is asked for.
 */
export function uptakeOf({ kind, consequence, budget }: PastResult, now: number | null): Uptake {
  // A department goes on whatever its grade: what it is to cut are its projects and funds.
  if (now === null || consequence === null || kind === "department") return "none"
  if (consequence.key === "end") return now === 0 ? "followed" : "notFollowed"
  return consequence.key === "reduce" ? (now < budget ? "followed" : "notFollowed") : "none"
}
