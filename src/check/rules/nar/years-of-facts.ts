import type { Disclosure } from "../../../model/disclosure.ts"
import { nameKey } from "../../about.ts"
import type { Observation } from "../../check.ts"
import { reasonsOf } from "../../facts/reasons.ts"
import { linesOf, placeIn } from "../../facts/texts.ts"

/** What ended in a year before the one compared with, given as the reason of a fall since then. */
export interface OldReason {
  readonly change: string
  readonly reason: string
  /** The year in which it ended, and the year compared with. */
  readonly said: number
  readonly against: number
}

/** A fact of a year that is yet to come. */
export interface FutureFact {
  readonly words: string
  readonly said: number
  readonly year: number
}

/** 2023年完成的改造工程本年不再安排: it was no longer there in the year compared with either. */
const ended =
  /(20\d\d)年(?:度|底|末)?[^，。；、]{0,24}(?:(?:本年|今年|当年)(?:度)?[^，。；、]{0,4}(?:不再|未再|没有|无)|不再(?:安排|实施|列支|发生)|已(?:全部)?(?:完成|结束|完工|到期))/
const goesOn = /尾款|结转|结余|跨年|分期|延续|质保|续建|余款|补助资金/

/** Falls since last year that are explained by what had ended before it. */
export function* oldReasons(disclosure: Disclosure): Iterable<Observation> {
  const { year } = disclosure
  if (year === null) return
  for (const { way, change, given, line, index } of reasonsOf(disclosure)) {
    const match = way === "down" ? ended.exec(given) : null
    if (!match || goesOn.test(given)) continue
    // Against the budget of its own year nothing of the years before is meant.
    if (/年初|预算数|决算数|完成/.test(change) && !/20\d\d年/.test(change)) continue
    const against = Number(/(?:比|较|与|同)(20\d\d)年/.exec(change)?.[1] ?? year - 1)
    const said = Number(match[1])
    if (said >= against || given.includes(`${against}年`)) continue
    yield {
      fault: "old-reason",
      about: ["claim", nameKey(change), "reason-year"],
      at: [placeIn(line, index)],
      data: { change, reason: match[0], said, against } satisfies OldReason,
      says: `${said}年`,
      should: `${against}年`,
      cause: { kind: "old-draft" },
    }
  }
}

/** 截至2026年底…46户, 2026年规上工业增加值同比增长7.8%: a fact, no plan. */
const fact =
  /(?:截至|截止到?|至)(20\d\d)年(?:度|底|末|\d{1,2}月)[^。；]{0,60}?\d|(?<!\d)(20\d\d)年(?:度)?(?!至|到|—|-|前|起|底前|[^，。；]{0,6}前)[^。；]{0,60}?(?:同比(?:增长|下降|增加|减少)|现有|实有|共有|已(?:建成|完成|办理|实现))[^。；]{0,12}\d/g
const planned =
  /规划|计划|目标|预计|预期|预测|将|拟|力争|争取|确保|要|建成|年前|底前|以前|届时|有效期|期限|合同|约定|到期|结转|兑付|发放至|服务期|租期|安排|预算|下达|提前|到20\d\d年/

/** Facts of years that had not come when the document was published. */
export function* futureFacts({ year, stage, sections }: Disclosure): Iterable<Observation> {
  if (year === null) return
  // A final account is published in the year after.
  const latest = stage === "final" ? year + 1 : year
  for (const section of sections) {
    if (section.key === "projects" || section.key === "glossary" || section.key === "tables") continue
    for (const line of linesOf(section))
      for (const match of line.text.matchAll(fact)) {
        const said = Number(match[1] ?? match[2])
        if (said <= latest || said > latest + 3) continue
        const end = match.index + match[0].length
        const words = line.text.slice(match.index, end + line.text.slice(end).search(/[，。；]|$/))
        const from =
          Math.max(line.text.lastIndexOf("。", match.index), line.text.lastIndexOf("；", match.index)) + 1
        const sentence = line.text.slice(from, end)
        // The date of what is owned is AST-004's.
        const whole = line.text.slice(from, end + line.text.slice(end).search(/。|$/))
        if (planned.test(sentence) || /资产|车辆|房屋|设备/.test(whole)) continue
        yield {
          fault: "future",
          about: [section.key, `${said}年`, "future"],
          at: [placeIn(line, match.index)],
          data: { words: words.slice(0, 60), said, year } satisfies FutureFact,
          says: `${said}年`,
          should: `${stage === "final" ? year : year - 1}年`,
          cause: { kind: "old-draft" },
        }
      }
  }
}
