import type { Disclosure } from "../../../model/disclosure.ts"
import type { Place } from "../../../model/place.ts"
import { type AbolishedBody, abolishedBodies } from "../../../packs/bodies.ts"
import type { Check, Observation } from "../../check.ts"
import { differentTexts, placeIn, textsOf } from "../../facts/texts.ts"

/** A body named as if it still were. */
export interface FormerBody {
  /** As the document calls it, each wording once. */
  readonly words: readonly string[]
  readonly now: string
  readonly because: string
  readonly count: number
}

/** Whether a document names any of them at all: most name none, and none of their texts is looked at. */
const anywhere = new RegExp(abolishedBodies.flatMap(({ words }) => words).join("|"))
const known = new Map(abolishedBodies.flatMap((body) => body.words.map((word) => [word, body] as const)))
/**
 * A body of a place, or one that stands at the head of a clause: `环境保护局` in 生态环境保护局 and `旅游局` in
 * 文化和旅游局 are parts of other names.
 */
const named = new RegExp(
  `(?<=^|[\\s，。；：、“（(]|[省市县区旗州盟镇乡]|[由向经报]|配合|协助|会同|联合|接受|协同|委托|移交|受)(?:${[...known.keys()].sort((a, b) => b.length - a.length).join("|")})(?!所属|旧址|家属院|宿舍|老?办公楼)`,
  "g",
)
/** A name of the past is rightly told of the past. */
const ofThePast =
  /(?<![平草高中])原(?![则因料理])|前身|曾(?:用名|经|[为任在])|以前|旧址|更名|改名|改组|合并|划转|划入|划归|整合|组建|转隶|撤销|撤并|并入|不再保留|历史|遗留|县志|年鉴/
/** Papers keep the names of those who issued them. */
const papers = /《|〔|\[20|［20|关于|印发|转发|联合发文|令第|公告第|号文|文件规定|(?<![a-z])[a-z]{2,20}\d/i

/** ENT-011: bodies are called what they are called this year. */
export const abolished: Check = {
  id: "ENT-011",
  family: "ENT",
  title: "使用已撤并机构的名称",
  severity: "warning",
  basis: "公开内容应当真实、准确（《地方预决算公开操作规程》财预〔2016〕143号）",
  *run({ disclosure }): Iterable<Observation> {
    const { year } = disclosure
    if (year === null || !anywhere.test(differentTexts(disclosure).whole)) return
    const found = new Map<AbolishedBody, { word: string; at: Place }[]>()
    for (const said of textsOf(disclosure)) {
      if (said.kind === "label" || said.section === "glossary") continue
      for (const { 0: word, index } of said.text.matchAll(named)) {
        const body = known.get(word)!
        if (year < body.from || isOwn(word, disclosure) || isPast(said.text, index, word, body)) continue
        const places = found.get(body) ?? []
        found.set(body, places)
        places.push({ word, at: placeIn(said, index) })
      }
    }
    for (const [{ name, now, because }, places] of found)
      yield {
        about: ["body", name],
        at: places.map(({ at }) => at),
        data: {
          words: [...new Set(places.map(({ word }) => word))],
          now,
          because,
          count: places.length,
        } satisfies FormerBody,
        says: places[0]!.word,
        should: now,
      }
  },
}

/** Whether the publisher or one of its units still bears the name. */
function isOwn(word: string, { entity, organisation }: Disclosure): boolean {
  return [entity.name, ...organisation.units.map(({ name }) => name)].some((name) => name.includes(word))
}

function isPast(text: string, index: number, word: string, { from }: AbolishedBody): boolean {
  const start = Math.max(...["。", "；"].map((sign) => text.lastIndexOf(sign, index))) + 1
  const rest = text.slice(index + word.length)
  const to = rest.search(/[。；]/)
  const sentence = text.slice(start, index) + (to < 0 ? rest : rest.slice(0, to))
  const before = [...sentence.matchAll(/(?<!\d)(?:19|20)\d\d(?=年)/g)].some(
    ([year]) => Number(year) < from - 1,
  )
  return before || ofThePast.test(sentence) || papers.test(sentence)
}
