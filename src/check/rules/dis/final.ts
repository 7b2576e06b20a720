import type { Cannot, Check, Verdict } from "../../check.ts"

/** DIS-008: a final account says what of its procurement small and medium enterprises were given. */
export const awardedToSmall: Check = {
  id: "DIS-008",
  family: "DIS",
  title: "决算说明政府采购授予中小企业的情况",
  severity: "warning",
  basis: "《地方预决算公开操作规程》（财预〔2016〕143号）：决算公开政府采购支出总额和授予中小企业合同金额",
  *run({ disclosure }): Iterable<Verdict | Cannot> {
    const { stage, sections, claims } = disclosure
    if (stage !== "final") return
    const total = claims.find(
      ({ subject, kind, amount }) => subject === "procurement" && kind === "amount" && amount?.figure,
    )
    if (!total) {
      yield { cannot: "没有读到政府采购支出总额" }
      return
    }
    if (total.amount!.figure!.cents <= 0 || sections.some(({ text }) => /中小|小微|小型/.test(text))) return
    yield {
      message: `文中写政府采购${total.text}，没有说明授予中小企业的合同金额。`,
      at: [total.at],
      says: total.text,
      advice: "请补写授予中小企业、小微企业的合同金额和占比；没有的，写明没有。",
    }
  },
}
