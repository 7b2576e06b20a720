import { perText } from "../memo/index.ts"
import { formatCents, type Measure, measureCents } from "../money/figure.ts"
import type { Stage } from "./forms.ts"
import finals from "./generated/final-wording.ts"
import budgets from "./generated/wording.ts"
import { linesOf } from "./inheritance.ts"

/** What a placeholder stands for: money in cents, or words; undefined when there is nothing to say. */
export type Value = number | string | undefined

/** Finds the value of a placeholder by its name. */
export type Values = (name: string) => Value

const files = { budget: budgets, final: finals }

/** The sentences of a place (packs/<place>/wording.csv, of final accounts final-wording.csv; the language is explained in packs/README.md). */
export interface Wording {
  /** The sentence of a key with its placeholders filled in; "" when the place says nothing there. */
  say(key: string, values?: Values): string
  /** Money as prose prints it, without a sign: `624.30万元`, or `0万元`; more decimals only where there are any. */
  money(cents: number): string
  /** Cents as prose tells them: two decimals, but what two decimals would make nothing stays as it is. */
  round(cents: number): number
  /** Cents of the last digit prose prints. */
  readonly step: number
  /** Every key there is. */
  readonly keys: readonly string[]
}

interface Line {
  readonly key: string
  readonly text: string
}

/**
 * The wording of a place for one kind of publisher (`unit`, `department`, `region`): a line with that ending, such
 * as `organisation.unit`, goes before the plain one, and any line of a place before those it inherits.
 */
export const wordingOf: (place: string, kind: string, stage?: Stage) => Wording = perText(
  (place: string, kind: string, stage: Stage = "budget") =>
    wordingFrom(linesOf<Line>(files[stage], place), kind),
)

/** {@link wordingOf} for lines at hand, the inherited ones first. */
export function wordingFrom(packs: readonly (readonly Line[])[], kind: string): Wording {
  const texts = new Map<string, string>()
  const ending = `.${kind}`
  for (const lines of packs) {
    const isSpecial = ({ key }: Line) => key.endsWith(ending)
    for (const { key, text } of lines) texts.set(key, text)
    for (const { key, text } of lines.filter(isSpecial)) texts.set(key.slice(0, -ending.length), text)
  }
  const templates = new Map<string, readonly Part[]>()
  const measure = (texts.get("measure") ?? "万元") as Measure
  const step = measureCents(measure) / 100
  const money = (cents: number) => {
    if (cents === 0) return `0${measure}`
    const digits = formatCents(Math.abs(cents), measure)
    return `${texts.get("thousands") === "yes" ? digits.replace(/\B(?=(?:\d{3})+\.)/g, ",") : digits}${measure}`
  }
  return {
    step,
    keys: [...texts.keys()],
    money,
    round: (cents) => (2 * Math.abs(cents) < step ? cents : Math.round(cents / step) * step || 0),
    say(key, values = () => undefined) {
      let template = templates.get(key)
      if (!template) {
        const text = texts.get(key)
        if (text === undefined) throw new Error(`No wording "${key}"`)
        template = parse(key, text)
        templates.set(key, template)
      }
      return filled(template, key, values, money)
    },
  }
}

/** Plain words, a placeholder `{name}`, or a choice `{name?more|less|none}` with its branches. */
type Part = string | { readonly name: string; readonly branches: readonly (readonly Part[])[] | null }

function filled(parts: readonly Part[], key: string, values: Values, money: Wording["money"]): string {
  return parts
    .map((part) => {
      if (typeof part === "string") return part
      const value = values(part.name)
      if (part.branches) return filled(branchOf(part.branches, value), key, values, money)
      if (value === undefined) throw new Error(`No value "${part.name}" for wording "${key}"`)
      return typeof value === "number" ? money(value) : value
    })
    .join("")
}

/** More, less or none: of two branches the second is for nothing; of nothing to say there is no branch. */
function branchOf(branches: readonly (readonly Part[])[], value: Value): readonly Part[] {
  const [some = [], less = some, none = less] = branches
  if (branches.length === 3 && value === undefined) return []
  if (value === undefined || value === "" || value === 0) return branches.length === 1 ? [] : none
  return branches.length === 3 && typeof value === "number" && value < 0 ? less : some
}

function parse(key: string, text: string): Part[] {
  let at = 0
  const wrong = () => new Error(`Wording "${key}" does not close its brackets: ${text}`)
  const parts = read(false)
  if (at < text.length) throw wrong()
  return parts

  function read(inside: boolean): Part[] {
    const found: Part[] = []
    while (at < text.length) {
      const plain = (inside ? /^[^{}|]+/ : /^[^{}]+/).exec(text.slice(at))?.[0] ?? ""
      if (plain !== "") found.push(plain)
      at += plain.length
      if (text[at] !== "{") break
      at++
      const name = /^[\w.]+/.exec(text.slice(at))?.[0] ?? ""
      at += name.length
      let branches: Part[][] | null = null
      while (text[at] === (branches ? "|" : "?")) {
        at++
        branches = [...(branches ?? []), read(true)]
      }
      if (name === "" || text[at++] !== "}") throw wrong()
      found.push({ name, branches })
    }
    return found
  }
}
