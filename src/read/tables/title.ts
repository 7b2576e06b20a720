import type { TableKey } from "../../model/disclosure.ts"
import { tableWords } from "../../packs/index.ts"
import { plain, unnumbered } from "../../text/label.ts"

// `表1-1.`, `附表3`, `表一：`; `公开07表`, `附3表`; `2.15`; with brackets around: `《…》`, `（预算公开01表）`.
const kinds = "(?:附|公开|预算|决算|部门|部门公开)"
const counted = "(?:\\d+(?:[-.]\\d+)*|[一二三四五六七八九十]+(?=[:：、.．)]))"
const number = `(?:${kinds}*表${counted}|${kinds}*\\d+(?:-\\d+)?表|\\d+(?:[-.]\\d+)+)`
const before = new RegExp(`^[(《]?${number}[)]?[:：、.．]*(?=[^\\d年月-])|^《`)
const behind = new RegExp(`[(]${number}[)]$|》$`)

/** A title without what counts it: `表1-1. 部门收入总表` → `部门收入总表`. */
export function uncounted(title: string): string {
  return unnumbered(plain(title)).replace(before, "").replace(behind, "")
}

/** What a table is by its title alone; null when that does not say. */
export function keyByTitle(title: string): TableKey | null {
  return tableWords("*", "title")(uncounted(title)) as TableKey | null
}
