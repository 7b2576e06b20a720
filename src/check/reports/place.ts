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

/** The position in the tables of the file: `表4第7行第3列`, or "" for prose. */
export function cellText(place: Place): string {
  if (place.table === undefined) return ""
  const row = place.row === undefined ? "" : `第${place.row}行`
  const column = place.column === undefined ? "" : `第${place.column}列`
  return `表${place.table}${row}${column}`
}

/** Several places in one phrase, each once; past `most` of them only their number is given. */
export function placesText(places: readonly Place[], most = 6): string {
  const texts = [...new Set(places.map(placeText))].filter(Boolean)
  if (texts.length <= most) return texts.join("、")
  return `${texts.slice(0, most).join("、")}等${texts.length}处`
}
