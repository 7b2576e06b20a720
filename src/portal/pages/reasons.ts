import type { Disclosure } from "../../model/disclosure.ts"
import { pathOf } from "../address.ts"
import type { Paragraph } from "../page.ts"
import type { PublicationContent } from "../shelf.ts"
import { whereOf } from "./asked.ts"

/** A sentence of a document that speaks of a change, and the section (from 0) it stands in. */
export interface Reason {
  readonly section: number
  readonly text: string
  /** It names a cause, not only a change. */
  readonly isCause: boolean
}

/** Sections that speak of the money of the whole document. */
const telling = new Set(["overview", "threePublic", "operatingCosts"])
const cause = /原因|由于|因为|主要是|主要用于|系|所致|导致/

/** Sentences of a document that speak of a change against another year, in its order, each once. */
export function reasonsOf({ claims, sections }: Disclosure): Reason[] {
  const found = new Map<string, Reason>()
  const changes = claims.filter(({ kind, section }) => kind === "change" && telling.has(section))
  sections.forEach(({ key, text }, section) => {
    const own = changes.filter((claim) => claim.section === key).map(({ text: said }) => said.trim())
    if (own.length === 0) return
    // A claim may be no more than its amount: what it says is in the sentence it stands in.
    for (const sentence of text.split(/(?<=[。；\n])/)) {
      const said = sentence.trim()
      if (found.has(said) || !own.some((words) => words !== "" && said.includes(words))) continue
      found.set(said, { section, text: said, isCause: cause.test(said) })
    }
  })
  return [...found.values()]
}

/** Reasons as quoted paragraphs, each with the way to the section it stands in. */
export function quoted(
  { publication }: Pick<PublicationContent, "publication">,
  all: readonly Reason[],
): Paragraph[] {
  return all.map(({ text, section }) => ({
    pieces: [
      { text },
      { text: "（看全文）", to: pathOf({ kind: "text", number: section + 1, ...whereOf(publication) }) },
    ],
  }))
}
