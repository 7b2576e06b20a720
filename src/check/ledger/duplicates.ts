import type { Entered, Ledger } from "../../model/ledger.ts"
import { fundNames } from "../../model/names.ts"
import { controlKinds, figures, heads, wordOf } from "../../packs/word-lists.ts"
import type { LedgerCheck, LedgerVerdict } from "./check.ts"
import { cell } from "./fields.ts"
import { namesOf } from "./names-of.ts"
import { yuan } from "./say.ts"

/** LED-005: codes are given once, and nothing that is one thing is entered twice. */
export const duplicates: LedgerCheck = {
  id: "LED-005",
  family: "LED",
  title: "编码不重复，同一事项不重复填报",
  severity: "error",
  basis: "预算管理一体化规范：部门、单位、项目各有唯一编码",
  *run(ledger): Iterable<LedgerVerdict> {
    for (const { what, keyOf, records, field } of unique(ledger))
      for (const [key, those] of repeated(records, keyOf))
        yield {
          message: `${what}“${key}”出现${those.length}次。`,
          at: those.map((record) => cell(record, field)),
          says: key,
          advice: "请核对是否重复填写；确为两项的，请使用不同的编码或名称。",
        }
    yield* sharedCodes(ledger)
    yield* alikeLines(ledger)
  },
}

interface Unique {
  readonly what: string
  readonly field: string
  readonly records: readonly Entered[]
  readonly keyOf: (record: Entered) => string
}

function unique(ledger: Ledger): Unique[] {
  const { body } = namesOf(ledger)
  return [
    once("部门编码", "code", ledger.departments, ({ code }) => code),
    once("单位编码", "code", ledger.units, ({ code }) => code),
    once("项目编码", "code", ledger.projects, ({ code }) => code),
    once("资产", "unit", ledger.assets, ({ unit, key }) => `${body(unit)}的${assetNames[key] ?? key}`),
    once(
      "定额",
      "of",
      ledger.quotas,
      ({ of, economic, per }) => `${body(of)}的${economic}（按${wordOf(heads, per)}）`,
    ),
    once(
      "控制数",
      "of",
      ledger.controls,
      ({ of, fund, kind }) =>
        `${body(of)}的${fund ? fundNames[fund] : "全部资金"}${kind ? wordOf(controlKinds, kind) : "全部支出"}`,
    ),
    once("上年数", "figure", ledger.lastYear, ({ of, figure }) => `${body(of)}的${wordOf(figures, figure)}`),
    once(
      "转移支付文号",
      "document",
      ledger.transfers,
      ({ department, document, fund }) => `${body(department)}的${document} ${fundNames[fund]}`,
    ),
  ]
}

/** 资产类别 as the form names them. */
const assetNames: Readonly<Record<string, string>> = {
  buildings: "房屋",
  offices: "办公用房",
  vehicles: "车辆",
  equipment: "单价在20万元以上的设备",
  other: "其他固定资产",
}

function once<R extends Entered>(
  what: string,
  field: string,
  records: readonly R[],
  keyOf: (record: R) => string,
): Unique {
  const keys = new Map<Entered, string>(records.map((record) => [record, keyOf(record)]))
  return { what, field, records, keyOf: (record) => keys.get(record)! }
}

/** A department and one of several units under one code: nobody could say which of them is meant. */
function* sharedCodes({ departments, units }: Ledger): Iterable<LedgerVerdict> {
  const names = new Map(departments.map((department) => [department.code, department]))
  for (const unit of units) {
    const department = names.get(unit.code)
    if (unit.code === "" || !department) continue
    // The only unit of a department is the department itself, and may bear its code.
    if (
      unit.department === unit.code &&
      units.every((each) => each === unit || each.department !== unit.code)
    )
      continue
    yield {
      message: `单位“${unit.name}”和部门“${department.name}”的编码都是“${unit.code}”。`,
      at: [cell(unit, "code"), cell(department, "code")],
      says: unit.code,
      advice: `请给单位填它自己的编码，如“${unit.code}001”。`,
    }
  }
}

/** Two lines alike in everything, the amount too, are more often pasted twice than meant. */
function* alikeLines(ledger: Ledger): Iterable<LedgerVerdict> {
  const { body } = namesOf(ledger)
  const groups = repeated(ledger.lines, ({ at: _at, fields: _fields, ...rest }) =>
    Object.values(rest).join("|"),
  )
  for (const [, those] of groups) {
    const { unit, function: fn, economic, cents } = those[0]!
    yield {
      severity: "warning",
      message: `${body(unit)}有${those.length}笔预算明细完全相同：科目${fn}、${economic}，每笔${yuan(cents)}。`,
      at: those.map((line) => cell(line, "cents")),
      says: `${those.length}笔`,
      should: "1笔",
      gap: yuan(cents * (those.length - 1)),
      advice: "请核对是否重复粘贴；确为多笔的，请合并为一笔。",
    }
  }
}

function repeated<R>(records: readonly R[], keyOf: (record: R) => string): [string, R[]][] {
  return [...Map.groupBy(records, keyOf)].filter(([key, those]) => key !== "" && those.length > 1)
}
