import { aboutText, nameKey } from "../../about.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { aboutOfProject } from "../../facts/projects.ts"
import { canBeOne, quantitiesOf, type Stated } from "../../facts/quantities/index.ts"
import { isOfTheYear } from "../../facts/quantities/whole-year.ts"

/** Two figures of one thing, in the words they stand in. */
export interface FigureTwice {
  readonly words: readonly [string, string]
}

/** A name of fewer letters may be another thing's in another passage. */
const shortest = 4
/** Sections in which every unit is told of with its own figures, and words explained. */
const apart: ReadonlySet<string> = new Set(["organisation", "duties", "glossary", "assets", "procurement"])

/** NAR-013: what is counted in two places of the goals, tasks and purposes is as much in both. */
export const figureTwice: Check = {
  id: "NAR-013",
  family: "NAR",
  title: "同一事项前后数字不同",
  severity: "error",
  basis: "公开内容应当真实、准确（《地方预决算公开操作规程》财预〔2016〕143号）",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    const goals = quantitiesOf(disclosure).filter(({ passage }) => !apart.has(passage.section))
    if (goals.length < 2) return yield { cannot: "文中没有前后可以对照的数量" }
    // A final account tells what was planned, and what was done.
    const isPlanned = ({ quantity: { before } }: Stated) =>
      disclosure.stage === "final" && /计划|目标|应|拟|预期|年初/.test(before)
    const stated = goals.filter((each) => isOfTheYear(each, disclosure.year) && !isPlanned(each))
    const told = new Set<Stated>()
    for (const all of byMatter(stated).values())
      for (const pair of contrary(all)) {
        if (pair.some((each) => told.has(each))) continue
        for (const each of pair) told.add(each)
        yield observed(pair)
      }
  },
}

/** Figures by what they are of and how it is measured; one may be of two matters. */
function byMatter(stated: readonly Stated[]): Map<string, Stated[]> {
  const groups = new Map<string, Stated[]>()
  for (const each of stated)
    for (const matter of new Set(each.quantity.matters)) {
      if (matter.length < shortest) continue
      const key = `${matter} ${each.quantity.dimension}`
      const group = groups.get(key)
      if (group) group.push(each)
      else groups.set(key, [each])
    }
  return groups
}

/** Of one project, or of the department; a project is held against the department when no other does a part of it. */
function* contrary(all: readonly Stated[]): Iterable<[Stated, Stated]> {
  const owners = Map.groupBy(all, ({ passage }) => passage.project)
  for (const own of owners.values()) yield* twoValues(own)
  const whole = owners.get(null)
  const projects = [...owners.keys()].filter((project) => project !== null)
  if (whole && projects.length === 1) yield* twoValues([whole[0]!, owners.get(projects[0]!)![0]!])
}

/** Three values and more are those of three occasions. */
function* twoValues(stated: readonly Stated[]): Iterable<[Stated, Stated]> {
  const [first] = stated
  const others = stated.filter(({ quantity }) => !canBeOne(quantity, first!.quantity))
  const [other] = others
  if (other && others.every(({ quantity }) => canBeOne(quantity, other.quantity))) yield [first!, other]
}

function observed([first, second]: readonly [Stated, Stated]): Observation {
  const { passage, quantity } = first
  const matter = nameKey(quantity.before || quantity.after)
  return {
    about: [passage.project ? aboutText([aboutOfProject(passage.project), matter]) : matter, "twice"],
    at: [first.at, second.at],
    data: { words: [wordsOf(first), wordsOf(second)] } satisfies FigureTwice,
    says: quantity.text,
    should: second.quantity.text,
  }
}

function wordsOf({ quantity: { before, text, after } }: Stated): string {
  return `${before.slice(-20)}${text}${after.slice(0, 12)}`
}
