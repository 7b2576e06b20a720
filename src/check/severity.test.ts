import { expect, test } from "vitest"
import { packNamed, packs } from "../packs/index.ts"
import { severities, severityIn } from "../packs/severities.ts"
import { catalogue } from "./catalogue.ts"
import type { Check } from "./check.ts"
import { asSevereAs } from "./severity.ts"

test("every severity of a place is of a check there is, another than everywhere, and has a reason", () => {
  for (const [place, lines] of Object.entries(severities)) {
    expect(packs.map(({ name }) => name)).toContain(place)
    for (const { check, severity, reason } of lines) {
      const usual = catalogue.find(({ id }) => id === check)
      expect(usual?.severity, check).toMatch(/error|warning|note/)
      expect(severity).toMatch(/^(?:error|warning|note)$/)
      expect(severity).not.toBe(usual!.severity)
      expect(reason.length).toBeGreaterThan(5)
    }
    expect(new Set(lines.map(({ check }) => check)).size).toBe(lines.length)
  }
})

const usual: Check = {
  id: "IND-002",
  family: "IND",
  title: "产出指标缺数量、质量或时效",
  severity: "note",
  basis: "惯例",
  *run() {
    yield { about: ["时效"], at: [] }
    yield { about: ["数量"], at: [], severity: "error" }
    yield { cannot: "没有指标" }
  },
}
const told = (check: Check) => [...check.run!({} as never)]

test("a place's severity is that of the check and of its verdicts, none above it; only with --pack", () => {
  expect(severityIn("hebei", "IND-002")).toBe("warning")
  const changed = asSevereAs(usual, packNamed("hebei"))
  expect(changed.severity).toBe("warning")
  expect(told(changed)).toEqual([
    { about: ["时效"], at: [], severity: "warning" },
    { about: ["数量"], at: [], severity: "warning" },
    { cannot: "没有指标" },
  ])
  expect(asSevereAs(usual, null)).toBe(usual)
  expect(asSevereAs(usual, packNamed("shanghai"))).toBe(usual)
})
