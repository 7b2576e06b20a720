import type { TableKey } from "../../../model/disclosure.ts"
import type { Candidate } from "./form.ts"
import { columnsLike, type Seen } from "./seen.ts"

/** Revenue or expenditure by functions. */
export const functional: Candidate = {
  form: "function",
  name: "按功能分类的表",
  clues: [
    {
      says: "编码多是功能分类的",
      points: ({ economic, functional }) => 30 + (10 * functional) / (economic + functional),
      holds: ({ functional }) => functional > 0,
    },
    {
      // A table by both, a row for each pair, is one by functions.
      says: "编码不少于一半是功能分类的",
      points: 20,
      holds: ({ economic, functional }) => functional > 0 && functional >= economic,
    },
    {
      says: "表头写功能分类或科目编码",
      points: 22,
      holds: ({ head }) => /功能(?:分类|科目)|(?:^|\|)科目(?:编码|名称|代码)|(?:^|\|)类\|款\|项/.test(head),
    },
  ],
  keyOf(seen) {
    const { named } = seen
    const sources = columnsLike(
      seen,
      /事业(?:单位)?(?:经营)?收入|上级补助|附属单位.{0,40}上缴|其他收入|财政专户|(?:财政拨款|一般公共预算.{0,40})收入|上年结转/,
    )
    const basic = columnsLike(seen, /基本支出/)
    if (columnsLike(seen, /(?<!事业单位)经营支出|上[缴解].{0,40}上级|附属单位.{0,40}补助/) > 0)
      return "expenditure"
    if (named === "projectList" && basic === 0) return "projectList"
    if (columnsLike(seen, /年[初末]结转/) >= 2 || /基金|国有资本/.test(named ?? "")) return fundOf(seen)
    if (sources >= 2 && basic === 0) return "revenue"
    if (named !== null && decided.has(named)) return named
    return fundOf(seen)
  },
}

/** Tables by functions whose title decides. */
const decided: ReadonlySet<TableKey> = new Set([
  "revenue",
  "expenditure",
  "generalPublic",
  "governmentFund",
  "stateCapital",
])

/** Which fund's expenditure it shows: by title, else by its header, else by its codes. */
function fundOf({ title, head, codes, named }: Seen): TableKey {
  for (const text of [title, head]) {
    if (/政府性?基金/.test(text)) return "governmentFund"
    if (/国有资本/.test(text)) return "stateCapital"
    if (/一般公共预算|公共财政预算/.test(text)) return "generalPublic"
  }
  const classes = new Set(codes.map((code) => code.slice(0, 3)))
  if (classes.size === 1 && classes.has("223")) return "stateCapital"
  if (
    classes.size > 0 &&
    [...classes].every((code) => fundClasses.has(code)) &&
    codes.some((code) => fundSections.test(code))
  )
    return "governmentFund"
  return named === "projectList" || named === null ? "unknown" : named
}

const fundClasses = new Set([
  "206",
  "207",
  "208",
  "211",
  "212",
  "213",
  "214",
  "215",
  "229",
  "231",
  "232",
  "233",
  "234",
])
// 政府性基金的款：大中型水库移民（20822）、国有土地使用权出让（21208）、彩票公益金（22960）等。
const fundSections =
  /^(?:20707|20709|20822|20823|21208|21209|2121[0-9]|21366|21367|21369|2146[0-9]|22904|22908|22960|234)/
