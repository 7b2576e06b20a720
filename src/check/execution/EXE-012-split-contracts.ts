import { plain } from "../../text/label.ts"
import type { Observation } from "../check.ts"
import { at, type ExecutionCheck } from "./check.ts"

/** Contracts of a unit for the same thing that stay below the limit of procurement one by one and not together. */
export interface SplitContracts {
  readonly unit: string
  readonly unitName: string
  readonly title: string
  readonly count: number
  /** Cents. */
  readonly cents: number
  readonly limit: number
  readonly first: string
  readonly last: string
}

/** EXE-012: what is the same purchase is not cut into contracts below the limit of procurement. */
export const splitContracts: ExecutionCheck = {
  id: "EXE-012",
  family: "EXE",
  title: "像是拆分的合同",
  severity: "warning",
  basis: "政府采购法实施条例第二十八条：不得化整为零（条文没有核对原件）；限额由地区包规定",
  *run({ execution: { contracts }, pace }): Iterable<Observation> {
    const limit = pace.split * 100
    // What was planned as procurement is bought as such, in how many contracts ever.
    const small = contracts.filter(({ planned, cents }) => planned === null && cents < limit)
    const groups = Map.groupBy(small, ({ unit, kind, title }) => `${unit}|${kind}|${nameOf(title)}`)
    for (const own of groups.values()) {
      const cents = own.reduce((sum, each) => sum + each.cents, 0)
      if (own.length < 2 || cents < limit) continue
      const days = own.map(({ signed }) => signed).sort()
      const { unit, unitName, title } = own[0]!
      yield {
        about: [unit, "splitContracts", nameOf(title)],
        at: own.map(({ number }) => at(`contract ${number}`)),
        data: {
          unit,
          unitName,
          title: nameOf(title),
          count: own.length,
          cents,
          limit,
          first: days[0]!,
          last: days.at(-1)!,
        } satisfies SplitContracts,
      }
    }
  },
}

/** What a contract is for, without the words that number its parts: 办公桌椅采购（二期）, 办公桌椅采购合同2. */
function nameOf(title: string): string {
  const words = plain(title)
    .replace(/[（(][^）)]{0,30}(?:期|批|次|包|标段)[^）)]{0,30}[）)]/g, "")
    .replace(/第?[一二三四五六七八九十\d]{1,8}(?:期|批次?|次|包|标段)/g, "")
    .replace(/合同/g, "")
    .replace(/[（(]?[\d一二三四五六七八九十]{1,8}[）)]?$/, "")
  return words === "" ? plain(title) : words
}
