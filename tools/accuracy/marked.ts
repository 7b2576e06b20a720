import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { checkDisclosure } from "../../src/check/index.ts"
import type { Finding, Severity } from "../../src/model/finding.ts"
import { defaultReference } from "../../src/packs/reference.ts"
import { documentAt, shared } from "./files.ts"

/** What experts marked in a sample (samples/marked.json of the shared folder). */
interface Mark {
  readonly file: string
  readonly lines: readonly number[]
  readonly category: string
  readonly severity: "error" | "warning" | "info"
  readonly title: string
}

/** What looks wrong in a sample and is right. */
interface Trap {
  readonly file: string
  readonly lines: readonly number[]
  readonly looks_wrong_because: string
}

/** One sample against its marks. */
export interface MarkedResult {
  readonly file: string
  readonly marks: readonly (Mark & { readonly found: boolean })[]
  readonly traps: number
  /** Findings whose first place is a trap and which touch nothing marked. */
  readonly sprung: readonly { readonly severity: Severity; readonly message: string }[]
}

/** The samples against what experts marked in them; null when the shared folder is not at hand. */
export async function markedResults(): Promise<MarkedResult[] | null> {
  const path = join(shared, "marked.json")
  if (!existsSync(path)) return null
  const { findings, traps } = JSON.parse(readFileSync(path, "utf8")) as { findings: Mark[]; traps: Trap[] }
  const results: MarkedResult[] = []
  for (const [file, marks] of Map.groupBy(findings, (mark) => mark.file)) {
    const { disclosure } = await documentAt(join(shared, file))
    const report = checkDisclosure({ disclosure, lastYear: null, reference: defaultReference })
    const own = traps.filter((trap) => trap.file === file)
    results.push({
      file,
      marks: marks.map((mark) => ({ ...mark, found: isFound(mark, report.findings) })),
      traps: own.length,
      sprung: own.flatMap((trap) => sprungBy(trap, marks, report.findings)),
    })
  }
  return results
}

/** A cell's line may be that of its row: the line above or below counts too. */
function isFound({ lines }: Mark, findings: readonly Finding[]): boolean {
  const near = new Set(lines.flatMap((line) => [line - 1, line, line + 1]))
  return findings.some(({ at }) => at.some(({ line }) => line !== undefined && near.has(line)))
}

function sprungBy(trap: Trap, marks: readonly Mark[], findings: readonly Finding[]) {
  const marked = new Set(marks.flatMap(({ lines }) => lines))
  return findings
    .filter(({ severity, at }) => severity !== "note" && trap.lines.includes(at[0]?.line ?? -1))
    .filter(({ at }) => !at.some(({ line }) => line !== undefined && marked.has(line)))
    .map(({ check, severity, message }) => ({ severity, message: `${check} ${message}` }))
}
