import { perObject } from "../../memo/index.ts"
import type { Disclosure, Section } from "../../model/disclosure.ts"
import type { Place } from "../../model/place.ts"
import { compact } from "./quantities/compact.ts"
import { linesOf } from "./texts.ts"

/** The units of a department as a document lists them. */
export interface NamedUnits {
  readonly names: readonly string[]
  /** How many of them are the department's own office: 本级, 机关, or the department's name. */
  readonly own: number
  /** Announced as all units below the department; else there may be some that have no budget of their own. */
  readonly isOfBelow: boolean
  readonly at: Place
}

const sections: ReadonlySet<string> = new Set(["organisation", "duties", "overview", "unknown", "other"])
/** What announces a list of units: its words, and what ends its clause. */
const announced =
  /(?:预算|决算|编制|汇编|核算|纳入|所属|下属|直属|二级)[^，。；：]{0,30}(?:单位|预算|决算|机构)[^，。；：]{0,12}(?:[，：](?:具体)?(?:包括|分别(?:是|为)|如下|为|有)?[：]?|(?:包括|分别(?:是|为)|如下)[：]?)/g
/** A body by the end of its name. */
const body =
  /(?:局|委|办|厅|院|校|中心|站|所|队|馆|园|社|会|处|科|部|库|场|学校|医院|公司|本级|机关|本部|办公室|银行|台|室)(?:（[^（）]{1,12}）)?$/
const itself = /本级|机关|本部/

/** The list of units of a document: of its table, or of its prose; null when it has none or it is open. */
export const namedUnits: (disclosure: Disclosure) => NamedUnits | null = perObject(
  (disclosure: Disclosure) => {
    const { units } = disclosure.organisation
    const [first] = units
    const own = disclosure.entity.name
    // A table that leaves out the department itself is seldom the whole list.
    if (first)
      return named(
        units.map(({ name }) => name),
        own,
        first.at,
        false,
      )
    for (const section of disclosure.sections) {
      const found = sections.has(section.key) ? listIn(section, own) : null
      if (found) return found
    }
    return null
  },
)

function named(names: readonly string[], entity: string, at: Place, isOfBelow: boolean): NamedUnits {
  const own = names.filter((name) => itself.test(name) || (entity !== "" && plain(name) === plain(entity)))
  return { names, own: own.length, isOfBelow, at }
}

function plain(name: string): string {
  return name.replace(/（[^（）]*）|[\s\u3000]/g, "")
}

function listIn(section: Section, entity: string): NamedUnits | null {
  const lines = [...linesOf(section)].map((line) => ({ ...line, plain: compact(line.text).text }))
  for (const [i, line] of lines.entries())
    for (const match of line.plain.matchAll(announced)) {
      const rest = line.plain.slice(match.index + match[0].length)
      const names =
        numbered(rest.split(/。/, 1)[0]!.split(/[；，、](?=\d|（\d)/)) ??
        separate(rest) ??
        (rest.replace(/[：。]/g, "") === "" ? belowIn(lines.slice(i + 1).map((each) => each.plain)) : null)
      if (names && names.length > 1)
        return named(names, entity, line.at, /所属|下属|直属|二级/.test(match[0]))
    }
  return null
}

const number = /^(?:[①-⑳]|（?\d{1,2}）?[.．、]?|[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．])(?=[^\d.．])/

/** `1.甲；2.乙；3.丙` */
function numbered(pieces: readonly string[]): string[] | null {
  if (pieces.length < 2 || !pieces.every((piece) => number.test(piece))) return null
  return bodies(pieces.map((piece) => piece.replace(number, "")))
}

/** `甲、乙、丙。` */
function separate(rest: string): string[] | null {
  const list = /^[^，。；：]{4,400}(?=[。；]|$)/.exec(rest)?.[0]
  if (!list || /等(?:单位|\d+[个家])?$|以及|[^、]和[^、]/.test(list)) return null
  return bodies(list.split("、"))
}

/** A line a unit, below a line that announces them. */
function belowIn(lines: readonly string[]): string[] | null {
  const end = lines.findIndex((line) => !number.test(line) || line.length > 40)
  const own = end < 0 ? lines : lines.slice(0, end)
  return own.length > 1 ? bodies(own.map((line) => line.replace(number, ""))) : null
}

function bodies(names: readonly string[]): string[] | null {
  const clean = names.map((name) => name.replace(/[；，。、]{1,3}$/, ""))
  return clean.every((name) => name.length >= 3 && name.length <= 34 && body.test(name)) ? clean : null
}
