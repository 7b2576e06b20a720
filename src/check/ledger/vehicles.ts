import { appropriations, type LedgerUnit } from "../../model/ledger.ts"
import { economicsOf } from "../../model/three-public.ts"
import { totalOf } from "../../money/form.ts"
import type { LedgerCheck, LedgerVerdict } from "./check.ts"
import { cell } from "./fields.ts"
import { namesOf } from "./names-of.ts"
import { yuan } from "./say.ts"

const running = economicsOf("vehicleOperation")
const buying = economicsOf("vehiclePurchase")

/** LED-028: a unit's vehicles are counted alike among its particulars and its assets, and cost nothing where there are none. */
export const vehicles: LedgerCheck = {
  id: "LED-028",
  family: "LED",
  title: "车辆数与资产、运行维护费一致",
  severity: "warning",
  basis: "《党政机关公务用车管理办法》；财预〔2016〕143号：公开公务用车保有量和运行维护费",
  *run(ledger): Iterable<LedgerVerdict> {
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
          message: `${unit.name}没有车辆，却安排公务用车运行维护费${yuan(spent)}。`,
          at: [...costs.map((line) => cell(line, "cents")), cell(unit, "vehicles")],
          says: yuan(spent),
          should: "0元，或填写车辆数",
          advice: "请核对车辆数；租用车辆的费用列入其他交通费用（30239）。",
        }
    }
  },
}

function counts(
  unit: LedgerUnit,
  inAssets: number,
  stock: Parameters<typeof cell>[0] | undefined,
): LedgerVerdict {
  return {
    message: `${unit.name}的单位信息里有车辆${unit.vehicles}辆，资产存量里有${inAssets}辆。`,
    at: [...(stock ? [cell(stock, "quantity")] : []), cell(unit, "vehicles")],
    says: `${inAssets}辆`,
    should: `${unit.vehicles}辆`,
    advice: "请核对两处；特种车辆等不作公务用车的，请说明。",
  }
}
