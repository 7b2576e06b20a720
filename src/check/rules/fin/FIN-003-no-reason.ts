import type { Claim, Disclosure } from "../../../model/disclosure.ts"
import { meets } from "../../../money/figure.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import {
  aboutOfClaim,
  isThisYear,
  isWholeEntity,
  levelsOf,
  type MoneyClaim,
} from "../../facts/claims/claims.ts"
import { nameOfSubject } from "../../facts/claims/names.ts"

/** An item whose final amount is not its budget, without a word why. */
export interface GapUnexplained {
  readonly name: string
  readonly spent: string
  readonly version: "initial" | "adjusted" | "budget"
  readonly budget: string
}

/** FIN-003: where item by item the final amount is not the budget, it is said why. */
export const gapUnexplained: Check = {
  id: "FIN-003",
  family: "FIN",
  title: "决算数与预算数不同，没有说明原因",
  severity: "note",
  basis: "《地方预决算公开操作规程》（财预〔2016〕143号）：决算应当说明支出完成预算的情况和差异原因",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    if (disclosure.stage !== "final") return
    const items = Map.groupBy(
      levelsOf(disclosure.claims).filter(
        (claim) =>
          claim.subject.startsWith("function:") &&
          claim.subject.split("/").length === 3 &&
          isThisYear(claim, disclosure) &&
          isWholeEntity(claim, disclosure),
      ),
      ({ stretch, subject }) => `${stretch} ${subject}`,
    )
    const usual = comparedIn(disclosure.claims) ?? "adjusted"
    const pairs = [...items.values()].flatMap((own) => {
      const [{ subject, stretch }] = own as [MoneyClaim]
      const same = disclosure.claims.filter((each) => each.subject === subject && each.stretch === stretch)
      return pairOf(own, comparedIn(same) ?? usual)
    })
    // Where no item has a reason, the document explains the whole, or not at all.
    const silent = pairs.filter(([final]) => !isExplained(final, disclosure))
    if (pairs.length === 0 || silent.length === pairs.length)
      return yield { cannot: "文中没有逐项说明决算与预算的差异" }
    for (const [final, budget] of silent) {
      if (meets(final.amount.figure, budget.amount.figure)) continue
      yield {
        about: [aboutOfClaim(final), "reason"],
        at: [final.at],
        data: {
          name: nameOfSubject(final),
          spent: final.amount.text,
          version: budget.version as GapUnexplained["version"],
          budget: budget.amount.text,
        } satisfies GapUnexplained,
        says: final.amount.text,
      }
    }
  },
}

type Version = GapUnexplained["version"]

/** Which budget these claims compare with: most of their rates and directions say so; null when none does. */
function comparedIn(claims: readonly Claim[]): Version | null {
  const votes = (version: Version) => claims.filter(({ base }) => base === version).length
  const [initial, adjusted] = [votes("initial"), votes("adjusted")]
  if (initial + adjusted === 0) return null
  return initial > adjusted ? "initial" : "adjusted"
}

/** The final amount with the budget it is compared with, or with the only other one told. */
function pairOf(own: readonly MoneyClaim[], compared: Version): [MoneyClaim, MoneyClaim][] {
  const of = (version: MoneyClaim["version"]) => own.filter((claim) => claim.version === version)
  const [finals, budgets] = [
    of("final"),
    [of(compared), of("adjusted"), of("initial"), of("budget")].find((each) => each.length > 0) ?? [],
  ]
  return finals.length === 1 && budgets.length === 1 ? [[finals[0]!, budgets[0]!]] : []
}

const reason = /原因|由于|因为|主要(?:是|系|为)|收回|结转|压减|节约|调[增减剂]|追加|持平|四舍五入/

/** The line of the next item. */
const item = /^\s*(?:[（(]?\d+[)）．.、]|第)|[（(]项[）)]|年初预算|支出决算/

/** Whether the paragraph of a claim, or the line below it, gives a reason. */
function isExplained({ at }: MoneyClaim, { sections }: Disclosure): boolean {
  for (const { text, places } of sections) {
    const n = places.findIndex(
      (place) =>
        place.line === at.line &&
        place.paragraph === at.paragraph &&
        place.page === at.page &&
        place.table === at.table,
    )
    if (n < 0) continue
    const [own = "", next = ""] = text.split("\n").slice(n, n + 2)
    return reason.test(own) || (!item.test(next) && reason.test(next))
  }
  return true
}
