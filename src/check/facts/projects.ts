import type { Disclosure, Project } from "../../model/disclosure.ts"
import { aboutText, keysTogether, nameKey } from "../about.ts"
import type { NamedProject } from "./named-project.ts"

/** A project sheet in words: `项目3“专网维护费”`. */
export function projectName({ no, name }: NamedProject): string {
  return `项目${no ?? ""}${name ? `“${name}”` : ""}`
}

/** A project by keys: see {@link keyOfProject}. */
export function aboutOfProject(project: Pick<Project, "name" | "code" | "no">): string {
  return aboutText(["project", keyOfProject(project)])
}

/** Several projects by keys, each once. */
export function aboutOfProjects(projects: readonly Pick<Project, "name" | "code" | "no">[]): string {
  return aboutText(["projects", keysTogether(projects.map(keyOfProject))])
}

/**
 * What a project is known by: its name without years, which a continued project keeps; without a name its code, and
 * without that its number.
 */
function keyOfProject({ name, code, no }: Pick<Project, "name" | "code" | "no">): string {
  return nameKey(name) || code?.replace(/\s+/g, "") || String(no ?? "")
}

/** Project sheets by their name without spaces and punctuation, to find a project that other tables name. */
export function sheetsByName({ projects }: Disclosure): Map<string, Project[]> {
  const named = projects.filter(({ name }) => plainName(name) !== "")
  return Map.groupBy(named, ({ name }) => plainName(name))
}

/** A name as it is compared: no spaces, no punctuation. */
export function plainName(name: string): string {
  return name.replace(/[\s\u3000\p{P}]+/gu, "")
}
