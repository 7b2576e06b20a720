import type { Project } from "../../../model/disclosure.ts"
import { containment, shinglesOf } from "../../../text/likeness.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { type NamedProject, namedProject } from "../../facts/named-project.ts"
import { aboutOfProject } from "../../facts/projects.ts"
import { comparable } from "./last-year.ts"
import { codeOf, type ProjectPair, sameNames, withoutYears } from "./pairs.ts"

/** Region, year of entry and thirteen characters. */
const form = /^\d{6}(\d{2})[0-9A-Z]{13}$/
/** Two names that share so little are of two things. */
const unlike = 0.2

/** A project that goes on under another code. */
export interface CodeChanged {
  readonly project: NamedProject
  readonly code: string
  readonly old: string
}

/** A project whose code was another's last year. */
export interface CodeOfAnother {
  readonly project: NamedProject
  readonly code: string
  readonly before: string
}

/** YOY-005: a project that goes on keeps its code, and a code its project. */
export const keptCodes: Check = {
  id: "YOY-005",
  family: "YOY",
  title: "延续的项目换了编码",
  severity: "note",
  basis: "《预算管理一体化规范》：项目编码在项目全周期内不变，每个项目一个编码",
  *run(review): Iterable<Observation | Cannot> {
    const lastYear = comparable(review)
    if ("cannot" in lastYear) return yield lastYear
    const { disclosure } = review
    const pairs = sameNames(disclosure, lastYear).filter(
      ({ now, before }) => codeOf(now) !== "" && codeOf(before) !== "",
    )
    const byCode = new Map(lastYear.projects.map((project) => [codeOf(project), project]))
    if (pairs.length === 0 && !disclosure.projects.some((project) => byCode.has(codeOf(project) || " ")))
      return yield { cannot: "两年没有可以对上的项目编码" }
    yield* changed(pairs, byCode, disclosure.year)
    for (const project of disclosure.projects) {
      const before = codeOf(project) === "" ? undefined : byCode.get(codeOf(project))
      if (!before || isSame(project, before)) continue
      yield {
        fault: "anothers",
        about: [aboutOfProject(project), "code"],
        at: [project.places.code ?? project.at],
        data: { ...named(project), before: before.name } satisfies CodeOfAnother,
        says: codeOf(project),
      }
    }
  },
}

/** Projects of one name in both years whose code is neither last year's nor one made this year. */
function* changed(
  pairs: readonly ProjectPair[],
  byCode: ReadonlyMap<string, Project>,
  thisYear: number | null,
): Iterable<Observation> {
  const year = String((thisYear ?? 0) % 100).padStart(2, "0")
  const keeping = pairs.filter(({ now, before }) => codeOf(now) === codeOf(before)).length
  for (const { now, before } of pairs) {
    const [code, old] = [codeOf(now), codeOf(before)]
    // Where projects are entered anew every year, this year's codes say so.
    const anew = form.exec(code)?.[1] === year || (!form.test(code) && 2 * keeping < pairs.length)
    if (code === old || anew || byCode.has(code)) continue
    yield {
      fault: "changed",
      about: [aboutOfProject(now), "code"],
      at: [now.places.code ?? now.at],
      data: { ...named(now), old } satisfies CodeChanged,
      says: code,
      should: old,
    }
  }
}

function named(project: Project): { project: NamedProject; code: string } {
  return { project: namedProject(project), code: codeOf(project) }
}

/** Whether two projects may be one by their names, or by what they are for. */
function isSame(a: Project, b: Project): boolean {
  return isLike(a.name, b.name, unlike) || isLike(contentOf(a), contentOf(b), 2 * unlike)
}

function isLike(a: string, b: string, most: number): boolean {
  const [one, other] = [shinglesOf(withoutYears(a)), shinglesOf(withoutYears(b))]
  return Math.max(containment(one, other), containment(other, one)) > most
}

function contentOf({ goals, purpose }: Project): string {
  return goals.join("") + purpose
}
