import type { Disclosure } from "../../../model/disclosure.ts"
import { nameKey } from "../../about.ts"
import type { Check, Observation } from "../../check.ts"
import { changesOf, isThisYear } from "../../facts/claims/claims.ts"
import { reasonsOf } from "../../facts/reasons.ts"
import { placeIn } from "../../facts/texts.ts"

/** A reason that fits every change. */
export interface EmptyReason {
  readonly change: string
  readonly reason: string
}

/** A change of operating costs without a reason. */
export interface NoReason {
  readonly amount: string
  readonly way: "up" | "down"
}

/** Words that give no reason, however they are put together. */
const empty =
  /^(?:(?:根据|按照?|因|由于|受|是|为|结合|属于?|据实|按实|如实|按需|适当|合理|相应|综合)|(?:有关|相关|实际|正常|政策性?|客观|主观|多种|多方面|各种|各方面|各项|诸多|一些|部分|个别|特殊|内部|外部|年度间|年际间?|历年|财政|业务|工作|单位|部门|本年|年度|预算|上级|其他|支出|经费|资金|费用|金额)|(?:规定|要求|需要|需求|情况|增长|增加|减少|变动|变化|变更|波动|浮动|调整|影响|原因|因素|测算|核定|结算|支付|列支|使用|差异|区别|不同|安排|开展|发展|编制|执行)|(?:的|等|所致|导致|引起|而定))+$/

/** NAR-016: a change has a reason of its own. */
export const reasonSaysNothing: Check = {
  id: "NAR-016",
  family: "NAR",
  title: "增减原因没有写或者空泛",
  severity: "warning",
  basis: "《地方预决算公开操作规程》（财预〔2016〕143号）：增减变化原因应予说明",
  *run({ disclosure }): Iterable<Observation> {
    for (const { line, index, change, given } of reasonsOf(disclosure).filter(({ isNamed }) => isNamed)) {
      const reason = given.replace(/[\s，,、：:。]/g, "")
      if (!empty.test(reason) || isGivenAhead(change, reason)) continue
      yield {
        fault: "empty",
        about: ["claim", nameKey(change), "reason"],
        at: [placeIn(line, index)],
        data: { change, reason } satisfies EmptyReason,
        says: reason,
      }
    }
    yield* operatingCosts(disclosure)
  },
}

/** 因适龄人口减少、机构分流等因素影响: what is behind 影响 was named before it. */
function isGivenAhead(change: string, reason: string): boolean {
  const [, ahead] = /(?:因|由于|受)([^，。；]{4,})$/.exec(change) ?? []
  return (
    ahead !== undefined && !empty.test(ahead) && /^(?:等|因素|原因|共同|综合|影响|所致|导致)+$/.test(reason)
  )
}

const reasonWords = /原因|由于|主要[是系为]|因为?|为了|按照|根据|厉行|压减|所致|系(?!统)|[新增减]/

/** The change of operating costs, told in a section of their own that gives no reason at all. */
function* operatingCosts(disclosure: Disclosure): Iterable<Observation> {
  const change = changesOf(disclosure.claims).find(
    (claim) =>
      claim.section === "operatingCosts" &&
      claim.subject === "operatingCosts" &&
      claim.kind === "change" &&
      claim.amount.figure.cents !== 0 &&
      isThisYear(claim, disclosure),
  )
  if (!change?.direction || change.direction === "same") return
  const prose = disclosure.sections
    .filter(({ key }) => key === "operatingCosts")
    .map(({ text }) => text.replace(/(?:比|较|与)[^，。；]{0,16}(?:增加|减少|增长|下降)/g, ""))
    .join("")
  // Who gives no reasons at all is told of the three public expenses; here the one that was left out is meant.
  if (reasonsOf(disclosure).length === 0 || reasonWords.test(prose)) return
  yield {
    fault: "none",
    about: ["claim", "operatingCosts", "reason"],
    at: [change.at],
    data: { amount: change.text, way: change.direction } satisfies NoReason,
    says: change.text,
  }
}
