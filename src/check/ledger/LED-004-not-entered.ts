import type { Entered, Ledger } from "../../model/ledger.ts"
import type { Observation } from "../check.ts"
import type { LedgerCheck } from "./check.ts"
import { cell } from "./entered.ts"
import { type Candidate, nearest } from "./nearest.ts"
import { isStandIn } from "./stand-in.ts"

/** A code that is used and was entered nowhere, and what is near it. */
export interface NotEntered {
  readonly what: string
  readonly code: string
  readonly target: string
  readonly sheet: string
  readonly count: number
  readonly near: readonly Candidate[]
  /** How many of the target have been entered without a code that could be read. */
  readonly nameless: number
}

/** LED-004: every code of a unit, department or project that is used has been entered. */
export const references: LedgerCheck = {
  id: "LED-004",
  family: "LED",
  title: "引用的部门、单位或项目没有登记",
  severity: "error",
  basis: "《预算法》第八条：各部门预算由本部门及其所属各单位预算组成",
  *run({ ledger }): Iterable<Observation> {
    for (const { kind, what, field, records, target, codeOf } of links(ledger)) {
      const codes = new Set(target.records.map(({ code }) => code))
      const lost = records.flatMap((record) => {
        const code = codeOf(record)
        return code === null || code === "" || codes.has(code) ? [] : [{ record, code }]
      })
      for (const [code, those] of Map.groupBy(lost, (each) => each.code)) {
        const near = nearest(
          code,
          target.records.filter((record) => !isStandIn(record.code)),
        )
        yield {
          about: [kind, field, code],
          at: those.map(({ record }) => cell(record, field)),
          data: {
            what,
            code,
            target: target.name,
            sheet: target.sheet,
            count: those.length,
            near,
            nameless: namelessOf(target),
          } satisfies NotEntered,
          says: code,
        }
      }
    }
  },
}

/** How many have been entered without a code that could be read. */
function namelessOf({ records }: Link["target"]): number {
  return records.filter(({ code }) => isStandIn(code)).length
}

interface Link {
  readonly kind: string
  readonly what: string
  readonly field: string
  readonly records: readonly Entered[]
  readonly target: {
    readonly name: string
    readonly sheet: string
    readonly records: readonly Candidate[]
  }
  readonly codeOf: (record: Entered) => string | null
}

function links(ledger: Ledger): Link[] {
  const sheet = "部门和单位"
  const department = { name: "部门", sheet, records: ledger.departments }
  const unit = { name: "单位", sheet, records: ledger.units }
  const body = { name: "部门或单位", sheet, records: [...ledger.departments, ...ledger.units] }
  const project = { name: "项目", sheet: "项目", records: ledger.projects }
  return [
    link("units", "单位", "department", ledger.units, department),
    link("projects", "项目", "unit", ledger.projects, unit),
    link("lines", "预算明细", "unit", ledger.lines, unit),
    link("lines", "预算明细", "project", ledger.lines, project),
    link("procurement", "政府采购", "unit", ledger.procurement, unit),
    link("procurement", "政府采购", "project", ledger.procurement, project),
    link("assets", "资产", "unit", ledger.assets, unit),
    link("purchases", "资产购置", "unit", ledger.purchases, unit),
    link("specialFunds", "专项资金", "department", ledger.specialFunds, department),
    link("transfers", "提前下达", "department", ledger.transfers, department),
    link("controls", "控制数", "of", ledger.controls, body),
    link("quotas", "定额", "of", ledger.quotas, body),
    link("lastYear", "上年数", "of", ledger.lastYear, body),
    link("texts", "文字材料", "of", ledger.texts, body),
  ]
}

function link<F extends string, R extends Entered & Readonly<Record<F, string | null>>>(
  kind: string,
  what: string,
  field: F,
  records: readonly R[],
  target: Link["target"],
): Link {
  const codes = new Map<Entered, string | null>(records.map((record) => [record, record[field]]))
  return { kind, what, field, records, target, codeOf: (record) => codes.get(record) ?? null }
}
