import type { Entered, Ledger } from "../../model/ledger.ts"
import type { LedgerCheck, LedgerVerdict } from "./check.ts"
import { type Candidate, named, nearest } from "./nearest.ts"
import { cell } from "./words.ts"

/** LED-004: every code of a unit, department or project that is used has been entered. */
export const references: LedgerCheck = {
  id: "LED-004",
  family: "LED",
  title: "引用的部门、单位和项目都已登记",
  severity: "error",
  basis: "《预算法》第八条：各部门预算由本部门及其所属各单位预算组成",
  *run(ledger): Iterable<LedgerVerdict> {
    for (const { what, field, records, target, codeOf } of links(ledger)) {
      const codes = new Set(target.records.map(({ code }) => code))
      const lost = records.flatMap((record) => {
        const code = codeOf(record)
        return code === null || code === "" || codes.has(code) ? [] : [{ record, code }]
      })
      for (const [code, those] of Map.groupBy(lost, (each) => each.code)) {
        const near = nearest(code, target.records)
        yield {
          message: `${what}用到编码为“${code}”的${target.name}，但没有登记这个${target.name}${those.length > 1 ? `（${those.length}处）` : ""}。`,
          at: those.map(({ record }) => cell(record, field)),
          says: code,
          ...(near.length > 0 ? { should: named(near) } : {}),
          advice:
            near.length > 0 ? "请核对编码，最接近的已经列出。" : `请先登记这个${target.name}，或改正编码。`,
        }
      }
    }
  },
}

interface Link {
  readonly what: string
  readonly field: string
  readonly records: readonly Entered[]
  readonly target: { readonly name: string; readonly records: readonly Candidate[] }
  readonly codeOf: (record: Entered) => string | null
}

function links(ledger: Ledger): Link[] {
  const department = { name: "部门", records: ledger.departments }
  const unit = { name: "单位", records: ledger.units }
  const body = { name: "部门或单位", records: [...ledger.departments, ...ledger.units] }
  const project = { name: "项目", records: ledger.projects }
  return [
    link("单位", "department", ledger.units, department),
    link("项目", "unit", ledger.projects, unit),
    link("预算明细", "unit", ledger.lines, unit),
    link("预算明细", "project", ledger.lines, project),
    link("政府采购", "unit", ledger.procurement, unit),
    link("政府采购", "project", ledger.procurement, project),
    link("资产", "unit", ledger.assets, unit),
    link("拟购置资产", "unit", ledger.purchases, unit),
    link("专项资金", "department", ledger.specialFunds, department),
    link("转移支付", "department", ledger.transfers, department),
    link("控制数", "of", ledger.controls, body),
    link("定额", "of", ledger.quotas, body),
    link("上年数", "of", ledger.lastYear, body),
    link("文字", "of", ledger.texts, body),
  ]
}

function link<F extends string, R extends Entered & Readonly<Record<F, string | null>>>(
  what: string,
  field: F,
  records: readonly R[],
  target: Link["target"],
): Link {
  const codes = new Map<Entered, string | null>(records.map((record) => [record, record[field]]))
  return { what, field, records, target, codeOf: (record) => codes.get(record) ?? null }
}
