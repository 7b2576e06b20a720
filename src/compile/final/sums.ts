import { perText } from "../../memo/index.ts"
import { type AccountLine, type Flow, flows } from "../../model/final.ts"
import {
  appropriations,
  type Category,
  categories,
  type Fund,
  funds,
  type UnitNature,
  unitFunds,
} from "../../model/ledger.ts"
import { rollUp, type Summed } from "../sums/index.ts"
import type { Side, Vector, Within } from "../sums/slots.ts"

/** What one slot of a final account is: a category, a fund, and what became of the amount. */
interface Kind {
  readonly category: Category
  readonly fund: Fund
  readonly flow: Flow
}

const kinds: readonly Kind[] = categories.flatMap((category) =>
  funds.flatMap((fund) => flows.map((flow) => ({ category, fund, flow }))),
)
const categoryAt = Object.fromEntries(categories.map((name, i) => [name, i * funds.length * flows.length]))
const fundAt = Object.fromEntries(funds.map((name, i) => [name, i * flows.length]))

/** The sums of the lines of a final account, as its tables and figures look into them. */
export class FinalSums implements Summed {
  readonly total: Vector = new Float64Array(kinds.length)
  readonly functions: Map<string, Vector> = new Map()
  readonly economics: Map<string, Vector> = new Map()
  readonly operating: Map<UnitNature, Map<string, number>> = new Map()
  readonly version = 0

  constructor(lines: readonly AccountLine[], natures: ReadonlyMap<string, UnitNature>) {
    for (const line of lines) this.#count(line, natures.get(line.unit) ?? "事业")
    const all = [...kinds.keys()]
    rollUp(this.functions, all)
    rollUp(this.economics, all)
  }

  slots(side: Side, key: string, within: Within): readonly number[] {
    return slotsFor(side, key, within)
  }

  #count(line: AccountLine, nature: UnitNature): void {
    const first = categoryAt[line.category]! + fundAt[line.fund]!
    const vectors = [
      this.total,
      vectorAt(this.functions, line.function),
      vectorAt(this.economics, line.economic),
    ]
    flows.forEach((flow, i) => {
      for (const own of vectors) own[first + i]! += line[flow]
    })
    if (line.category !== "operating" || line.fund !== "generalPublic") return
    const codes = this.operating.get(nature) ?? new Map<string, number>()
    codes.set(line.economic, (codes.get(line.economic) ?? 0) + line.spent)
    this.operating.set(nature, codes)
  }
}

function vectorAt(vectors: Map<string, Vector>, code: string): Vector {
  const known = vectors.get(code)
  if (known) return known
  const made = new Float64Array(kinds.length)
  vectors.set(code, made)
  return made
}

const groups: Readonly<Record<string, readonly string[]>> = {
  basic: ["personnel", "operating"],
  project: ["otherOperating", "targeted"],
  appropriation: appropriations,
  // 教育收费等财政专户管理资金在决算中列入事业收入。
  institutionIncome: ["institutionIncome", "fiscalAccount"],
  unitFunds: [...unitFunds, "fiscalAccount"],
}

/** Which flows an amount adds up, and of which categories or funds; `@initialBudget` asks for that budget instead. */
function meaning(side: Side, key: string): { flows: readonly Flow[]; of: string | null } {
  const [name = "", budget] = key.split("@")
  if (budget)
    return {
      flows: [budget === "initialBudget" ? "initial" : "adjusted"],
      of: wholes.has(name) ? null : name,
    }
  if (name === "opening") return { flows: ["opening"], of: null }
  if (name === "closing") return { flows: ["closing"], of: null }
  if (name === "currentRevenue") return { flows: ["received"], of: null }
  if (name === "useOfSurplus") return { flows: ["surplusUsed"], of: null }
  if (name === "surplusDistribution") return { flows: ["distributed"], of: null }
  const [whole, fund] = name.split(".")
  const isRevenue = side === "revenue"
  if (whole === "carryOver") return { flows: [isRevenue ? "opening" : "closing"], of: fund ?? null }
  if (name === "total")
    return {
      flows: isRevenue ? ["opening", "received", "surplusUsed"] : ["spent", "distributed", "closing"],
      of: null,
    }
  return { flows: [isRevenue ? "received" : "spent"], of: name === "currentTotal" ? null : name }
}

const wholes = new Set(["total", "currentTotal"])

const slotsFor: (side: Side, key: string, within: Within) => readonly number[] = perText(
  (side: Side, key: string, within: Within) => {
    const { flows: ofFlows, of } = meaning(side, key)
    const isOf = (names: readonly string[], { category, fund }: Kind) =>
      names.includes(category) || names.includes(fund)
    const part = of === null ? null : (groups[of] ?? [of])
    const money = within === "all" ? null : (groups[within] ?? [within])
    return kinds.flatMap((kind, slot) =>
      ofFlows.includes(kind.flow) && (!part || isOf(part, kind)) && (!money || isOf(money, kind))
        ? [slot]
        : [],
    )
  },
)
