import type { AssetRow, Disclosure } from "../model/disclosure.ts"
import { plain } from "../text/label.ts"
import type { AssetChange } from "./difference.ts"
import { isChanged, moneyChange } from "./money.ts"
import { changesOf, fieldChange, paired, stateOf } from "./pairs.ts"

/** Compares the fixed assets kind by kind. */
export function assetChanges(before: Disclosure, after: Disclosure): AssetChange[] {
  const name = ({ key, label }: AssetRow) => (key === "unknown" ? plain(label) : key)
  return changesOf(paired(before.assets.rows, after.assets.rows, name), (a, b): AssetChange[] => {
    const { key, label } = (b ?? a)!
    const fields = a && b ? fieldChange("数量", countOf(a), countOf(b)) : []
    if (fields.length === 0 && !isChanged(a?.value, b?.value)) return []
    return [{ state: stateOf(a, b), key, label, value: moneyChange(a?.value, b?.value), fields }]
  })
}

/** A count of nothing is printed 0 or left blank. */
function countOf({ quantity }: AssetRow): string {
  return quantity?.value ? String(quantity.value) : "0"
}
