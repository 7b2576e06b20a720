import type { Unit } from "../../model/disclosure.ts"
import { tableWords } from "../../packs/index.ts"
import { labelOf } from "../../text/label.ts"
import { numberOf } from "./procurement.ts"
import type { Shape, ShapeColumn } from "./shape.ts"

/** The units a table of the organisation lists; rows without a name are left out. */
export function unitsOf(shape: Shape): Unit[] {
  const words = tableWords("organisation", "label")
  const roles = new Map<string, ShapeColumn>()
  for (const column of shape.columns)
    for (const text of [...column.path].reverse()) {
      const role = words(text)
      if (!role) continue
      if (!roles.has(role)) roles.set(role, column)
      break
    }
  return shape.body.flatMap((r) => {
    const text = (role: string) => {
      const column = roles.get(role)
      const cell = column && shape.grid[r]![column.x]
      return cell && shape.table.rows[r]!.cells.includes(cell) ? labelOf(cell.text) : ""
    }
    const name = text("name")
    if (name === "" || /^(?:合计|总计|小计)$/.test(name)) return []
    return [
      {
        name,
        nature: text("nature") || null,
        rank: text("rank") || null,
        funding: text("funding") || null,
        vehicles: numberOf(text("vehicles")),
        posts: numberOf(text("posts")),
        staff: numberOf(text("staff")),
        retired: numberOf(text("retired")),
        at: shape.grid[r]![roles.get("name")!.x]?.at ?? shape.table.rows[r]!.at,
      },
    ]
  })
}
