import type { TableKey } from "../../model/disclosure.ts"
import { tableWords } from "../../packs/index.ts"
import { plain, unnumbered } from "../../text/label.ts"
import { withoutTableNumber } from "../../text/table-number.ts"

/** What a table is by its title alone; null when that does not say. */
export function keyByTitle(title: string): TableKey | null {
  return tableWords("*", "title")(withoutTableNumber(unnumbered(plain(title)))) as TableKey | null
}
