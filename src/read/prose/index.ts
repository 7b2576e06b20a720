import type { Claim, Section, SectionKey, ThreePublic } from "../../model/disclosure.ts"
import { claimsOf } from "./claims/index.ts"
import { clausesOf } from "./clauses/index.ts"
import { type Paragraph, stretchesOf } from "./paragraphs.ts"
import { statementsOf } from "./statements/index.ts"
import { narrativeOf } from "./three-public.ts"
import { tokensOf } from "./tokens.ts"

/** Sections whose prose holds no statements about money: duties, terms, and the goals of projects. */
const silent: readonly SectionKey[] = [
  "duties",
  "organisation",
  "glossary",
  "projects",
  "specialFunds",
  "performance",
]

/** Whether a paragraph has no end: behind its last comma stands no figure, and no full stop. */
const breaksOff = (text: string) =>
  text.length > 20 && /[，、；：][^，、；：。！？\d]*[\u4e00-\u9fff，、]$/.test(text)

/** The lists of a paragraph that was broken off are open: what is missing of them stands elsewhere. */
function withOpenLists(claims: readonly Claim[], paragraphs: readonly Paragraph[]): readonly Claim[] {
  const broken = new Set(paragraphs.filter(({ text }) => breaksOff(text)).flatMap(({ sources }) => sources))
  if (broken.size === 0) return claims
  const open = new Set(claims.flatMap(({ group, at }) => (group !== null && broken.has(at) ? [group] : [])))
  return claims.map((claim) =>
    claim.group !== null && open.has(claim.group) ? { ...claim, open: true } : claim,
  )
}

/** Every amount, percentage, count and direction word of the prose, with what and when it speaks of. */
export function readClaims(
  sections: readonly Section[],
  year: number | null,
): { claims: Claim[]; narrative: ThreePublic["narrative"] } {
  const claims: Claim[] = []
  const narrative: ThreePublic["narrative"] = {}
  const next = { statement: 1, list: 1 }
  stretchesOf(sections).forEach((paragraphs, stretch) => {
    const clauses = paragraphs
      .filter(({ section, text }) => !silent.includes(section) || /绩效目标的|绩效自评/.test(text))
      .map((paragraph) => clausesOf(paragraph, tokensOf(paragraph.text), year))
    const stated = statementsOf(clauses, next)
    next.statement += stated.statements.length
    next.list += stated.lists.length
    const own = withOpenLists(claimsOf(stated, stretch), paragraphs)
    for (const claim of own) claims.push(claim)
    const found = narrativeOf(own, stated.statements, paragraphs)
    if (paragraphs.some((paragraph) => paragraph.section === "threePublic")) Object.assign(narrative, found)
    else Object.assign(narrative, { ...found, ...narrative })
  })
  return { claims, narrative }
}
