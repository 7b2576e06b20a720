import { canBeOne } from "./figures.ts"
import type { Quantity, Sentence } from "./sentences.ts"

/** What came in, what was dealt with and what is left of it, as one sentence or two state them. */
export interface Flow {
  readonly came: Quantity
  readonly done: Quantity
  readonly left: Quantity
}

const incoming =
  /(?:受理|收到|接收|接到|接访|新收|收案|立案|登记|发现|排查|排查出|查出|交办|承办|承接|接报|排摸|梳理)[^，。；：、\d]{0,12}$/
const finished =
  /(?:审结|办结|结案|结办|办理完毕|办毕|化解|调处|调解成功|整改完成|完成整改|整改到位|已整改|销号|处置完毕|处理完毕|答复|销案)[^，。；：、\d]{0,6}$/
const remaining =
  /结转|在办|未结|未办结|未审结|未整改|未化解|正在(?:办理|审理|整改|化解|处理|调查)|尚未|尚在|剩余|余下|待办|待整改/
/** What was there before is dealt with too. */
const before =
  /旧存|上年|上期|去年|往年|历年|积案|存量|结转至?今年|累计|年初|含|另有|撤回|撤销|终止|转办|移送|不予|驳回/

/**
 * `受理126件，审结121件，15件结转下年`, `发现问题5个，已整改4个，正在整改3个`: what came in was dealt with or is left.
 * Only where three figures of one thing follow one another and nothing tells of another way out.
 */
export function flowsIn({ text, quantities }: Sentence): Flow[] {
  return quantities.flatMap((came, i) => {
    const [done, left] = quantities.slice(i + 1)
    if (!done || !left || !incoming.test(came.before) || finished.test(came.before)) return []
    const three = [came, done, left]
    if (three.some(({ rough, per, dimension }) => rough || per.length > 0 || dimension !== came.dimension))
      return []
    if (!finished.test(done.before) || /未|尚|正在/.test(done.before)) return []
    const rest = left.before + left.after
    if (!remaining.test(rest) || left.start - came.end > 60) return []
    if (/钱|比率/.test(came.dimension)) return []
    return before.test(text.slice(0, left.end).replace(/件?结转(?:至?下年|20\d\d年)/, ""))
      ? []
      : [{ came, done, left }]
  })
}

/** Whether what was dealt with and what is left are `more` or `less` than what came in; null when they agree. */
export function isOffBy({ came, done, left }: Flow): "more" | "less" | null {
  const sum = { low: done.low + left.low, high: done.high + left.high }
  if (canBeOne(sum, came)) return null
  return sum.low > came.high ? "more" : "less"
}
