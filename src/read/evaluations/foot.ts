import type { Cell } from "../../document/blocks.ts"
import type { SelfEvaluation } from "../../model/self-evaluation.ts"
import { parseNumber } from "../../money/figure.ts"
import { plain } from "../../text/label.ts"
import { quantityOf, type Reading, roleIn } from "./cells.ts"
import type { Columns } from "./indicators.ts"

const role = roleIn("evaluation foot", "label")

/** What stands below the indicators. */
export interface Foot {
  readonly total: SelfEvaluation["total"] | null
  readonly texts: ReadonlyMap<string, Cell>
}

/** Reads the rows from `from` on: the total, then labels with the text right of them. */
export function footOf(reading: Reading, from: number, columns: Columns): Foot {
  const { table, used } = reading
  const texts = new Map<string, Cell>()
  let total: Foot["total"] = null
  for (let r = from; r < table.rows.length; r++) {
    const { cells } = table.rows[r]!
    const isAlone = cells.filter(({ text }) => text !== "").length === 1
    cells.forEach((cell, i) => {
      const is = used.has(cell) ? null : role(cell)
      if (is === null) {
        if (isAlone) noteIn(cell, texts, used)
        return
      }
      used.add(cell)
      if (is === "totalScore" && total === null) {
        total = totalIn(reading, r, cell, columns)
        return
      }
      const value = cells[i + 1]
      if (!value || role(value) !== null || is === "totalScore" || texts.has(is)) return
      used.add(value)
      if (is !== "ignored") texts.set(is, value)
    })
  }
  return { total, texts }
}

/** The only cell of a row that begins with 注 or 说明 says how the form is filled in. */
function noteIn(cell: Cell, texts: Map<string, Cell>, used: Set<Cell>): void {
  if (!/^(?:备?注|说明|填表说明|备注)\d*[:.、]/.test(plain(cell.text)) || texts.has("note")) return
  used.add(cell)
  texts.set("note", cell)
}

/** Points of the total: in the columns of the indicators, else the numbers of the row in their order. */
function totalIn(reading: Reading, r: number, label: Cell, columns: Columns): NonNullable<Foot["total"]> {
  const { table, grid } = reading
  const { cells } = table.rows[r]!
  const at = (key: string): Cell | null => {
    const x = columns.get(key)
    const cell = x === undefined ? null : grid[r]![x]
    return cell && cell !== label && cells.includes(cell) ? cell : null
  }
  const numbers = cells.filter((cell) => cell !== label && isNumber(cell))
  const inColumns = [at("weight"), at("score")].filter((cell) => cell !== null && isNumber(cell))
  if (inColumns.length > 0 || numbers.length === 0)
    return { weight: quantityOf(at("weight"), reading), score: quantityOf(at("score"), reading) }
  const score = numbers.length === 1 ? numbers[0] : numbers[1]
  return {
    weight: numbers.length > 1 ? quantityOf(numbers[0], reading) : null,
    score: quantityOf(score, reading),
  }
}

function isNumber({ text }: Cell): boolean {
  return parseNumber(plain(text).replace(/分$/, "")) !== null
}
