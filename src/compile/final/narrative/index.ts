import { duties } from "../../narrative/duties.ts"
import type { Passages } from "../../narrative/index.ts"
import { organisation } from "../../narrative/organisation.ts"
import type { FinalScope } from "../scope.ts"
import { appropriationTotals, basicExpenditure, totals } from "./amounts.ts"
import { received, spent } from "./composition.ts"
import { fundExpenditure, generalPublic } from "./fund-expenditure.ts"
import { otherMatters } from "./other-matters.ts"
import { performance } from "./performance.ts"
import { threePublic } from "./three-public.ts"

/** The passages an outline of a final account may name. */
export function finalPassages(own: FinalScope): Passages {
  return {
    tables: ({ tables }) => ({ prose: [], tables }),
    duties,
    organisation,
    totals: (context) => totals(context, own),
    received,
    spent,
    appropriation: appropriationTotals,
    generalPublic: (context) => generalPublic(context, own),
    basic: (context) => basicExpenditure(context, own),
    threePublic: (context) => threePublic(context, own),
    governmentFund: (context) => fundExpenditure(context, own, "governmentFund"),
    stateCapital: (context) => fundExpenditure(context, own, "stateCapital"),
    performance: (context) => performance(context, own),
    otherMatters: (context) => otherMatters(context, own),
  }
}
