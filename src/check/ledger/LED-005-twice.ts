import type { Money } from "../../model/finding.ts"
import type { Entered, Ledger } from "../../model/ledger.ts"
import { fundNames } from "../../model/names.ts"
import { controlKinds, figures, heads, wordOf } from "../../packs/word-lists.ts"
import type { Observation } from "../check.ts"
import type { LedgerCheck } from "./check.ts"
import { cell, yuan } from "./entered.ts"
import { namesOf } from "./names-of.ts"

/** Something that is one thing and was entered several times. */
export interface EnteredTwice {
  readonly what: string
  readonly key: string
  readonly count: number
}

/** A department and one of several units under one code. */
export interface SharedCode {
  readonly unit: string
  readonly department: string
  readonly code: string
}

/** Lines alike in everything. */
export interface AlikeLines {
  readonly unit: string
  readonly function: string
  readonly economic: string
  readonly cents: Money
  readonly count: number
}

/** LED-005: codes are given once, and nothing that is one thing is entered twice. */
export const duplicates: LedgerCheck = {
  id: "LED-005",
  family: "LED",
  title: "编码重复，或同一事项重复填报",
  severity: "error",
  basis: "预算管理一体化规范：部门、单位、项目各有唯一编码",
  *run({ ledger }): Iterable<Observation> {
    for (const { kind, what, keyOf, records, field } of unique(ledger))
      for (const [key, those] of repeated(records, keyOf))
        yield {
          fault: "key",
          about: [kind, key],
          at: those.map((record) => cell(record, field)),
          data: { what, key, count: those.length } satisfies EnteredTwice,
          says: key,
        }
    yield* sharedCodes(ledger)
    yield* alikeLines(ledger)
  },
}

interface Unique {
  readonly kind: string
  readonly what: string
  readonly field: string
  readonly records: readonly Entered[]
  readonly keyOf: (record: Entered) => string
}

function unique(ledger: Ledger): Unique[] {
  const { body } = namesOf(ledger)
  return [
    once("departments", "部门编码", "code", ledger.departments, ({ code }) => code),
    once("units", "单位编码", "code", ledger.units, ({ code }) => code),
    once("projects", "项目编码", "code", ledger.projects, ({ code }) => code),
    once(
      "assets",
      "资产",
      "unit",
      ledger.assets,
      ({ unit, key }) => `${body(unit)}的${assetNames[key] ?? key}`,
    ),
    once(
      "quotas",
      "定额",
      "of",
      ledger.quotas,
      ({ of, economic, per }) => `${body(of)}的${economic}（按${wordOf(heads, per)}）`,
    ),
    once(
      "controls",
      "控制数",
      "of",
      ledger.controls,
      ({ of, fund, kind }) =>
        `${body(of)}的${fund ? fundNames[fund] : "全部资金"}${kind ? wordOf(controlKinds, kind) : "全部支出"}`,
    ),
    once(
      "lastYear",
      "上年数",
      "figure",
      ledger.lastYear,
      ({ of, figure }) => `${body(of)}的${wordOf(figures, figure)}`,
    ),
    once(
      "transfers",
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
  kind: string,
  what: string,
  field: string,
  records: readonly R[],
  keyOf: (record: R) => string,
): Unique {
  const keys = new Map<Entered, string>(records.map((record) => [record, keyOf(record)]))
  return { kind, what, field, records, keyOf: (record) => keys.get(record)! }
}

/** A department and one of several units under one code: nobody could say which of them is meant. */
function* sharedCodes({ departments, units }: Ledger): Iterable<Observation> {
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
      fault: "shared",
      about: ["units", unit.code, "departments"],
      at: [cell(unit, "code"), cell(department, "code")],
      data: { unit: unit.name, department: department.name, code: unit.code } satisfies SharedCode,
      says: unit.code,
    }
  }
}

/** Two lines alike in everything, the amount too, are more often pasted twice than meant. */
function* alikeLines(ledger: Ledger): Iterable<Observation> {
  const { body } = namesOf(ledger)
  const groups = repeated(ledger.lines, ({ id: _id, at: _at, fields: _fields, ...rest }) =>
    Object.values(rest).join("|"),
  )
  for (const [, those] of groups) {
    const { unit, function: fn, economic, cents } = those[0]!
    yield {
      fault: "alike",
      severity: "warning",
      about: ["lines", unit, fn, economic],
      at: those.map((line) => cell(line, "cents")),
      data: {
        unit: body(unit),
        function: fn,
        economic,
        cents: yuan(cents),
        count: those.length,
      } satisfies AlikeLines,
      gap: yuan(cents * (those.length - 1)),
    }
  }
}

function repeated<R>(records: readonly R[], keyOf: (record: R) => string): [string, R[]][] {
  return [...Map.groupBy(records, keyOf)].filter(([key, those]) => key !== "" && those.length > 1)
}
