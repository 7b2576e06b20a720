import type { Disclosure, Project } from "../../model/disclosure.ts"
import { aboutText, nameKey } from "../about.ts"
import type { NamedProject } from "./named-project.ts"

/** A project sheet in words: `项目3“专网维护费”`. */
export function projectName({ no, name }: NamedProject): string {
  return `项目${no ?? ""}${name ? `“${name}”` : ""}`
}

/** A project by keys: its name without years, which a continued project keeps; its code when it has no name. */
export function aboutOfProject({ name, code }: Pick<Project, "name" | "code">): string {
  return aboutText(["project", name === "" ? code : nameKey(name)])
}

/** Project sheets by their name without spaces and punctuation, to find a project that other tables name. */
export function sheetsByName({ projects }: Disclosure): Map<string, Project[]> {
  return Map.groupBy(projects, ({ name }) => plainName(name))
}

/** A name as it is compared: no spaces, no punctuation. */
export function plainName(name: string): string {
  return name.replace(/[\s\u3000\p{P}]+/gu, "")
}
