import { sha256 } from "@noble/hashes/sha2.js"
import { checkDisclosure } from "../check/index.ts"
import { compile } from "../compile/index.ts"
import { everyPublisher } from "../compile/publishers.ts"
import { departmentLedgers } from "../demo/index.ts"
import { once } from "../memo/index.ts"
import type { Disclosure } from "../model/disclosure.ts"
import { defaultReference } from "../packs/reference.ts"
import { projectTitle } from "./entries/projects.ts"
import type { Execution, Publication, PublicationContent } from "./shelf.ts"

/** What an invented county published: two departments with their units, 2025 to 2027. */
export const demoPublications: () => readonly PublicationContent[] = once(() => {
  const found: PublicationContent[] = []
  for (const { code, ledgers } of departmentLedgers({ departments: 2, years: 3, year: 2027 }))
    for (const ledger of ledgers)
      for (const { code: body } of everyPublisher(ledger))
        found.push(published(compile(ledger, body, defaultReference), code, { region: ledger.region.code! }))
  return found
})

/** Half of every line of the last year's budgets paid by the end of June, and an indicator of each project reported. */
export function executionOf(
  contents: readonly PublicationContent[],
): (Execution & { readonly region: string; readonly year: number })[] {
  return contents.flatMap(({ publication: { region, year, stage, body }, disclosure }) => {
    if (year !== 2027 || stage !== "budget") return []
    const rows = disclosure.tables.find(({ key }) => key === "expenditure")?.rows ?? []
    const executed = (cents: number) => ({ approved: cents, adjusted: cents, paid: Math.floor(cents / 2) })
    return [
      {
        region,
        year,
        body,
        day: "2027-06-30",
        known: "2027-07-05",
        reported: "2027-06-30",
        lines: rows.flatMap(({ code, label, cells }) =>
          code?.length === 7
            ? [{ code, name: label, className: "类", ...executed(cells.total?.figure?.cents ?? 0) }]
            : [],
        ),
        projects: disclosure.projects.map((project, index) => ({
          index,
          name: projectTitle(project),
          ...executed(project.amount?.figure?.cents ?? 0),
          indicators: project.indicators.slice(0, 1).map(({ name, target }) => ({
            name,
            target: target.text,
            value: "一半",
            verdict: "进度正常",
          })),
        })),
      },
    ]
  })
}

/** A disclosure as something that was published. */
export function published(
  disclosure: Disclosure,
  department: string,
  more: Partial<Publication> = {},
): PublicationContent {
  const { entity, year, stage } = disclosure
  const body = entity.code ?? entity.name
  return {
    publication: {
      id: hex(sha256(new TextEncoder().encode(`${body} ${year} ${more.version ?? 1} ${disclosure.title}`))),
      region: entity.region.code ?? "990001",
      body,
      name: entity.name,
      kind: entity.kind,
      department,
      year: year!,
      stage,
      version: 1,
      day: `${year}-02-${String(10 + (Number(body.at(-1)) % 9))}`,
      replied: `${year}-01-25`,
      reason: null,
      origin: "office",
      file: null,
      ...more,
    },
    disclosure,
    // Checking takes longer than all the rest: what the newest departments say is enough.
    findings:
      year === 2027 && entity.kind === "department"
        ? checkDisclosure({ disclosure, reference: defaultReference, lastYear: null }).findings
        : [],
    explanations: [],
    checkedBy: "0.1.0",
  }
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")
}
