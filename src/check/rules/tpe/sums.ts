import type { Claim } from "../../../model/disclosure.ts"
import { subjectOfItem } from "../../../model/three-public.ts"
import type { Cannot, Review } from "../../check.ts"
import { equality } from "../../engine/equality.ts"
import type { Relation } from "../../engine/relation.ts"
import { type MoneyClaim, termOf } from "../../facts/claims/claims.ts"
import { nameOfKey, quoted } from "../../facts/claims/names.ts"
import { compositions, statedAmount, stretches } from "../../facts/three-public.ts"

const versions: readonly Claim["version"][] = [null, "budget", "initial", "adjusted", "final"]

/** Why these are sums. */
export const basis = "预算公开表式：“三公”经费由三项组成"

/** Prose that states a whole of {@link compositions} and its parts, in whatever version of the figures. */
export function* sums({ disclosure }: Review, which: 0 | 1): Iterable<Relation | Cannot> {
  const [whole, parts] = compositions[which]!
  let any = false
  for (const claims of stretches(disclosure))
    for (const version of versions) {
      const total = amountIn(claims, whole, version)
      const items = parts.map((part) => amountIn(claims, part, version, whole))
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
  whole: typeof key = key,
): MoneyClaim | null {
  const said = statedAmount(claims, key, version)
  if (said || version === null) return said
  const versioned = versions.slice(1).some((other) => statedAmount(claims, key, other) !== null)
  if (versioned) return null
  // 预算为31万元，支出决算为30万元……公务接待费支出2万元: where 决算 is stated too, what is spent is part of that.
  const isSpent = (["total", whole] as const).some((each) => statedAmount(claims, each, "final") !== null)
  return version === "final" || !isSpent ? statedAmount(claims, key, null) : null
}
