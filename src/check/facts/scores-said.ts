import type { Disclosure } from "../../model/disclosure.ts"
import type { Place } from "../../model/place.ts"
import type { SelfEvaluation } from "../../model/self-evaluation.ts"
import { passagesOf } from "./quantities/index.ts"

/** What a report says of the points of one self-evaluation. */
export interface ScoreSaid {
  readonly words: string
  readonly score: number
  /** The grade beside it; null where none is said. */
  readonly grade: string | null
  readonly at: Place
}

const score = /(?:自评|综合|评价|绩效){0,3}(?:总)?(?:得分|评分|分数|总分)(?:为|是|：|:)?(\d{1,3}(?:\.\d+)?)分/
const graded =
  /(?:等级|等次|评价结果|结果)(?:评定)?(?:为|是|：|:)?[“"]?(优秀?|良好?|中等?|差|合格|不合格|一般|较差)[”"]?(?![\u4e00-\u9fff])/

/** Points that sentences with the name of a self-evaluation tell, and that its own conclusion tells. */
export function scoresSaid(disclosure: Disclosure, evaluation: SelfEvaluation): readonly ScoreSaid[] {
  const name = bare(evaluation.name)
  const longer = (disclosure.evaluations ?? [])
    .map((each) => bare(each.name))
    .filter((each) => each !== name && each.includes(name))
  const inProse =
    name.length < 3
      ? []
      : passagesOf(disclosure)
          .filter(({ project }) => project === null)
          .flatMap((passage) =>
            passage.sentences.flatMap((sentence) => {
              const text = bare(sentence.text)
              if (!text.includes(name) || longer.some((each) => text.includes(each))) return []
              const said = byOthers.test(text) && !/自评/.test(text) ? null : saidIn(sentence.text, name)
              return said ? [{ ...said, at: passage.placeOf(sentence, sentence.start) }] : []
            }),
          )
  const own = saidIn(evaluation.conclusion, "")
  return [...inProse, ...(own ? [{ ...own, at: evaluation.places.conclusion ?? evaluation.at }] : [])]
}

/** Points that somebody else gave: no table of a self-evaluation has them. */
const byOthers = /(?:部门|财政|重点|第三方)评价|再评价|复评|复核|抽评|抽查/

/** The only points of a sentence, behind the name. */
function saidIn(text: string, name: string): Omit<ScoreSaid, "at"> | null {
  const from = name === "" ? 0 : bare(text).indexOf(name) + name.length
  const behind = bare(text).slice(from)
  const found = [...behind.matchAll(new RegExp(score, "g"))]
  if (found.length !== 1 || /平均|满分/.test(behind.slice(0, found[0]!.index + found[0]![0].length)))
    return null
  return {
    words: found[0]![0],
    score: Number(found[0]![1]),
    grade: graded.exec(behind)?.[1] ?? null,
  }
}

function bare(text: string): string {
  return text.replace(/[\s“”"《》]+/g, "")
}
