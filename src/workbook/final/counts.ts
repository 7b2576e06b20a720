import type { PublicCounts } from "../../model/final.ts"
import { chosen, unitColumn } from "../sheets/columns.ts"
import { countColumn, type FinalForm } from "./form.ts"

type Key = Exclude<keyof PublicCounts, "unit" | "id" | "at" | "fields">

const counted: Readonly<Record<Key, readonly [title: string, note: string, ...words: string[]]>> = {
  overseasGroups: ["因公出国（境）团组数", "个。", "出国团组数", "团组数"],
  overseasPersons: ["因公出国（境）人次数", "人次。", "出国人次", "因公出国（境）人次"],
  vehiclesBought: ["公务用车购置数", "辆。", "购置数"],
  vehiclesHeld: ["公务用车保有量", "辆，年末财政拨款开支的。", "保有量"],
  receptions: ["国内公务接待批次", "个，含外事接待。", "国内接待批次", "接待批次"],
  receptionPersons: ["国内公务接待人次", "人次，含外事接待。", "国内接待人次", "接待人次"],
  foreignReceptions: ["其中：外事接待批次", "个。", "外事接待批次"],
  foreignPersons: ["其中：外事接待人次", "人次。", "外事接待人次"],
}

const keys = Object.keys(counted) as Key[]

/** “三公”统计: the counts that go with the three public expenses. */
export const publicCounts: FinalForm = {
  title: "“三公”统计",
  names: ["三公统计", "“三公”经费相关统计", "三公经费统计"],
  about: "由财政拨款开支的团组、车辆和接待，按单位填；没有的不填。",
  columns: [
    unitColumn(chosen),
    ...keys.map((key) => {
      const [title, note, ...words] = counted[key]
      return countColumn(key, title, note, words)
    }),
  ],
  *rows(account, labels) {
    for (const each of account.counts)
      yield { unit: labels.body(each.unit), ...Object.fromEntries(keys.map((key) => [key, each[key]])) }
  },
  read(row, draft) {
    const unit = row.reference("unit", draft.unitNames)
    const counts = Object.fromEntries(keys.map((key) => [key, row.count(key) ?? 0])) as Record<Key, number>
    if (row.lost || unit === null) return
    draft.counts.push({ unit, ...counts, at: row.at, fields: row.fields() })
  },
}
