import fc from "fast-check"
import { departmentLedgers } from "../../demo/index.ts"
import {
  type EvaluationFill,
  type EvaluationSheet,
  emptyEvaluation,
  emptySubject,
  evaluationOf,
  type SubjectFill,
} from "../../model/evaluation.ts"
import { withIds } from "../../model/ids.ts"
import type { Ledger } from "../../model/ledger.ts"
import { openEvaluation } from "./open.ts"

/** A department of a county that does not exist, with its year's budget. */
export const ledger: Ledger = withIds(
  [...departmentLedgers({ departments: 1, seed: 7, years: 1, year: 2027 })][0]!.ledgers[0]!,
)

/** Its units that have projects, and the department itself. */
export const owners: readonly string[] = [
  ledger.departments[0]!.code,
  ...ledger.units.map(({ code }) => code).filter((code) => ledger.projects.some(({ unit }) => unit === code)),
]

const reasons = [
  "汛期提前，余下部分次年三月完成",
  "招标两次流标，改为竞争性磋商后已开工",
  "设备到货晚，十二月才安装",
  "参训人员报名少于预期，改为线上补训",
  "问卷回收不足",
  "年中压减支出，相应减少工作量",
  "外请专家日程冲突，推迟一季度",
]

/** What a careful clerk would report: by the rules, a reason of its own for every deviation, everything filled in. */
export function reportedBy(sheet: EvaluationSheet, seed: number): EvaluationSheet {
  const random = randomOf(seed)
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!
  let reason = Math.floor(random() * 100)
  const subjects: Record<string, SubjectFill> = {}
  const indicators: Record<string, EvaluationFill> = {}
  for (const subject of sheet.subjects) {
    const paid = Object.fromEntries(
      (["appropriation", "carriedOver", "other"] as const).map((source) => {
        const budget = subject.budget[source]
        const share = pick([1, 1, 0.98, 0.95, 0.87])
        return [
          source,
          { adjusted: null, paid: Math.round((budget * share) / 10_000) * 10_000, expected: null },
        ]
      }),
    )
    subjects[subject.id] = { ...emptySubject, money: paid, reached: "年度目标基本完成。" }
    for (const { id, target } of subject.indicators) {
      const own = reached(target, pick([0.8, 1.01, 1.02, 1.05]))
      const isMissed = own.says === "partly" || own.isMissed
      indicators[id] = {
        ...emptyEvaluation,
        value: own.value,
        says: own.says,
        own: own.says === "partly" ? { score: 0, reason: "" } : null,
        reason: isMissed ? `${reasons[reason++ % reasons.length]}（${reason}）` : "",
      }
    }
  }
  const filled = { ...sheet, fills: { subjects, indicators, second: {} } }
  return withOwnScores(filled)
}

/** Points for words are within what the words allow: three quarters of the weight for what was partly reached. */
function withOwnScores(sheet: EvaluationSheet): EvaluationSheet {
  const indicators = Object.fromEntries(
    sheet.subjects
      .flatMap((subject) => subject.indicators)
      .map(({ id, weight }) => {
        const fill = evaluationOf(sheet.fills, id)
        return [id, fill.own ? { ...fill, own: { score: Math.round(weight! * 75) / 100, reason: "" } } : fill]
      }),
  )
  return { ...sheet, fills: { ...sheet.fills, indicators } }
}

/** A value beside a target: a number of its measure, or words. */
function reached(target: string, share: number) {
  const found = /^([≥≤=><]?)(\d+(?:\.\d+)?)(.*)$/.exec(target)
  const isNumber = found !== null && !/^(?:月|年|日|号)|[底前末]/.test(found[3]!) && !/\d/.test(found[3]!)
  if (!isNumber) {
    const says = share < 1 ? ("partly" as const) : ("reached" as const)
    return { value: share < 1 ? "部分完成" : "按要求完成", says, isMissed: false }
  }
  const [, sign, number, unit] = found
  const aim = Number(number)
  const isUpper = sign === "≤" || sign === "<"
  const most = unit === "%" && !isUpper ? aim + (100 - aim) * 0.3 : Number.POSITIVE_INFINITY
  const wanted = sign === "=" && share > 1 ? aim : aim * (isUpper ? 2 - share : share)
  const value = Math.round(Math.min(wanted, most) * 100) / 100
  const isMissed = isUpper ? value > aim : value < aim
  return { value: `${value}${unit}`, says: null, isMissed }
}

function randomOf(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** What a sheet is made from: short, so that a counterexample can be read. */
export interface Made {
  readonly owner: string
  readonly seed: number
  readonly rules: string
}

/** The sheet of an owner that a careful clerk filled in. */
export function sheetOf({ owner, seed, rules }: Made): EvaluationSheet {
  return reportedBy(openEvaluation(ledger, owner, { rules }), seed)
}

/** Any of them. */
export const anySheet: fc.Arbitrary<Made> = fc.record({
  owner: fc.constantFrom(...owners),
  seed: fc.integer({ min: 1, max: 100_000 }),
  rules: fc.constantFrom("national", "hubei", "jiangxi", "sichuan"),
})
