import type { Disclosure } from "../../../model/disclosure.ts"
import type { Place } from "../../../model/place.ts"
import { subjectNamed } from "../../../packs/subjects.ts"
import { subjectOf } from "../../../read/prose/subjects.ts"
import { nameKey } from "../../about.ts"
import type { Observation } from "../../check.ts"
import { columnOf, hasFigures, rowOf, tablesOf, termAt } from "../../engine/tables.ts"
import { passagesOf } from "../../facts/quantities/index.ts"

/** Words of a sentence, and what stands against them in the same breath. */
export interface AgainstItself {
  readonly words: string
  readonly against: string
}

/** A pair of statements that cannot both be true: the words of the first two groups. */
interface Pair {
  readonly fault: string
  readonly pattern: RegExp
  /** Whether what was matched is right after all. */
  readonly isRight?: (match: RegExpExecArray, before: string) => boolean
}

const amount = "(?<![\\d.,])(?!0(?:\\.0+)?万?元)\\d[\\d,.]{0,16}万?元"
const rate = "(?!0(?:\\.0+)?%)\\d{1,4}(?:\\.\\d{1,4})?%"
const budget = "(?:年初|全年|调整|当年)?预算(?:数|安排)?"
const other = "(?:上年|去年|20\\d\\d年(?:度)?)(?:预算|决算)?(?:数)?"
const denied = /[不未没无否][^，。；]{0,3}$/

/** Which way money went, told twice. */
export const ways: readonly Pair[] = [
  // 完成年初预算的100.00%，决算大于预算
  {
    fault: "met",
    pattern: new RegExp(
      `((?:完成|为|占|相当于|达到?)(?:${budget})?的?(?:比例为)?100(?:\\.0{1,2})?%)[）]?，([^，。；\\d]{0,10}?(?:大于|小于|高于|低于|超过|超出|少于|多于)${budget})`,
      "g",
    ),
    isRight: ([, , words], before) =>
      /[不未没无否]|上年|去年/.test(words!) ||
      (/年初预算/.test(before) && /全年预算|调整预算|调整后/.test(before + words)),
  },
  // 年初预算1260.45万元，支出决算1260.45万元，比年初预算减少
  {
    fault: "met",
    pattern: new RegExp(
      `(${budget}(?:为)?(\\d[\\d,.]{0,16}万?元)，(?:支出|全年|实际)?(?:决算|支出|执行)(?:数)?(?:为)?\\2)，(?:完成[^，。；]{0,20}，)?([^，。；\\d]{0,8}?(?:比${budget}(?:减少|增加|下降|增长)|(?:大于|小于|高于|低于|超过|少于|多于)${budget}))`,
      "g",
    ),
    isRight: (match) => /[不未没无否]|上年|去年/.test(match[3]!),
  },
  // 相当于年初预算的100.80%，与预算完全一致
  {
    fault: "unmet",
    pattern: new RegExp(
      `((?:完成|为|占|相当于|达到?)${budget}的(?!100(?:\\.0{1,2})?%)\\d{1,4}(?:\\.\\d{1,2})?%)[）]?，((?:支出|决算|执行)?(?:数)?(?:与|同|和)${budget}(?:完全)?(?:一致|持平|相同|相等))`,
      "g",
    ),
  },
  // 各减少21.47万元，增幅3.11%
  {
    fault: "turned",
    pattern: new RegExp(
      `((?:减少|净减|压减|减|下降|降低)(?:了)?${amount})[，、（]((?:增幅|增长|增长率|上升|升幅|增加)(?:为|达到?|了|约)?${rate})`,
      "g",
    ),
  },
  {
    fault: "turned",
    pattern: new RegExp(
      `((?:增加|净增|增长|增|上升|提高)(?:了)?${amount})[，、（]((?:降幅|下降|下降率|减少|降低|减幅)(?:为|达到?|了|约)?${rate})`,
      "g",
    ),
  },
]

/** What there is and what there is not, told twice. */
export const existences: readonly Pair[] = [
  // （上年未安排、今年首次安排），均与上年一致
  {
    fault: "first",
    pattern: new RegExp(
      `((?:${other}(?:未|没有|无)安排[，、]?)?(?:今年|本年|20\\d\\d年)?(?:为)?(?:首次|第一次)安排)[）]?，?((?:均|都|仍|也)?(?:与|同|和)${other}(?:一致|持平|相同|相等|保持不变))`,
      "g",
    ),
  },
  // 公务接待费1.20万元，取消安排
  {
    fault: "cancelled",
    pattern: new RegExp(
      `(${amount})，((?:今年|本年|现已|已|予以)?(?:取消安排|不再安排|予以取消|取消预算|(?:今年|本年)(?:未|没有|不)安排(?!其他|新)))`,
      "g",
    ),
    isRight: (_, before) => /上年|去年|原|减少|下降|增加|压减|核减|20\d\d年/.test(before.slice(-10)),
  },
]

/** The pairs that sentences of prose tell against themselves. */
export function* againstThemselves(disclosure: Disclosure, pairs: readonly Pair[]): Iterable<Observation> {
  for (const passage of passagesOf(disclosure)) {
    if (passage.project !== null || passage.section === "glossary" || passage.section === "duties") continue
    for (const sentence of passage.sentences) {
      const told = new Set<string>()
      for (const { fault, pattern, isRight } of pairs)
        for (const match of sentence.text.matchAll(pattern)) {
          const before = sentence.text.slice(0, match.index)
          if (denied.test(before) || isRight?.(match, before) || told.has(fault)) continue
          told.add(fault)
          yield observed(
            fault,
            match[1]!,
            match.at(-1)!.replace(/^，/, ""),
            passage.placeOf(sentence, match.index),
            before,
          )
        }
    }
  }
}

function observed(fault: string, words: string, against: string, at: Place, before: string): Observation {
  return {
    fault,
    about: ["claim", nameKey(before.slice(-12) + words), fault],
    at: [at],
    data: { words, against } satisfies AgainstItself,
    says: words,
  }
}

const incomes =
  /(?:另有|另外有|还有|是因为有?|原因是有)(事业收入|经营收入|其他收入|上级补助收入|附属单位上缴收入|政府性基金预算(?:财政)?拨款(?:收入)?|国有资本经营预算(?:财政)?拨款(?:收入)?)(?=[\d，。；、])/g

/** `另有事业收入60万元`, where the table of revenue has none. */
export function* incomesOfNothing(disclosure: Disclosure): Iterable<Observation> {
  for (const passage of passagesOf(disclosure))
    for (const { text, start } of textsOf(passage.text)) {
      if (passage.project !== null || /上年|去年/.test(text)) continue
      for (const match of text.matchAll(incomes)) {
        const cell = emptyCell(subjectOf(match[1]!), disclosure)
        if (!cell) continue
        const at = passage.placeOf({ start, text, quantities: [] }, match.index)
        yield {
          ...observed("income", match[0], `${cell.table}中没有这项收入`, at, text.slice(0, match.index)),
          at: [at, cell.at],
        }
      }
    }
}

function* textsOf(text: string): Iterable<{ text: string; start: number }> {
  let start = 0
  for (const piece of text.split(/(?<=[。；\n])/)) {
    yield { text: piece, start }
    start += piece.length
  }
}

/** Where the tables would print a subject and all of them leave it out; null when one has it, or none could. */
function emptyCell(subject: string, disclosure: Disclosure): { table: string; at: Place } | null {
  let empty: { table: string; at: Place } | null = null
  for (const { table: key, row: wanted, column, side } of subjectNamed(subject)?.cells ?? []) {
    const table = tablesOf(disclosure, key).find(hasFigures)
    const row = table && rowOf(table, wanted, side)
    if (!table || !row || !columnOf(table, column, side)) continue
    if ((termAt(table, row, column).amount.figure?.cents ?? 0) !== 0) return null
    empty ??= { table: table.title, at: row.at }
  }
  return empty
}
