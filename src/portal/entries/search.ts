import type { Disclosure, Project } from "../../model/disclosure.ts"
import { pathOf } from "../address.ts"
import type { HitFund, HitKind, Publication } from "../shelf.ts"
import { tablesByKey } from "./lines.ts"
import { projectTitle } from "./projects.ts"

/** What search finds: one place of a publication with the words that stand there. */
export interface Entry {
  readonly region: string
  readonly publication: string
  readonly year: number
  readonly stage: Publication["stage"]
  readonly body: string
  readonly bodyName: string
  readonly kind: HitKind
  /** The address of the page that shows it, relative to the portal. */
  readonly path: string
  /** What it is called; words here rank before words in `text`. */
  readonly title: string
  /** All words that are searched, the title's among them. */
  readonly text: string
  readonly cents: number | null
  /** The code of the functional class it is about, when it says one. */
  readonly function: string | null
  /** Whose money it is about, when that is one. */
  readonly fund: HitFund | null
  /** Day of the publication. */
  readonly day: string | null
}

/** Kinds of entries that say a functional class. */
export const classed: readonly HitKind[] = ["code"]

/** A paragraph longer than this is found by its beginning; none that a person wrote is. */
const longestText = 4000
/** Numbers of documents: 冀财预〔2026〕18号. */
const documentNumber = /[\u4e00-\u9fff]{2,12}[〔[［【（(](?:19|20)\d{2}[〕\]］】）)](?:第)?\d{1,5}号/g

/** All that can be found of a publication, in the order of the document. */
export function entriesOf(publication: Publication, disclosure: Disclosure): Entry[] {
  const { region, year, stage, body, name, id, day } = publication
  const of = { region, year, stage, body }
  const entry = (
    kind: HitKind,
    path: string,
    title: string,
    words: readonly string[],
    more: { cents?: number | null; function?: string | null; fund?: HitFund | null } = {},
  ): Entry => ({
    ...of,
    publication: id,
    bodyName: name,
    kind,
    path,
    title: shortened(title, 200),
    text: shortened([title, ...words].filter((word) => word.trim() !== "").join(" · "), longestText),
    cents: more.cents ?? null,
    function: more.function ?? null,
    fund: more.fund ?? null,
    day,
  })
  const found: Entry[] = [entry("body", pathOf({ kind: "bodyYear", ...of }), name, [body])]
  const numbers = new Map<string, string>()
  const meet = (text: string, path: string) => {
    for (const [number] of text.matchAll(documentNumber)) if (!numbers.has(number)) numbers.set(number, path)
  }
  disclosure.projects.forEach((project, index) => {
    const path = pathOf({ kind: "project", number: index + 1, ...of })
    const title = projectTitle(project)
    const more = { cents: project.amount?.figure?.cents ?? null, fund: fundOf(project) }
    found.push(entry("project", path, title, [project.code ?? "", project.unit ?? "", project.purpose], more))
    for (const goal of project.goals) found.push(entry("goal", path, title, [goal], more))
    for (const indicator of project.indicators)
      found.push(entry("indicator", path, indicator.name, wordsOf(indicator, title), more))
    meet([title, project.purpose, ...project.goals].join("\n"), path)
  })
  disclosure.procurement.items.forEach((item) => {
    const path = pathOf({ kind: "procurement", ...of })
    found.push(
      entry("goods", path, item.goods, [item.catalogue, item.project, item.unit ?? ""], {
        cents: item.amount.figure?.cents ?? null,
      }),
    )
  })
  disclosure.sections.forEach((section, index) => {
    const path = pathOf({ kind: "text", number: index + 1, ...of })
    for (const line of section.text.split("\n"))
      if (line.trim() !== "") found.push(entry("text", path, section.title, [line]))
    meet(`${section.title}\n${section.text}`, path)
  })
  found.push(
    ...codesOf(disclosure, (table, code, label, cents, fund) =>
      entry("code", pathOf({ kind: "table", number: table + 1, ...of }), label, [code], {
        cents,
        function: code,
        fund,
      }),
    ),
  )
  for (const [number, path] of numbers) found.push(entry("number", path, number, []))
  return found
}

function wordsOf(
  { level1, level2, description, target, basis }: Project["indicators"][number],
  project: string,
): string[] {
  return [description, target.text, level1, level2, basis, project]
}

/** Whose money a project is, when its sheet tells one only. */
function fundOf({ fiscal, other }: Project): HitFund | null {
  const [own, others] = [fiscal?.figure?.cents ?? 0, other?.figure?.cents ?? 0]
  if (own > 0) return others > 0 ? null : "fiscal"
  return others > 0 ? "other" : null
}

/** Functional classes the body spends on, with all it spends there, and from which fund when it is one. */
function codesOf(
  disclosure: Disclosure,
  make: (table: number, code: string, label: string, cents: number, fund: HitFund | null) => Entry,
): Entry[] {
  const tables = tablesByKey(disclosure)
  const index = tables.get("expenditure") ?? tables.get("generalPublic")
  if (index === undefined) return []
  const funds = appropriations.map((fund) => [fund, amountsIn(disclosure, tables.get(fund))] as const)
  return [...amountsIn(disclosure, index)].flatMap(([code, { label, cents }]) => {
    const [only] = funds.flatMap(([fund, amounts]) => (amounts.get(code)?.cents === cents ? [fund] : []))
    const isOther = funds.every(([, amounts]) => (amounts.get(code)?.cents ?? 0) === 0)
    return [make(index, code, label, cents, only ?? (isOther && cents > 0 ? "other" : null))]
  })
}

const appropriations = ["generalPublic", "governmentFund", "stateCapital"] as const

/** The amounts of a table by code. */
function amountsIn({ tables }: Disclosure, index: number | undefined) {
  const found = new Map<string, { readonly label: string; readonly cents: number }>()
  for (const { code, label, cells } of index === undefined ? [] : tables[index]!.rows) {
    const column = ["total", "amount"].find((each) => Object.hasOwn(cells, each) && cells[each]?.figure)
    const cents = column && cells[column]?.figure?.cents
    if (code !== null && cents != null && cents !== "" && !found.has(code)) found.set(code, { label, cents })
  }
  return found
}

/** Cut between characters, never inside of one. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const end = /[\ud800-\udbff]/.test(text[most - 1]!) ? most - 1 : most
  return text.slice(0, end)
}
