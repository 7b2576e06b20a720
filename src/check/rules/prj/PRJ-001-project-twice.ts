import type { Project } from "../../../model/disclosure.ts"
import { alikePairs, bare } from "../../../text/likeness.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { type NamedProject, namedProject } from "../../facts/named-project.ts"
import { aboutOfProjects, plainName } from "../../facts/projects.ts"
import { isOneFundTwice } from "./one-fund.ts"

/** Sheets of which so much is the same were written once. */
const alike = 0.7

/** Projects that may be one. */
export interface LikeProjects {
  readonly projects: readonly NamedProject[]
  /** Their budgets as printed; "" where none is. */
  readonly amounts: readonly string[]
  /** Of projects of one name: whether they say the same too. */
  readonly sameTexts: boolean
}

/** PRJ-001: two projects are not one project printed twice. */
export const sameProject: Check = {
  id: "PRJ-001",
  family: "PRJ",
  title: "项目重复",
  severity: "warning",
  basis: "项目库管理：同一事项不重复立项（《预算法实施条例》第四十一条）",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    const { projects } = disclosure
    if (projects.length < 2) return yield { cannot: "没有可以互相比较的项目" }
    const told = new Set<string>()
    for (const group of sameNames(projects)) {
      for (const a of group) for (const b of group) told.add(pairOf(projects, a, b))
      yield {
        ...about("name", group),
        at: group.map(({ places, at }) => places.name ?? at),
        says: group[0]!.name,
        cause: { kind: "project-twice" },
      }
    }
    const pairs = alikePairs(projects.map(contentOf), alike)
      .map(({ first, second }) => [projects[first]!, projects[second]!] as const)
      .filter(([a, b]) => !told.has(pairOf(projects, a, b)) && !isOneFundTwice(a, b))
    for (const group of joined(pairs))
      yield {
        ...about("content", group),
        at: group.map(({ places, at }) => places.purpose ?? places.goals ?? at),
        cause: { kind: "sheet-copied" },
      }
    for (const [a, b] of pairs) told.add(pairOf(projects, a, b))
    for (const group of samePurposes(projects)) {
      const [a, ...rest] = group
      if (rest.every((b) => told.has(pairOf(projects, a!, b)) || isOneFundTwice(a!, b))) continue
      yield {
        ...about("purpose", group),
        severity: "note",
        at: group.map(({ places, at }) => places.purpose ?? at),
        says: a!.purpose,
      }
    }
  },
}

function about(
  fault: "name" | "content" | "purpose",
  group: readonly Project[],
): Pick<Observation, "fault" | "about" | "data"> {
  return {
    fault,
    about: [aboutOfProjects(group), fault],
    data: {
      projects: group.map(namedProject),
      amounts: group.map(({ amount }) => amount?.text ?? ""),
      sameTexts: sameTexts(group),
    } satisfies LikeProjects,
  }
}

/** Pairs that share a project belong together. */
function joined(pairs: readonly (readonly [Project, Project])[]): Project[][] {
  const groups: Set<Project>[] = []
  for (const [a, b] of pairs) {
    const touching = groups.filter((group) => group.has(a) || group.has(b))
    const all = new Set([...touching.flatMap((group) => [...group]), a, b])
    groups.splice(0, groups.length, ...groups.filter((group) => !touching.includes(group)), all)
  }
  return groups.map((group) => [...group])
}

function sameNames(projects: readonly Project[]): Project[][] {
  const named = projects.filter((project) => bare(project.name) !== "")
  return [
    ...Map.groupBy(named, (project) => `${project.unit ?? ""}|${plainName(project.name)}`).values(),
  ].filter((group) => group.length > 1)
}

function samePurposes(projects: readonly Project[]): Project[][] {
  const long = projects
    .map((project) => ({ project, letters: bare(project.purpose) }))
    .filter(({ letters }) => letters.length >= 20)
  return [...Map.groupBy(long, ({ letters }) => letters).values()]
    .filter((group) => group.length > 1)
    .map((group) => group.map(({ project }) => project))
}

function sameTexts(group: readonly Project[]): boolean {
  const texts = new Set(group.map((project) => bare(project.purpose + project.goals.join(""))))
  return texts.size === 1 && !texts.has("")
}

/** The letters of what a project is to do, in its own words; too few words make nothing alike. */
function contentOf({ purpose, goals, indicators }: Project): string {
  const letters = bare(
    [purpose, ...goals, ...indicators.flatMap(({ name, description }) => [name, description])].join(""),
  )
  return letters.length < 60 ? "" : letters
}

function pairOf(projects: readonly Project[], a: Project, b: Project): string {
  return [projects.indexOf(a), projects.indexOf(b)].sort((x, y) => x - y).join()
}
