import type { Disclosure, Project } from "../../../model/disclosure.ts"
import { laws } from "../../../packs/laws.ts"
import type { Check, Observation } from "../../check.ts"
import { ownLines } from "../../facts/own-lines.ts"
import { linesOf, placeIn, type Said, textsOf } from "../../facts/texts.ts"

/** A law named as the basis of what it has nothing to say about. */
export interface LawOfAnotherMatter {
  readonly law: string
  /** The project, or null for the duties. */
  readonly project: string | null
}

/** The law that something is done by: 依据《统计法》, 根据《中华人民共和国森林法》第五条. */
const basis = /(?:依据|根据|按照?|依照|遵照|遵循|遵守|依|贯彻|执行|落实)(?:国家)?《([^《》]{2,40})》/g

/** ENT-018: the law something is done by is one of its matter. */
export const lawOfAnotherMatter: Check = {
  id: "ENT-018",
  family: "ENT",
  title: "依据的法律与事项无关",
  severity: "warning",
  basis: "项目立项依据应当与项目内容相符（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）",
  *run({ disclosure }): Iterable<Observation> {
    const own = ownLines(disclosure)
    for (const project of disclosure.projects) {
      const texts = [project.purpose, ...project.goals]
      if (!texts.some((text) => text.includes("《"))) continue
      const matter = matterOf(project)
      for (const said of textsOf(disclosure)) {
        if (said.kind !== "project" || !texts.includes(said.text)) continue
        yield* judged(said, matter, own, disclosure.entity.name, project.name)
      }
    }
    yield* inDuties(disclosure, own)
    const inText = [...inProse(disclosure, own)]
    yield* inText
    const isTold = (each: Observation) => inText.some(({ about }) => about.join() === each.about.join())
    yield* [...ofAppraisal(disclosure)].filter((each) => !isTold(each))
  },
}

/** What a sentence on projects, goals and duties anywhere in the prose rests on. */
const rests = /立项|项目|履职|职责|职能|绩效|开展|实施/

/** 项目立项遵循《公共图书馆法》: of nothing that is told anywhere in the document. */
function* inProse(disclosure: Disclosure, own: ReadonlySet<string>): Iterable<Observation> {
  if (own.size === 0) return
  const { sections, entity, projects } = disclosure
  const told = sections.filter(({ key }) => key !== "duties" && key !== "glossary" && key !== "tables")
  if (!told.some(({ text }) => text.includes("《"))) return
  const all = [...sections.map(({ text }) => text), ...projects.map(matterOf)]
  const matter = `${entity.name}${all.join("")}`.replace(/《[^《》]{0,80}》/g, "")
  for (const section of told)
    for (const line of linesOf(section))
      if (line.text.includes("《") && rests.test(line.text))
        yield* judged(line, matter, linesFor(disclosure, own), entity.name, null)
}

/** What performance is appraised by is the budget's law; a law of a line of government says nothing of it. */
const appraisal =
  /^》?[^。；《》]{0,12}(?:的?(?:要求|规定)|开展|组织|进行|实施)[^。；《》]{0,16}绩效(?:自评|评价|管理|目标|监控)/

/** 依照《森林法》的要求，组织开展绩效自评. */
function* ofAppraisal({ sections }: Disclosure): Iterable<Observation> {
  for (const section of sections) {
    if (section.key === "glossary" || section.key === "duties" || !section.text.includes("绩效")) continue
    for (const line of linesOf(section))
      for (const match of line.text.matchAll(basis))
        if (
          laws.some(({ law }) => law.test(match[1]!)) &&
          appraisal.test(line.text.slice(match.index + match[0].length))
        )
          yield { ...lawOf(match, line, null), fault: "appraisal" }
  }
}

/** A unit works in one corner of its line: a museum is no library. */
function linesFor({ entity }: Disclosure, own: ReadonlySet<string>): ReadonlySet<string> {
  return entity.kind === "unit" ? new Set() : own
}

function* inDuties(disclosure: Disclosure, own: ReadonlySet<string>): Iterable<Observation> {
  if (own.size === 0) return
  const { sections, entity } = disclosure
  const lines = linesFor(disclosure, own)
  const duties = sections.filter(({ key }) => key === "duties")
  const matter = `${entity.name}${duties.map(({ text }) => text).join("")}`.replace(/《[^《》]{0,80}》/g, "")
  for (const section of duties)
    for (const line of linesOf(section)) yield* judged(line, matter, lines, entity.name, null)
}

function* judged(
  said: Said,
  matter: string,
  own: ReadonlySet<string>,
  name: string,
  project: string | null,
): Iterable<Observation> {
  for (const match of said.text.matchAll(basis)) {
    const law = laws.find((each) => each.law.test(match[1]!))
    if (!law || law.words.test(matter) || law.words.test(name)) continue
    if ([...law.lines].some((line) => own.has(line))) continue
    yield { ...lawOf(match, said, project), fault: "matter" }
  }
}

function lawOf(match: RegExpExecArray, said: Said, project: string | null): Observation {
  return {
    about: ["law", match[1]!, ...(project === null ? [] : [project])],
    at: [placeIn(said, match.index)],
    data: { law: match[1]!, project } satisfies LawOfAnotherMatter,
    says: `《${match[1]}》`,
    cause: { kind: "text-of-another-place" },
  }
}

/** What a project is about, without the names of laws and documents. */
function matterOf({ name, purpose, goals, indicators }: Project): string {
  return [name, purpose, ...goals, ...indicators.map((one) => one.name + one.description)]
    .join("")
    .replace(/《[^《》]{0,80}》/g, "")
}
