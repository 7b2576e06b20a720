import type { Disclosure } from "../model/disclosure.ts"
import { appropriations, type BudgetLine } from "../model/ledger.ts"
import { economicsOf, subjectOfItem } from "../model/three-public.ts"
import { nameOfFigure } from "../packs/subjects.ts"
import type { Cut } from "./cut.ts"
import { centsOf, rowOf, tableOf } from "./tables.ts"
import { type Doubt, fieldsOf } from "./unknown.ts"

/** The items, and what the names of projects they may stand in speak of. */
const items = [
  ["overseas", /出国|出境|境外|考察/],
  ["vehiclePurchase", /车/],
  ["vehicleOperation", /车/],
  ["reception", /接待|招商/],
] as const

/**
 * The three public expenses that are not in the basic expenditure stand in project expenditure: so much of a
 * line of the same fund gets their economic section, of a project named so before any other.
 */
export function withThreePublic(disclosure: Disclosure, cuts: readonly Cut[], unknown: Doubt[]): Cut[] {
  const table = tableOf(disclosure, "threePublic")
  if (!table) return [...cuts]
  let made = [...cuts]
  const single = !table.columns.some(({ key }) => (appropriations as readonly string[]).includes(key))
  for (const [key, words] of items) {
    const codes = economicsOf(key)
    const code = codes[0]!
    const name = nameOfFigure(subjectOfItem(key))
    for (const fund of single ? (["generalPublic"] as const) : appropriations) {
      const booksOn = (line: BudgetLine) => codes.includes(line.economic) && (single || line.fund === fund)
      const row = rowOf(table, key)
      const printed = centsOf(row, single ? "total" : fund)
      const booked = made.reduce(
        (sum, cut) =>
          codes.includes(cut.economic) && (single || cut.pool.fund === fund) ? sum + cut.cents : sum,
        0,
      )
      if (printed === booked || !row) continue
      if (printed < booked) {
        unknown.push({
          in: "lines",
          what: `“三公”经费表的${name}小于基本支出中的${code}，按基本支出带入。`,
          at: row.at,
          cells: fieldsOf("lines", ["cents"], booksOn),
        })
        continue
      }
      const moved = move(made, printed - booked, code, (cut) =>
        cut.pool.fund === fund ? (words.test(nameOf(disclosure, cut)) ? 2 : 1) : 0,
      )
      made = moved.cuts
      unknown.push({
        in: "lines",
        what: `${name}有${(printed - booked) / 100}元不在基本支出里，${moved.rest > 0 ? "没有找到可以列支的项目支出" : "先列在项目支出中"}，请核对是哪个项目。`,
        at: row.at,
        cells: fieldsOf("lines", ["project", "economic"], (line) => line.project !== null && booksOn(line)),
      })
    }
  }
  return made
}

/** Books so much under another economic section, of the best liked cuts first. */
function move(
  cuts: readonly Cut[],
  cents: number,
  economic: string,
  liking: (cut: Cut) => number,
): { cuts: Cut[]; rest: number } {
  const fit = cuts
    .filter((cut) => cut.project !== undefined && liking(cut) > 0)
    .sort((a, b) => liking(b) - liking(a))
  let rest = cents
  const taken = new Map<Cut, number>()
  for (const cut of fit) {
    taken.set(cut, Math.min(rest, cut.cents))
    rest -= taken.get(cut)!
  }
  return {
    rest,
    cuts: cuts.flatMap((cut) => {
      const part = taken.get(cut) ?? 0
      if (part === 0) return [cut]
      const left = cut.cents - part
      return [...(left > 0 ? [{ ...cut, cents: left }] : []), { ...cut, economic, cents: part }]
    }),
  }
}

function nameOf({ projects }: Disclosure, { project }: Cut): string {
  return projects.find(({ code }) => code === project)?.name ?? ""
}
