import {
  appropriations,
  type BudgetLine,
  type LastYearFigure,
  type Ledger,
  unitFunds,
} from "../model/ledger.ts"
import { measureCents } from "../money/figure.ts"
import { formOf } from "../packs/forms.ts"
import { moneyFormOf } from "../packs/print.ts"

/** The headline figures one publisher prints. */
export type Figures = (ledger: Ledger, of: string) => readonly LastYearFigure[]

/**
 * What a department or unit of the county prints. Only pay has odd cents, and a unit's pay is rounded as one:
 * everything else is in whole hundreds of yuan, so these sums are the printed ones.
 */
export function figuresOf(ledger: Ledger, of: string): LastYearFigure[] {
  const units = ledger.units.filter(({ code, department }) => code === of || department === of)
  const sums = new Map<string, number>(headline.map((figure) => [figure, 0]))
  const add = (figure: string, cents: number) => sums.set(figure, (sums.get(figure) ?? 0) + cents)
  const natures = formOf(ledger.place, ledger.year).operatingCosts
  const lines = Map.groupBy(ledger.lines, (line) => line.unit)
  for (const { code, nature } of units) {
    for (const line of alike(printed(lines.get(code) ?? [], stepOf(ledger.place)))) {
      for (const figure of figuresOfLine(line)) add(figure, line.cents)
      if (line.category === "operating" && line.fund === "generalPublic" && natures.has(nature))
        add("operatingCosts", line.cents)
    }
    for (const need of ledger.procurement.filter(({ unit }) => unit === code)) {
      add("procurement", need.cents)
      add("procurement.small", need.reservedCents)
      add(`procurement.${kinds[need.catalogue[0]!]}`, need.cents)
    }
    for (const stock of ledger.assets.filter(({ unit }) => unit === code)) {
      if (stock.key !== "offices") add("assets", stock.cents)
      add(`assets.${stock.key}`, stock.cents)
    }
    for (const bought of ledger.purchases.filter(({ unit }) => unit === code))
      add("plannedAssets", bought.cents)
  }
  return [...sums].map(([figure, cents]) => ({ of, figure, cents, at: {} }))
}

/** A unit's lines with the odd cents of its pay rounded off in the first line of pay. */
function printed(lines: readonly BudgetLine[], step: number): BudgetLine[] {
  const isPay = (line: BudgetLine) => line.category === "personnel" && line.fund === "generalPublic"
  const pay = lines.filter(isPay).reduce((sum, { cents }) => sum + cents, 0)
  const first = lines.find(isPay)
  return lines.map((line) =>
    line === first ? { ...line, cents: line.cents + Math.round(pay / step) * step - pay } : line,
  )
}

/** Lines that count for the same figures as one, because there are many of them. */
function alike(lines: readonly BudgetLine[]): Iterable<BudgetLine> {
  const one = new Map<string, BudgetLine>()
  for (const line of lines) {
    const economic = line.economic in threePublic ? line.economic : ""
    const key = `${line.category} ${line.fund} ${line.carriedOver} ${economic}`
    const before = one.get(key)
    one.set(key, before ? { ...before, cents: before.cents + line.cents } : line)
  }
  return one.values()
}

function stepOf(place: string): number {
  const { measure, decimals } = moneyFormOf(place)
  return measureCents(measure) / 10 ** decimals
}

function* figuresOfLine(line: BudgetLine): Iterable<string> {
  const { category, economic, fund, carriedOver } = line
  const appropriated = appropriations.includes(fund)
  yield* ["revenue", "expenditure"]
  if (carriedOver) yield* ["revenue.carryOver", `revenue.carryOver.${fund}`]
  else {
    yield* ["revenue.current", `revenue.${fund}`]
    if (appropriated) yield "revenue.appropriation"
    if (unitFunds.includes(fund)) yield "revenue.unitFunds"
  }
  const uses =
    category === "personnel" || category === "operating"
      ? ["basic", category]
      : category === "targeted" || category === "otherOperating"
        ? ["project", category]
        : [category]
  yield* uses
  if (!appropriated) return
  for (const whole of ["appropriation", fund]) {
    yield whole
    for (const use of uses) yield `${whole}.${use}`
  }
  yield* threePublic[economic] ?? []
}

const kinds: Readonly<Record<string, string>> = { A: "goods", B: "works", C: "services" }

const threePublic: Readonly<Record<string, readonly string[]>> = {
  "30212": ["threePublic", "threePublic.overseas", "threePublic.overseasOther"],
  "30217": ["threePublic", "threePublic.reception"],
  "30231": ["threePublic", "threePublic.vehicles", "threePublic.vehicleOperation"],
  "31013": ["threePublic", "threePublic.vehicles", "threePublic.vehiclePurchase"],
}

/** Figures that are known to be zero when nothing adds to them. */
const headline: readonly string[] = [
  "revenue",
  "revenue.current",
  "revenue.appropriation",
  ...["generalPublic", "governmentFund", "stateCapital", "fiscalAccount", "unitFunds", ...unitFunds].map(
    (fund) => `revenue.${fund}`,
  ),
  "revenue.carryOver",
  ...appropriations.map((fund) => `revenue.carryOver.${fund}`),
  "expenditure",
  ...["", "appropriation.", "generalPublic.", "governmentFund.", "stateCapital."].flatMap((whole) =>
    [
      "basic",
      "personnel",
      "operating",
      "project",
      "otherOperating",
      "targeted",
      "business",
      "remittance",
      "subsidy",
    ].map((use) => whole + use),
  ),
  "appropriation",
  ...appropriations,
  "operatingCosts",
  "threePublic",
  "threePublic.overseas",
  "threePublic.overseasTeaching",
  "threePublic.overseasOther",
  "threePublic.vehicles",
  "threePublic.vehiclePurchase",
  "threePublic.vehicleOperation",
  "threePublic.reception",
  "procurement",
  "procurement.goods",
  "procurement.works",
  "procurement.services",
  "procurement.small",
  "assets",
  "assets.buildings",
  "assets.offices",
  "assets.vehicles",
  "assets.equipment",
  "assets.other",
  "plannedAssets",
]
