import type { Project } from "../../model/disclosure.ts"

/** A project as a sentence names it. */
export type NamedProject = Pick<Project, "no" | "name">

/** Of a project only what sentences name it by. */
export function namedProject({ no, name }: Project): NamedProject {
  return { no, name }
}
