import type { CellValue, WriteSheet } from "../../document/xlsx/hucre.ts"
import type { Ledger } from "../../model/ledger.ts"
import {
  anyLine,
  isOfKind,
  type KnownIndicator,
  knownIndicators,
  linesOfBody,
} from "../../packs/indicator-library.ts"
import { sheetForm } from "../../packs/sheets.ts"
import { suggestionsTitle } from "../titles.ts"
import { aboutStyle, headerStyle, notPrinted } from "./styles.ts"

const columns: readonly (readonly [title: string, width: number])[] = [
  ["三级指标", 36],
  ["二级指标", 18],
  ["常用符号", 10],
  ["常用单位", 12],
  ["行业", 18],
  ["项目类型", 16],
]

const signs = { more: "≥", less: "≤", exact: "=" } as const

/**
 * 指标库: names of indicators kind by kind in the words of the place's form, for the drop-down of an indicator's
 * name and to look through. Those of the departments' own lines of government come first; when no department's name
 * tells one, all lines are there.
 */
export function suggestionsSheet(ledger: Ledger): WriteSheet {
  const suggested = suggestedTo(ledger)
  const rows = kindsOf(ledger).flatMap((kind) =>
    suggested.flatMap((each): CellValue[][] =>
      isOfKind(each, kind)
        ? [[each.name, kind, signs[each.direction], each.unit || null, each.line, each.project]]
        : [],
    ),
  )
  const about =
    "常用的绩效指标，供“绩效指标”表的三级指标下拉选用，也可以在这里筛选、复制；指标值由本单位确定。"
  const cells: NonNullable<WriteSheet["cells"]> = new Map([["0,0", { style: aboutStyle }]])
  columns.forEach((_, column) => {
    cells.set(`1,${column}`, { style: headerStyle(false) })
  })
  return {
    name: suggestionsTitle,
    rows: [[about], columns.map(([title]) => title), ...rows],
    cells,
    columns: columns.map(([, width]) => ({ width })),
    autoFilter: { range: `A2:F${rows.length + 2}` },
    freezePane: { rows: 2 },
    pageSetup: notPrinted,
  }
}

/** The formula of a drop-down: the names of the kind that a cell says. They stand together on the sheet. */
export function suggestionsFor(kindCell: string): string {
  const kinds = `${suggestionsTitle}!$B:$B`
  return `OFFSET(${suggestionsTitle}!$A$1,MATCH(${kindCell},${kinds},0)-1,0,COUNTIF(${kinds},${kindCell}),1)`
}

function kindsOf({ place, year }: Ledger): readonly string[] {
  return [...new Set(sheetForm(place, year, "kinds").flatMap(({ cells }) => cells.split("|")))]
}

function suggestedTo({ place, departments, units }: Ledger): readonly KnownIndicator[] {
  const own = new Set([...departments, ...units].flatMap(({ name }) => linesOfBody(name)))
  const rankOf = ({ line }: KnownIndicator) => (own.has(line) ? 0 : line === anyLine ? 1 : 2)
  return knownIndicators(place)
    .filter((each) => own.size === 0 || rankOf(each) < 2)
    .toSorted((a, b) => rankOf(a) - rankOf(b))
}
