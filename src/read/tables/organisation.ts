import type { Unit } from "../../model/disclosure.ts"
import { tableWords } from "../../packs/index.ts"
import { labelOf } from "../../text/label.ts"
import { numberOf } from "./procurement.ts"
import type { Shape, ShapeColumn } from "./shape.ts"

/** The units a table of the organisation lists; rows without a name are left out. */
export function unitsOf(shape: Shape): Unit[] {
  const words = tableWords("organisation", "label")
  const roles = new Map<string, ShapeColumn[]>()
  for (const column of shape.columns)
    for (const text of [...column.path].reverse()) {
      const role = words(text)
      if (!role) continue
      roles.set(role, [...(roles.get(role) ?? []), column])
      break
    }
  return shape.body.flatMap((r) => {
    const textIn = (column: ShapeColumn | undefined) => {
      const cell = column && shape.grid[r]![column.x]
      return cell && shape.table.rows[r]!.cells.includes(cell) ? labelOf(cell.text) : ""
    }
    const text = (role: string) => textIn(roles.get(role)?.[0])
    const count = (role: string) => countOf(roles.get(role) ?? [], textIn)
    const name = text("name")
    if (name === "" || /^(?:合计|总计|小计)$/.test(name)) return []
    return [
      {
        name,
        nature: text("nature") || null,
        rank: text("rank") || null,
        funding: text("funding") || null,
        vehicles: count("vehicles"),
        posts: count("posts"),
        staff: count("staff"),
        retired: count("retired"),
        at: shape.grid[r]![roles.get("name")![0]!.x]?.at ?? shape.table.rows[r]!.at,
      },
    ]
  })
}

/** A count that may be told in several columns (行政 and 事业 below 编制人数): their sum, unless one says it. */
function countOf(columns: readonly ShapeColumn[], textIn: (column: ShapeColumn) => string): number | null {
  const whole = columns.find(({ path }) => path.length === 1 || /^(?:合计|小计|总数)$/.test(path.at(-1)!))
  const told = whole && numberOf(textIn(whole))
  if (told !== undefined && told !== null) return told
  const counts = columns.flatMap((column) => numberOf(textIn(column)) ?? [])
  return counts.length > 0 ? counts.reduce((sum, count) => sum + count, 0) : null
}
