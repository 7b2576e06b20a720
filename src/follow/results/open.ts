import {
  type EvaluatedKind,
  type EvaluatedSubject,
  type EvaluationFill,
  type EvaluationSheet,
  emptyEvaluation,
  emptySubject,
  type SubjectFill,
} from "../../model/evaluation.ts"
import type { Ledger } from "../../model/ledger.ts"
import type { MoneySource, MonitoredIndicator, MonitoringSheet } from "../../model/monitoring.ts"
import { type ScoringRules, scoringRules } from "../../packs/scoring.ts"
import { executionWeight, proposedWeights } from "../../scoring/weights.ts"
import { monitoredIn, sourceOf } from "../monitoring/open.ts"

/** What a self-evaluation is opened with. */
export interface Opening {
  /** The place or named set whose rules give the points; without it the ledger's place. */
  readonly rules?: string
  /** The last sheet of monitoring of the same unit, whose values, reasons and evidence are taken over. */
  readonly monitored?: MonitoringSheet | null
}

/**
 * Opens the self-evaluation of a unit or department from its approved budget: every project (of a department, its special
 * funds and itself as a whole) with its money and every indicator as it was approved, weights by the rules of the place,
 * and what monitoring had of it.
 */
export function openEvaluation(ledger: Ledger, of: string, opening: Opening = {}): EvaluationSheet {
  const name = opening.rules ?? ledger.place
  const rules = scoringRules(name, ledger.year)
  const department = ledger.departments.find(({ code }) => code === of)
  const unit = ledger.units.find(({ code }) => code === of)
  const subjects = [
    ...(department ? [wholeOf(ledger, of, department.name, rules)] : []),
    ...monitoredIn(ledger, of).map(({ plan: _, ...project }) =>
      subjectOf(project.code === "" ? "fund" : "project", project, rules),
    ),
  ]
  return {
    year: ledger.year,
    of,
    name: unit?.name ?? department?.name ?? of,
    rules: name,
    subjects,
    fills: { ...takenOver(subjects, opening.monitored ?? null), second: {} },
  }
}

/** A subject with its weights proposed by the rules. */
export function subjectOf(
  kind: EvaluatedKind,
  approved: Omit<EvaluatedSubject, "kind" | "executionWeight" | "indicators"> & {
    readonly indicators: readonly MonitoredIndicator[]
  },
  rules: ScoringRules,
): EvaluatedSubject {
  const weights = proposedWeights(approved.indicators, rules)
  return {
    ...approved,
    kind,
    executionWeight: executionWeight(rules),
    indicators: approved.indicators.map((indicator, i) => ({ ...indicator, weight: weights[i]! })),
  }
}

/** The department as a whole: all its lines, its overall goal, and the indicators of its lines of work in their words. */
function wholeOf(ledger: Ledger, of: string, name: string, rules: ScoringRules): EvaluatedSubject {
  const units = new Set(ledger.units.flatMap(({ code, department }) => (department === of ? [code] : [])))
  const budget: Record<MoneySource, number> = { appropriation: 0, carriedOver: 0, other: 0 }
  for (const line of ledger.lines) if (units.has(line.unit)) budget[sourceOf(line)] += line.cents
  const texts = ledger.texts.filter((text) => text.of === of)
  const indicators = texts
    .filter(({ kind }) => kind === "lineOfWork")
    .flatMap(({ about, items }) => items.map((item) => ({ about, item })))
    .map(({ about, item }, i) => ({
      id: `whole-${of}-${i + 1}`,
      level1: "产出指标",
      level2: about,
      name: item,
      description: "",
      target: "",
    }))
  const goals = texts.filter(({ kind }) => kind === "overallGoal").map(({ text }) => text)
  return subjectOf("department", { id: `whole-${of}`, code: "", name, goals, budget, indicators }, rules)
}

function takenOver(subjects: readonly EvaluatedSubject[], monitored: MonitoringSheet | null) {
  if (monitored === null) return { subjects: {}, indicators: {} }
  const { until, fills } = monitored
  return {
    subjects: Object.fromEntries(
      subjects.flatMap(({ id }): [string, SubjectFill][] => {
        const fill = fills.projects[id]
        return fill ? [[id, { ...emptySubject, money: fill.money, reached: fill.progress }]] : []
      }),
    ),
    indicators: Object.fromEntries(
      subjects
        .flatMap(({ indicators }) => indicators)
        .flatMap(({ id }): [string, EvaluationFill][] => {
          const fill = fills.indicators[id]
          if (!fill) return []
          const { value, reason, remedy, evidence, remark } = fill
          return [[id, { ...emptyEvaluation, value, valueAsOf: until, reason, remedy, evidence, remark }]]
        }),
    ),
  }
}
