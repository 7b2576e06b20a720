import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { checkDisclosure } from "../src/check/index.ts"
import type { Disclosure } from "../src/model/disclosure.ts"
import type { Report } from "../src/model/finding.ts"
import { defaultReference } from "../src/packs/reference.ts"
import { documentOf } from "../src/read/example.ts"
import { readDisclosure } from "../src/read/index.ts"

/** One document of a case: what it says, last year's own document beside it, and what is to be said of it. */
export interface Example {
  readonly kind: "fails" | "passes" | "cannot"
  /** Its heading, `报` or `不报：办公费里列明接待费0万元`, with its place in the file. */
  readonly name: string
  readonly document: string
  readonly lastYear: string | null
  /** For a final account, the budget of its year. */
  readonly budget: string | null
  /** The messages of the check, in their order; none where it must be silent. */
  readonly says: readonly string[]
}

const rules = join(import.meta.dirname, "..", "src", "check", "rules")
const kinds = { 报: "fails", 不报: "passes", 不判: "cannot" } as const
const parts = ["前文", ...Object.keys(kinds), "说", "上年", "同年预算"]

/** The case of a check, `src/check/rules/<family>/<ID>.case.md`, by its id. */
export function caseFiles(): Map<string, string> {
  const paths = readdirSync(rules)
    .map((family) => join(rules, family))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  return new Map(
    paths.flatMap((path) => {
      const id = /([A-Z]+-\d{3})\.case\.md$/.exec(path)?.[1]
      return id ? [[id, path]] : []
    }),
  )
}

/**
 * Reads a case. `## 报` is a document that the check reports and `## 说` below it what is said, a list; `## 不报` is
 * one that looks alike and is right, `## 不判` one that it cannot judge and says so; `## 上年` is last year's own document of the one before it, `## 同年预算` the
 * budget of a final account's year, `## 前文` what all
 * of them begin with. Documents stand between fences in the notation of read/example.ts; words outside the fences
 * say why, to a person.
 */
export function examplesOf(path: string): Example[] {
  let shared = ""
  const examples: Example[] = []
  for (const { title, text, line } of sectionsOf(readFileSync(path, "utf8"))) {
    const part = title.split("：")[0]!
    const last = examples.at(-1)
    if (!parts.includes(part)) throw new Error(`${path}:${line}: “${title}” is none of ${parts.join(" ")}`)
    if (part === "前文") shared = fenced(text)
    else if (part in kinds)
      examples.push({
        kind: kinds[part as keyof typeof kinds],
        name: `${title}（${line}）`,
        document: shared + fenced(text),
        lastYear: null,
        budget: null,
        says: [],
      })
    else if (!last) throw new Error(`${path}:${line}: “${title}” stands below no document`)
    else
      examples[examples.length - 1] =
        part === "上年"
          ? { ...last, lastYear: fenced(text) }
          : part === "同年预算"
            ? { ...last, budget: fenced(text) }
            : { ...last, says: listed(text) }
  }
  return examples
}

/** What all checks together find in an example. */
export function reportOf({
  document,
  lastYear,
  budget,
}: Pick<Example, "document" | "lastYear" | "budget">): Report {
  return checkDisclosure({
    disclosure: disclosureOf(document),
    lastYear: lastYear === null ? null : disclosureOf(lastYear),
    budget: budget === null ? null : disclosureOf(budget),
    reference: defaultReference,
  })
}

function disclosureOf(text: string): Disclosure {
  return readDisclosure(documentOf(text), defaultReference)
}

function sectionsOf(file: string): { title: string; text: string; line: number }[] {
  const sections: { title: string; text: string; line: number }[] = []
  file.split("\n").forEach((text, i) => {
    const title = /^## (.+)$/.exec(text)?.[1]
    if (title) sections.push({ title, text: "", line: i + 1 })
    else if (sections.length > 0) sections.at(-1)!.text += `${text}\n`
  })
  return sections
}

function fenced(text: string): string {
  return [...text.matchAll(/^```\n([\s\S]*?)^```$/gm)].map(([, inner]) => inner).join("")
}

function listed(text: string): string[] {
  return [...text.matchAll(/^- (.+)$/gm)].map(([, item]) => item!)
}
