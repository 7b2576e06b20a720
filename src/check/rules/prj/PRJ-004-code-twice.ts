import type { Cannot, Check, Observation } from "../../check.ts"
import { type NamedProject, namedProject } from "../../facts/named-project.ts"
import { aboutOfProjects } from "../../facts/projects.ts"
import { codeBasis, codedOf } from "./codes.ts"

/** Projects with one code. */
export interface CodeTwice {
  readonly projects: readonly NamedProject[]
  readonly code: string
}

/** PRJ-004: a code belongs to one project. */
export const uniqueCodes: Check = {
  id: "PRJ-004",
  family: "PRJ",
  title: "项目编码重复",
  severity: "error",
  basis: codeBasis,
  *run({ disclosure }): Iterable<Observation | Cannot> {
    const coded = codedOf(disclosure.projects)
    if (coded.length === 0) return yield { cannot: "项目没有编码" }
    for (const [code, group] of Map.groupBy(coded, (each) => each.code)) {
      const projects = group.map(({ project }) => project)
      const names = new Set(projects.map(({ name }) => name))
      // A sheet that goes on after a page break repeats its head.
      const goesOn = names.size === 1 && projects.some(({ indicators }) => indicators.length === 0)
      if (projects.length < 2 || goesOn) continue
      yield {
        about: [aboutOfProjects(projects), "code"],
        at: projects.map(({ places, at }) => places.code ?? at),
        data: { projects: projects.map(namedProject), code } satisfies CodeTwice,
        says: code,
      }
    }
  },
}
