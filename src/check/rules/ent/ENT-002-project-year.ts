import type { Project } from "../../../model/disclosure.ts"
import type { Place } from "../../../model/place.ts"
import type { Check, Observation } from "../../check.ts"
import { aboutOfProjects } from "../../facts/projects.ts"

/** A year said of the whole year's work: `2020年全年，完成…`, `2020年度完成…`. */
const wholeYear =
  /(20\d\d)年(?:全年|度?内?)?[，,]?(?=(?:全年|计划|预计|拟|将|应|继续)?(?:完成|实现|保障|保证|确保|达到|发放|开展|培训|新增)(?!标准|对象|名单|范围|政策|比例|情况|了))/g
/** Words before a year that make it a date of something else. */
const before =
  /(?:自|从|截至|截止|截止到|至|到|以来|与|比|较|于|《|〔|\[|（|\(|上年|去年|结转|关于|根据|按照?|依据|依照|执行|沿用|参照|延续|基于|经|在|曾|已)$/
const carried = /结转|结余|尾款|余款|往年|以前年度|历年|欠/

/** Projects that speak of the work of a year gone by. */
export interface ProjectYear {
  /** Their different names. */
  readonly projects: readonly string[]
  /** Where the first of them does. */
  readonly quote: string
  readonly said: number
  readonly year: number
}

/** ENT-002: the work of this year's projects is planned for this year. */
export const projectYears: Check = {
  id: "ENT-002",
  family: "ENT",
  title: "项目用途和目标写的是往年的工作",
  severity: "error",
  basis: "绩效目标应与预算年度一致（《中央部门预算绩效目标管理办法》，地方参照）",
  *run({ disclosure }): Iterable<Observation> {
    const { year, projects, stage } = disclosure
    if (year === null || stage === "final") return
    const stale = projects.flatMap((project) => staleIn(project, year))
    for (const [said, group] of Map.groupBy(stale, (each) => each.said))
      yield {
        about: [aboutOfProjects(group.map(({ project }) => project)), "year"],
        at: group.map(({ at }) => at),
        data: {
          projects: [...new Set(group.map(({ project }) => project.name))],
          quote: group[0]!.quote,
          said,
          year,
        } satisfies ProjectYear,
        says: `${said}年`,
        should: `${year}年`,
        cause: { kind: "year-left" },
      }
  },
}

interface Stale {
  readonly project: Project
  readonly said: number
  readonly quote: string
  readonly at: Place
}

function staleIn(project: Project, year: number): Stale[] {
  if (carried.test(project.name) || carried.test(project.purpose)) return []
  // A project told from its beginning (2023年完成主体，2024年竣工) rightly names years gone by.
  const words = [project.purpose, ...project.goals].join("。")
  if ([...words.matchAll(/(20\d\d)年/g)].some((match) => Number(match[1]) >= year)) return []
  const texts: [string, Place | undefined][] = [
    [project.purpose, project.places.purpose],
    ...project.goals.map((goal): [string, Place | undefined] => [goal, project.places.goals]),
  ]
  const inTexts = texts.flatMap(([text, at]) =>
    [...text.matchAll(wholeYear)].flatMap((match): Stale[] => {
      const said = Number(match[1])
      if (said >= year || said < year - 4 || before.test(text.slice(0, match.index))) return []
      // A project named after an earlier year is paid on from that year.
      if (project.name.includes(`${said}`)) return []
      return [{ project, said, quote: text.slice(match.index, match.index + 16), at: at ?? project.at }]
    }),
  )
  return [...inTexts, ...staleTargets(project, year).map((stale) => ({ project, ...stale }))]
}

/** A target reached by a date of an earlier year. Beginnings and approvals may lie before. */
function staleTargets({ name: project, indicators }: Project, year: number): Omit<Stale, "project">[] {
  return indicators.flatMap(({ name, description, target }) => {
    const match = /^[≤<]?(20\d\d)年(?:\d{1,2}月|底|内|末|全年)/.exec(target.text.replace(/\s/g, ""))
    const said = Number(match?.[1])
    if (!match || said >= year || said < year - 4 || project.includes(`${said}`)) return []
    if (/开工|开始|开展|启动|起|批复|立项|上年|基期|截至|数据/.test(name + description)) return []
    return [{ said, quote: `${name}${target.text}`, at: target.at }]
  })
}
