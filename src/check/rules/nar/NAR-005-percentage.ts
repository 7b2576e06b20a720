import type { Disclosure } from "../../../model/disclosure.ts"
import type { Check, Observation } from "../../check.ts"
import { statementsOf } from "../../facts/claims/claims.ts"
import { percentsBeside } from "./percent-beside.ts"
import { completion } from "./percent-completion.ts"
import { growth, growthOfNothing } from "./percent-growth.ts"
import { impossibleShare, share, structures } from "./percent-share.ts"

/** NAR-005: a percentage follows from the amounts it is said of. */
export const percentages: Check = {
  id: "NAR-005",
  family: "NAR",
  title: "百分比与所依据的金额不符",
  severity: "error",
  basis: "惯例：增减幅度、占比和预算完成率由所列金额计算",
  *run({ disclosure }): Iterable<Observation> {
    const found = [...ofClaims(disclosure)]
    yield* found
    const lineOf = ({ at }: Observation) => at[0]!.line ?? at[0]!.paragraph
    const lines = new Set(found.map((each) => `${lineOf(each)} ${each.says}`))
    for (const each of percentsBeside(disclosure)) if (!lines.has(`${lineOf(each)} ${each.says}`)) yield each
  },
}

function* ofClaims(disclosure: Disclosure): Iterable<Observation> {
  const told = [...growthOfNothing(disclosure)]
  yield* told
  const isTold = (line: number | undefined, text: string) =>
    told.some(({ at, says }) => says === text && at[0]?.line === line)
  for (const statement of statementsOf(disclosure.claims))
    for (const claim of statement) {
      if (claim.kind !== "percent" || claim.qualifier !== null || claim.value === null) continue
      if (told.length > 0 && isTold(claim.at.line, claim.text)) continue
      const impossible = impossibleShare(claim, statement)
      if (impossible) yield impossible
      else if (claim.percentOf === "growth") yield* growth(claim, statement, disclosure)
      else if (claim.percentOf === "share") yield* share(claim, statement, disclosure)
      else if (claim.percentOf === "completion") yield* completion(claim, statement, disclosure)
    }
  yield* structures(disclosure)
}
