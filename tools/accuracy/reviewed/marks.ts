import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

/** Which half a reviewed document belongs to: the one that may be looked at while mending, or the other. */
export type Half = "open" | "held"

/** One mistake that a reviewer would mark, as its writer noted it. */
export interface Mark {
  /** What was changed: a line of the spoilt text, 1-based. A quote of several cells may begin above it. */
  readonly line: number
  readonly quote: string
  readonly severity: "error" | "warning"
  readonly kind: string
  readonly why: string
  /** Words of the other places: a finding there has found the mistake too. */
  readonly against?: readonly string[]
}

/** What looks wrong and is right. */
export interface Trap {
  readonly line: number
  readonly quote: string
  readonly why: string
}

/** A document written by somebody who had not seen the checks: with its mistakes, and without. */
export interface ReviewedDocument {
  readonly half: Half
  readonly name: string
  readonly marks: readonly Mark[]
  readonly traps: readonly Trap[]
  /** Paths by format of the file with the mistakes; `txt` is always there. */
  readonly spoilt: Readonly<Record<string, string>>
  readonly clean: string
}

const root = join(import.meta.dirname, "..", "..", "..", "test", "corpus", "reviewed")
const formats = ["txt", "html", "docx", "pdf"]

/** All reviewed documents, the open half first. */
export function reviewedDocuments(): ReviewedDocument[] {
  return (["open", "held"] as const).flatMap((half) =>
    readdirSync(join(root, half))
      .sort()
      .map((name) => documentIn(half, name)),
  )
}

function documentIn(half: Half, name: string): ReviewedDocument {
  const at = (file: string) => join(root, half, name, file)
  const { marks, traps } = JSON.parse(readFileSync(at("marks.json"), "utf8")) as Pick<
    ReviewedDocument,
    "marks" | "traps"
  >
  const files = formats.map((format) => [format, at(`spoilt.${format}`)] as const)
  return {
    half,
    name,
    marks,
    traps,
    spoilt: Object.fromEntries(files.filter(([, path]) => existsSync(path))),
    clean: at("clean.txt"),
  }
}
