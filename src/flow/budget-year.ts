import type { Amount } from "../model/control.ts"
import type { Report } from "../model/finding.ts"
import type { Control, Ledger } from "../model/ledger.ts"
import type { Place } from "../model/place.ts"
import type { Act } from "./acts.ts"
import type { Day } from "./day.ts"
import type { Thing } from "./may.ts"
import type { DepartmentState, Kind, State, UnitState, YearState } from "./states.ts"
import type { Others } from "./transitions.ts"

/** The date and number of an official document: an approval or a reply. */
export interface Dated {
  readonly date: Day
  readonly number: string
}

/** The budget of a department or unit in a year: how far it is, its control numbers and dates. */
export interface Body {
  readonly kind: "department" | "unit"
  readonly code: string
  readonly name: string
  /** The department a unit belongs to; a department's own code. */
  readonly department: string
  readonly state: DepartmentState | UnitState
  /** Control numbers issued to a department, or given to a unit by its department. */
  readonly controls: readonly Control[]
  readonly reply: Dated | null
}

/** What is submitted or published: the ledger, its seal, and the findings with their explanations. */
export interface Content {
  readonly sha256: string
  readonly ledger: Ledger
  readonly report: Pick<Report, "findings">
}

/**
 * A version that never changes: a submission, what was reviewed for publication, or a publication. Its content is
 * known by its seal.
 */
export interface Version {
  readonly kind: "submission" | "candidate" | "publication"
  readonly of: string
  /** 1, 2 … among those of its kind. */
  readonly number: number
  readonly sha256: string
  readonly day: Day
  readonly by: string
  /** Why it corrects an earlier publication, else "". */
  readonly reason: string
}

/** A remark of who returns a budget, at a place of it. */
export interface Comment {
  readonly at: Place
  readonly text: string
}

/** What a person gives with an act, as far as the act needs it. */
export interface Given {
  readonly deadlines?: { readonly firstUp: Day; readonly secondUp: Day }
  /** When the congress meets, as far as it is known. */
  readonly meeting?: Day
  /** A date of monitoring: the last day that is looked at, and until when departments report. */
  readonly watch?: { readonly until: Day; readonly due: Day }
  /** The self-evaluation of the year: until when departments report, and whose rules give the points; null: the place's. */
  readonly evaluate?: { readonly due: Day; readonly rules: string | null }
  /** The final accounts of the year: until when departments report. */
  readonly finalize?: { readonly due: Day }
  readonly date?: Day
  readonly number?: string
  readonly reason?: string
  readonly comments?: readonly Comment[]
  readonly due?: Day
  /** Who looked for secrets. */
  readonly reviewer?: string
  readonly controls?: readonly Control[]
  readonly content?: Content
}

/** One act that was done: who, for whom, when, to what, and what was given. Never changed. */
export interface Entry {
  readonly at: number
  readonly day: Day
  readonly by: string
  readonly for: string | null
  /** How both are named in sentences. */
  readonly who: string
  readonly act: Act
  readonly kind: Kind
  readonly code: string
  readonly from: State
  readonly to: State
  readonly given: Omit<Given, "content">
  /** The version it made, by its kind and number. */
  readonly version: Pick<Version, "kind" | "number"> | null
}

/** A region's budget year: the states of everything in it, all versions, and everything that was done. */
export interface BudgetYear {
  readonly region: { readonly code: string; readonly name: string }
  readonly year: number
  readonly state: YearState
  readonly deadlines: { readonly firstUp: Day; readonly secondUp: Day } | null
  readonly meeting: Day | null
  readonly approval: Dated | null
  readonly bodies: readonly Body[]
  readonly versions: readonly Version[]
  /** What submissions come to, by their seals, as far as an act has to look at it. */
  readonly amounts: ReadonlyMap<string, readonly Amount[]>
  readonly entries: readonly Entry[]
}

/** A year that is being prepared, with its tree of departments and units. */
export function preparedYear(
  region: BudgetYear["region"],
  year: number,
  tree: readonly Pick<Body, "kind" | "code" | "name" | "department">[],
): BudgetYear {
  const bodies = tree.map((body) => ({ ...body, state: "waiting", controls: [], reply: null }) as const)
  const nothing = {
    deadlines: null,
    meeting: null,
    approval: null,
    versions: [],
    amounts: new Map(),
    entries: [],
  }
  return { region, year, state: "preparing", bodies, ...nothing }
}

/** A department or unit of the year. */
export function bodyOf(year: BudgetYear, kind: Kind, code: string): Body | undefined {
  return year.bodies.find((body) => body.kind === kind && body.code === code)
}

/** The units of a department. */
export function unitsOf(year: BudgetYear, department: string): readonly Body[] {
  return year.bodies.filter((body) => body.kind === "unit" && body.department === department)
}

/** The year, or one of its bodies, as rights see it. */
export function thingOf(
  { region, year }: Pick<BudgetYear, "region" | "year">,
  body: Pick<Body, "kind" | "code" | "name" | "department"> | null,
): Thing {
  return body === null
    ? { kind: "year", region: region.code, code: "", department: "", name: `${region.name}${year}年` }
    : {
        kind: body.kind,
        region: region.code,
        code: body.code,
        department: body.department,
        name: nameOf(body),
      }
}

/** How a department or unit is named in a sentence: 334 云岭县水务局. */
export function nameOf({ code, name }: Pick<Body, "code" | "name">): string {
  return `${code} ${name}`
}

/** The state of the year (null) or of one of its bodies. */
export function stateOf(year: BudgetYear, body: Body | null): State {
  return body === null ? year.state : body.state
}

/** The others that a thing waits for or takes along; null stands for the year. */
export function othersOf(year: BudgetYear, body: Body | null, others: Others): readonly (Body | null)[] {
  if (others === "year") return [null]
  if (others === "departments") return year.bodies.filter(({ kind }) => kind === "department")
  if (body === null) return year.bodies.filter(({ kind }) => kind === "unit")
  if (others === "units") return unitsOf(year, body.department)
  return year.bodies.filter(({ kind, code }) => kind === "department" && code === body.department)
}

/** The newest version of a kind that a body has. */
export function latest(year: BudgetYear, kind: Version["kind"], of: string): Version | undefined {
  return year.versions.findLast((version) => version.kind === kind && version.of === of)
}

/** What the newest submission of a body comes to; it must have been loaded with the year. */
export function submittedOf(year: BudgetYear, of: string): readonly Amount[] | undefined {
  const version = latest(year, "submission", of)
  if (!version) return undefined
  const amounts = year.amounts.get(version.sha256)
  if (!amounts) throw new Error(`What submission ${version.number} of ${of} comes to is not at hand`)
  return amounts
}
