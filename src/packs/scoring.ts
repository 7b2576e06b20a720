import { perText } from "../memo/index.ts"
import file from "./generated/scoring.ts"
import { isInForce, lineageOf } from "./inheritance.ts"
import { packs } from "./list.ts"

/** The groups of indicators that have a weight of their own, and the execution of the budget beside them. */
export type WeightGroup = "execution" | "cost" | "output" | "effect" | "satisfaction"

/** What a person says of a target in words. */
export type WordBand = "reached" | "partly" | "missed"

/** A stretch of per cents: `from` is inside, `until` is not unless it is 100. */
export interface Band {
  readonly key: WordBand
  readonly name: string
  readonly from: number
  readonly until: number
}

/** From so many per cent of the budget on, so many per cent of the weight. */
export interface ExecutionStep {
  readonly from: number
  readonly share: number
}

/** A grade and from how many points on it is given. */
export interface Grade {
  readonly key: string
  readonly name: string
  readonly from: number
}

/** One line of the rules as the page of a place tells it. */
export interface ScoringRow {
  readonly part: string
  readonly key: string
  readonly value: string
  readonly from: string
  readonly until: string
  readonly years: string
  /** Whether the words were found in a rule, a program or a published form. */
  readonly isConfirmed: boolean
  readonly source: string
}

/** How results are scored: rules of a place and year (packs/<place>/scoring.csv). */
export interface ScoringRules {
  /** The place or the named set. */
  readonly name: string
  readonly title: string
  readonly execution: {
    readonly rule: "proportional" | "steps"
    /** Decimals of the rate in per cent before points are made of it. */
    readonly rateDecimals: number
    /** Per cent of the weight when there is no budget. */
    readonly zeroBudget: number
    /** The highest first. */
    readonly steps: readonly ExecutionStep[]
    /** Below which rate a reason is asked for; null: not asked. */
    readonly reasonBelow: number | null
  }
  /** A value above its upper bound: less by as much as it is above, or target ÷ value. */
  readonly atMost: "distance" | "inverse"
  /** From which per cent of the target on a value is told to be exceeded, and from which value where the target is 0. */
  readonly exceeded: { readonly atLeast: number; readonly exactly: number; readonly atZero: number | null }
  /** Whether points may be taken off for what is exceeded. */
  readonly deduction: boolean
  readonly decimals: number
  /** Whether a changed weight of level 1 needs a reason. */
  readonly weightChange: "reason" | "free"
  readonly words: readonly Band[]
  /** The best first. */
  readonly grades: readonly Grade[]
  readonly weights: Readonly<Partial<Record<WeightGroup, number>>>
  /** The weights where there are cost indicators; those above where the rules of the year have none. */
  readonly weightsWithCost: Readonly<Partial<Record<WeightGroup, number>>>
  /** Where the weight of a group goes that has no indicator. */
  readonly without: ReadonlyMap<string, string>
  /** Words of a level-1 name that tell its group. */
  readonly groups: readonly { readonly group: WeightGroup; readonly words: readonly string[] }[]
  /** What all this was made from. */
  readonly rows: readonly ScoringRow[]
}

interface Line {
  readonly set: string
  readonly part: string
  readonly key: string
  readonly value: string
  readonly from: string
  readonly until: string
  readonly years: string
  readonly confirmed: string
  readonly source: string
}

const lines: Readonly<Record<string, readonly Line[]>> = file

const all = Object.entries(lines).flatMap(([pack, rows]) => rows.map((row) => ({ ...row, pack })))

/** Every set of rules: places with a pack, then the named sets, with what people call them. */
export const scoringSets: readonly { readonly name: string; readonly title: string }[] = [
  ...packs.map(({ name, title }) => ({ name, title })),
  ...all
    .filter(({ set, part }) => set !== "" && part === "title")
    .map(({ set, value }) => ({ name: set, title: value })),
]

/** Parts of which a nearer place replaces single keys; of all others it replaces the whole part. */
const keyed = new Set(["rule", "without", "title"])

/** The rules of a place or a named set in a year; of an unknown name those of the root. */
export const scoringRules = perText(
  (name: string, year: number): ScoringRules => made(name, rowsOf(name, year)),
  100,
)

/** The rules of every place and named set in a year; without one the newest. */
export function everyScoring(year: number | null): readonly ScoringRules[] {
  return everyOf(year ?? 9999)
}

const everyOf = perText(
  (year: number): readonly ScoringRules[] => scoringSets.map(({ name }) => scoringRules(name, year)),
  100,
)

/** Of the rules of a year one for each way in which values are scored. */
export const waysOfScoring = perText((year: number): readonly ScoringRules[] => {
  const ways = new Map(everyScoring(year).map((rules) => [rules.atMost, rules]))
  return [...ways.values()]
}, 100)

function rowsOf(name: string, year: number): Line[] {
  const pack = all.find(({ set }) => set === name)?.pack
  const layers = [
    ...lineageOf(pack ?? name).map((place) => (lines[place] ?? []).filter(({ set }) => set === "")),
    ...(pack === undefined ? [] : [lines[pack]!.filter(({ set }) => set === name)]),
  ]
  return layers
    .map((rows) => rows.filter(({ years }) => isInForce(years, year)))
    .reduce<Line[]>(
      (below, own) => [...below.filter((row) => !own.some((mine) => replaces(mine, row))), ...own],
      [],
    )
}

function replaces(mine: Line, row: Line): boolean {
  return mine.part === row.part && (!keyed.has(row.part) || mine.key === row.key)
}

function made(name: string, rows: readonly Line[]): ScoringRules {
  const of = (part: string) => rows.filter((row) => row.part === part)
  const rule = (key: string) => of("rule").find((row) => row.key === key)?.value ?? null
  const number = (key: string) => (rule(key) === null ? null : Number(rule(key)))
  const weights = (part: string) =>
    Object.fromEntries(of(part).map(({ key, value }) => [key as WeightGroup, Number(value)]))
  return {
    name,
    title: scoringSets.find((set) => set.name === name)?.title ?? name,
    execution: {
      rule: rule("execution") as "proportional" | "steps",
      rateDecimals: number("rateDecimals")!,
      zeroBudget: number("zeroBudget")!,
      steps: of("step")
        .map(({ value, from }) => ({ from: Number(from), share: Number(value) }))
        .sort((a, b) => b.from - a.from),
      reasonBelow: number("reasonBelow"),
    },
    atMost: rule("atMost") as "distance" | "inverse",
    exceeded: {
      atLeast: number("exceeded.atLeast")!,
      exactly: number("exceeded.exactly")!,
      atZero: number("exceeded.atZero"),
    },
    deduction: rule("deduction") === "yes",
    decimals: number("decimals")!,
    weightChange: rule("weightChange") as "reason" | "free",
    words: of("words").map(({ key, value, from, until }) => ({
      key: key as WordBand,
      name: value,
      from: Number(from),
      until: Number(until),
    })),
    grades: of("grade")
      .map(({ key, value, from }) => ({ key, name: value, from: Number(from) }))
      .sort((a, b) => b.from - a.from),
    weights: weights("weight"),
    weightsWithCost: of("weight with cost").length > 0 ? weights("weight with cost") : weights("weight"),
    without: new Map(of("without").map(({ key, value }) => [key, value])),
    groups: of("group").map(({ key, value }) => ({ group: key as WeightGroup, words: value.split("|") })),
    rows: rows
      .filter(({ part }) => part !== "title")
      .map(({ part, key, value, from, until, years, confirmed, source }) => ({
        part,
        key,
        value,
        from,
        until,
        years,
        isConfirmed: confirmed === "yes",
        source,
      })),
  }
}
