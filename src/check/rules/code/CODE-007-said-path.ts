import type { Codes } from "../../../codes/index.ts"
import type { TableRow } from "../../../model/disclosure.ts"
import { nameKey } from "../../about.ts"
import type { Check, Observation, Review } from "../../check.ts"
import { type NamedItem, namedItems } from "../../facts/named-items.ts"
import { sameName } from "../../facts/printed-codes.ts"
import { codedRows, isCalled, isLabel, rowMeant, withoutSpace } from "../../facts/told-items.ts"

/** A class and a section, by name. */
type Path = readonly [string, string]

/** An item that prose puts under another class or section than the tables. */
export interface SaidPath {
  readonly item: string
  readonly said: Path
  readonly tabled: Path
}

/** An item that prose calls otherwise than the tables. */
export interface SaidItem {
  readonly item: string
  readonly tabled: string
}

/** CODE-007: prose names an item, and puts it under a class and section, as the tables do. */
export const saidPaths: Check = {
  id: "CODE-007",
  family: "CODE",
  title: "文中科目的类、款、项与表格不同",
  severity: "warning",
  basis: "一份文件的文字与表格应当一致（《地方预决算公开操作规程》财预〔2016〕143号）",
  *run(review): Iterable<Observation> {
    const rows = codedRows(review.disclosure)
    const items = [...rows.values()].filter(({ code }) => code!.length === 7)
    if (items.length === 0) return
    for (const said of namedItems(review.disclosure)) {
      const own = items.filter(({ label }) => sameName(label, said.names[2]))
      const found =
        own.length === 0 ? otherwise(said, review) : elsewhere(said, own, rows, review.reference.codes)
      if (found) yield found
    }
  },
}

/** The item under another class or section than that of its code. One called as in earlier years is the same (CODE-006). */
function elsewhere(
  { names, at }: NamedItem,
  own: readonly TableRow[],
  rows: ReadonlyMap<string, TableRow>,
  codes: Codes,
): Observation | null {
  const paths = own.flatMap(({ code }) => {
    const [top, middle] = [rows.get(code!.slice(0, 3)), rows.get(code!.slice(0, 5))]
    return top && middle ? [{ top, middle }] : []
  })
  // A section or class the tables do not print cannot be compared.
  if (paths.length < own.length) return null
  const isMiddle = (row: TableRow) => isCalled(row, names[1], codes)
  if (paths.some(({ top, middle }) => isCalled(top, names[0], codes) && isMiddle(middle))) return null
  const meant = paths.find(({ middle }) => isMiddle(middle)) ?? (paths.length === 1 ? paths[0] : null)
  if (!meant) return null
  const tabled: Path = [withoutSpace(meant.top.label), withoutSpace(meant.middle.label)]
  return {
    fault: "path",
    about: [nameKey(names[2]), "path"],
    at: [at, meant.middle.at],
    data: { item: names[2], said: [names[0], names[1]], tabled } satisfies SaidPath,
    says: `${names[0]}（类）${names[1]}（款）`,
    should: `${tabled[0]}（类）${tabled[1]}（款）`,
    cause: { kind: "path-copied" },
  }
}

/** The item under a name that the tables do not print. */
function otherwise(said: NamedItem, { disclosure, reference }: Review): Observation | null {
  const [, , item] = said.names
  const meant = rowMeant(said, disclosure, reference.codes)
  // A label cut by its column is part of the name.
  if (!meant || isLabel(meant, item)) return null
  const tabled = withoutSpace(meant.label)
  return {
    fault: "name",
    severity: "note",
    about: [nameKey(item), "name"],
    at: [said.at, meant.at],
    data: { item, tabled } satisfies SaidItem,
    says: item,
    should: tabled,
  }
}
