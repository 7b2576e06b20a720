import type { Disclosure } from "../../../model/disclosure.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { quantitiesOf, type Stated } from "../../facts/quantities/index.ts"
import { amountOf } from "../../facts/three-public.ts"

/** A number of vehicles that does not go with the money, or with how many there are. */
export interface VehiclesAndMoney {
  /** The words of the prose with the number. */
  readonly said: string
  /** The amount, or the words for all vehicles. */
  readonly beside: string
}

const bought = /(?:购置|更新|新购|购入|购买|采购)[^，。；：\d]{0,14}$/
const held =
  /(?:保有量?|(?:财政拨款)?(?:开支|负担|承担)[^，。；\d]{0,8}(?:用车|车辆))(?:总数|数量|数)?(?:共有|共|为|是|有|计)?$/
const all =
  /(?:(?:部门|单位|局|校|院|委|系统)?共有(?:公务|各类|机动)?(?:车辆|用车)|(?:车辆|用车)(?:总数|总量|合计|共计|共))(?:共|为|是|有|计)?$/
/** Of another year, or of money that is no appropriation. */
const otherwise =
  /上年|去年|往年|以前|上级|其他资金|自有|自筹|捐赠|调拨|划拨|划入|无偿|租|中央|省级|非财政|经营|事业收入|企业|计划|拟/

/** TPE-011: vehicles bought and held go with what is spent on them, and with how many there are. */
export const vehiclesAndMoney: Check = {
  id: "TPE-011",
  family: "TPE",
  title: "公务用车的数量与金额、保有量不符",
  severity: "error",
  basis: "惯例：购置数、保有量与购置费、运行维护费相符",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    const told = quantitiesOf(disclosure).filter(isOfVehicles)
    if (told.length === 0) return yield { cannot: "文中没有写公务用车的购置数和保有量" }
    const own = told.filter(({ passage }) => passage.section === "threePublic")
    yield* againstMoney(own, disclosure)
    yield* againstAll(own, told, disclosure)
  },
}

function isOfVehicles({ quantity, passage }: Stated): boolean {
  const { unit, rough, per } = quantity
  return passage.project === null && /^[辆台]$/.test(unit) && !rough && per.length === 0
}

function* againstMoney(told: readonly Stated[], disclosure: Disclosure): Iterable<Observation> {
  const [purchase, operation] = [
    amountOf(disclosure, "vehiclePurchase"),
    amountOf(disclosure, "vehicleOperation"),
  ]
  for (const stated of told) {
    const { quantity } = stated
    if (isOtherwise(stated, disclosure.year)) continue
    const isVehicle = /车/.test(quantity.before + quantity.after.slice(0, 10))
    if (isVehicle && bought.test(quantity.before) && purchase) {
      const isBought = quantity.value > 0
      if (isBought !== purchase.cents > 0 && !(purchase.cents > 0 && told.some((each) => isPurchase(each))))
        yield observed(isBought ? "not-paid" : "not-bought", stated, purchase)
    }
    if (held.test(quantity.before) && quantity.value === 0 && operation && operation.cents > 0)
      yield observed("not-held", stated, operation)
  }
}

function isPurchase({ quantity }: Stated): boolean {
  return quantity.value > 0 && bought.test(quantity.before)
}

/** 其中: the vehicles paid by the appropriation are some of all vehicles. */
function* againstAll(
  own: readonly Stated[],
  told: readonly Stated[],
  { stage, assets }: Disclosure,
): Iterable<Observation> {
  const whole = told.find(
    ({ quantity, passage }) =>
      passage.section !== "threePublic" && all.test(quantity.before) && quantity.value > 0,
  )
  const tabled = assets.rows.find(({ key }) => key === "vehicles")?.quantity
  const count = Math.max(whole?.quantity.value ?? 0, tabled?.value ?? 0)
  if (count === 0 || (whole && /本级|机关/.test(whole.quantity.before))) return
  for (const stated of own)
    if (held.test(stated.quantity.before) && stated.quantity.value > count) {
      const beside = whole && whole.quantity.value === count ? wordsOf(whole) : `资产表车辆${tabled!.text}`
      const at = whole && whole.quantity.value === count ? whole.at : tabled!.at
      yield {
        ...observed("beyond", stated, { text: beside, at }),
        ...(stage === "final" ? {} : { severity: "warning" as const }),
      }
    }
}

function isOtherwise({ quantity, sentence }: Stated, year: number | null): boolean {
  const before = sentence.text.slice(Math.max(0, quantity.start - 40), quantity.start)
  const clause = before.slice(Math.max(before.lastIndexOf("；"), before.lastIndexOf("。")) + 1)
  const years = clause.match(/20\d\d(?=年)/g) ?? []
  return otherwise.test(clause) || years.some((each) => Number(each) !== year)
}

function observed(
  fault: string,
  stated: Stated,
  { text, at }: { text: string; at: Observation["at"][number] },
): Observation {
  return {
    fault,
    about: ["threePublic.vehicles", fault],
    at: [stated.at, at],
    data: { said: wordsOf(stated), beside: text } satisfies VehiclesAndMoney,
    says: stated.quantity.text,
  }
}

function wordsOf({ quantity: { before, text, after } }: Stated): string {
  return `${before.slice(-16)}${text}${after.slice(0, 6)}`
}
