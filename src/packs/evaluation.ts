import { perText } from "../memo/index.ts"
import type { Measure } from "../money/figure.ts"
import file from "./generated/evaluation.ts"
import { lineageOf } from "./inheritance.ts"

/** A part of the official table of a self-evaluation, of its report, or of a bureau's summary. */
export type EvaluationPart =
  | "title"
  | "order"
  | "head"
  | "money"
  | "money column"
  | "goals"
  | "indicators"
  | "column"
  | "foot"
  | "report"
  | "summary"
  | "summary column"

/** One label of the table: what stands beside or below it, and its words. */
export interface EvaluationLabel {
  readonly key: string
  readonly label: string
  /** Whether the words were found in a rule or a published form. */
  readonly isSure: boolean
}

interface Line extends Record<"set" | "part" | "key" | "label" | "sure", string> {}

const lines: Readonly<Record<string, readonly Line[]>> = file

/** Parts of which a nearer form replaces single labels; of all others it replaces all. */
const keyed = new Set<string>(["title", "report", "summary"])

/**
 * The labels of a part of a form in their order (packs/<place>/evaluation.csv): those of a named form, of a place, else
 * those it inherits.
 */
export const evaluationLabels: (name: string, part: EvaluationPart) => readonly EvaluationLabel[] =
  perText(labelsIn)

function labelsIn(name: string, part: EvaluationPart): readonly EvaluationLabel[] {
  const found = layersOf(name)
    .map((rows) => rows.filter((row) => row.part === part))
    .reduce<readonly Line[]>((below, own) => {
      if (own.length === 0) return below
      if (!keyed.has(part) || below.length === 0) return own
      return below.map((row) => own.find(({ key }) => key === row.key) ?? row)
    }, [])
  return found.map(({ key, label, sure }) => ({ key, label, isSure: sure === "yes" }))
}

/** The measure in which a form prints money. */
export function evaluationMeasure(name: string): Measure {
  return evaluationLabels(name, "title").find(({ key }) => key === "measure")!.label as Measure
}

function layersOf(name: string): readonly (readonly Line[])[] {
  const pack = Object.keys(lines).find((place) => lines[place]!.some(({ set }) => set === name))
  const own = lineageOf(pack ?? name).map((place) => (lines[place] ?? []).filter(({ set }) => set === ""))
  return pack === undefined ? own : [...own, lines[pack]!.filter(({ set }) => set === name)]
}
