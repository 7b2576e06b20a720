import { categories, type Entered, funds } from "../../model/ledger.ts"
import { headNames, levelNames, textKindNames } from "../../model/names.ts"
import { packs } from "../../packs/list.ts"
import type { Observation } from "../check.ts"
import { type LedgerCheck, ofTheForm } from "./check.ts"
import { cell, valueIn } from "./entered.ts"

/** A word that is none of its list. */
export interface NotInList {
  readonly what: string
  readonly value: string
  readonly allowed: readonly string[]
}

/** A place whose forms nobody has, and those there are. */
export interface UnknownPlace {
  readonly place: string
  readonly known: readonly { readonly name: string; readonly title: string }[]
}

/** LED-003: what is chosen from a list is one of the list; in a workbook it is found when it is read. */
export const listedWords: LedgerCheck = {
  id: "LED-003",
  family: "LED",
  title: "从列表中选的内容不在列表里",
  severity: "error",
  basis: ofTheForm,
  *run({ ledger }): Iterable<Observation> {
    for (const [kind, what, field, allowed] of choices) {
      const records: readonly Entered[] = ledger[kind]
      const wrong = records.filter((record) => !allowed.includes(valueIn(record, field)))
      for (const [value, those] of Map.groupBy(wrong, (record) => valueIn(record, field)))
        yield {
          fault: "word",
          about: [kind, field, String(value)],
          at: those.map((record) => cell(record, field)),
          data: {
            what,
            value: String(value),
            allowed: allowed.filter((each) => each !== null).map(String),
          } satisfies NotInList,
          says: String(value),
        }
    }
    const known = packs.map(({ name, title }) => ({ name, title }))
    if (!known.some(({ name }) => name === ledger.place))
      yield {
        fault: "place",
        about: ["place"],
        at: [{ sheet: "填写说明" }],
        data: { place: ledger.place, known } satisfies UnknownPlace,
        says: ledger.place,
      }
  },
}

type Kind = "units" | "lines" | "procurement" | "assets" | "transfers" | "controls" | "quotas" | "texts"

type Choice = readonly [kind: Kind, what: string, field: string, allowed: readonly unknown[]]

const choices: readonly Choice[] = [
  ["units", "单位性质", "nature", ["行政", "参公事业", "事业"]],
  ["lines", "支出类别", "category", categories],
  ["lines", "资金来源", "fund", funds],
  ["lines", "资金层级", "level", Object.keys(levelNames)],
  ["procurement", "采购的资金来源", "fund", funds],
  ["assets", "资产类别", "key", ["buildings", "offices", "vehicles", "equipment", "other"]],
  ["transfers", "转移支付的资金层级", "level", ["central", "provincial", "municipal"]],
  ["transfers", "转移支付的资金来源", "fund", funds],
  ["controls", "控制数的资金来源", "fund", [...funds, null]],
  ["controls", "控制数的支出类型", "kind", ["basic", "project", null]],
  ["quotas", "定额的核定依据", "per", Object.keys(headNames)],
  ["texts", "文字的种类", "kind", Object.keys(textKindNames)],
]
