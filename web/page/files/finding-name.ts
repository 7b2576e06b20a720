import type { Finding } from "../../../src/model/finding.ts"

/** What an address calls a finding: `SUM-001-2` is the second of SUM-001. */
export function findingNamed(findings: readonly Finding[], number: number): string {
  const { check } = findings[number]!
  const before = findings.slice(0, number).filter((finding) => finding.check === check).length
  return `${check}-${before + 1}`
}

/** The number of the finding that an address names; null when there is none. */
export function findingAt(findings: readonly Finding[], name: string | null): number | null {
  const parts = name === null ? null : /^(.+)-(\d+)$/.exec(name)
  if (!parts) return null
  const same = findings.flatMap(({ check }, n) => (check === parts[1] ? [n] : []))
  return same[Number(parts[2]) - 1] ?? null
}
