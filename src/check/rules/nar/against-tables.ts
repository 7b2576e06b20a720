import type { Disclosure } from "../../../model/disclosure.ts"
import { meets } from "../../../money/figure.ts"
import type { Cannot, Check, Review, Verdict } from "../../check.ts"
import { equality } from "../../engine/equality.ts"
import type { Relation, Term } from "../../engine/relation.ts"
import { cellsFor, type FunctionTable, functionCell, functionTables, operatingCells } from "./cells.ts"
import { levelsOf, listsOf, type MoneyClaim, termOf } from "./claims.ts"
import { classCells } from "./classes.ts"
import { isMistaken } from "./mistaken.ts"
import { nameOfSubject, printed, quoted } from "./names.ts"
import { ownAmounts, tableSubject } from "./subject.ts"

/** NAR-008: what prose states, the tables print, whatever measure either uses. */
export const againstTables: Check = {
  id: "NAR-008",
  family: "NAR",
  title: "文中金额与表格一致",
  severity: "error",
  basis: "《财政部关于印发〈地方预决算公开操作规程〉的通知》（财预〔2016〕143号）：公开内容准确",
  *relations(review: Review): Iterable<Relation | Cannot> {
    const pairs = [...tablePairs(review.disclosure)]
    if (pairs.length === 0) yield { cannot: "文中没有可与表格对应的金额，或者没有读到对应的表" }
    for (const { claim, cell } of pairs)
      if (!isCutOff(claim, cell))
        yield equality([termOf(claim)], [cell], `文中${quoted(nameOfSubject(claim))} = ${cell.name}`)
  },
  *run(review: Review): Iterable<Verdict> {
    const cut = [...tablePairs(review.disclosure)].filter(({ claim, cell }) => isCutOff(claim, cell))
    const first = cut[0]
    if (!first) return
    const listed = cut.map(
      ({ claim, cell }) =>
        `${quoted(nameOfSubject(claim))}写${claim.text}，表中为${cell.amount.text}，应为${rounded(claim, cell)}`,
    )
    yield {
      severity: "note",
      message: `文中折合的金额末位没有四舍五入，共${cut.length}处：${listed.join("；")}。`,
      at: cut.flatMap(({ claim, cell }) => [claim.at, cell.amount.at]),
      says: first.claim.text,
      should: rounded(first.claim, first.cell),
      cause: "疑似换算万元时直接截去了末位",
      advice: "请按四舍五入改写。",
    }
  },
}

/** Every claim that tables can confirm, with the cell it agrees with, or the one all tables agree on. */
export function* tablePairs(disclosure: Disclosure): Iterable<{ claim: MoneyClaim; cell: Term }> {
  yield* operatingItems(disclosure)
  yield* classCells(disclosure)
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
    const key = tableOfItems(claim, disclosure)
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

/** Whether prose in the coarser measure cut the last digits off instead of rounding. */
function isCutOff(claim: MoneyClaim, cell: Term): boolean {
  const { figure } = claim.amount
  const gap = Math.abs(cell.amount.figure!.cents) - Math.abs(figure.cents)
  return (
    !meets(figure, cell.amount.figure!) &&
    gap > 0 &&
    gap < figure.slack &&
    cell.amount.figure!.slack < figure.slack
  )
}

function rounded(claim: MoneyClaim, cell: Term): string {
  const unit = Math.max(1, claim.amount.figure.slack)
  return printed(Math.round(cell.amount.figure!.cents / unit) * unit, claim)
}
