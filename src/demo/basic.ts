import type { BudgetLine, LedgerUnit, Quota } from "../model/ledger.ts"
import { demoPlace } from "../packs/demo.ts"
import { budgetLine } from "./budget-line.ts"
import type { Office, OfficeUnit } from "./department.ts"
import { randomOf } from "./random.ts"

/** Yuan for one head and year. */
interface Pay {
  readonly wage: number
  readonly allowance: number
}

/** Basic expenditure of a unit in a year: people by pay and contribution rates, running costs by quota. */
export function basicOf(
  office: Office,
  unit: OfficeUnit,
  people: LedgerUnit,
  year: number,
): { lines: BudgetLine[]; quotas: Quota[] } {
  const quotas = quotasOf(office, unit, people, year)
  return {
    lines: [
      ...personnelOf(office, unit, people, year),
      ...operatingOf(office, unit, people, quotas, year),
      ...incomeOf(office, unit, year),
    ],
    quotas,
  }
}

function personnelOf(office: Office, unit: OfficeUnit, people: LedgerUnit, year: number): BudgetLine[] {
  const random = randomOf(office.seed, unit.code, "pay")
  const institution = unit.nature === "事业"
  const staff = people.staff ?? 0
  const growth = 1.022 ** (year - 2020)
  const pay: Pay = {
    wage: (43_000 + random.int(0, 90) * 100) * growth,
    allowance: (institution ? 27_000 : 25_500) * growth,
  }
  const wages = cents(staff * pay.wage)
  const allowances = cents(staff * pay.allowance)
  const base = wages + allowances
  const retired = people.retired ?? 0
  const medical = institution ? "2101102" : "2101101"
  const lines = [
    ...spread(unit, "personnel", "30101", wages),
    ...(institution
      ? [
          ...spread(unit, "personnel", "30102", cents(staff * 4200)),
          ...spread(unit, "personnel", "30107", allowances),
        ]
      : [
          ...spread(unit, "personnel", "30102", allowances),
          ...spread(unit, "personnel", "30103", Math.round(wages / 12)),
        ]),
    budgetLine(unit.code, "personnel", "2080505", "30108", Math.round(base * 0.16)),
    budgetLine(unit.code, "personnel", "2080506", "30109", Math.round(base * 0.08)),
    budgetLine(unit.code, "personnel", medical, "30110", Math.round(base * 0.07)),
    budgetLine(unit.code, "personnel", "2089999", "30112", Math.round(base * 0.0057)),
    budgetLine(unit.code, "personnel", "2210201", "30113", Math.round(base * 0.12)),
    budgetLine(unit.code, "personnel", institution ? "2080502" : "2080501", "30302", cents(retired * 5640)),
  ]
  const only = randomOf(office.seed, unit.code, "families").int(0, 4)
  if (only > 2) lines.push(budgetLine(unit.code, "personnel", "2080801", "30305", cents((only - 2) * 9840)))
  return lines
}

/** Quotas in whole hundreds of yuan a head (or vehicle), so that everything but pay prints exactly. */
function quotasOf(office: Office, unit: OfficeUnit, people: LedgerUnit, year: number): Quota[] {
  const random = randomOf(office.seed, unit.code, "quotas")
  const staff = people.staff ?? 0
  const organ = unit.nature !== "事业"
  const wanted: readonly (readonly [economic: string, per: Quota["per"], yuan: number])[] = [
    ["30201", "staff", random.int(1500, 2400, 100)],
    ["30202", "staff", organ ? random.int(100, 300, 100) : 0],
    ["30205", "staff", random.int(100, 200, 100)],
    ["30206", "staff", random.int(300, 800, 100)],
    ["30207", "staff", random.int(200, 500, 100)],
    ["30208", "staff", demoPlace(office.place).heating],
    ["30211", "staff", random.int(600, 1500, 100)],
    ["30216", "staff", random.chance(0.6) ? 200 : 0],
    ["30228", "staff", 1400],
    ["30229", "staff", 1800],
    ["30231", "vehicles", random.int(18_000, 26_000, 1000) + (year % 2) * 500],
    ["30239", "staff", organ ? 7200 : 0],
  ]
  return wanted
    .filter(([, per, yuan]) => yuan > 0 && (people[per] ?? 0) > 0 && staff > 0)
    .map(([economic, per, yuan]) => ({ of: unit.code, economic, per, cents: yuan * 100, at: {} }))
}

function operatingOf(
  office: Office,
  unit: OfficeUnit,
  people: LedgerUnit,
  quotas: readonly Quota[],
  year: number,
): BudgetLine[] {
  const random = randomOf(office.seed, unit.code, "running")
  // Hospitality is cut a little every year.
  const hospitality = (people.staff ?? 0) * Math.max(60, random.int(260, 420, 20) - 20 * (year - 2020))
  const abroad =
    unit.template || (year + random.int(0, 2)) % 3 > 0 ? 0 : random.int(...(office.line.abroad ?? [0, 0]))
  const other = randomOf(office.seed, unit.code, "other", year).int(0, 60)
  const more: readonly (readonly [economic: string, yuan: number])[] = [
    ["30212", abroad],
    ["30217", unit.nature === "事业" ? 0 : hospitality],
    ["30299", other * 100],
  ]
  return [
    ...quotas.flatMap((quota) =>
      spread(unit, "operating", quota.economic, quota.cents * (people[quota.per] ?? 0)),
    ),
    ...more.flatMap(([economic, yuan]) =>
      yuan > 0 ? spread(unit, "operating", economic, Math.round(yuan / 100) * 10_000) : [],
    ),
  ]
}

/** What a unit spends out of its own money without a project. */
function incomeOf(office: Office, unit: OfficeUnit, year: number): BudgetLine[] {
  return (unit.template?.income ?? []).map((income, i) => {
    const [low, high, step] = income.yuan
    const usual = randomOf(office.seed, unit.code, "income", i).int(low, high, step)
    const growth = 1 + randomOf(office.seed, unit.code, "income", i, year).int(-3, 5) / 100
    const yuan = Math.round((usual * growth) / 100) * 100
    return budgetLine(unit.code, income.category, income.function, income.economic, yuan * 100, {
      fund: income.fund,
    })
  })
}

/** An amount over the functions of a unit by their shares; the last takes what is left. */
function spread(
  unit: OfficeUnit,
  category: "personnel" | "operating",
  economic: string,
  whole: number,
): BudgetLine[] {
  let rest = whole
  return unit.functions.map(([fn, share], i) => {
    const part = i === unit.functions.length - 1 ? rest : Math.round((whole * share) / 10_000) * 10_000
    rest -= part
    return budgetLine(unit.code, category, fn, economic, part)
  })
}

function cents(yuan: number): number {
  return Math.round(yuan * 100)
}
