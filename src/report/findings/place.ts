import type { Place } from "../../model/place.ts"

/** A place for people: `第88行` · `第3页 表4第7行第3列` · `工作表“收支总表” B7`; "" when nothing is known. */
export function placeText(place: Place): string {
  if (place.sheet !== undefined)
    return place.cell ? `工作表“${place.sheet}” ${place.cell}` : `工作表“${place.sheet}”`
  if (place.line !== undefined) return `第${place.line}行`
  const cell = cellText(place)
  if (place.page !== undefined) return cell ? `第${place.page}页 ${cell}` : `第${place.page}页`
  return cell
}

/** The first of a finding's places in words, then where that is: `支出总表“213 农林水支出”的“合计”：12.50（第88行）`. */
export function placeNamed(
  { at, where }: { readonly at: readonly Place[]; readonly where?: readonly string[] },
  i = 0,
): string {
  const place = at[i]
  if (!place) return ""
  const position = placeText(place)
  const name = where?.[i] ?? ""
  if (name === "") return position
  return position === "" ? name : `${name}（${position}）`
}

/** The position in the tables of the file: `表4第7行第3列`, or "" for prose. */
export function cellText(place: Place): string {
  if (place.table === undefined) return ""
  const row = place.row === undefined ? "" : `第${place.row}行`
  const column = place.column === undefined ? "" : `第${place.column}列`
  return `表${place.table}${row}${column}`
}

/**
 * Several places in one phrase, each once; past `most` of them only their number is given. Cells of a workbook
 * stand together behind the name of their sheet, those below each other as one: `工作表“预算明细” A18:A36、K3`.
 */
export function placesText(places: readonly Place[], most = 6): string {
  const cells = places.filter(({ sheet, cell }) => sheet !== undefined && cell !== undefined)
  const others = places.filter((place) => !cells.includes(place))
  const texts = [...new Set(others.map(placeText))].filter(Boolean)
  const ranges = [...Map.groupBy(cells, ({ sheet }) => sheet!)].flatMap(([sheet, those]) =>
    rangesOf(those.map(({ cell }) => cell!)).map((range, i) =>
      i === 0 ? `工作表“${sheet}” ${range}` : range,
    ),
  )
  const all = [...ranges, ...texts]
  if (all.length <= most) return all.join("、")
  const count = texts.length + new Set(cells.map(placeText)).size
  return `${all.slice(0, most).join("、")}等${count}处`
}

/** Cells below each other as one range: `K3`, `K4`, `K5` → `K3:K5`. */
function rangesOf(cells: readonly string[]): string[] {
  const columns = Map.groupBy(new Set(cells), (cell) => cell.replace(/\d+$/, ""))
  return [...columns].flatMap(([column, those]) => {
    const rows = those.map((cell) => Number(cell.slice(column.length))).sort((a, b) => a - b)
    const ranges: { from: number; to: number }[] = []
    for (const row of rows) {
      const last = ranges.at(-1)
      if (last?.to === row - 1) last.to = row
      else ranges.push({ from: row, to: row })
    }
    return ranges.map(({ from, to }) =>
      from === to ? `${column}${from}` : `${column}${from}:${column}${to}`,
    )
  })
}
