import type { Claim, Disclosure } from "../../../model/disclosure.ts"
import type { Money } from "../../../model/finding.ts"
import { type Figure, parseFigure } from "../../../money/figure.ts"
import type { Check, Observation } from "../../check.ts"
import { aboutOfClaim, isPlain } from "../../facts/claims/claims.ts"
import { addsUpTo, inYuan, isMistaken, largestTotal } from "../../facts/claims/mistaken.ts"
import { nameOfSubject } from "../../facts/claims/names.ts"
import { inTenThousands } from "../../facts/money.ts"

/** What is written where an amount should stand. */
export interface MalformedAmount {
  readonly name: string
  readonly said: string
}

/** An amount far above all money of the document, and what it is in 元. */
export interface AmountTooLarge {
  readonly name: string
  readonly said: string
  readonly largest: Money
  readonly inYuan: Money
}

/** NAR-009: amounts that are no number, or so large that their measure must be wrong. */
export const writtenAmounts: Check = {
  id: "NAR-009",
  family: "NAR",
  title: "文中金额书写有误或量级不可能",
  severity: "error",
  basis: "惯例：金额书写规范；所列金额不可能大于部门全部收支",
  *run({ disclosure }): Iterable<Observation> {
    for (const claim of disclosure.claims) {
      if (claim.amount && claim.amount.figure === null && claim.qualifier !== "unclear")
        yield malformed(claim, disclosure)
      else if (isMistaken(claim, disclosure)) yield tooLarge(claim, disclosure)
    }
  },
}

function malformed(claim: Claim, disclosure: Disclosure): Observation {
  const repaired = parseFigure(/[\d,.]+/.exec(claim.text)?.[0].replaceAll(",", "") ?? "", "万元")
  const total = repaired && addsUpTo(repaired, claim, disclosure)
  const should = repaired && inTenThousands(repaired.cents)
  return {
    fault: "malformed",
    about: [aboutOfClaim(claim, "malformed")],
    at: [claim.amount!.at],
    data: { name: nameOfSubject(claim), said: claim.text } satisfies MalformedAmount,
    says: claim.text,
    ...(total && should
      ? {
          should,
          cause: {
            kind: "extra-comma",
            without: should,
            whole: nameOfSubject(total),
            total: total.text,
          },
        }
      : {}),
  }
}

function tooLarge(claim: Claim, disclosure: Disclosure): Observation {
  const figure: Figure = isPlain(claim) ? inYuan(claim) : { cents: 0, slack: 0 }
  const said = claim.amount!.figure?.cents ?? 0
  const should = inTenThousands(figure.cents)
  return {
    fault: claim.unit === "亿元" ? "hundred-millions" : "too-large",
    about: [aboutOfClaim(claim, "measure")],
    at: [claim.amount!.at],
    data: {
      name: nameOfSubject(claim),
      said: claim.text,
      largest: inTenThousands(largestTotal(disclosure)),
      inYuan: should,
    } satisfies AmountTooLarge,
    says: inTenThousands(said),
    should,
    gap: inTenThousands(said - figure.cents),
    ...causeOf(claim, figure, disclosure),
  }
}

function causeOf(claim: Claim, figure: Figure, disclosure: Disclosure): Pick<Observation, "cause"> {
  if (claim.unit === "亿元") return {}
  const total = addsUpTo(figure, claim, disclosure)
  return {
    cause: total
      ? {
          kind: "yuan-adds-up",
          inYuan: inTenThousands(figure.cents),
          whole: nameOfSubject(total),
          total: total.text,
        }
      : { kind: "yuan-as-ten-thousands" },
  }
}
