import { checkSelfEvaluations } from "../../check/evaluations.ts"
import type { Disclosure, Project } from "../../model/disclosure.ts"
import type { EvaluatedSubject } from "../../model/evaluation.ts"
import type { Finding } from "../../model/finding.ts"
import type { SelfEvaluation } from "../../model/self-evaluation.ts"
import type { Reference } from "../../packs/reference.ts"
import { parseTarget } from "../../read/projects/target.ts"

/** What self-evaluations are checked against. */
export interface CheckedWith {
  readonly year: number
  readonly reference: Reference
  /** What was approved; null: not known here. */
  readonly approved: readonly EvaluatedSubject[] | null
}

/** All findings of family SEV about self-evaluations that stand in no document. */
export function checkEvaluations(
  evaluations: readonly SelfEvaluation[],
  { year, reference, approved }: CheckedWith,
): readonly Finding[] {
  const disclosure: Disclosure = { ...nothing, year, stage: "final", evaluations }
  const budget: Disclosure | null = approved && {
    ...nothing,
    year,
    stage: "budget",
    projects: approved.map(approvedProject),
  }
  return checkSelfEvaluations(disclosure, budget, reference)
}

const nothing: Disclosure = {
  source: { name: "", format: "json", sha256: "" },
  title: "",
  entity: { name: "", code: null, kind: "department", region: { name: "", code: null } },
  year: null,
  stage: "budget",
  sections: [],
  organisation: { duties: [], units: [] },
  tables: [],
  projects: [],
  procurement: { items: [], totals: [] },
  assets: { asOf: null, asOfAt: null, rows: [] },
  threePublic: { table: {}, narrative: {} },
  claims: [],
  unread: [],
}

function approvedProject({ id, code, name, goals, indicators }: EvaluatedSubject): Project {
  const at = { record: id }
  return {
    no: null,
    name,
    code: code || null,
    unit: null,
    amount: null,
    fiscal: null,
    other: null,
    purpose: "",
    plan: [],
    planTexts: [],
    goals: [...goals],
    indicators: indicators.map(({ id: own, level1, level2, name: of, description, target }) => ({
      level1,
      level2,
      name: of,
      description,
      target: parseTarget(target, { record: own }),
      basis: "",
      at: { record: own },
    })),
    places: {},
    at,
  }
}
