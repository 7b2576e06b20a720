import { numeralValue } from "../../../text/numeral.ts"
import { canBeOne, type PrintedFigure, type Quantity, sentencesOf } from "../../facts/quantities/index.ts"
import { targetsOf } from "../../facts/quantities/targets.ts"
import { notCounted } from "../../facts/quantities/whole-year.ts"
import { rowCheck } from "./row-check.ts"

/** The per cent a name or description states. */
export interface SaidShare {
  readonly said: number
}

/** The count a name or description states. */
export interface SaidCount {
  readonly count: string
}

/** IND-012: the description does not name another value than the target. */
export const describedValue = rowCheck<SaidShare | SaidCount>({
  id: "IND-012",
  title: "指标描述与指标值不一致",
  severity: "warning",
  basis: "绩效指标与绩效目标应当相互匹配（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）",
  *find(rows, disclosure) {
    for (const row of rows) {
      const { target, indicator } = row
      if (target.kind !== "share" || target.value === null) continue
      const said = shareIn(indicator.description) ?? shareIn(indicator.name)
      if (said !== null && said !== target.value)
        yield { row, values: { said }, says: target.text, should: `${said}%` }
    }
    for (const { row, figure } of targetsOf(disclosure)) {
      const said = countIn(row.indicator.description, figure) ?? countIn(row.indicator.name, figure)
      if (said && !canBeOne(said, figure))
        yield {
          fault: "count",
          row,
          values: { count: said.text },
          says: row.target.text,
          should: said.text,
        }
    }
  },
})

/** The count a text states in the dimension of a target, when it states just one and of the whole: `培训80名以上`. */
function countIn(text: string, { dimension }: PrintedFigure): Quantity | null {
  if (notCounted.has(dimension) || !/[\d两二三四五六七八九十]/.test(text)) return null
  const found = sentencesOf(text).flatMap(({ quantities }) => quantities)
  const own = found.filter((quantity) => quantity.dimension === dimension)
  // With a figure of another kind beside it it may be one for each of those.
  return own.length === 1 && found.length === 1 && own[0]!.isPlain ? own[0]! : null
}

/** The share a text states, when it states just one: `达到100%`, `百分之百`. */
function shareIn(text: string): number | null {
  if (!/[%％]|百分之/.test(text)) return null
  const found = [
    ...[...text.matchAll(/(?<!\d)(\d+(?:\.\d+)?)\s*[%％]/g)].map((match) => Number(match[1])),
    ...[...text.matchAll(/百分之([零一二三四五六七八九十百]+)/g)].map((match) => numeralValue(match[1]!)),
  ]
  // A formula (×100%), a change or a threshold of something else is no target; 达到100% at the end is one.
  const reached = /(?:达到?|不低于)\s*\d+(?:\.\d+)?\s*[%％][。；]?$/.test(text)
  if (/[×xX*]\s*100\s*[%％]|上年|去年|同期|基数|基期|现状|目前|增长|下降/.test(text)) return null
  if (!reached && /比例|占|较|由|从|中央|省|承担|标准|原/.test(text)) return null
  return found.length === 1 ? found[0]! : null
}
