import { lineNumber } from "../../../text/numbering.ts"
import type { Check, Observation } from "../../check.ts"
import { linesOf, placeIn } from "../../facts/texts.ts"

/** A year of which something is yet to be done, or a heading that announces its goals. */
const planned = new RegExp(
  "(20\\d\\d)年(?:度)?[^。；]{0,24}?(?:计划|将(?!军)|拟|力争|预期|预计|争取|目标(?:是|为|：))" +
    `|^${lineNumber}?(20\\d\\d)年(?:度)?(?:总体|工作|绩效|重点)*(?:目标|任务|计划|打算|安排|思路)`,
)

/** Goals of a year gone by. */
export interface GoalsYear {
  readonly words: readonly string[]
  readonly said: number
  readonly year: number
}

/** ENT-007: the goals of the department as a whole are those of the year. */
export const goalsOfYear: Check = {
  id: "ENT-007",
  family: "ENT",
  title: "部门工作目标写的是往年的工作",
  severity: "warning",
  basis: "绩效目标应与预算年度一致（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）",
  *run({ disclosure }): Iterable<Observation> {
    const { year, stage, sections } = disclosure
    if (year === null || stage === "final") return
    const stale = sections
      .filter(({ key }) => key === "performance")
      .flatMap((section) => [...linesOf(section)])
      .flatMap((line) => {
        const match = planned.exec(line.text)
        const said = Number(match?.[1] ?? match?.[2])
        if (!match || said >= year) return []
        // A line that also names this year or a later one tells what was and what will be.
        const years = [...line.text.matchAll(/20\d\d(?=年|[—-])/g)].map(([each]) => Number(each))
        if (years.some((each) => each >= year)) return []
        return [{ said, words: match[0].slice(0, 24), at: placeIn(line, match.index) }]
      })
    for (const [said, group] of Map.groupBy(stale, (each) => each.said))
      yield {
        about: ["performance", `${year - said}年前`],
        at: group.map(({ at }) => at),
        data: { words: group.map(({ words }) => words), said, year } satisfies GoalsYear,
        says: `${said}年`,
        should: `${year}年`,
        cause: { kind: "year-left" },
      }
  },
}
