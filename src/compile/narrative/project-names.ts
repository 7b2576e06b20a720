import { printable } from "../printable.ts"
import type { Context } from "./context.ts"

/** Marks and amounts that would break a sentence the name stands in. */
const breaking = /[。；，：:;,？！?!]|\d(?:万元|亿元|元|%)/

/** The names of the largest projects for use inside a sentence, three at most, and whether there are others. */
export function projectNames(
  { scope }: Context,
  of: (code: string) => boolean = () => true,
): { names: string[]; more: boolean } {
  const sums = new Map<string, number>()
  for (const line of scope.lines)
    if (line.project !== null) sums.set(line.project, (sums.get(line.project) ?? 0) + line.cents)
  const projects = scope.projects
    .filter((project) => of(project.code) && (sums.get(project.code) ?? 0) > 0)
    .sort((a, b) => sums.get(b.code)! - sums.get(a.code)!)
  const sayable = [...new Set(projects.map((project) => printable(project.name)))].filter(
    (name) => name !== "" && name.length <= 40 && !breaking.test(name),
  )
  const names = sayable.slice(0, 3)
  return { names, more: names.length < projects.length }
}
