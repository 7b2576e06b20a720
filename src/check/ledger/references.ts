import type { Entered, Ledger } from "../../model/ledger.ts"
import type { LedgerCheck, LedgerVerdict } from "./check.ts"
import { cell } from "./fields.ts"
import { type Candidate, named, nearest } from "./nearest.ts"
import { isStandIn } from "./stand-in.ts"

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
        const near = nearest(
          code,
          target.records.filter((record) => !isStandIn(record.code)),
        )
        yield {
          message: `${what}用到${isCode(code) ? `编码为“${code}”的${target.name}` : `${target.name}“${code}”`}，但工作表“${target.sheet}”里没有登记${those.length > 1 ? `（${those.length}处）` : ""}。`,
          at: those.map(({ record }) => cell(record, field)),
          says: code,
          ...(near.length > 0 && namelessOf(target) === 0 ? { should: named(near) } : {}),
          advice: adviceOf(target, near),
        }
      }
    }
  },
}

function isCode(text: string): boolean {
  return /^[0-9A-Za-z-]+$/.test(text)
}

/** How many have been entered without a code that could be read. */
function namelessOf({ records }: Link["target"]): number {
  return records.filter(({ code }) => isStandIn(code)).length
}

function adviceOf(target: Link["target"], near: readonly Candidate[]): string {
  const { name } = target
  const nameless = namelessOf(target)
  if (nameless > 0)
    return `有${nameless}个${name}的编码没有填好，可能指的就是它，请先补填；不是的，请核对这里的编码。`
  return near.length > 0 ? `请核对编码，最接近的是：${named(near)}。` : `请先登记这个${name}，或改正编码。`
}

interface Link {
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
    link("单位", "department", ledger.units, department),
    link("项目", "unit", ledger.projects, unit),
    link("预算明细", "unit", ledger.lines, unit),
    link("预算明细", "project", ledger.lines, project),
    link("政府采购", "unit", ledger.procurement, unit),
    link("政府采购", "project", ledger.procurement, project),
    link("资产", "unit", ledger.assets, unit),
    link("资产购置", "unit", ledger.purchases, unit),
    link("专项资金", "department", ledger.specialFunds, department),
    link("提前下达", "department", ledger.transfers, department),
    link("控制数", "of", ledger.controls, body),
    link("定额", "of", ledger.quotas, body),
    link("上年数", "of", ledger.lastYear, body),
    link("文字材料", "of", ledger.texts, body),
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
