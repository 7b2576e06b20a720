import { bare } from "../../../text/likeness.ts"
import { quoteRows, type Row, rowCheck } from "./rows.ts"

const basis = "绩效指标应当指向明确、细化量化（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）"

/** IND-004: one project does not have the same indicator twice. */
export const duplicates = rowCheck({
  id: "IND-004",
  title: "同一项目的指标不重复",
  severity: "warning",
  basis,
  *find(rows) {
    const seen = new Map<string, Row>()
    for (const row of rows) {
      const { project, indicator } = row
      const key = `${project.no}|${project.name}|${bare(indicator.name)}|${bare(indicator.target.text)}`
      const before = seen.get(key)
      // One name may be measured in two ways; name, description and target alike say nothing new.
      if (
        before &&
        indicator.name !== "" &&
        bare(before.indicator.description) === bare(indicator.description)
      )
        yield { row }
      else seen.set(key, row)
    }
  },
  say: (rows) => ({
    message: `${quoteRows(rows)}与同一项目的另一条指标完全相同。`,
    advice: "请删去重复的一条，或改成应有的指标。",
  }),
})

/** IND-005: the third level says what is measured, and the description explains it. */
export const saysSomething = rowCheck({
  id: "IND-005",
  title: "指标名称和描述言之有物",
  severity: "warning",
  basis,
  *find(rows) {
    const names = Map.groupBy(rows, ({ project }) => project)
    for (const row of rows) {
      const { name, description, level2 } = row.indicator
      if (name !== "" && bare(name).replace(/指标$/, "") === bare(level2).replace(/指标$/, ""))
        yield { row, group: "name", cell: "name" }
      else if (/^[\d.,，]+%?$/.test(description.trim())) yield { row, group: "figure", cell: "description" }
      else if (isAnothersName(row, names.get(row.project)!))
        yield { row, group: "another", cell: "description" }
    }
  },
  say: (rows, group) =>
    group === "name"
      ? { message: `${quoteRows(rows)}：三级指标只是重复二级指标的名称。`, advice: "请写明具体衡量什么。" }
      : group === "figure"
        ? {
            message: `${rows
              .slice(0, 4)
              .map(({ indicator }) => `“${indicator.name}”的指标描述是数字“${indicator.description}”`)
              .join("、")}，不是文字说明。`,
            cause: "疑似把指标值或日期填进了描述",
            advice: "请写明这一指标怎样衡量。",
          }
        : {
            message: `${rows
              .slice(0, 4)
              .map(({ indicator }) => `“${indicator.name}”的指标描述“${indicator.description}”`)
              .join("、")}是同一项目另一条指标的名称。`,
            cause: "疑似串行",
            advice: "请核对描述是否填错了行。",
          },
})

function isAnothersName({ indicator }: Row, siblings: readonly Row[]): boolean {
  const description = bare(indicator.description)
  if (description.length < 4 || description === bare(indicator.name)) return false
  const owner = siblings.find(
    (row) => row.indicator !== indicator && bare(row.indicator.name) === description,
  )
  // Two indicators of one thing (its time and its quality) may both be described by its name.
  return owner !== undefined && bare(owner.indicator.description) !== description
}
