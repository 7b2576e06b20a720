import type { Project } from "../../../model/disclosure.ts"
import { bare, containment, shinglesOf } from "../../../text/likeness.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { aboutOfProject } from "../../facts/projects.ts"
import { comparable } from "./last-year.ts"
import { codeOf, withoutYears } from "./pairs.ts"

const span = /(20\d\d)年?(?:度)?\s*[—–~～至到-]+\s*(20\d\d)年?/g
/** So much of a name found elsewhere, and it is the same project. */
const alike = 0.6

/** A project of last year's that was to go on: its budget as printed, and until when. */
export interface VanishedProject {
  readonly project: string
  readonly amount: string
  readonly until: number
}

/** YOY-006: a project that last year said goes on into this year is there, or its end is told. */
export const continued: Check = {
  id: "YOY-006",
  family: "YOY",
  title: "上年的跨年度项目本年没有下文",
  severity: "note",
  basis: "项目库滚动管理：跨年度项目分年安排（《预算法实施条例》第四十一条）",
  *run(review): Iterable<Observation | Cannot> {
    const lastYear = comparable(review)
    if ("cannot" in lastYear) return yield lastYear
    const { disclosure } = review
    if (disclosure.projects.length === 0 || lastYear.projects.length === 0)
      return yield { cannot: "本年或上年没有公开项目" }
    const lasting = lastYear.projects.filter((project) => lastsInto(project, disclosure.year!))
    if (lasting.length === 0) return
    const codes = new Set(disclosure.projects.map(codeOf).filter((code) => code !== ""))
    const names = disclosure.projects.map(({ name }) => shinglesOf(withoutYears(name)))
    const told = bare(disclosure.sections.map(({ text }) => text).join("\n"))
    for (const project of lasting) {
      const name = withoutYears(project.name)
      const own = shinglesOf(name)
      const isThere =
        name === "" ||
        codes.has(codeOf(project)) ||
        told.includes(name) ||
        names.some((other) => containment(own, other) >= alike || containment(other, own) >= alike)
      if (isThere) continue
      yield {
        about: [aboutOfProject(project)],
        at: [disclosure.projects[0]!.at],
        data: {
          project: project.name,
          amount: project.amount?.text ?? "",
          until: lastYearOf(project)!,
        } satisfies VanishedProject,
        says: project.name,
      }
    }
  },
}

function lastsInto(project: Project, year: number): boolean {
  const last = lastYearOf(project)
  return last !== null && last >= year
}

/** The last year of a span its own words name (`2023—2026年`); null when they name none. */
function lastYearOf({ name, purpose, goals }: Project): number | null {
  const spans = [...[name, purpose, ...goals].join("\n").matchAll(span)]
    .map(([, from, to]) => [Number(from), Number(to)] as const)
    .filter(([from, to]) => from < to && to - from <= 10)
  return spans.length === 0 ? null : Math.max(...spans.map(([, to]) => to))
}
