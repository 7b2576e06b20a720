import type { Check, Verdict } from "../../check.ts"
import { linesOf, placeIn } from "../../facts/texts.ts"

/** A year of which something is yet to be done, or a heading that announces its goals. */
const planned =
  /(20\d\d)年(?:度)?[^。；]{0,24}?(?:计划|将(?!军)|拟|力争|预期|预计|争取|目标(?:是|为|：))|^(?:[（(]?[一二三四五六七八九十\d]+[）)、.．])?(20\d\d)年(?:度)?(?:总体|工作|绩效|重点)*(?:目标|任务|计划|打算|安排|思路)/

/** ENT-007: the goals of the department as a whole are those of the year. */
export const goalsOfYear: Check = {
  id: "ENT-007",
  family: "ENT",
  title: "部门工作目标说的是本年度",
  severity: "warning",
  basis: "绩效目标应与预算年度一致（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）",
  *run({ disclosure }): Iterable<Verdict> {
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
        message: `绩效目标里写的是${said}年的工作：${group
          .slice(0, 3)
          .map(({ words }) => `“${words}”`)
          .join("、")}，本文公开的是${year}年预算。`,
        at: group.map(({ at }) => at),
        says: `${said}年`,
        should: `${year}年`,
        cause: "疑似沿用往年的文字没有改年份",
        advice: "请改为本年度的目标。",
      }
  },
}
