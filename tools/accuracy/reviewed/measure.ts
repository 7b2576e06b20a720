import { readFileSync } from "node:fs"
import { checkDisclosure } from "../../../src/check/index.ts"
import type { Finding, Occurrence, Severity } from "../../../src/model/finding.ts"
import { defaultReference } from "../../../src/packs/reference.ts"
import { documentAt } from "../files.ts"
import { assign } from "./assign.ts"
import type { Half, Mark, ReviewedDocument, Trap } from "./marks.ts"
import { pointingIn } from "./points.ts"

/** What became of a mark. */
export interface MarkResult extends Mark {
  /** A finding of any severity points at it. */
  readonly found: boolean
  /** A finding of its severity or a worse one does. */
  readonly asSevere: boolean
}

/** A finding in few words. */
export interface Said {
  readonly check: string
  readonly severity: Severity
  readonly line: number | null
  readonly message: string
}

/** One reviewed document against its marks. */
export interface ReviewedResult {
  readonly half: Half
  readonly name: string
  readonly marks: readonly MarkResult[]
  /** Findings of the clean twin: each is false. */
  readonly alarms: readonly Said[]
  readonly traps: readonly (Trap & { readonly called: readonly Said[] })[]
  /** Errors and warnings of the spoilt twin alone that point at no mark. */
  readonly beside: readonly Said[]
  /** Of the marks found in the text: in how many the same was said of the other formats of the document. */
  readonly formats: Readonly<Record<string, { readonly text: number; readonly same: number }>>
}

type Points = ReturnType<typeof pointingIn>
type One = Occurrence & Pick<Finding, "check" | "severity">

/** Reads and checks both twins of a document, and its other formats when told to. */
export async function measureReviewed(
  document: ReviewedDocument,
  { formats = false } = {},
): Promise<ReviewedResult> {
  const { half, name, marks, traps } = document
  const clean = await findingsIn(document.clean)
  const before = new Set(each(clean).map(keyOf))
  const spoilt = each(await findingsIn(document.spoilt.txt!))
  const fresh = spoilt.filter((one) => !before.has(keyOf(one)))
  const points = pointingIn(readFileSync(document.spoilt.txt!, "utf8"))
  const found = finders(marks, fresh, points, () => true)
  const asSevere = finders(marks, fresh, points, (one, mark) => isAsSevere(one.severity, mark.severity))
  const beside = fresh.filter((one) => isLoud(one) && !marks.some((mark) => points(one, mark)))
  return {
    half,
    name,
    marks: marks.map((mark, i) => ({
      ...mark,
      found: found[i] !== null,
      asSevere: asSevere[i] !== null,
    })),
    alarms: clean.map(said),
    traps: traps.map((trap) => ({ ...trap, called: calls(trap, spoilt, marks, points).map(said) })),
    beside: beside.map(said),
    formats: formats
      ? await inOtherFormats(
          document,
          found.filter((one) => one !== null),
        )
      : {},
  }
}

async function findingsIn(file: string): Promise<Finding[]> {
  const { disclosure } = await documentAt(file)
  return checkDisclosure({ disclosure, lastYear: null, reference: defaultReference }).findings
}

/** Findings that gather several defects, each defect by itself. */
function each(findings: readonly Finding[]): One[] {
  return findings.flatMap((finding): One[] =>
    (finding.each ?? [finding]).map((one) => ({ ...one, check: finding.check, severity: finding.severity })),
  )
}

function keyOf({ check, about }: One): string {
  return `${check}|${about}`
}

function finders(
  marks: readonly Mark[],
  fresh: readonly One[],
  points: Points,
  counts: (one: One, mark: Mark) => boolean,
): (One | null)[] {
  const pointings = marks.map((mark) => fresh.map((one) => (counts(one, mark) ? points(one, mark) : null)))
  return assign(pointings).map((i) => (i === null ? null : fresh[i]!))
}

function isAsSevere(severity: Severity, mark: Mark["severity"]): boolean {
  return severity === "error" || severity === mark
}

function isLoud({ severity }: Pick<Finding, "severity">): boolean {
  return severity !== "note"
}

/** Only the first place counts: a sum names all its parts, and a trap may be one of them. */
function calls(trap: Trap, spoilt: readonly One[], marks: readonly Mark[], points: Points): One[] {
  return spoilt.filter(
    (one) =>
      isLoud(one) &&
      points({ ...one, at: one.at.slice(0, 1) }, trap) &&
      !marks.some((mark) => points(one, mark)),
  )
}

async function inOtherFormats(document: ReviewedDocument, found: readonly One[]) {
  const results: [string, { text: number; same: number }][] = []
  for (const [format, path] of Object.entries(document.spoilt)) {
    if (format === "txt") continue
    const there = new Set(each(await findingsIn(path)).map(keyOf))
    results.push([format, { text: found.length, same: found.filter((one) => there.has(keyOf(one))).length }])
  }
  return Object.fromEntries(results)
}

function said({ check, severity, message, at }: One): Said {
  return { check, severity, message, line: at[0]?.line ?? null }
}
