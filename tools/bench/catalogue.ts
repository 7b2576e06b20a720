import { catalogue } from "../../src/check/catalogue.ts"
import { checkDisclosure } from "../../src/check/index.ts"
import { compile } from "../../src/compile/index.ts"
import { county } from "../../src/demo/index.ts"
import { readDocument } from "../../src/document/read.ts"
import type { Disclosure, Indicator, Project } from "../../src/model/disclosure.ts"
import { defaultReference } from "../../src/packs/reference.ts"
import { readDisclosure } from "../../src/read/index.ts"
import type { Input } from "./inputs.ts"
import { duel, spread, spreadText, time } from "./measure.ts"
import { type Row, row } from "./rows.ts"

/** The checks of figures: those there were before words, projects and indicators were judged. */
const figureChecks = catalogue
  .map(({ id }) => id)
  .filter((id) => /^(?:SUM|XT|NAR|YOY|TPE|AST)-|^PRO-00[1-8]$|^PLAN-00[1-3]$/.test(id))

/** Reading and the whole catalogue against reading and the checks of figures, document by document. */
export async function catalogueRows(inputs: readonly Input[], rounds: number): Promise<Row[]> {
  const rows: Row[] = []
  for (const { name, text } of inputs) {
    if (!text) continue
    const checked = async (only?: readonly string[]) => {
      const disclosure = readDisclosure(await readDocument(text, `${name}.txt`), defaultReference)
      checkDisclosure({ disclosure, lastYear: null, reference: defaultReference }, only ? { only } : {})
    }
    // One run is a few milliseconds, and so is a pause for garbage.
    const several = async (only?: readonly string[]) => {
      for (let i = 0; i < 10; i++) await checked(only)
    }
    await several()
    const result = await duel(
      () => several(),
      () => several(figureChecks),
      rounds,
    )
    rows.push(row(`${name}.txt: read + all checks ÷ read + checks of figures (× 10)`, "≤ 1.5", result))
  }
  return rows
}

const sizes = [30, 300, 3000]

/** All checks on a document of 30, 300 and 3 000 projects: time for a project against that among 30. */
export async function projectRows(rounds: number): Promise<Row[]> {
  const grown = sizes.map((count) => ({ count, disclosure: withProjects(count) }))
  const perProject = new Map<number, number[]>(sizes.map((count) => [count, []]))
  for (let round = 0; round <= rounds; round++)
    for (const { count, disclosure } of grown) {
      const times = Math.max(1, Math.round(300 / count))
      const took = await time(() => {
        // What is made once a document is made anew for another one.
        for (let i = 0; i < times; i++)
          checkDisclosure({ disclosure: { ...disclosure }, lastYear: null, reference: defaultReference })
      })
      if (round > 0) perProject.get(count)!.push(took / times / count)
    }
  const single = perProject.get(sizes[0]!)!
  return sizes.slice(1).map((count) => {
    const each = perProject.get(count)!
    return {
      what: `${count} projects, all checks: time for a project ÷ time for one among ${sizes[0]}`,
      ratio: spreadText(spread(each.map((value, i) => value / single[i]!))),
      aim: "≈ 1 (linear)",
      times: `${spreadText(spread(each))} ms · ${spreadText(spread(single))} ms`,
    }
  })
}

/** A department's document with so many projects: those of a county, and others of other words. */
function withProjects(count: number): Disclosure {
  const ledger = county({ years: 1 })[0]!
  const documents = ledger.departments.map(({ code }) => compile(ledger, code, defaultReference))
  const known = documents.flatMap(({ projects }) => projects)
  const projects = Array.from({ length: count }, (_, i) => {
    const project = known[i % known.length]!
    return i < known.length ? project : inOtherWords(project, i)
  })
  return { ...documents[0]!, projects }
}

/** The same project about something else: its characters are others, the common words of the form stay. */
function inOtherWords(project: Project, n: number): Project {
  const other = (text: string) =>
    text.replace(/[\u4e00-\u9fff](?=[\u4e00-\u9fff])/g, (sign, at: number) =>
      at % 5 === 4 ? sign : String.fromCharCode(0x4e00 + ((sign.charCodeAt(0) - 0x4e00 + n * 37) % 0x4e00)),
    )
  const said = (indicator: Indicator): Indicator => ({
    ...indicator,
    name: other(indicator.name),
    description: other(indicator.description),
  })
  return {
    ...project,
    no: n + 1,
    name: other(project.name),
    code: project.code && `${project.code.slice(0, 15)}${n.toString(36).toUpperCase().padStart(6, "0")}`,
    purpose: other(project.purpose),
    goals: project.goals.map(other),
    indicators: project.indicators.map(said),
  }
}
