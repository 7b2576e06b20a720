import type { Disclosure, Project } from "../../../model/disclosure.ts"
import { bare } from "../../../text/likeness.ts"

/** A project of this year's and the same one in last year's disclosure. */
export interface ProjectPair {
  readonly now: Project
  readonly before: Project
}

const years = /(?:19|20)\d{2}(?:[—–~～至到-]+(?:(?:19|20)?\d{2}))?年?度?/g

/** A text without the years it bears: what is the same of one thing in two years. */
export function withoutYears(text: string): string {
  return bare(text.replace(years, ""))
}

/** A project code without white space; "" when there is none. */
export function codeOf(project: Project): string {
  return (project.code ?? "").replace(/\s+/g, "")
}

/** Projects of one name (but for the year) in both years, where the name is of one project in each. */
export function sameNames(now: Disclosure, before: Disclosure): ProjectPair[] {
  const [here, there] = [named(now), named(before)]
  return [...here].flatMap(([name, projects]) => {
    const old = there.get(name)
    return projects.length === 1 && old?.length === 1 ? [{ now: projects[0]!, before: old[0]! }] : []
  })
}

function named({ projects }: Disclosure): Map<string, Project[]> {
  const names = Map.groupBy(projects, (project) => `${project.unit ?? ""}|${withoutYears(project.name)}`)
  for (const name of names.keys()) if (name.endsWith("|")) names.delete(name)
  return names
}
