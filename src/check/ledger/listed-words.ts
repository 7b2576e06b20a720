import { categories, type Entered, funds, type Ledger } from "../../model/ledger.ts"
import { headNames, levelNames, textKindNames } from "../../model/names.ts"
import { packs, packsListed } from "../../packs/list.ts"
import type { LedgerCheck, LedgerVerdict } from "./check.ts"
import { cell, valueIn } from "./fields.ts"
import { list } from "./say.ts"

/** LED-003: what is chosen from a list is one of the list; in a workbook it is found when it is read. */
export const listedWords: LedgerCheck = {
  id: "LED-003",
  family: "LED",
  title: "从列表中选的内容在列表里",
  severity: "error",
  basis: "明账台账模板的填写说明",
  *run(ledger): Iterable<LedgerVerdict> {
    for (const [what, field, allowed, records] of choices(ledger)) {
      const wrong = records.filter((record) => !allowed.includes(valueIn(record, field)))
      for (const [value, those] of Map.groupBy(wrong, (record) => valueIn(record, field)))
        yield {
          message: `${what}写作“${String(value)}”，不在可选的范围内。`,
          at: those.map((record) => cell(record, field)),
          says: String(value),
          should: list(allowed.filter((each) => each !== null).map(String), "种"),
          advice: "请从列表中选一项。",
        }
    }
    const known = packs.map(({ name }) => name)
    if (!known.includes(ledger.place))
      yield {
        message: `表式写作“${ledger.place}”，没有这样的表式。`,
        at: [{ sheet: "填写说明" }],
        says: ledger.place,
        should: known.join("、"),
        advice: `可选：${packsListed}。`,
      }
  },
}

type Choice = readonly [what: string, field: string, allowed: readonly unknown[], records: readonly Entered[]]

function choices(ledger: Ledger): Choice[] {
  return [
    ["单位性质", "nature", ["行政", "参公事业", "事业"], ledger.units],
    ["支出类别", "category", categories, ledger.lines],
    ["资金来源", "fund", funds, ledger.lines],
    ["资金层级", "level", Object.keys(levelNames), ledger.lines],
    ["采购的资金来源", "fund", funds, ledger.procurement],
    ["资产类别", "key", ["buildings", "offices", "vehicles", "equipment", "other"], ledger.assets],
    ["转移支付的资金层级", "level", ["central", "provincial", "municipal"], ledger.transfers],
    ["转移支付的资金来源", "fund", funds, ledger.transfers],
    ["控制数的资金来源", "fund", [...funds, null], ledger.controls],
    ["控制数的支出类型", "kind", ["basic", "project", null], ledger.controls],
    ["定额的核定依据", "per", Object.keys(headNames), ledger.quotas],
    ["文字的种类", "kind", Object.keys(textKindNames), ledger.texts],
  ]
}
