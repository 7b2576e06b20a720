import type { Contracts } from "../../model/final.ts"
import { chosen, unitColumn } from "../sheets/columns.ts"
import { type FinalForm, inYuan, moneyColumn } from "./form.ts"

type Key = Exclude<keyof Contracts, "unit" | "id" | "at" | "fields">

const titles: Readonly<Record<Key, readonly [title: string, note: string]>> = {
  goods: ["货物合同金额", "当年签订的政府采购货物合同。"],
  works: ["工程合同金额", "当年签订的政府采购工程合同。"],
  services: ["服务合同金额", "当年签订的政府采购服务合同。"],
  reservedForSmall: ["预留中小企业预算", "面向中小企业预留的采购项目预算。"],
  reservedForMicro: ["其中：预留小微企业预算", "预留给小微企业的部分。"],
  awardedToSmall: ["授予中小企业合同", "授予中小企业的合同金额。"],
  awardedToMicro: ["其中：授予小微企业合同", "授予小微企业的部分。"],
}

const keys = Object.keys(titles) as Key[]

/** 政府采购: contracts signed in the year, and what small firms got of them. */
export const contracts: FinalForm = {
  title: "政府采购合同",
  names: ["采购合同", "政府采购支出"],
  about: "当年签订的政府采购合同，按单位填。金额单位：元。",
  columns: [unitColumn(chosen, "采购单位"), ...keys.map((key) => moneyColumn(key, ...titles[key]))],
  *rows(account, labels) {
    for (const each of account.contracts) yield { unit: labels.body(each.unit), ...inYuan(each, keys) }
  },
  read(row, draft) {
    const unit = row.reference("unit", draft.unitNames)
    const cents = Object.fromEntries(keys.map((key) => [key, row.money(key) ?? 0])) as Record<Key, number>
    if (row.lost || unit === null) return
    draft.contracts.push({ unit, ...cents, at: row.at, fields: row.fields() })
  },
}
