import { everyPublisher, type Publisher } from "../compile/publishers.ts"
import type { Ledger } from "../model/ledger.ts"
import { Problem } from "./problem.ts"

/**
 * Who is meant by `--of`: a code, `region`, or `all` (every department and every unit). Without it the one
 * department there is, else the one unit.
 */
export function publishersOf(
  ledger: Pick<Ledger, "departments" | "units" | "region">,
  of: string | undefined,
): Publisher[] {
  const { departments, units, region } = ledger
  if (of === "all") return everyPublisher(ledger)
  if (of === "region") return [{ code: "region", name: region.name }]
  if (of === undefined) {
    if (departments.length === 1) return [departments[0]!]
    if (departments.length === 0 && units.length === 1) return [units[0]!]
    const known = departments.slice(0, 8).map(({ code, name }) => `${code}（${name}）`)
    throw new Problem(
      `台账里有${departments.length}个部门，请用 --of 写明编哪一个：${known.join("、")}${departments.length > 8 ? "等" : ""}；region 为全部汇总，all 为逐个编。`,
    )
  }
  const found = [...departments, ...units].find(({ code, name }) => code === of || name === of)
  if (found) return [found]
  const known = [...departments, ...units].slice(0, 8).map(({ code, name }) => `${code}（${name}）`)
  throw new Problem(`台账里没有“${of}”，可写：${known.join("、")}等，或 region、all。`)
}
