import type { Cannot, Check, Verdict } from "../../check.ts"
import { projectName } from "../xt/projects.ts"
import { quoteRows, rowCheck, rowsOf } from "./rows.ts"

/** IND-016: a project has at least one target that can be counted. */
export const measurable: Check = {
  id: "IND-016",
  family: "IND",
  title: "每个项目有可以量化的指标值",
  severity: "warning",
  basis: "绩效指标应当细化量化（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）",
  *run({ disclosure }): Iterable<Verdict | Cannot> {
    const rows = rowsOf(disclosure)
    if (rows.length === 0) {
      yield { cannot: "没有项目绩效指标" }
      return
    }
    const vague = [...Map.groupBy(rows, ({ project }) => project)].filter(
      ([, own]) =>
        own.length >= 4 &&
        own.every(
          ({ target }) => target.kind === "words" && target.text.trim() !== "" && !/\d/.test(target.text),
        ),
    )
    if (vague.length === 0) return
    const names = vague.slice(0, 4).map(([project]) => projectName(project))
    yield {
      message: `${names.join("、")}${vague.length > 4 ? `等${vague.length}个项目` : ""}的指标值全是文字，没有一个可以量化。`,
      at: vague.map(([, own]) => own[0]!.indicator.target.at),
      says: vague[0]![1][0]!.target.text,
      advice: "请把数量、时效、成本、满意度等能够计数的指标写成数值。",
    }
  },
}

/** IND-017: targets say what they rest on. */
export const basisThere = rowCheck({
  id: "IND-017",
  title: "写明指标值的确定依据",
  severity: "note",
  basis: "项目绩效目标表表式：指标值确定依据",
  *find(rows) {
    const named = rows.filter(({ indicator }) => indicator.name !== "")
    const isBlank = (basis: string) => basis.replace(/[-—/、\s]/g, "") === ""
    // Where a form has no such column, or nobody fills it in, none is missing.
    if (named.filter(({ indicator }) => !isBlank(indicator.basis)).length < named.length * 0.6) return
    for (const row of named) {
      const { basis } = row.indicator
      if (isBlank(basis)) yield { row, group: "blank" }
      else if (/^(?:无|暂无|没有|不详|\d+(?:\.\d+)?[%％]?)$/.test(basis.trim())) yield { row, group: "none" }
    }
  },
  say: (rows, group) => ({
    message:
      group === "blank"
        ? `${quoteRows(rows)}没有写指标值确定依据。`
        : `${quoteRows(rows)}的依据写“${rows[0]!.indicator.basis.trim()}”，不是依据。`,
    advice: "请写明依据的文件、标准、计划或历史数据。",
  }),
})
