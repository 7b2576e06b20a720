import type { Disclosure, Project } from "../../../model/disclosure.ts"
import type { Place } from "../../../model/place.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { type NamedProject, namedProject } from "../../facts/named-project.ts"
import { aboutOfProject } from "../../facts/projects.ts"

/** The number of an official document: who issued it, of which year, which. */
interface Numbered {
  readonly words: string
  readonly issuer: string
  readonly year: number
  readonly number: string
  readonly at: Place
}

const open = "[〔［\\[【（(《]"
const close = "[〕］\\]】）)》]"
const pattern = new RegExp(
  `([\\u4e00-\\u9fff]{2,8}?)(${open})(20\\d\\d)(年?)(${close})(?:第)?(\\d{1,4})(号?)`,
  "g",
)
const partner: Readonly<Record<string, string>> = {
  "〔": "〕",
  "［": "］",
  "[": "]",
  "【": "】",
  "（": "）",
  "(": ")",
  "《": "》",
}
const half = new RegExp(
  `[\\u4e00-\\u9fff]{2,8}?${open}20\\d\\d(?!${close}|年)\\d{1,4}号|[\\u4e00-\\u9fff]{2,8}?(?<!${open})20\\d\\d${close}\\d{1,4}号`,
  "g",
)

/** What every number has, well formed or not: few texts do, and only those are looked through. */
const hint = new RegExp(`20\\d\\d年?${close}?第?\\d`)

/** The number of a document that cannot be right as it is written. */
export interface MalformedNumber {
  readonly words: string
  readonly year: number | null
  /** How often it stands there. */
  readonly count: number
}

/** One document under two numbers of nearly the same digits. */
export interface TwoNumbers {
  readonly project: NamedProject
  readonly inName: string
  readonly inText: string
}

/** PRJ-008: numbers of the documents a project rests on are well formed, of a year gone by, and one and the same. */
export const documentNumbers: Check = {
  id: "PRJ-008",
  family: "PRJ",
  title: "项目文号有误或前后不一",
  severity: "warning",
  basis: "《党政机关公文格式》（GB/T 9704）：发文字号由机关代字、年份和序号组成，年份用六角括号括入",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    const texts = disclosure.projects.flatMap(textsOf)
    if (!texts.some(({ text }) => /20\d\d.{0,2}\d+号/.test(text)))
      return yield { cannot: "项目中没有引用文号" }
    yield* malformed(disclosure)
    for (const project of disclosure.projects) yield* differing(project)
  },
}

function textsOf(project: Project): { text: string; at: Place }[] {
  const { places, at } = project
  return [
    { text: project.name, at: places.name ?? at },
    { text: project.purpose, at: places.purpose ?? at },
    ...project.goals.map((text) => ({ text, at: places.goals ?? at })),
    ...project.indicators.map(({ basis, at }) => ({ text: basis, at })),
  ]
}

function numbersIn({ text, at }: { text: string; at: Place }): Numbered[] {
  if (!hint.test(text)) return []
  return [...text.matchAll(pattern)].map((match) => ({
    words: match[0],
    issuer: match[1]!,
    year: Number(match[3]),
    number: match[6]!,
    at,
  }))
}

function* malformed({ projects, year, stage }: Disclosure): Iterable<Observation> {
  const latest = year !== null && stage === "budget" ? year : null
  const wrong = projects
    .flatMap(textsOf)
    .flatMap(({ text, at }) => malformedIn(text, latest).map((each) => ({ ...each, at })))
  for (const [words, of] of Map.groupBy(wrong, (each) => each.words))
    yield {
      fault: of[0]!.fault,
      about: ["document", words],
      at: of.map(({ at }) => at),
      data: { words, year, count: of.length } satisfies MalformedNumber,
      says: words,
    }
}

/** The malformed numbers in a text. What came in the year itself may precede a late budget; a later year cannot. */
function malformedIn(text: string, latest: number | null): { words: string; fault: string }[] {
  if (!hint.test(text)) return []
  const halves = [...text.matchAll(half)].map(([words]) => ({ words, fault: "half-bracket" }))
  const wholes = [...text.matchAll(pattern)].flatMap((match) => {
    const [words] = match
    if (partner[match[2]!] !== match[5]) return [{ words, fault: "unpaired-bracket" }]
    return latest !== null && Number(match[3]) > latest && match[7] !== ""
      ? [{ words, fault: "later-year" }]
      : []
  })
  return [...halves, ...wholes]
}

/** The name's document under another number of nearly the same digits, its own never said. */
function* differing(project: Project): Iterable<Observation> {
  const [own, ...more] = numbersIn({ text: project.name, at: project.places.name ?? project.at })
  if (!own || more.length > 0) return
  const others = textsOf(project)
    .slice(1)
    .flatMap(numbersIn)
    .filter(
      (each) =>
        each.year === own.year && (each.issuer.endsWith(own.issuer) || own.issuer.endsWith(each.issuer)),
    )
  const first = others.find(({ number }) => isSlip(number, own.number))
  if (!first || others.some(({ number }) => number === own.number)) return
  yield {
    fault: "differs",
    about: [aboutOfProject(project), "document"],
    at: [own.at, first.at],
    data: { project: namedProject(project), inName: own.words, inText: first.words } satisfies TwoNumbers,
    says: first.words,
    should: own.words,
  }
}

/** One digit wrong, missing, too many, or two in turn. */
function isSlip(a: string, b: string): boolean {
  if (a === b) return false
  if (Math.abs(a.length - b.length) === 1) {
    const [short, long] = a.length < b.length ? [a, b] : [b, a]
    return [...long].some((_, i) => long.slice(0, i) + long.slice(i + 1) === short)
  }
  const differ = [...a].flatMap((sign, i) => (sign === b[i] ? [] : [i]))
  if (a.length !== b.length) return false
  const [i, j] = differ
  return differ.length === 1 ? a.length > 1 : differ.length === 2 && a[i!] === b[j!] && a[j!] === b[i!]
}
