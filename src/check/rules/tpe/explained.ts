import type { Disclosure } from "../../../model/disclosure.ts"
import type { Cannot, Check, Verdict } from "../../check.ts"
import { nameOfSubject } from "../nar/names.ts"
import { proseOf, stretches } from "./items.ts"

const reason = /原因|由于|主要是|主要为|主要系|为了|根据|按照|因(?!公)/
const compared = /[比较]|持平|增|减|一致|无变化|相同/

/** TPE-007: the change against last year is stated and explained, item by item; a rise has a cause. */
export const explained: Check = {
  id: "TPE-007",
  family: "TPE",
  title: "“三公”经费增减变化逐项说明原因",
  severity: "warning",
  basis: "《地方预决算公开操作规程》（财预〔2016〕143号）：“三公”经费增减变化原因应予说明",
  *run({ disclosure }): Iterable<Verdict | Cannot> {
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
        message: `${nameOfSubject(rise)}比上年增加${rise.amount?.text ?? ""}，文中没有说明原因。`,
        at: [rise.at],
        says: rise.text,
        advice: "请说明增加的原因。",
      }
    else if (moves.length > 0 && moves.every((claim) => claim.subject === "threePublic"))
      yield {
        message: `“三公”经费只比较了总额，写与上年相比“${moves[0]!.text}”，没有逐项与上年比较，也没有说明原因。`,
        at: [moves[0]!.at, section.at],
        says: moves[0]!.text,
        advice:
          "请按因公出国（境）、公务用车购置、公务用车运行维护、公务接待四项分别写出金额、增减额和原因。",
      }
    else if (moves.length === 0 && total && !compared.test(prose) && !comparesInTable(disclosure))
      yield {
        message: "“三公”经费没有与上年比较，没有说明增减变化及原因。",
        at: [total.at, section.at],
        advice: "请写出与上年相比的增减额及原因；没有变化的写“持平”并说明原因。",
      }
  },
}

function comparesInTable(disclosure: Disclosure): boolean {
  return disclosure.tables.some(
    (table) =>
      table.key === "threePublic" &&
      table.columns.some((column) => /lastYear|change|reason/.test(column.key)),
  )
}
