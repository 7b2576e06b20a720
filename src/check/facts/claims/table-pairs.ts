import type { Disclosure } from "../../../model/disclosure.ts"
import { meets } from "../../../money/figure.ts"
import type { Term } from "../../engine/relation.ts"
import { cellsFor, type FunctionTable, functionCell, functionTables, operatingCells } from "./cells.ts"
import { levelsOf, type MoneyClaim } from "./claims.ts"
import { classCells, itemCells } from "./classes.ts"
import { listsOf } from "./lists.ts"
import { isMistaken } from "./mistaken.ts"
import { ownAmounts, tableSubject } from "./subject.ts"

/** Every claim that tables can confirm, with the cell it agrees with, or the one all tables agree on. */
export function* tablePairs(disclosure: Disclosure): Iterable<{ claim: MoneyClaim; cell: Term }> {
  yield* operatingItems(disclosure)
  yield* classCells(disclosure)
  yield* itemCells(disclosure)
  const seen = new Set<string>()
  for (const claim of ownAmounts(disclosure)) {
    const subject = tableSubject(claim, disclosure)
    // What is printed twice alike is one statement: twice said is not twice as true.
    const key = `${subject}|${claim.amount.figure.cents}`
    if (subject === null || seen.has(key) || isMistaken(claim, disclosure)) continue
    seen.add(key)
    const cells = meant(claim, subject, disclosure)
    const same = cells.find((cell) => meets(claim.amount.figure, cell.amount.figure!))
    const first = cells[0]
    if (same) yield { claim, cell: same }
    // Tables that differ among themselves mean different things; then it is not sure which the prose means.
    else if (first && cells.every((cell) => meets(cell.amount.figure!, first.amount.figure!)))
      yield { claim, cell: first }
  }
}

/** The cells a claim can mean: 总计 of a final account is the total row, items are those of the table their fellows agree with. */
function meant(claim: MoneyClaim, subject: string, disclosure: Disclosure): Term[] {
  const cells = cellsFor(subject, disclosure)
  if (subject.startsWith("function:")) {
    const key = tableOfItems(claim, disclosure) ?? tableOfHeading(claim, disclosure)
    const own = key && functionCell(subject, key, disclosure)
    return own ? [own] : cells
  }
  const total = disclosure.stage === "final" && /balance$/.test(subject) && /总计/.test(claim.words)
  return total ? cells.slice(0, 1) : cells
}

const tablesOfItems = new WeakMap<Disclosure, Map<string, FunctionTable | null>>()

/** The one table that the items of a passage agree with where tables differ; null when there is none. */
function tableOfItems(claim: MoneyClaim, disclosure: Disclosure): FunctionTable | null {
  const known = tablesOfItems.get(disclosure) ?? new Map<string, FunctionTable | null>()
  tablesOfItems.set(disclosure, known)
  const passage = passageOf(claim)
  if (known.has(passage)) return known.get(passage)!
  const fellows = ownAmounts(disclosure).filter((each) => passageOf(each) === passage)
  const counts = new Map<FunctionTable, number>()
  for (const each of fellows) {
    const cells = functionTables.flatMap((key) => {
      const cell = functionCell(each.subject, key, disclosure)
      return cell ? [{ key, figure: cell.amount.figure! }] : []
    })
    if (cells.every(({ figure }) => meets(figure, cells[0]!.figure))) continue
    for (const { key, figure } of cells)
      if (meets(figure, each.amount.figure)) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const [first, ...others] = [...counts]
  const found = first && others.length === 0 && first[1] >= 2 ? first[0] : null
  known.set(passage, found)
  return found
}

const headedBy: readonly (readonly [FunctionTable, RegExp])[] = [
  ["generalPublic", /一般公共预算/],
  ["governmentFund", /政府性基金/],
  ["stateCapital", /国有资本/],
]

/** The table that the headings over an amount name: 一般公共预算当年拨款具体使用情况. */
function tableOfHeading({ at }: MoneyClaim, { sections }: Disclosure): FunctionTable | null {
  const own = sections.findIndex(({ places }) => places.includes(at))
  if (own < 0) return null
  let level = Number.POSITIVE_INFINITY
  for (let i = own; i >= 0 && level > 1; i--) {
    const section = sections[i]!
    if (section.level >= level) continue
    level = section.level
    const named = headedBy.filter(([, words]) => words.test(section.title))
    if (named.length === 1) return named[0]![0]
    if (named.length > 1) return null
  }
  return null
}

function passageOf({ subject, stretch }: MoneyClaim): string {
  return subject.startsWith("function:") ? `${stretch}|${subject.split("/").length}` : ""
}

/**
 * The economic items of operating costs listed in full are those of basic expenditure, when the total is the
 * same and there are as many items.
 */
function* operatingItems(disclosure: Disclosure): Iterable<{ claim: MoneyClaim; cell: Term }> {
  const total = cellsFor("generalPublic.operating", disclosure)[0]
  for (const list of listsOf(disclosure.claims)) {
    const whole = levelsOf(list.whole).find((claim) => claim.subject === "operatingCosts")
    if (!whole || !total || !meets(whole.amount.figure, total.amount.figure!)) continue
    const cells = operatingCells(disclosure)
    const items = list.parts.flatMap((part) => levelsOf(part).slice(0, 1))
    const agreeing = items.filter((claim) =>
      cells.some(
        ({ label, cell }) => label === claim.subject && meets(cell.amount.figure!, claim.amount.figure),
      ),
    )
    // A list that may be incomplete is that of the table when most of its items are.
    if (list.open ? agreeing.length < 3 || agreeing.length < items.length - 2 : items.length !== cells.length)
      continue
    for (const claim of items) {
      const same = cells.filter(({ label }) => label === claim.subject)
      if (same.length === 1) yield { claim, cell: same[0]!.cell }
    }
  }
}
