import { perObject } from "../../../memo/index.ts"
import type { Disclosure, ThreePublicKey } from "../../../model/disclosure.ts"
import type { Place } from "../../../model/place.ts"
import { meets } from "../../../money/figure.ts"
import { quantitiesOf, type Stated } from "../../facts/quantities/index.ts"
import { ownAmounts } from "../../facts/three-public.ts"

/** What is counted beside the three public expenses (部门决算相关信息统计表). */
export type Counted =
  | "overseasGroups"
  | "overseasPersons"
  | "receptions"
  | "receptionPersons"
  | "foreignReceptions"
  | "foreignPersons"
  | "vehiclesBought"
  | "vehiclesHeld"

/** Of another year, of a change or a mean, or of what other money paid. */
const otherwise =
  /上年|去年|往年|以前|增加|减少|增长|下降|较|比|人均|平均|每批|每人|每次|计划|拟|预计|上级|其他资金|自有|自筹|租/

const kinds: readonly (readonly [Counted, RegExp, RegExp])[] = [
  [
    "foreignReceptions",
    /(?:外事|外宾|国\(境\)外|国（境）外|境外)[^，；。]{0,16}$/,
    /^(?:个)?(?:批次?|次|团)/,
  ],
  ["foreignPersons", /(?:外事|外宾|国\(境\)外|国（境）外|境外)[^；。]{0,24}$/, /^人/],
  ["overseasGroups", /(?:出国|出境|团组)[^；。]{0,16}$/, /^个?(?:团组|团|批次?|次|个)/],
  ["overseasPersons", /(?:出国|出境|团组)[^；。]{0,26}$/, /^人/],
  ["receptions", /接待[^；。]{0,14}$/, /^(?:个)?(?:批次?|次(?!人))/],
  ["receptionPersons", /接待[^；。]{0,26}$/, /^(?:余)?人/],
  ["vehiclesBought", /(?:购置|更新|新购|购入)[^，；。]{0,14}$/, /^[辆台]/],
  ["vehiclesHeld", /(?:保有量?|(?:开支|负担)[^，；。]{0,8}(?:用车|车辆))[^，；。]{0,8}$/, /^[辆台]/],
]

/** The counts a final account's prose tells of the three public expenses; what it tells twice differently is left out. */
export const countedIn: (disclosure: Disclosure) => ReadonlyMap<Counted, Stated> = perObject(
  (disclosure: Disclosure) => {
    const found = new Map<Counted, Stated[]>()
    for (const stated of quantitiesOf(disclosure)) {
      const kind = kindOf(stated, disclosure.year)
      if (kind) found.set(kind, [...(found.get(kind) ?? []), stated])
    }
    return new Map(
      [...found].flatMap(([kind, all]): [Counted, Stated][] =>
        all.every(({ quantity }) => quantity.value === all[0]!.quantity.value) ? [[kind, all[0]!]] : [],
      ),
    )
  },
)

function kindOf({ passage, quantity, sentence }: Stated, year: number | null): Counted | null {
  if (passage.section !== "threePublic" || quantity.rough || quantity.per.length > 0) return null
  const text = sentence.text.slice(Math.max(0, quantity.start - 60), quantity.start)
  // A count is told by the words of its own clause; 其中 and 、 go on with those before.
  const clause = text.slice(
    Math.max(text.lastIndexOf("；"), text.lastIndexOf("。"), text.lastIndexOf("：")) + 1,
  )
  const own = clause.slice(clause.lastIndexOf("，") + 1)
  if (otherwise.test(own) || (own.match(/20\d\d(?=年)/g) ?? []).some((each) => Number(each) !== year))
    return null
  const after = `${quantity.unit}${sentence.text.slice(quantity.end, quantity.end + 6)}`
  return kinds.find(([, before, unit]) => before.test(clause) && unit.test(after))?.[0] ?? null
}

/** What was spent on an item: as prose says beside the counts, else its table; null where the two contradict (TPE-003). */
export function spentOn(disclosure: Disclosure, item: ThreePublicKey): Spent | null {
  const [said] = ownAmounts(disclosure, item)
  const cell = disclosure.threePublic.table[item]
  if (said && cell?.figure && !meets(said.amount.figure, cell.figure)) return null
  const amount = said?.amount ?? cell
  return amount?.figure ? { cents: amount.figure.cents, at: amount.at, text: amount.text } : null
}

/** An amount with its words and place. */
export interface Spent {
  readonly cents: number
  readonly at: Place
  readonly text: string
}

/** How a count is called. */
export const countedNames: Readonly<Record<Counted, string>> = {
  overseasGroups: "因公出国（境）团组数",
  overseasPersons: "因公出国（境）人次",
  receptions: "国内公务接待批次",
  receptionPersons: "国内公务接待人次",
  foreignReceptions: "外事接待批次",
  foreignPersons: "外事接待人次",
  vehiclesBought: "公务用车购置数",
  vehiclesHeld: "公务用车保有量",
}
