import type { AssetStock, BudgetLine, PlannedPurchase, ProcurementNeed } from "../model/ledger.ts"
import { budgetLine } from "./budget-line.ts"
import type { Office, OfficeUnit } from "./department.ts"
import { catalogueOf, type Good, goods } from "./goods.ts"
import type { YearProject } from "./projects.ts"
import { randomOf } from "./random.ts"

/** What a unit buys with its running costs: paper out of 办公费, and equipment with a line of its own. */
export function officePurchasesOf(
  office: Office,
  unit: OfficeUnit,
  running: readonly BudgetLine[],
  year: number,
): { needs: ProcurementNeed[]; lines: BudgetLine[] } {
  const random = randomOf(office.seed, unit.code, "buys", year)
  const stationery = running.find(({ economic }) => economic === "30201")?.cents ?? 0
  const needs: ProcurementNeed[] = []
  if (random.chance(0.8)) {
    const boxes = Math.min(60, Math.floor((stationery * 0.25) / 100 / goods.paper!.price / 5) * 5)
    needs.push(...needOf(unit.code, null, goods.paper!, boxes, year))
  }
  const wanted: readonly (readonly [string, number])[] = [
    ["computer", random.chance(0.6) ? random.int(1, 6) : 0],
    ["printer", random.chance(0.3) ? random.int(1, 3) : 0],
    ["air", random.chance(0.2) ? random.int(1, 4) : 0],
    ["cabinet", random.chance(0.2) ? random.int(2, 6, 2) : 0],
  ]
  for (const [key, count] of wanted) needs.push(...needOf(unit.code, null, goods[key]!, count, year))
  const equipment = needs
    .filter(({ goods: name }) => isAsset(name))
    .reduce((sum, { cents }) => sum + cents, 0)
  const fn = unit.functions[0]![0]
  return { needs, lines: equipment > 0 ? [budgetLine(unit.code, "operating", fn, "31002", equipment)] : [] }
}

/** What a project buys: a number of pieces its texts speak of, or one lot for a share of its budget. */
export function projectPurchasesOf(each: YearProject, year: number): ProcurementNeed[] {
  const { template, project, cents, carriedOver } = each
  if (carriedOver) return []
  return (template.buys ?? []).flatMap(([key, much]) => {
    const good = goods[key]!
    const rest = { project: project.code, fund: template.fund ?? "generalPublic" } as const
    if (typeof much === "string")
      return needOf(project.unit, project.code, good, each.words.numbers[much]!, year, rest)
    const lot = Math.floor((cents * much) / 10_000) * 10_000
    return needOf(project.unit, project.code, { ...good, price: lot / 100 }, 1, year, rest)
  })
}

function needOf(
  unit: string,
  project: string | null,
  good: Good,
  quantity: number,
  year: number,
  rest: Partial<ProcurementNeed> = {},
): ProcurementNeed[] {
  const catalogue = catalogueOf(good, year)
  const cents = quantity * good.price * 100
  if (catalogue === null || cents === 0) return []
  return [
    {
      unit,
      project,
      goods: good.name,
      catalogue,
      measure: good.measure,
      quantity,
      priceCents: good.price * 100,
      cents,
      fund: "generalPublic",
      carriedOver: false,
      reservedCents: reservedOf(good, cents),
      at: {},
      ...rest,
    },
  ]
}

/** Small purchases are for small enterprises alone, of large ones a share (财库〔2020〕46号). */
function reservedOf({ catalogue }: Good, cents: number): number {
  const limit = catalogue.startsWith("B") ? 400_000_000 : 200_000_000
  const share = catalogue.startsWith("B") ? 0.4 : 0.3
  return cents <= limit ? cents : Math.ceil((cents * share) / 10_000) * 10_000
}

const byName = new Map(Object.values(goods).map((good) => [good.name, good]))

function isAsset(name: string): boolean {
  return byName.get(name)?.asset != null
}

/** The fixed assets among what is bought. */
export function plannedOf(needs: readonly ProcurementNeed[]): PlannedPurchase[] {
  return needs
    .filter(({ goods: name }) => isAsset(name))
    .map(({ unit, goods: name, quantity, cents }) => ({ unit, goods: name, quantity, cents, at: {} }))
}

/**
 * Fixed assets at the end of the year before: what a unit has had for long, and what it bought last year. Older
 * pieces are written off as new ones come.
 */
export function assetsOf(
  office: Office,
  unit: OfficeUnit,
  people: { readonly posts: number | null; readonly vehicles: number | null },
  bought: readonly PlannedPurchase[],
  year: number,
): AssetStock[] {
  const random = randomOf(office.seed, unit.code, "assets")
  const heads = people.posts ?? 0
  const space = unit.template?.space ?? 24
  const area = Math.round(heads * space * (0.9 + 0.3 * random.real()) * 10) / 10
  const price = random.int(1150, 1900, 10)
  const offices = Math.round(area * (space > 40 ? 0.15 : 0.6) * 10) / 10
  const vehicles = people.vehicles ?? 0
  const machines = unit.template?.machines ?? 0
  const kept = heads * random.int(6, 11) + (year - 2020) * random.int(1, 4)
  const news = (kind: Good["asset"]) => bought.filter(({ goods: name }) => byName.get(name)?.asset === kind)
  const newOthers = news("other")
  const newMachines = news("equipment")
  return [
    stock("buildings", area, area * price),
    stock("offices", offices, offices * price),
    stock("vehicles", vehicles, vehicles * random.int(118_000, 176_000, 500)),
    stock(
      "equipment",
      machines + count(newMachines),
      machines * random.int(260_000, 480_000, 100) + yuan(newMachines),
    ),
    stock("other", kept + count(newOthers), kept * random.int(1450, 2600, 10) + yuan(newOthers)),
  ].filter(({ quantity }) => quantity > 0)

  function stock(key: AssetStock["key"], quantity: number, value: number): AssetStock {
    return { unit: unit.code, key, quantity, cents: Math.round(value / 100) * 10_000, at: {} }
  }
}

function count(purchases: readonly PlannedPurchase[]): number {
  return purchases.reduce((sum, { quantity }) => sum + quantity, 0)
}

function yuan(purchases: readonly PlannedPurchase[]): number {
  return purchases.reduce((sum, { cents }) => sum + cents / 100, 0)
}
