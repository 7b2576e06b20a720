import type { Codes } from "../../../codes/index.ts"
import { isA, subjectNamed } from "../../../packs/subjects.ts"
import type { Check } from "../../check.ts"
import { atMost } from "../../engine/equality.ts"
import type { Relation } from "../../engine/relation.ts"
import { type MoneyClaim, termOf } from "../../facts/claims/claims.ts"
import { amountsOf, isAboutThreePublic, isProvedComplete, listsOf, sumOf } from "../../facts/claims/lists.ts"
import { isMistaken } from "../../facts/claims/mistaken.ts"
import { nameOfSubject, quoted } from "../../facts/claims/names.ts"

/** Whether what is named in a list about a subject is inside of it. */
function holds(subject: string): boolean {
  return subjectNamed(subject) !== undefined && !isA(subject, "loose")
}

/** NAR-002: what a list names, though it is incomplete (其中, 等, 主要), does not exceed the whole. */
export const withinWhole: Check = {
  id: "NAR-002",
  family: "NAR",
  title: "文中所列分项超过总额",
  severity: "error",
  basis: "惯例：“其中”所列各项包含在总额之内",
  *relations({ disclosure, reference }): Iterable<Relation> {
    for (const list of listsOf(disclosure.claims)) {
      if (
        !list.open ||
        isProvedComplete(list) ||
        isAboutThreePublic(list) ||
        !(list.whole.some((claim) => holds(claim.subject)) || areOfLevels(list.parts.flat()))
      )
        continue
      for (const { whole, parts } of amountsOf(list)) {
        const sound = parts.filter(
          (part) =>
            !isMistaken(part, disclosure) &&
            part.amount.figure.cents >= 0 &&
            !(isActual(part) && !isActual(whole)) &&
            !(isLeft(whole) && isSpent(part)),
        )
        if (isMistaken(whole, disclosure) || sound.length === 0) continue
        const name = nameOfSubject(whole)
        if (areApart(sound, reference.codes))
          yield atMost(
            sound.map((part) => termOf(part)),
            [termOf(whole)],
            `${sumOf(sound)} ≤ 文中${quoted(name)}`,
          )
        else
          for (const part of sound)
            yield atMost([termOf(part)], [termOf(whole)], `${nameOfSubject(part)} ≤ 文中${quoted(name)}`)
      }
    }
  },
}

/** 预留1,503.00万元；实际由中小企业获得1,510.20万元: what came of it is no part of what was meant. */
function isActual({ words }: MoneyClaim): boolean {
  return /实际|最终|已授予|获得合同/.test(words)
}

/** 本年支出3465万元，年末结转85万元，其中城市建设支出2845万元: what is spent is no part of what is left. */
function isLeft(claim: MoneyClaim): boolean {
  return /结转|结余/.test(nameOfSubject(claim))
}
function isSpent(claim: MoneyClaim): boolean {
  const name = nameOfSubject(claim)
  return /支出$/.test(name) && !/结转|结余/.test(name)
}

const level =
  /^(中央|省|自治区|市|县|区|镇|乡)级?(?:财政)?(?:专项|预算|本级)*(?:资金|补助|配套|安排|拨款|投入)/

/** Whether parts are money of different levels of government, of which none is another's. */
function areOfLevels(parts: readonly { readonly subject: string }[]): boolean {
  const found = parts.map(({ subject }) => level.exec(subject)?.[1])
  return found.length > 1 && !found.includes(undefined) && new Set(found).size === found.length
}

/** Headline figures that have nothing in common. */
const apart: readonly ReadonlySet<string>[] = [
  new Set(["expenditure.currentTotal", "expenditure.carryOver"]),
  new Set(["revenue.currentTotal", "revenue.carryOver"]),
  new Set(["basic", "project"]),
]

/** Whether parts cannot overlap: items of the function classification on one level, or classes by their names. */
function areApart(parts: readonly MoneyClaim[], codes: Codes): boolean {
  const subjects = new Set(parts.map(({ subject }) => subject))
  if (
    parts.length > 1 &&
    subjects.size === parts.length &&
    apart.some((group) => [...subjects].every((subject) => group.has(subject)))
  )
    return true
  if (areOfLevels(parts)) return true
  const classes = parts.map(({ subject }) => codes.classNamed(subject.replace(/^function:/, "")))
  if (parts.length > 1 && !classes.includes(null) && new Set(classes).size === parts.length) return true
  const depths = parts.map((part) =>
    part.subject.startsWith("function:") ? part.subject.split("/").length : 0,
  )
  return parts.length > 1 && depths[0]! > 0 && depths.every((depth) => depth === depths[0])
}
