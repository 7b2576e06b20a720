import { withoutGeneric } from "../../../packs/generic.ts"
import { bare, containment, shinglesOf } from "../../../text/likeness.ts"
import { literal } from "../../../text/literal.ts"
import { numeralValue } from "../../../text/numeral.ts"
import type { IndicatorRow } from "../../facts/indicators.ts"
import { type RowFault, rowCheck } from "./row-check.ts"

/** The figure of the goals or the purpose, as printed. */
export interface SaidElsewhere {
  readonly said: string
}

/** IND-015: what the goals and the purpose of a project promise in figures is what its targets say. */
export const statedTargets = rowCheck<SaidElsewhere>({
  id: "IND-015",
  title: "目标、用途中的数与指标值不同",
  severity: "warning",
  basis: "绩效指标应与绩效目标相互匹配（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）",
  *find(rows) {
    for (const [project, own] of Map.groupBy(rows, (row) => row.project)) {
      const text = [project.purpose, ...project.goals].join("。")
      yield* shares(text, own)
      yield* counts(text, own)
    }
  },
})

function faultOf(row: IndicatorRow, said: string): RowFault<SaidElsewhere> {
  return { row, values: { said }, says: row.target.text, should: said }
}

const shareSaid =
  /([\u4e00-\u9fff]{2,14}?[率度])(?:要|需|应|均|稳定|保持|维持|控制|力争|确保)?(?:达到|不低于|不高于|不超过|提高到|提升到|提升至|达|为|在|至|≥|≤)+\s*(?:(\d+(?:\.\d+)?)\s*[%％]|百分之([零一二三四五六七八九十百]+))/g

/** `合格率达到98%` beside an indicator of that name with another share. */
function* shares(text: string, rows: readonly IndicatorRow[]): Iterable<RowFault<SaidElsewhere>> {
  for (const match of text.matchAll(shareSaid)) {
    const said = match[2] ? Number(match[2]) : numeralValue(match[3]!)
    const name = match[1]!
    const same = rows.filter(
      ({ indicator, target }) =>
        target.kind === "share" && target.value !== null && isSame(name, bare(indicator.name)),
    )
    if (same.length === 1 && same[0]!.target.value !== said) yield faultOf(same[0]!, `${said}%`)
  }
}

/** The name in a sentence has words before it; four characters and more of the end must be the same. */
function isSame(said: string, name: string): boolean {
  return name.length >= 4 && (said.endsWith(name) || (said.length >= 4 && name.endsWith(said)))
}

const scales: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000 }
/** Before a figure: it is one of each, a part, about, or of another year. */
const notWhole =
  /每[期场次班批轮][^，。；、\d]*$|(?:每|[人户平日月年周场]均|日处理|日产|其中|约|近|超|逾|累计|各|第|上年|去年|占|标准|[一二三四]是)[^，。；、\d]{0,4}$/
const common = /^(?:元|万元|年|月|日|天|个|次|项|%)$/

/** `培训教师500人` beside the one indicator counted in 人 whose words are these. */
function* counts(text: string, rows: readonly IndicatorRow[]): Iterable<RowFault<SaidElsewhere>> {
  const counted = rows.filter(
    ({ target }) => target.kind === "count" && target.value !== null && target.per.length === 0,
  )
  for (const [unit, own] of Map.groupBy(counted, ({ target }) => target.unit)) {
    if (own.length !== 1 || unit === "" || common.test(unit)) continue
    const row = own[0]!
    const said = oneCount(text, unit)
    if (!said || said.value === row.target.value || !isNamed(row, said.clause)) continue
    const promised = said.value > row.target.value! && row.target.operator === "≥"
    // At least so many, and more are meant: not wrong, but why not say so.
    yield { ...faultOf(row, said.words), ...(promised ? { severity: "note" } : {}) }
  }
}

/** The count a text states in a unit, with the words before it; null when it states none, two, or not the whole. */
function oneCount(text: string, unit: string): { words: string; value: number; clause: string } | null {
  const figure = new RegExp(`(\\d+(?:\\.\\d+)?)(百|千|万)?(?:余)?${literal(unit)}(?![/每/·]|以[上下])`, "g")
  const said = [...text.matchAll(figure)]
  const values = new Set(said.map((match) => Number(match[1]) * (match[2] ? scales[match[2]]! : 1)))
  const [first] = said
  const [value] = values
  if (!first || value === undefined || values.size > 1) return null
  const before = text.slice(Math.max(0, first.index - 14), first.index)
  const clause = before.split(/[，。；、]/).at(-1)!
  return notWhole.test(clause) ? null : { words: first[0], value, clause }
}

/** The words before a figure must be those of the indicator's name. */
function isNamed({ indicator }: IndicatorRow, clause: string): boolean {
  const words = shinglesOf(withoutGeneric(indicator.name).replace(/。/g, ""))
  return words.size > 0 && containment(words, shinglesOf(clause)) >= 0.5
}
