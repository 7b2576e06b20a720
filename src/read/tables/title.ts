import type { TableKey } from "../../model/disclosure.ts"
import { tableWords } from "../../packs/index.ts"
import { plain, unnumbered } from "../../text/label.ts"

/** What a table is by its title alone; null when that does not say. */
export function keyByTitle(title: string): TableKey | null {
  return tableWords(
    "*",
    "title",
  )(unnumbered(plain(title)).replace(/^表[一二三四五六七八九十\d]*[:、]?/, "")) as TableKey | null
}
