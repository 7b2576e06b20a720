import { bare } from "../../diff/likeness.ts"
import { couplesOf } from "../../diff/project-pairs.ts"
import type { Project } from "../../model/disclosure.ts"
import { plain } from "../../text/label.ts"
import type { Stage } from "../shelf.ts"

/** The newest version of what a body published for a year, as far as its projects go. */
export interface Sheets {
  readonly body: string
  readonly bodyName: string
  readonly kind: "department" | "unit"
  readonly year: number
  readonly stage: Stage
  readonly projects: readonly Project[]
}

/** Which thread a project of a document belongs to. */
export interface Threaded {
  readonly body: string
  readonly year: number
  readonly stage: Stage
  readonly index: number
  readonly thread: string
}

/** A project may be missing from so many years and still be the same. */
const longestGap = 3

interface Met extends Threaded {
  readonly project: Project
  readonly document: Sheets
}

/**
 * Ties the projects of a region together through the years, whatever happened to codes, names and departments: within
 * a body as documents are compared (by code, name, likeness), and from a body that is no more to another one when code
 * or name are the same and no other project has them. `documents` are all of the region, or all of some bodies, in any order.
 */
export function threadsOf(documents: readonly Sheets[]): Threaded[] {
  const inOrder = [...documents].sort(
    (a, b) => a.year - b.year || order(a.stage) - order(b.stage) || (a.body < b.body ? -1 : 1),
  )
  const years = new Map<string, Set<number>>()
  for (const { body, year } of documents) years.set(body, (years.get(body) ?? new Set()).add(year))
  const bodies = identities(inOrder)
  const met: Met[] = []
  const taken = new Map<string, Met[]>()
  for (const group of groupsOf(inOrder)) {
    const { year, stage } = group[0]!
    const open: { document: Sheets; projects: Project[]; thread: Map<Project, string> }[] = group.map(
      (document) => ({ document, projects: [...document.projects], thread: new Map() }),
    )
    for (const each of open)
      for (const earlier of earlierOf(each.document, taken.get(bodies(each.document)) ?? []))
        continueFrom(each, earlier)
    for (const each of open)
      each.projects = each.document.projects.filter((project) => !each.thread.has(project))
    moved(open, met, (body) => years.get(body)?.has(year) ?? false, year)
    for (const { document, thread } of open) {
      const now = document.projects.map((project, index) => ({
        body: document.body,
        year,
        stage,
        index,
        thread: thread.get(project) ?? `${year}-${document.body}-${index + 1}`,
        project,
        document,
      }))
      met.push(...now)
      taken.set(bodies(document), [...(taken.get(bodies(document)) ?? []), ...now])
    }
  }
  return met.map(({ body, year, stage, index, thread }) => ({ body, year, stage, index, thread }))
}

/** Budgets come before the final account of their year. */
function order(stage: Stage): number {
  return stage === "budget" ? 0 : 1
}

function groupsOf(documents: readonly Sheets[]): Sheets[][] {
  return [...Map.groupBy(documents, ({ year, stage }) => `${year} ${stage}`).values()]
}

/** One name for a body whose code changed while its name and kind stayed. */
function identities(documents: readonly Sheets[]): (document: Sheets) => string {
  const known = new Map<string, string>()
  const byName = new Map<string, string>()
  for (const group of groupsOf(documents)) {
    // A code that publishes itself, or was already gone on from, is nobody else's past.
    const spoken = new Set(group.map(({ body }) => body))
    for (const { body, bodyName, kind } of group) {
      const name = `${kind} ${plain(bodyName)}`
      const before = byName.get(name)
      if (!known.has(body)) {
        const goesOn = before !== undefined && !spoken.has(before)
        known.set(body, goesOn ? known.get(before)! : body)
        if (goesOn) spoken.add(before)
      }
      byName.set(name, body)
    }
  }
  return ({ body }) => known.get(body)!
}

/** What the body published before, the nearest first, each with the projects that stand in no nearer one. */
function earlierOf(document: Sheets, met: readonly Met[]): Met[][] {
  const near = met.filter(({ year }) => document.year - year <= longestGap)
  const seen = new Set<string>()
  return [...Map.groupBy(near, ({ year, stage }) => `${year} ${stage}`).values()].reverse().map((each) => {
    const left = each.filter(({ thread }) => !seen.has(thread))
    for (const { thread } of each) seen.add(thread)
    return left
  })
}

/** Pairs what is still open with an earlier document; what was paired keeps its thread. */
function continueFrom(
  open: { readonly document: Sheets; projects: Project[]; readonly thread: Map<Project, string> },
  earlier: readonly Met[],
) {
  const used = new Set(open.thread.values())
  const left = earlier.filter(({ thread }) => !used.has(thread))
  const [first] = left
  if (!first) return
  const threads = new Map(left.map(({ project, thread }) => [project, thread]))
  const { couples } = couplesOf(
    left.map(({ project }) => project),
    open.document.projects.filter((project) => !open.thread.has(project)),
    { before: first.year, after: open.document.year },
  )
  for (const { before, after } of couples) open.thread.set(after, threads.get(before)!)
}

/** Projects of bodies that are no more go on elsewhere under the same code or name. */
function moved(
  open: readonly {
    readonly document: Sheets
    readonly projects: readonly Project[]
    readonly thread: Map<Project, string>
  }[],
  met: readonly Met[],
  publishes: (body: string) => boolean,
  year: number,
) {
  const used = new Set(open.flatMap(({ thread }) => [...thread.values()]))
  const last = new Map<string, Met>()
  for (const each of met) if (year - each.year <= longestGap) last.set(each.thread, each)
  const gone = [...last.values()].filter(
    ({ thread, body, year: then }) => then < year && !used.has(thread) && !publishes(body),
  )
  if (gone.length === 0) return
  for (const nameOf of [
    (project: Project) => plain(project.code ?? ""),
    (project: Project, of: number) => bare(project.name, of),
  ]) {
    const from = Map.groupBy(gone, ({ project, document }) => key(nameOf(project, document.year), document))
    const to = Map.groupBy(
      open.flatMap(({ document, projects, thread }) =>
        projects.filter((project) => !thread.has(project)).map((project) => ({ document, project, thread })),
      ),
      ({ document, project }) => key(nameOf(project, document.year), document),
    )
    for (const [name, [only, ...more]] of to) {
      const [before, ...others] = from.get(name) ?? []
      if (name.startsWith(" ") || !before || !only || more.length + others.length > 0) continue
      if (used.has(before.thread)) continue
      only.thread.set(only.project, before.thread)
      used.add(before.thread)
    }
  }
}

/** Departments' documents repeat what their units' say: each goes on among its like. */
function key(name: string, { kind }: Sheets): string {
  return `${name} ${kind}`
}
