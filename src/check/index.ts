import type { Report } from "../model/finding.ts"
import { catalogue } from "./catalogue.ts"
import type { Check, Subject } from "./check.ts"
import { examine } from "./engine/examine.ts"

/** Runs the catalogue over a document. `only` limits it to some checks by id or family. */
export function checkDisclosure(subject: Subject, options: { only?: readonly string[] } = {}): Report {
  const { disclosure } = subject
  const { findings, unchecked, relations } = examine(subject, chosen(options.only))
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length
  return {
    source: disclosure.source,
    entity: disclosure.entity,
    year: disclosure.year,
    findings,
    unchecked,
    summary: { error: count("error"), warning: count("warning"), note: count("note"), relations },
  }
}

function chosen(only: readonly string[] | undefined): readonly Check[] {
  if (!only || only.length === 0) return catalogue
  const names = new Set(only.map((name) => name.trim().toUpperCase()))
  return catalogue.filter((check) => names.has(check.id) || names.has(check.family))
}
