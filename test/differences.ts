import type { Disclosure } from "../src/model/disclosure.ts"
import { disclosureToJson } from "../src/model/json.ts"

/** What a format cannot keep and no reader needs: the file itself, and where in it things stood. */
const elsewhere = new Set(["source", "at", "asOfAt", "places", "turns"])

/**
 * Where two disclosures differ, as JSON paths with both values; places and the source file are left out, and the
 * names in `without` (such as `stands`). Empty when they say the same.
 */
export function differencesOf(a: Disclosure, b: Disclosure, without: readonly string[] = []): string[] {
  const found: string[] = []
  compare(disclosureToJson(a), disclosureToJson(b), "", new Set([...elsewhere, ...without]), found)
  return found
}

function compare(a: unknown, b: unknown, path: string, without: ReadonlySet<string>, found: string[]): void {
  if (Object.is(a, b)) return
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) found.push(`${path}.length: ${a.length} ≠ ${b.length}`)
    for (let i = 0; i < Math.min(a.length, b.length); i++)
      compare(a[i], b[i], `${path}[${i}]`, without, found)
    return
  }
  if (isRecord(a) && isRecord(b)) {
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)]))
      if (!without.has(key)) compare(a[key], b[key], path === "" ? key : `${path}.${key}`, without, found)
    return
  }
  found.push(`${path}: ${shown(a)} ≠ ${shown(b)}`)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing"
  return text.length > 160 ? `${text.slice(0, 160)}…` : text
}
