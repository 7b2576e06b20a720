import type { Project } from "../../../model/disclosure.ts"
import { indicatorKinds } from "../../../packs/indicators.ts"
import type { Cannot, Check, Verdict } from "../../check.ts"
import { projectName } from "../xt/projects.ts"
import { type Row, rowsOf } from "./rows.ts"

const basis =
  "《项目支出绩效评价管理办法》（财预〔2020〕10号）、《中央部门项目支出核心绩效目标和指标设置及取值指引》（财预〔2021〕101号），地方参照"
const shown = 4

/** IND-001: every project has output, outcome and satisfaction. */
export const threeKinds: Check = kindCheck("IND-001", "指标有产出、效益、满意度三类", "warning", (rows) =>
  ["产出", "效益", "满意度"]
    .filter((kind) => !rows.some(({ level1 }) => level1 === kind))
    .map((kind) => `${kind}指标`),
)

/** IND-002: output is measured by quantity, quality and timeliness. */
export const demandedKinds: Check = kindCheck("IND-002", "产出指标有数量、质量、时效", "note", (rows) =>
  rows.some(({ level1 }) => level1 === "产出")
    ? indicatorKinds
        .filter((kind) => kind.demanded && !rows.some(({ level2 }) => level2 === kind.level2))
        .map((kind) => `${kind.level2}指标`)
    : [],
)

function kindCheck(
  id: string,
  title: string,
  severity: "warning" | "note",
  missingOf: (rows: readonly Row[]) => string[],
): Check {
  return {
    id,
    family: "IND",
    title,
    severity,
    basis,
    *run({ disclosure }): Iterable<Verdict | Cannot> {
      const rows = rowsOf(disclosure)
      const byProject = Map.groupBy(rows, ({ project }) => project)
      // Tables that were cut apart leave projects with a row or two; a form without kinds has none to miss.
      const whole = [...byProject].filter(
        ([, own]) => own.length >= 3 && own.every(({ level1 }) => level1 !== null),
      )
      if (whole.length === 0) {
        yield { cannot: "没有列全指标的项目" }
        return
      }
      const wanting = whole.flatMap(([project, own]) => {
        const missing = missingOf(own)
        return missing.length > 0 ? [{ project, missing: missing.join("、") }] : []
      })
      // What most projects leave out is how this place fills in its form.
      if (id === "IND-002" && wanting.length > whole.length / 2) return
      for (const [missing, group] of Map.groupBy(wanting, (each) => each.missing))
        yield {
          message: `${list(group.map(({ project }) => project))}没有${missing}。`,
          at: group.map(({ project }) => project.indicators[0]?.at ?? project.at),
          advice: `请补充${missing}，确实无法设置的，说明原因。`,
        }
    },
  }
}

function list(projects: readonly Project[]): string {
  const names = projects.slice(0, shown).map(projectName)
  return `${names.join("、")}${projects.length > shown ? `等${projects.length}个项目` : ""}`
}

/** IND-003: a level-2 kind stands under its own level-1 kind. */
export const kindUnderItsOwn: Check = {
  id: "IND-003",
  family: "IND",
  title: "二级指标归在应属的一级指标下",
  severity: "warning",
  basis,
  *run({ disclosure }): Iterable<Verdict | Cannot> {
    const wrong = rowsOf(disclosure).filter(
      ({ level1, level2 }) =>
        level1 !== null &&
        level2 !== null &&
        !indicatorKinds.some((kind) => kind.level1 === level1 && kind.level2 === level2),
    )
    for (const [key, group] of Map.groupBy(wrong, ({ level1, level2 }) => `${level2}|${level1}`)) {
      const [level2, level1] = key.split("|")
      const own = indicatorKinds.find((kind) => kind.level2 === level2)!
      yield {
        message: `${list([...new Set(group.map(({ project }) => project))])}把“${level2}指标”列在“${level1}指标”下，它属于“${own.level1}指标”。`,
        at: group.map(({ indicator }) => indicator.at),
        says: `${level1}指标`,
        should: `${own.level1}指标`,
        advice: "请核对一级、二级指标是否串行。",
      }
    }
  },
}
