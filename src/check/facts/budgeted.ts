import { perObject } from "../../memo/index.ts"
import type { Disclosure, Project } from "../../model/disclosure.ts"

/**
 * The sheets of projects that print what a budget gives them. Those of self-evaluations do not: they print the amount at
 * the beginning of the year beside others, by sources of their own (of which SEV tells).
 */
export const budgetedProjects: (disclosure: Disclosure) => readonly Project[] = perObject(
  ({ projects, evaluations }: Disclosure) => {
    const tables = new Set((evaluations ?? []).map(({ at }) => at.table))
    return projects.filter(({ places, at }) => !tables.has((places.name ?? places.goals ?? at).table))
  },
)
