import type { Project } from "../model/disclosure.ts"
import { plain } from "../text/label.ts"
import type { Match } from "./difference.ts"
import { bare, bigrams, likeness, pairUp } from "./likeness.ts"
import type { Years } from "./texts.ts"

/** Two sheets of one project, and how that was found. */
export interface Couple {
  readonly before: Project
  readonly after: Project
  readonly match: Match
}

/** Which sheets are of one project; which projects are gone, and which have come. */
export function couplesOf(before: readonly Project[], after: readonly Project[], years: Years) {
  const couples: Couple[] = []
  let [gone, come] = [[...before], [...after]]
  const take = (match: Match, of: (project: Project, year: number | null) => string) => {
    const known = new Map<string, Project[]>()
    for (const project of gone) {
      const name = of(project, years.before)
      if (name !== "") known.set(name, [...(known.get(name) ?? []), project])
    }
    const taken = new Set<Project>()
    for (const project of come) {
      const couple = known.get(of(project, years.after))?.shift()
      if (!couple) continue
      couples.push({ before: couple, after: project, match })
      taken.add(couple).add(project)
    }
    gone = gone.filter((project) => !taken.has(project))
    come = come.filter((project) => !taken.has(project))
  }
  // Of projects with one name those with one amount belong together first.
  take("code", (project) => plain(project.code ?? ""))
  take("name", (project, year) => {
    const name = nameOf(project, year)
    return name === "" ? "" : `${name} ${project.amount?.figure?.cents ?? ""}`
  })
  take("name", nameOf)
  for (const { a, b } of alike(gone, come, years))
    couples.push({ before: gone[a]!, after: come[b]!, match: "likeness" })
  const paired = new Set(couples.flatMap((couple) => [couple.before, couple.after]))
  return {
    couples,
    gone: gone.filter((project) => !paired.has(project)),
    come: come.filter((project) => !paired.has(project)),
  }
}

/** A name without the year it bears: `2024年防汛经费` and `2025年防汛经费` are one project. */
export function nameOf(project: Project, year: number | null): string {
  return bare(project.name, year)
}

/** A name must be this like alone, or half so when goals and indicators are alike. */
const nameAlone = 0.7

function alike(gone: readonly Project[], come: readonly Project[], years: Years) {
  const names = (projects: readonly Project[], year: number | null) =>
    projects.map((project) => bigrams(nameOf(project, year)))
  const words = (projects: readonly Project[], year: number | null) =>
    projects.map((project) =>
      bigrams(
        bare(
          [...project.goals, project.purpose, ...project.indicators.map(({ name }) => name)].join(""),
          year,
        ),
      ),
    )
  const [nameA, nameB] = [names(gone, years.before), names(come, years.after)]
  const [wordsA, wordsB] = [words(gone, years.before), words(come, years.after)]
  const both = (x: readonly ReadonlySet<string>[], y: readonly ReadonlySet<string>[]) =>
    x.map((pairs, i) => new Set([...pairs, ...y[i]!]))
  return pairUp(
    both(nameA, wordsA),
    both(nameB, wordsB),
    (a, b) => {
      const name = likeness(nameA[a]!, nameB[b]!)
      const text = wordsA[a]!.size > 0 && wordsB[b]!.size > 0 ? likeness(wordsA[a]!, wordsB[b]!) : 0
      return name >= nameAlone
        ? 1 + name
        : name >= nameAlone / 2 && text >= 0.6
          ? (name + text) / 2
          : text >= 0.9
            ? text / 2
            : 0
    },
    0.01,
  )
}
