import type { Claim, Disclosure } from "../../../model/disclosure.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { proseOf, stretches } from "../../facts/three-public.ts"

const reason =
  /原因|由于|主要是|主要为|主要系|为了|根据|按照|因(?!公)|[缘源]于|得益于|鉴于|影响|(?:增加|减少|增长|下降|压减|增幅|降幅|持平|[，。；、%％元])的?系(?![统列数])/
const compared = /[比较]|持平|增|减|一致|无变化|相同/

/** A rise that has no cause beside it. */
export interface UnexplainedRise extends Pick<Claim, "subject" | "words"> {
  readonly amount: string
}

/** The words that compare the total, where nothing else is compared. */
export interface TotalCompared {
  readonly change: string
}

/** TPE-007: the change against last year is stated and explained, item by item; a rise has a cause. */
export const changesUnexplained: Check = {
  id: "TPE-007",
  family: "TPE",
  title: "“三公”经费增减变化没有逐项说明原因",
  severity: "warning",
  basis: "《地方预决算公开操作规程》（财预〔2016〕143号）：“三公”经费增减变化原因应予说明",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    const section = disclosure.sections.find((each) => each.key === "threePublic" && each.text.trim() !== "")
    const prose = proseOf(disclosure)
    if (!section) return yield { cannot: "没有读到“三公”经费的说明" }
    const claims = stretches(disclosure).flat()
    if (claims.length === 0 || reason.test(prose)) return
    const total = claims.find((claim) => claim.subject === "threePublic")
    const moves = claims.filter(
      (claim) =>
        (claim.kind === "change" || claim.kind === "direction") &&
        claim.direction !== null &&
        claim.version === null,
    )
    const rise = moves.find((claim) => claim.direction === "up" && claim.amount?.figure?.cents !== 0)
    if (rise)
      yield {
        fault: "rise",
        about: [rise.subject],
        at: [rise.at],
        data: {
          subject: rise.subject,
          words: rise.words,
          amount: rise.amount?.text ?? "",
        } satisfies UnexplainedRise,
        says: rise.text,
      }
    else if (moves.length > 0 && moves.every((claim) => claim.subject === "threePublic"))
      yield {
        fault: "total-only",
        about: ["threePublic"],
        at: [moves[0]!.at, section.at],
        data: { change: moves[0]!.text } satisfies TotalCompared,
        says: moves[0]!.text,
      }
    else if (moves.length === 0 && total && !compared.test(prose) && !comparesInTable(disclosure))
      yield { fault: "not-compared", about: ["threePublic"], at: [total.at, section.at] }
  },
}

function comparesInTable(disclosure: Disclosure): boolean {
  return disclosure.tables.some(
    (table) =>
      table.key === "threePublic" &&
      table.columns.some((column) => /lastYear|change|reason/.test(column.key)),
  )
}
