import type { Disclosure } from "../model/disclosure.ts"
import type { Finding, Report } from "../model/finding.ts"
import { catalogue } from "./catalogue.ts"
import type { Check, Review } from "./check.ts"
import { examine } from "./engine/examine.ts"
import { say } from "./say/index.ts"
import { whereIn, withPlaces } from "./say/where.ts"
import { asSevereAs } from "./severity.ts"

/** Runs the catalogue over a document. `only` limits it to some checks by id or family. */
export function checkDisclosure(review: Review, options: { only?: readonly string[] } = {}): Report {
  const { disclosure } = review
  // What a reader could not tell apart says nothing about the document.
  const tables = disclosure.tables.filter((table) => !table.doubt)
  const checks = chosen(options.only).map((check) => asSevereAs(check, review.reference.pack))
  const { groups, unchecked, relations } = examine(
    { ...review, disclosure: { ...disclosure, tables } },
    checks,
  )
  const where = whereIn(disclosure)
  const findings = groups.map((group) => withPlaces(say(group), where))
  const doubtful = disclosure.tables.flatMap(({ doubt }) =>
    doubt && checks[0] ? [{ check: checks[0].id, because: doubt }] : [],
  )
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length
  return {
    source: disclosure.source,
    entity: disclosure.entity,
    year: disclosure.year,
    ...(isRecognised(disclosure, findings.length + relations > 0 || options.only !== undefined) ||
    isPublished(disclosure, findings)
      ? {}
      : { outcome: "unrecognised" as const }),
    findings,
    unchecked: [...doubtful, ...unchecked],
    summary: { error: count("error"), warning: count("warning"), note: count("note"), relations },
  }
}

/**
 * Whether there is anything to check: a table, a project, a self-evaluation, a procurement, an asset; or amounts in the prose, when
 * something was made of them (`told`).
 */
function isRecognised(disclosure: Disclosure, told: boolean): boolean {
  const { tables, projects, evaluations, procurement, assets, claims } = disclosure
  return (
    tables.some(({ key, doubt }) => key !== "unknown" && !doubt) ||
    projects.length > 0 ||
    (evaluations?.length ?? 0) > 0 ||
    (procurement?.items.length ?? 0) > 0 ||
    (assets?.rows.length ?? 0) > 0 ||
    (claims.length > 0 && told)
  )
}

/** Whether a document says whose it is, of which year, and has a part that every one has, in which something was found. */
function isPublished({ entity, year, sections }: Disclosure, findings: readonly Finding[]): boolean {
  const known = sections.some(({ key }) => !["unknown", "other", "tables"].includes(key))
  return (
    year !== null && entity.name !== "" && known && findings.some(({ check }) => !check.startsWith("DIS"))
  )
}

function chosen(only: readonly string[] | undefined): readonly Check[] {
  if (!only || only.length === 0) return catalogue
  const names = new Set(only.map((name) => name.trim().toUpperCase()))
  return catalogue.filter((check) => names.has(check.id) || names.has(check.family))
}
