import { analyse, dimensionsOfUnit } from "../indicators/index.ts"
import { perText } from "../memo/index.ts"
import type { Target } from "../model/disclosure.ts"
import { type Measured, measured } from "./measured.ts"

/** How a value must stand to its target. `exactly` is a target without words that say whether more or less is better. */
export type Relation = "atLeast" | "moreThan" | "atMost" | "lessThan" | "exactly"

/** A target that arithmetic can judge. */
export interface Understood {
  readonly relation: Relation
  readonly target: Measured
  /** What is counted up through the year (人次, 公里, 元); false for shares, scores and durations; null unknown. */
  readonly accumulates: boolean | null
}

/** Why arithmetic cannot judge it, as one Chinese sentence. */
export interface NotUnderstood {
  readonly because: string
}

/** The target of an approved budget. */
export interface Aimed {
  readonly name: string
  readonly description: string
  readonly target: Target
}

/** Takes a target apart: its relation from its sign, else from what the name counts. */
export function understand({ name, description, target }: Aimed): Understood | NotUnderstood {
  const { text, operator, value, unit } = target
  if (value === null) return { because: `指标值“${text}”不是一个数，要由人判断。` }
  return understood(name, description, text, operator ?? "", value, unit ?? "")
}

/** Scores, checks and verdicts ask for the same targets again and again. */
const understood = perText(
  (
    name: string,
    description: string,
    text: string,
    operator: string,
    value: number,
    unit: string,
  ): Understood | NotUnderstood => {
    const aim = measured(String(value), unit)
    if (!aim) return { because: `指标值“${text}”的数写得不规范，要由人判断。` }
    if (isDate(value, unit)) return { because: `指标值“${text}”是时点还是时长不清楚，要由人判断。` }
    const relation = signs[operator] ?? wished(name, description)
    return { relation, target: aim, accumulates: accumulates(name, description, unit) }
  },
  20_000,
)

/** 12月, 6月底, 2027年: a point in time, unless 个月 says it is a span. */
function isDate(value: number, unit: string): boolean {
  return /^(?:月|号)|[底前末]/.test(unit) || (/^年/.test(unit) && value >= 1900)
}

const signs: Readonly<Record<string, Relation>> = {
  "≥": "atLeast",
  ">": "moreThan",
  "≤": "atMost",
  "<": "lessThan",
}

/** 100 % of a share, and what the words surely say; anything else must be met as it stands. */
function wished(name: string, description: string): Relation {
  const direction = analyse(name, description).direction()
  if (direction?.strength !== "sure") return "exactly"
  return direction.better === "more" ? "atLeast" : "atMost"
}

const running = new Set([
  "persons",
  "households",
  "events",
  "length",
  "area",
  "volume",
  "mass",
  "energy",
  "money",
  "data",
])
const standing = new Set([
  "share",
  "ratio",
  "score",
  "time",
  "date",
  "temperature",
  "sound",
  "concentration",
  "speed",
  "flow",
  "power",
])

function accumulates(name: string, description: string, unit: string): boolean | null {
  const dimensions =
    unit === "" ? (analyse(name, description).dimension?.of ?? new Set<string>()) : dimensionsOfUnit(unit)
  if (dimensions.size === 0) return null
  if ([...dimensions].every((dimension) => standing.has(dimension))) return false
  return [...dimensions].every((dimension) => running.has(dimension)) ? true : null
}
