import { bySeverity } from "../../model/finding.ts"
import type { Check } from "../check.ts"
import { withoutEchoes } from "./echoes.ts"
import type { Observed } from "./observed.ts"

/** From how many like observations on they are told as one with many places. */
const fewest = 3
/** From how many judgements of one check on they are told as one, whichever tables they stand in. */
const tooMany = 6

/** Like defects that are told as one finding; the first speaks for all. */
export type Group = readonly [Observed, ...Observed[]]

/** The same defect in many rows becomes one group. */
export function together(all: readonly Observed[]): Group[] {
  const kinds = Map.groupBy(withoutEchoes(all), (one) => `${one.severity}|${one.kind}`)
  const groups = [...kinds.values()].flatMap((same) =>
    same.length >= fewest || isOneMistake(same) ? [same] : same.map((one) => [one]),
  ) as unknown as Group[]
  return [...Map.groupBy(groups, sortOf).values()].flatMap((of) =>
    of.flat().length >= tooMany && sortOf(of[0]!) !== null ? [of.flat() as unknown as Group] : of,
  )
}

/** What may be told together: wrong figures and sentences are each mended in their own way, rows and sheets alike. */
function sortOf([first]: Group): string | null {
  const { equality, severity, check, at } = first
  return equality || (severity === "error" && at[0]?.table === undefined) ? null : `${severity}|${check.id}`
}

/** Two cells of one table that both lost their point, or changed their measure, were spoiled in one go. */
function isOneMistake(same: readonly Observed[]): boolean {
  return same.length > 1 && same.every(({ cause }) => cause?.kind === "point" || cause?.kind === "measure")
}

/**
 * The most important first: errors by how many relations they break, then by money; then warnings and notes check
 * by check (in the order of `checks`), each by its money; what is equal so far as the document runs.
 */
export function sorted(groups: readonly Group[], checks: readonly Pick<Check, "id">[]): Group[] {
  const order = new Map(checks.map(({ id }, index) => [id, index]))
  const place = ({ check }: Observed) => order.get(check.id) ?? 0
  const kind = (one: Observed) => (one.severity === "error" ? 0 : place(one))
  const sum = (group: Group, of: "weight" | "money") => group.reduce((total, one) => total + one[of], 0)
  const keyed = groups.map((group) => ({
    group,
    first: group[0],
    weight: sum(group, "weight"),
    money: sum(group, "money"),
  }))
  return keyed
    .sort(
      (a, b) =>
        bySeverity(a.first, b.first) ||
        kind(a.first) - kind(b.first) ||
        b.weight - a.weight ||
        b.money - a.money ||
        lineOf(a.first) - lineOf(b.first) ||
        place(a.first) - place(b.first),
    )
    .map(({ group }) => group)
}

function lineOf({ at }: Observed): number {
  return at[0]?.line ?? at[0]?.page ?? 0
}
