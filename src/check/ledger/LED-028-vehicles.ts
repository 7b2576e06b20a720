import { appropriations, type LedgerUnit } from "../../model/ledger.ts"
import { economicsOf } from "../../model/three-public.ts"
import { totalOf } from "../../money/form.ts"
import type { Observation } from "../check.ts"
import type { LedgerCheck } from "./check.ts"
import { cell, yuan } from "./entered.ts"
import { namesOf } from "./names-of.ts"

const running = economicsOf("vehicleOperation")
const buying = economicsOf("vehiclePurchase")

/** A unit without vehicles that pays for running some. */
export interface RunsNone {
  readonly unit: string
}

/** Two counts of a unit's vehicles. */
export interface VehiclesCounted {
  readonly unit: string
  readonly given: number
  readonly inAssets: number
}

/** LED-028: a unit's vehicles are counted alike among its particulars and its assets, and cost nothing where there are none. */
export const vehicles: LedgerCheck = {
  id: "LED-028",
  family: "LED",
  title: "车辆数与资产、运行维护费不一致",
  severity: "warning",
  basis: "《党政机关公务用车管理办法》；财预〔2016〕143号：公开公务用车保有量和运行维护费",
  *run({ ledger }): Iterable<Observation> {
    const { lines } = namesOf(ledger)
    const assets = Map.groupBy(ledger.assets, (stock) => stock.unit)
    for (const unit of ledger.units) {
      if (unit.vehicles === null) continue
      const stocks = assets.get(unit.code)
      const stock = stocks?.find(({ key }) => key === "vehicles")
      const known = stock ?? (stocks ? { quantity: 0 } : null)
      if (known && known.quantity !== unit.vehicles) {
        yield counts(unit, known.quantity, stock)
        continue
      }
      const costs = lines(unit.code).filter(
        (line) => running.includes(line.economic) && appropriations.includes(line.fund),
      )
      const spent = totalOf(costs)
      const buys = lines(unit.code).some((line) => buying.includes(line.economic))
      if (unit.vehicles === 0 && spent > 0 && !buys)
        yield {
          fault: "costs",
          about: ["units", unit.code, "vehicleOperation"],
          at: [...costs.map((line) => cell(line, "cents")), cell(unit, "vehicles")],
          data: { unit: unit.name } satisfies RunsNone,
          says: yuan(spent),
        }
    }
  },
}

function counts(
  unit: LedgerUnit,
  inAssets: number,
  stock: Parameters<typeof cell>[0] | undefined,
): Observation {
  return {
    fault: "counts",
    about: ["units", unit.code, "vehicles"],
    at: [...(stock ? [cell(stock, "quantity")] : []), cell(unit, "vehicles")],
    data: { unit: unit.name, given: unit.vehicles!, inAssets } satisfies VehiclesCounted,
  }
}
