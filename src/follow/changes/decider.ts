import type { HeldRole } from "../../flow/index.ts"
import type { ChangeRule, Crossing, Decider } from "../../packs/changes.ts"
import type { Cause } from "../book/causes.ts"
import type { Quota } from "../book/quota.ts"

/** A change of the approved budget that somebody asks for. */
export interface Change {
  readonly kind: Extract<
    Cause,
    "shift" | "supplement" | "reduce" | "withdraw" | "breakDown" | "carryOut" | "cancel"
  >
  /** The quotas it takes from and gives to; one is null when the other end is no unit's. */
  readonly from: Quota | null
  readonly to: Quota | null
  /** Where money that is no unit's yet comes from or goes to; null for a shift. */
  readonly source: "bureau" | "contingency" | "superior" | "outside" | null
}

/** What is known of units and projects. */
export interface Known {
  departmentOf(unit: string): string | undefined
  /** Whether a project is project expenditure; money without a project is basic. */
  isProject(project: string): boolean
}

/** Who decides a change and by what; null when no rule of the place fits it. */
export interface Decision {
  readonly decides: Decider
  readonly tells: Decider | null
  readonly article: string
  readonly isSure: boolean
}

/** What deciders are called. */
export const deciderNames: Readonly<Record<Decider, string>> = {
  unit: "单位",
  department: "主管部门",
  bureau: "财政局",
  government: "本级政府",
  congress: "人大常委会",
}

/** Who in the office approves in the name of a decider, or writes down what was decided on paper. */
export const deciderRoles = {
  unit: "unitHead",
  department: "departmentHead",
  bureau: "bureauHead",
  government: "bureauHead",
  congress: "bureauHead",
} as const satisfies Record<Decider, HeldRole>

/** Finds who decides a change, by the first rule of the place that allows as much as it crosses. */
export function decisionOn(change: Change, rules: readonly ChangeRule[], known: Known): Decision | null {
  const scope = scopeOf(change, known)
  const crossed = crossingsOf(change, known)
  const rule = rules.find(
    (each) =>
      each.kind === change.kind &&
      each.source === (change.source ?? "") &&
      each.scope === scope &&
      (change.kind !== "shift" || crossed.every((crossing) => each.crosses.includes(crossing))),
  )
  if (!rule) return null
  const { decides, tells, article, isSure } = rule
  return { decides, tells, article, isSure }
}

/** Says who decides, as a sentence for the one who asks. */
export function decisionText({ decides, tells, article, isSure }: Decision): string {
  const report = tells === null ? "" : `，并报${deciderNames[tells]}`
  const doubt = isSure ? "" : "（各地规定不同，请按本地规定核实）"
  return `由${deciderNames[decides]}批准${report}，依据${article}${doubt}。`
}

/** What the two ends of a shift differ in. */
export function crossingsOf({ from, to }: Change, { isProject }: Known): Crossing[] {
  if (!from || !to) return []
  const isOfProject = ({ project }: Quota) => project !== null && isProject(project)
  const all: readonly [Crossing, boolean][] = [
    ["economic", from.economic !== to.economic],
    ["project", from.project !== to.project],
    ["item", from.function !== to.function],
    ["class", from.function.slice(0, 3) !== to.function.slice(0, 3)],
    ["kind", isOfProject(from) !== isOfProject(to)],
  ]
  return all.flatMap(([crossing, does]) => (does ? [crossing] : []))
}

function scopeOf({ from, to }: Change, { departmentOf }: Known): ChangeRule["scope"] {
  if (!from || !to) return "region"
  if (from.unit === to.unit) return "unit"
  const department = departmentOf(from.unit)
  return department !== undefined && department === departmentOf(to.unit) ? "department" : "region"
}
