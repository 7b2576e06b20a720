import type { Project } from "../../../model/disclosure.ts"
import { withoutGeneric } from "../../../packs/generic.ts"
import { containment, resemblance, type Shingles } from "../../../text/likeness.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { type IndicatorRow, indicatorRows } from "../../facts/indicators.ts"
import { type NamedProject, namedProject } from "../../facts/named-project.ts"
import { placeInRow } from "../../facts/places.ts"
import { aboutOfProject } from "../../facts/projects.ts"

/** A project's own matter, and its indicators by the words that are not everyone's. */
interface Matter {
  readonly project: Project
  readonly head: Shingles
  /** The head, and what its indicators add to it. */
  readonly own: Shingles
  readonly indicators: readonly {
    readonly name: string
    readonly words: Shingles
    readonly at: Project["at"]
  }[]
}

/** A project whose name, purpose and goals have fewer words of its own does not say what it is about. */
const telling = 8

/** Indicators of a project that speak of another project's matter. */
export interface IndicatorOfAnother {
  readonly project: NamedProject
  readonly indicators: readonly string[]
  readonly owner: NamedProject
}

/** PRJ-006: an indicator measures its own project, not one whose words it speaks. */
export const ownIndicators: Check = {
  id: "PRJ-006",
  family: "PRJ",
  title: "绩效指标是别的项目的",
  severity: "warning",
  basis: "绩效指标应与项目内容相关（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    const rows = Map.groupBy(indicatorRows(disclosure), ({ project }) => project)
    if (rows.size < 3) return yield { cannot: "项目太少，不能判断指标是否属于别的项目" }
    const matters = [...rows].map(([project, own]) => matterOfProject(project, own))
    const holders = holdersOf(matters)
    for (const matter of matters) {
      if (matter.head.size < telling) continue
      const strange = strangersOf(matter, holders, matters.length)
      if (strange.length === 0) continue
      yield {
        about: [aboutOfProject(matter.project), "indicators"],
        at: strange.map(({ indicator }) => placeInRow(disclosure, indicator.at, indicator.name)),
        data: {
          project: namedProject(matter.project),
          indicators: strange.map(({ indicator }) => indicator.name),
          owner: namedProject(strange[0]!.owner.project),
        } satisfies IndicatorOfAnother,
        cause: { kind: "copied-from-another-sheet" },
      }
    }
  },
}

type Holders = ReadonlyMap<number, readonly Matter[]>

function matterOfProject(project: Project, rows: readonly IndicatorRow[]): Matter {
  const head = headOf(project)
  const indicators = rows.map(({ indicator: { name, at } }) => ({ name, words: matterOf(name), at }))
  return {
    project,
    head,
    own: widened(
      head,
      rows.map(
        ({ indicator: { description } }, i) => new Set([...indicators[i]!.words, ...matterOf(description)]),
      ),
    ),
    indicators,
  }
}

/** The indicators of a project that speak another's words, each with that other; `all` is how many projects there are. */
function strangersOf(
  matter: Matter,
  holders: Holders,
  all: number,
): { indicator: Matter["indicators"][number]; owner: Matter }[] {
  // What most projects speak of (学生, at schools) tells none from another.
  const everyones = Math.max(2, all * 0.5)
  const telltale = (words: Shingles): Shingles =>
    new Set([...words].filter((shingle) => (holders.get(shingle)?.length ?? 0) <= everyones))
  const found = matter.indicators.flatMap((indicator) => {
    const owner = ownerOf(telltale(indicator.words), matter, holders)
    return owner ? [{ indicator, owner }] : []
  })
  // A name of one word may be shared by chance.
  return found.filter(({ indicator }) => found.length > 1 || indicator.words.size >= 4)
}

function headOf({ name, purpose, goals }: Project): Shingles {
  return matterOf([name, purpose, ...goals].join("。"))
}

/** The pairs of letters that are not everyone's; figures and signs part words. */
function matterOf(text: string): Shingles {
  const found = new Set<number>()
  const words = withoutGeneric(text)
  let before = 0
  for (let i = 0; i < words.length; i++) {
    const sign = words.charCodeAt(i)
    const letter = isLetter(sign) ? sign : 0
    if (before !== 0 && letter !== 0) found.add(before * 0x1_00_00 + letter)
    before = letter
  }
  return found
}

/** Chinese characters and Latin letters. */
function isLetter(sign: number): boolean {
  return (
    (sign >= 0x34_00 && sign <= 0x9f_ff) ||
    (sign >= 0x41 && sign <= 0x5a) ||
    (sign >= 0x61 && sign <= 0x7a) ||
    (sign >= 0xd8_00 && sign <= 0xdf_ff)
  )
}

/** An indicator that speaks of the project's matter in further words widens it by them. */
function widened(head: Shingles, indicators: readonly Shingles[]): Shingles {
  const own = indicators.filter((words) => [...words].filter((shingle) => head.has(shingle)).length >= 2)
  return new Set([...head, ...own.flatMap((words) => [...words])])
}

/** By pair of characters: the projects whose own matter has it. */
function holdersOf(matters: readonly Matter[]): Map<number, Matter[]> {
  const holders = new Map<number, Matter[]>()
  for (const matter of matters)
    for (const shingle of matter.head) {
      const held = holders.get(shingle)
      if (held) held.push(matter)
      else holders.set(shingle, [matter])
    }
  return holders
}

/** At most so many projects of a matter are looked through for a like indicator. */
const most = 40

/** The project an indicator's words belong to, when none of them is its own project's. */
function ownerOf(words: Shingles, own: Matter, holders: Holders): Matter | null {
  if (words.size < 2 || containment(words, own.own) > 0) return null
  for (const shingle of words)
    for (const matter of (holders.get(shingle) ?? []).slice(0, most))
      if (
        matter !== own &&
        matter.indicators.some((each) => each.words.size > 1 && resemblance(each.words, words) >= 0.5)
      )
        return matter
  return null
}
