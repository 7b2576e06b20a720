import type { Cannot, Check, Observation } from "../../check.ts"

/** Procurement of a final account as printed, without what of it was awarded to small enterprises. */
export interface AwardsUntold {
  readonly total: string
}

/** DIS-008: a final account says what of its procurement small and medium enterprises were given. */
export const awardedToSmall: Check = {
  id: "DIS-008",
  family: "DIS",
  title: "决算没有说明政府采购授予中小企业的情况",
  severity: "warning",
  basis: "《地方预决算公开操作规程》（财预〔2016〕143号）：决算公开政府采购支出总额和授予中小企业合同金额",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    const { stage, sections, claims } = disclosure
    if (stage !== "final") return
    const total = claims.find(
      ({ subject, kind, amount }) => subject === "procurement" && kind === "amount" && amount?.figure,
    )
    if (!total) return yield { cannot: "没有读到政府采购支出总额" }
    if (total.amount!.figure!.cents <= 0 || sections.some(({ text }) => /中小|小微|小型/.test(text))) return
    yield {
      about: ["procurement", "awarded"],
      at: [total.at],
      data: { total: total.text } satisfies AwardsUntold,
      says: total.text,
    }
  },
}
