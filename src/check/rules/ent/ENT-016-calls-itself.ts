import type { Check, Observation } from "../../check.ts"
import { calledIn } from "./called.ts"
import { type SaidWords, saidWords } from "./words-found.ts"

/** A document that calls its publisher a body of a kind it is not. */
export interface CalledOtherwise extends SaidWords {
  readonly own: string
}

/** 我局, 我校: what stands behind is a kind of body; 我会, 我处 may be verbs and places. */
const calls = /(?<![自忘])我(局|校|院|委|厅|馆|镇|乡|街道|中心|医院|园|法院|检察院)(?![于线校内外长城])/g
/** Bodies of one kind under several names. */
const kinds: Readonly<Record<string, RegExp>> = {
  局: /局/,
  校: /校|学院|中学|小学|职专|中专|党校|大学/,
  院: /院/,
  委: /委/,
  厅: /厅/,
  馆: /馆/,
  镇: /镇/,
  乡: /乡/,
  街道: /街道/,
  中心: /中心/,
  医院: /医院|卫生院/,
  园: /园/,
  法院: /法院/,
  检察院: /检察院/,
}

/** ENT-016: who says 我局 is a bureau. */
export const callsItself: Check = {
  id: "ENT-016",
  family: "ENT",
  title: "自称与公开主体的性质不符",
  severity: "warning",
  basis: "公开内容应当真实、准确（《地方预决算公开操作规程》财预〔2016〕143号）",
  *run({ disclosure }): Iterable<Observation> {
    const { entity, organisation, title } = disclosure
    if (entity.name === "") return
    const own = [entity.name, title, ...organisation.units.map(({ name }) => name)]
    const all = calledIn(disclosure, calls)
    const wrong = all.filter(({ words }) => !own.some((name) => kinds[words.slice(1)]!.test(name)))
    // Who calls itself so throughout has another name than was read.
    if (wrong.length === 0 || wrong.length > 3) return
    yield {
      about: ["called", "otherwise"],
      at: wrong.map(({ at }) => at),
      data: { ...saidWords(wrong), own: entity.name } satisfies CalledOtherwise,
      says: wrong[0]!.words,
      cause: { kind: "text-of-another-department" },
    }
  },
}
