/** One thing an appraisal judges, with the points it carries. */
export interface Criterion {
  /** What it belongs to, such as 决策 or 产出. */
  readonly group: string
  readonly name: string
  readonly weight: number
}

/** The points of one criterion, and what they rest on. */
export interface Judged {
  readonly points: number
  readonly basis: string
}

/** Somebody who is asked for an opinion: from where, on what, and what keeps them from being free; "" when nothing does. */
export interface Expert {
  readonly name: string
  readonly from: string
  readonly field: string
  readonly conflict: string
}

/** A working paper: the digest of a file that is kept once, and what it is called. */
export interface WorkingPaper {
  readonly sha256: string
  readonly name: string
}

/** How many criteria, experts and working papers an appraisal may have. */
export const mostOfAppraisal = { criteria: 60, experts: 30, papers: 500 } as const

/** What is wrong with a table of criteria, in sentences: their weights are 100 points together. */
export function criteriaProblems(criteria: readonly Criterion[]): readonly string[] {
  if (criteria.length === 0) return ["方案还没有评价指标，请列出指标和分值，合计100分。"]
  if (criteria.length > mostOfAppraisal.criteria)
    return [`评价指标有${criteria.length}项，最多${mostOfAppraisal.criteria}项，请合并。`]
  const wrong = criteria.flatMap(({ group, name, weight }, i) => [
    ...(group.trim() === "" || name.trim() === "" ? [`第${i + 1}项指标没有写类别或名称，请填写。`] : []),
    ...(!isPointed(weight) || weight <= 0 ? [`第${i + 1}项指标的分值要大于0、最多两位小数，请改正。`] : []),
  ])
  const names = criteria.map(({ group, name }) => `${group.trim()} ${name.trim()}`)
  const twice = criteria.find((_, i) => names.indexOf(names[i]!) !== i)
  const sum = pointsTogether(criteria.map(({ weight }) => weight))
  return [
    ...wrong,
    ...(twice ? [`“${twice.name.trim()}”列了两次，请删去一项。`] : []),
    ...(wrong.length === 0 && sum !== 100 ? [`评价指标的分值合计${sum}分，应当是100分，请改正。`] : []),
  ]
}

/** What is wrong with the points of a report, in sentences: one for every criterion, within its weight, with what they rest on. */
export function judgedProblems(criteria: readonly Criterion[], judged: readonly Judged[]): readonly string[] {
  // What was planned before there were criteria is reported in words alone.
  if (criteria.length === 0)
    return judged.length === 0 ? [] : ["方案没有评价指标，不能逐项打分，请把得分写在报告里。"]
  if (judged.length !== criteria.length)
    return [`方案有${criteria.length}项指标，打了${judged.length}项的分，请逐项打分。`]
  return criteria.flatMap(({ name, weight }, i) => {
    const { points, basis } = judged[i]!
    if (!isPointed(points) || points < 0 || points > weight)
      return [`“${name}”的得分要在0分和${weight}分之间、最多两位小数，请改正。`]
    return points < weight && basis.trim() === ""
      ? [`“${name}”扣了${pointsTogether([weight, -points])}分，没有写依据，请填写。`]
      : []
  })
}

/** What keeps somebody from being written down as an expert, in sentences. */
export function expertProblems(
  { name, from, field }: Expert,
  { experts, departmentName }: { readonly experts: readonly Expert[]; readonly departmentName: string },
): readonly string[] {
  if (experts.length >= mostOfAppraisal.experts)
    return [`已经登记了${mostOfAppraisal.experts}位专家，不能再多。`]
  return [
    ...([name, from, field].some((each) => each.trim() === "")
      ? ["专家的姓名、工作单位和专业都要写，请填写。"]
      : []),
    ...(experts.some((each) => each.name === name.trim() && each.from === from.trim())
      ? [`${from.trim()}${name.trim()}已经登记过，不用再登记。`]
      : []),
    ...(departmentName !== "" && from.includes(departmentName)
      ? [`${name.trim()}在被评价的${departmentName}工作，不能作为专家，请另请。`]
      : []),
  ]
}

/** Points added up exactly. */
export function pointsTogether(points: readonly number[]): number {
  return points.reduce((sum, each) => sum + Math.round(each * 100), 0) / 100
}

/** Whether a number can be printed as points: with two decimals at most. */
function isPointed(points: number): boolean {
  return Number.isFinite(points) && Math.round(points * 100) / 100 === points
}
