import type { NamedProject } from "../facts/named-project.ts"
import { projectName } from "../facts/projects.ts"

/** The first few of some projects by name, and how many they are. */
export function projectNames(projects: readonly NamedProject[], most = 4): string {
  const names = projects.slice(0, most).map(projectName)
  return `${names.join("、")}${projects.length > most ? `等${projects.length}个项目` : ""}`
}
