import type { Claim, Disclosure } from "../../../model/disclosure.ts"
import type { Place } from "../../../model/place.ts"
import { nameOfFigure } from "../../../packs/subjects.ts"
import { nameKey } from "../../about.ts"
import type { Check, Observation } from "../../check.ts"
import { cellsFor } from "../../facts/claims/cells.ts"
import { aboutOfClaim, isOwnVersion, isThisYear, isWholeEntity, levelsOf } from "../../facts/claims/claims.ts"
import { listsOf } from "../../facts/claims/lists.ts"
import { nameOfSubject } from "../../facts/claims/names.ts"
import { type SaidNone, saidNone } from "../../facts/said-none.ts"
import { linesOf, placeIn } from "../../facts/texts.ts"
import { type AgainstItself, againstThemselves, existences, incomesOfNothing } from "./against-itself.ts"

/** Words that there is none of something, and the amount of it. */
export interface NoneAndAmount {
  readonly name: string
  readonly words: string
  readonly amount: string
  /** Whether the amount stands in a table, not in prose. */
  readonly tabled: boolean
}

/** Words that a whole is all of one part, beside another part that is not nothing. */
export interface AllOfOne {
  readonly name: string
  readonly words: string
  readonly part: string
  readonly amount: string
}

/** NAR-014: what is said not to exist, or to be all there is, is so by the amounts. */
export const noneSaid: Check = {
  id: "NAR-014",
  family: "NAR",
  title: "文字说没有或全部是，金额却不是",
  severity: "error",
  basis: "惯例：文字说明与所列金额一致",
  *run({ disclosure }): Iterable<Observation> {
    for (const none of saidNone(disclosure)) {
      const amount = amountOf(none, disclosure)
      if (!amount) continue
      yield {
        fault: "none",
        about: ["claim", none.subject, "none"],
        at: [none.at, amount.at],
        data: {
          name: nameOfFigure(none.subject),
          words: none.words,
          amount: amount.text,
          tabled: amount.tabled,
        } satisfies NoneAndAmount,
        says: none.words,
      }
    }
    yield* allOfOne(disclosure)
    yield* contradicted(disclosure)
    yield* againstThemselves(disclosure, existences)
    yield* incomesOfNothing(disclosure)
  },
}

const nothing = "(?:没有|无|未(?:使用|安排|发生|列支)|不涉及)[^，。；：\\d]{2,40}"
const contradictions: readonly (readonly [string, RegExp])[] = [
  // 没有使用…安排的支出，主要用于…
  ["used", new RegExp(`(${nothing}(?:支出|拨款|预算|经费|资金))，((?:主要|全部)?用于[^，。；]{2,30})`, "g")],
  // 支出0万元，较2022年增长100%
  [
    "grown",
    /((?<![\d.])0(?:\.0{1,2})?\s*(?:万|亿)?元)[，,]?((?:比|较|与|同)(?:20\d\d年(?:度)?|[^，。；\d]{0,8})[^，。；\d]{0,8}?(?:增加|增长|上升)(?:了|约)?(?:[1-9]\d{0,3}(?:\.\d{1,2})?%|(?=[^，。；\d]{0,16}[，。；]))[^，。；\d]{0,16})/g,
  ],
  // 全部为财政拨款收入，占98.50%
  [
    "share",
    /(全部(?:为|是|来自)[^，。；\d]{2,24})[，,]((?:占|占比)[^，。；\d]{0,16}(?!100(?:\.0{1,2})?%)\d{1,2}(?:\.\d{1,2})?%)/g,
  ],
  // 无对下专项转移支付。本年安排乡镇专项转移支付补助45万元
  [
    "amount",
    /((?:没有|无|未安排)(?=[^，。；：\d]{4,28}。)(?:使用|安排)?[^，。；：\d]{0,8}?([^，。；：\d]{4,12}?)(?:安排的支出|支出|资金|预算|项目|经费)?)。([^。；]{0,20}?(?:安排|支出|拨付|发生|下达)[^。；\d]{0,10}\2[^。；\d]{0,10}(?!0(?:\.0+)?万?元)\d[\d,.]{0,14}万?元)/g,
  ],
]

function* contradicted(disclosure: Disclosure): Iterable<Observation> {
  for (const section of disclosure.sections) {
    if (section.key === "glossary" || section.key === "duties" || section.key === "tables") continue
    for (const line of linesOf(section)) {
      if (!/没有|无|未|不涉及|全部|0/.test(line.text)) continue
      for (const [fault, pattern] of contradictions)
        for (const match of line.text.matchAll(pattern)) {
          const [words, against] = [match[1]!, match.at(-1)!]
          // 上年没有, 今年…: of another year.
          if (
            /上年|去年|以前年度|变化|增减/.test(words) ||
            /上年|去年/.test(line.text.slice(Math.max(0, match.index - 8), match.index))
          )
            continue
          yield {
            fault,
            about: [
              "claim",
              nameKey(line.text.slice(Math.max(0, match.index - 12), match.index) + words),
              fault,
            ],
            at: [placeIn(line, match.index)],
            data: { words, against } satisfies AgainstItself,
            says: words,
          }
        }
    }
  }
}

interface Stated {
  readonly text: string
  readonly tabled: boolean
  readonly at: Place
}

/** An amount of what is said not to exist: all tables that print it do, or prose does. */
function amountOf({ subject }: SaidNone, disclosure: Disclosure): Stated | null {
  const cells = cellsFor(subject, disclosure)
  if (cells.length > 0) {
    if (cells.some(({ amount }) => amount.figure!.cents <= 0)) return null
    const { amount } = cells[0]!
    return { text: amount.text, tabled: true, at: amount.at }
  }
  const stated = levelsOf(disclosure.claims).find(
    (claim) =>
      claim.subject === subject &&
      claim.amount.figure.cents > 0 &&
      isThisYear(claim, disclosure) &&
      isOwnVersion(claim, disclosure) &&
      isWholeEntity(claim, disclosure),
  )
  return stated ? { text: stated.text, tabled: false, at: stated.at } : null
}

const all =
  /(?:全部|均|都)(?:为|是|属于?|用于)([\u4e00-\u9fff]{2,10}?)(?:类)?(?:采购|支出|项目|经费|预算)?(?=[，。；]|$)/g

/** 全部为货物类采购 behind a list that has works and services too. */
function* allOfOne(disclosure: Disclosure): Iterable<Observation> {
  for (const section of disclosure.sections)
    for (const line of linesOf(section))
      for (const match of line.text.matchAll(all)) {
        const at = placeIn(line, match.index)
        const list = listsOf(disclosure.claims).find((each) =>
          each.parts.flat().some((claim) => isThere(claim, line.at) && named(claim, match[1]!)),
        )
        const parts = (list?.parts ?? []).flatMap((part) => levelsOf(part).slice(0, 1))
        // 全部为财政拨款，其中当年拨款……、上年结转……: what follows tells the one part.
        const isBefore = ({ text }: Claim) => line.text.slice(0, match.index).includes(text)
        const other = parts.find(
          (part) => !named(part, match[1]!) && part.amount.figure.cents > 0 && isBefore(part),
        )
        if (!list || !other) continue
        yield {
          fault: "all",
          about: [aboutOfClaim(list.whole[0]!, "all")],
          at: [at, other.at],
          data: {
            name: nameOfSubject(list.whole[0]!),
            words: match[0],
            part: nameOfSubject(other),
            amount: other.text,
          } satisfies AllOfOne,
          says: match[0],
        }
      }
}

function isThere(claim: Claim, at: Place): boolean {
  return JSON.stringify(claim.at) === JSON.stringify(at)
}

function named(claim: Claim, words: string): boolean {
  const name = nameOfSubject(claim)
  return name.includes(words) || words.includes(name) || claim.words.includes(words)
}
