import { categories, type FigureKey } from "../model/ledger.ts"
import type { Subject } from "../model/subject.ts"
import { subjectOfItem, threePublicItems } from "../model/three-public.ts"
import { inMeasure, stepOf, totalOf } from "../money/form.ts"
import { formOf } from "../packs/forms.ts"
import { subjects } from "../packs/subjects.ts"
import { purchaseKindOf } from "./purchase-kind.ts"
import type { Scope } from "./scope.ts"
import { centsOf, type Summed, sumsOf } from "./sums/index.ts"
import { operatingCostsBy, operatingCostsOf } from "./sums/operating-costs.ts"
import { type Amount, amountAt } from "./sums/printed.ts"
import { threePublicCents } from "./sums/three-public.ts"

/**
 * Every headline figure of a scope in cents, by the keys of {@link FigureKey}: what prose states and what next
 * year's document compares with. `revenue` and `expenditure` hold what was carried over; `revenue.<fund>` does
 * not, `generalPublic` (expenditure of a fund) does.
 */
export function figuresOf(scope: Scope): ReadonlyMap<FigureKey, number> {
  const figures = new Map<FigureKey, number>()
  const sums = sumsOf(scope)
  for (const [figure, { side, key, within }] of placed)
    figures.set(figure, centsOf(sums.total, sums.slots(side, key, within)))
  countThreePublic(scope, sums, figures)
  figures.set("operatingCosts", operatingCostsOf(sums, naturesOf(scope)))
  countProcurement(scope, figures)
  countAssets(scope, figures)
  return figures
}

/** 机关运行经费 by economic section, in the order of their codes, without zeros. */
export function operatingCostItems(scope: Scope): { readonly code: string; readonly cents: number }[] {
  return [...operatingCostsBy(sumsOf(scope), naturesOf(scope))]
    .filter(([, cents]) => cents !== 0)
    .map(([code, cents]) => ({ code, cents }))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}

function naturesOf({ ledger }: Scope) {
  return formOf(ledger.place, ledger.year).operatingCosts
}

/** Which amount of the tables each headline figure is, and every use of each fund. */
/** The amounts of subjects that the tables of revenue and expenditure print, and every use of each fund. */
export const placed: readonly (readonly [FigureKey, Amount])[] = amountsOf(subjects)

function amountsOf(all: readonly Subject[]): [FigureKey, Amount][] {
  const own = all.flatMap((subject): [FigureKey, Amount][] => {
    const amount = subject.is.has("figure") ? amountOf(subject) : null
    return amount ? [[subject.key, amount]] : []
  })
  const uses = own.filter(
    ([, { side, key, within }]) => within === "all" && side === "expenditure" && key !== "total",
  )
  return own.flatMap(([figure, amount]) => {
    const isFund = amount.side === "expenditure" && amount.within !== "all" && figure === amount.within
    return [
      [figure, amount],
      ...(isFund
        ? uses.map(([use, each]): [FigureKey, Amount] => [
            `${figure}.${use}`,
            { ...each, within: amount.within },
          ])
        : []),
    ]
  })
}

function amountOf({ key, cells }: Subject): Amount | null {
  // A category has a column of its own in the table of expenditure.
  if ((categories as readonly string[]).includes(key)) return { side: "expenditure", key, within: "all" }
  return cells.map(amountAt).find((amount) => amount !== null) ?? null
}

/** As their table prints them, whatever its measure. */
export function countThreePublic(
  { ledger, money, stage }: Scope,
  sums: Summed,
  figures: Map<FigureKey, number>,
): void {
  const form = formOf(ledger.place, ledger.year, stage).tables.get("threePublic")!
  const step = stepOf(inMeasure(money, form.measure))
  for (const item of threePublicItems)
    figures.set(subjectOfItem(item), threePublicCents(sums, item, "total", step))
}

function countProcurement({ procurement }: Scope, figures: Map<FigureKey, number>): void {
  for (const key of ["", ".goods", ".works", ".services", ".reservedForSmall"])
    figures.set(`procurement${key}`, 0)
  const add = (key: string, cents: number) => figures.set(key, figures.get(key)! + cents)
  for (const need of procurement) {
    add("procurement", need.cents)
    add("procurement.reservedForSmall", need.reservedCents)
    const kind = purchaseKindOf(need.catalogue)
    if (kind) add(`procurement.${kind}`, need.cents)
  }
}

function countAssets({ assets, purchases }: Scope, figures: Map<FigureKey, number>): void {
  // 办公用房是房屋的其中数。
  figures.set("assets", totalOf(assets.filter((stock) => stock.key !== "offices")))
  for (const key of ["buildings", "offices", "vehicles", "equipment", "other"] as const)
    figures.set(`assets.${key}`, totalOf(assets.filter((stock) => stock.key === key)))
  figures.set("plannedAssets", totalOf(purchases))
}
