import type { Place } from "../../../model/place.ts"
import { lineNumber } from "../../../text/numbering.ts"
import type { Check, Observation } from "../../check.ts"
import { placeOfGoal } from "../../facts/places.ts"
import { linesOf, placeIn } from "../../facts/texts.ts"

/** A year of which something is yet to be done, or a heading that announces its goals. */
const planned = new RegExp(
  "(20\\d\\d)年(?:度)?[^。；]{0,24}?(?:计划|将(?!军)|拟|力争|预期|预计|争取|目标(?:是|为|：))" +
    `|^${lineNumber}?(20\\d\\d)年(?:度)?(?:总体|工作|绩效|重点)*(?:目标|任务|计划|打算|安排|思路)`,
)

/** What a project is to have done of a year; money of a year gone by is settled later, and so may its works be. */
const promised =
  /(?:确保|保证|力争|争取|实现|完成|做好)(20\d\d)年(?:度)?(?![^。；]{0,30}(?:结转|结余|尾款|欠|续建|跨年|遗留|决算|结算|清算|审计|质保|缺陷责任|评价|考核|验收|总结|表彰|奖|补助|补贴|兑现|兑付|拨付|支付|偿还|还款|付款|资金|经费|工资|普查|统计|年报|年鉴|下达|批复|立项|中标|开工|实施的|建设的))/

/** A day before which something is to be done: 2024年11月底前完工. What was done by then has 已 before it, or is told of as 的. */
const due =
  /(?<!已|已于|截至|止|至|自)(20\d\d)年\d{1,2}月(?:\d{1,2}日|底|末|[上中下]旬)?(?:之|以)?前(?:全部|全面|基本|足额)?[^，。；]{0,16}?(?:完工|建成|完成|竣工|投入使用|投用|发放|到位|验收|交付|拨付|开工|结束|印发|上线)(?![^，。；]{0,10}的)/

/** Goals of a year gone by. */
export interface GoalsYear {
  readonly words: readonly string[]
  readonly said: number
  readonly year: number
}

/** A line with a year gone by; whether it is the date before which something is to be done. */
interface Stale {
  readonly said: number
  readonly words: string
  readonly at: Place
  readonly isDue?: boolean
}

/** ENT-007: the goals of the department as a whole and of its projects are those of the year. */
export const goalsOfYear: Check = {
  id: "ENT-007",
  family: "ENT",
  title: "绩效目标写的是往年的工作",
  severity: "warning",
  basis: "绩效目标应与预算年度一致（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）",
  *run({ disclosure }): Iterable<Observation> {
    const { year, stage, sections, projects } = disclosure
    if (year === null || stage === "final") return
    const ofAll = sections
      .filter(({ key }) => key === "performance")
      .flatMap((section) => [...linesOf(section)])
      .flatMap((line) => {
        const found = staleIn(line.text, planned, year)
        return found ? [{ ...found, at: placeIn(line, found.index) }] : []
      })
    const ofProjects = projects.flatMap((project) =>
      project.goals.flatMap((goal) => {
        const overdue = staleIn(goal, due, year)
        const found = overdue ? { ...overdue, isDue: true } : staleIn(goal, promised, year)
        return found ? [{ ...found, at: placeOfGoal(disclosure, project, goal) }] : []
      }),
    )
    const stale: readonly Stale[] = [...ofAll, ...ofProjects]
    for (const group of Map.groupBy(stale, ({ said, isDue }) => `${said} ${isDue}`).values()) {
      const [{ said, isDue }] = group as [Stale]
      yield {
        // What this year's money pays for cannot be done before the year.
        ...(isDue ? { severity: "error" as const } : {}),
        about: ["performance", `${year - said}年前`, isDue ? "due" : null],
        at: group.map(({ at }) => at),
        data: { words: group.map(({ words }) => words), said, year } satisfies GoalsYear,
        says: `${said}年`,
        should: `${year}年`,
        cause: { kind: "year-left" },
      }
    }
  },
}

/** The words that set a year gone by as a goal, in a line that names no later one: that tells what was and what will be. */
function staleIn(text: string, words: RegExp, year: number) {
  const match = words.exec(text)
  const said = Number(match?.[1] ?? match?.[2])
  if (!match || said >= year) return null
  const years = [...text.matchAll(/20\d\d(?=年|[—-])/g)].map(([each]) => Number(each))
  if (years.some((each) => each >= year)) return null
  return { said, words: match[0].slice(0, 24), index: match.index }
}
