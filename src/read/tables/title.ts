import type { TableKey } from "../../model/disclosure.ts"
import { tableWords } from "../../packs/index.ts"
import { plain, unnumbered } from "../../text/label.ts"
import { withoutTableNumber } from "../../text/table-number.ts"

// `2.15 部门收入总表`, `《部门收入总表》`, `部门收入总表（公开01表）`.
const before = /^《|^\d+(?:[-.]\d+)+[:：、.．]*(?=[^\d年月-])/
const behind =
  /[(](?:附|公开|预算|决算|部门)*(?:表[一二三四五六七八九十\d]+(?:[-.]\d+)*|\d+(?:-\d+)?表)[)]$|》$/

/** A title without what counts it: `表1-1. 部门收入总表` → `部门收入总表`. */
export function uncounted(title: string): string {
  return withoutTableNumber(unnumbered(plain(title)).replace(before, "").replace(behind, "")).replace(
    /^《/,
    "",
  )
}

/** What a table is by its title alone; null when that does not say. */
export function keyByTitle(title: string): TableKey | null {
  return tableWords("*", "title")(uncounted(title)) as TableKey | null
}
