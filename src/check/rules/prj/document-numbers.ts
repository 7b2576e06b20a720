import type { Disclosure, Project } from "../../../model/disclosure.ts"
import type { Place } from "../../../model/place.ts"
import type { Cannot, Check, Verdict } from "../../check.ts"
import { projectName } from "../xt/projects.ts"

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

/** PRJ-008: numbers of the documents a project rests on are well formed, of a year gone by, and one and the same. */
export const documentNumbers: Check = {
  id: "PRJ-008",
  family: "PRJ",
  title: "项目文号书写正确、前后一致",
  severity: "warning",
  basis: "《党政机关公文格式》（GB/T 9704）：发文字号由机关代字、年份和序号组成，年份用六角括号括入",
  *run({ disclosure }): Iterable<Verdict | Cannot> {
    const texts = disclosure.projects.flatMap((project) =>
      textsOf(project).map((text) => ({ project, ...text })),
    )
    if (!texts.some(({ text }) => /20\d\d.{0,2}\d+号/.test(text))) {
      yield { cannot: "项目中没有引用文号" }
      return
    }
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
  return [...text.matchAll(pattern)].map((match) => ({
    words: match[0],
    issuer: match[1]!,
    year: Number(match[3]),
    number: match[6]!,
    at,
  }))
}

function* malformed({ projects, year, stage }: Disclosure): Iterable<Verdict> {
  const wrong = new Map<string, { why: string; at: Place[] }>()
  const add = (words: string, why: string, at: Place) => {
    const known = wrong.get(words) ?? { why, at: [] }
    wrong.set(words, known)
    known.at.push(at)
  }
  for (const each of projects.flatMap(textsOf)) {
    for (const match of each.text.matchAll(half)) add(match[0], "年份的括号缺一半", each.at)
    for (const match of each.text.matchAll(pattern)) {
      if (partner[match[2]!] !== match[5]) add(match[0], "年份的括号不成对", each.at)
      // What came in the year itself may precede a late budget; a later year cannot.
      else if (year !== null && stage === "budget" && Number(match[3]) > year && match[7] !== "")
        add(match[0], `文号的年份晚于预算年度${year}年`, each.at)
    }
  }
  for (const [words, { why, at }] of wrong)
    yield {
      message: `文号“${words}”书写有误：${why}${at.length > 1 ? `（共${at.length}处）` : ""}。`,
      at,
      says: words,
      advice: "请对照原文件核对文号。",
    }
}

/** The name's document under another number of nearly the same digits, its own never said. */
function* differing(project: Project): Iterable<Verdict> {
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
    message: `${projectName(project)}名称里的文号是“${own.words}”，正文里是“${first.words}”。`,
    at: [own.at, first.at],
    says: first.words,
    should: own.words,
    advice: "请对照原文件核对文号。",
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
