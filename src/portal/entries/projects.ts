import type { Project } from "../../model/disclosure.ts"
import type { Publication, ShelfProject, Stage } from "../shelf.ts"
import type { Threaded } from "./threads.ts"

/** The projects of a publication, each with the thread that ties it to other years. */
export function projectsOf(
  { id, name, body, year, stage }: Pick<Publication, "id" | "name" | "body" | "year" | "stage">,
  projects: readonly Project[],
  threads: readonly Threaded[],
): ShelfProject[] {
  const thread = new Map(threads.filter(isOf({ body, year, stage })).map((each) => [each.index, each.thread]))
  return projects.map((project, index) => ({
    publication: id,
    body,
    bodyName: name,
    year,
    stage,
    index,
    name: projectTitle(project),
    code: project.code,
    cents: project.amount?.figure?.cents ?? null,
    thread: thread.get(index) ?? `${year}-${body}-${index + 1}`,
  }))
}

/** What to call a project: by its first goal when its sheet bears no name. */
export function projectTitle({ name, goals, no }: Project): string {
  return name.trim() || (goals[0] ? `“${goals[0].slice(0, 24)}”` : `第${no ?? 1}个项目`)
}

function isOf(document: { body: string; year: number; stage: Stage }) {
  return (each: Threaded) =>
    each.body === document.body && each.year === document.year && each.stage === document.stage
}
