import type { Claim } from "../../../model/disclosure.ts"
import { subjectOfItem } from "../../../model/three-public.ts"
import type { Cannot, Check, Review } from "../../check.ts"
import { equality } from "../../engine/equality.ts"
import type { Relation } from "../../engine/relation.ts"
import { type MoneyClaim, termOf } from "../nar/claims.ts"
import { nameOfKey, quoted } from "../nar/names.ts"
import { compositions, statedAmount, stretches } from "./items.ts"

const versions: readonly Claim["version"][] = [null, "budget", "initial", "adjusted", "final"]
const basis = "预算公开表式：“三公”经费由三项组成"

/** TPE-001: the three public expenses said in prose are the sum of their three items. */
export const totalOfThree: Check = {
  id: "TPE-001",
  family: "TPE",
  title: "文中“三公”经费合计等于三项之和",
  severity: "error",
  basis,
  relations: (review) => sums(review, 0),
}

/** TPE-002: the cost of vehicles said in prose is purchase and operation. */
export const vehicles: Check = {
  id: "TPE-002",
  family: "TPE",
  title: "文中公务用车费等于购置费加运行维护费",
  severity: "error",
  basis,
  relations: (review) => sums(review, 1),
}

function* sums({ disclosure }: Review, which: 0 | 1): Iterable<Relation | Cannot> {
  const [whole, parts] = compositions[which]!
  let any = false
  for (const claims of stretches(disclosure))
    for (const version of versions) {
      const total = amountIn(claims, whole, version)
      const items = parts.map((part) => amountIn(claims, part, version))
      if (!total || items.some((item) => item === null)) continue
      const printed = items.filter((item) => item !== null)
      // Amounts said without a version belong to any; at least one must be said of this one.
      if (![total, ...printed].some((claim) => claim.version === version)) continue
      any = true
      yield equality(
        [termOf(total)],
        printed.map((item) => termOf(item)),
        `文中${quoted(nameOfKey(subjectOfItem(whole)))} = ${parts.map((part) => nameOfKey(subjectOfItem(part))).join(" + ")}`,
      )
    }
  if (!any) yield { cannot: "文中没有同时写出总额和各分项" }
}

/** Prose often says 预算 of the total only: an item without a version has that of the total. */
function amountIn(
  claims: readonly Claim[],
  key: Parameters<typeof statedAmount>[1],
  version: Claim["version"],
): MoneyClaim | null {
  const said = statedAmount(claims, key, version)
  if (said || version === null) return said
  const versioned = versions.slice(1).some((other) => statedAmount(claims, key, other) !== null)
  if (versioned) return null
  // 预算为31万元，支出决算为30万元……公务接待费支出2万元: where 决算 is stated too, what is spent is part of that.
  const total = versions.slice(1).filter((each) => statedAmount(claims, "total", each) !== null)
  return version === "final" || !total.includes("final") ? statedAmount(claims, key, null) : null
}
