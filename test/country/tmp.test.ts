import { expect, test } from "vitest"
import { checkDisclosure } from "../../src/check/index.ts"
import { readDocument } from "../../src/document/read.ts"
import { defaultReference } from "../../src/packs/reference.ts"
import { readDisclosure } from "../../src/read/index.ts"
import { budgets } from "./budgets/index.ts"
import { figuresOf } from "./figures.ts"
import { finals } from "./finals/index.ts"
import { barText } from "./formats.ts"
import { plant, type Mistake } from "./plant.ts"
const docs = [...Object.entries(budgets).map(([n, w]) => [n + "-b", (s: number) => w(figuresOf(s, 2024, "budget"))] as const), ...Object.entries(finals).map(([n, w]) => [n + "-f", (s: number) => w(figuresOf(s, 2023, "final"))] as const)]
const enc = (t: string) => new TextEncoder().encode(t)
const kinds: Mistake[] = ["inSum", "betweenTables", "inProse", "wrongYear", "wrongName"]
test("x", async () => {
  const out: string[] = []
  const tally: Record<string, number[]> = {}
  for (const [n, w] of docs) for (const kind of kinds) for (const seed of (process.env.SEEDS ?? "1,2").split(",").map(Number)) {
    const p = plant(w(seed), kind, seed * 31 + 7)
    const t = (tally[kind] ??= [0, 0, 0, 0])
    if (!p) { t[3]!++; out.push(`${n} ${kind} ${seed} NOTHING`); continue }
    const text = barText(p.written)
    const d = readDisclosure(await readDocument(enc(text), "a.txt"), defaultReference)
    const found = checkDisclosure({ disclosure: d, lastYear: null, reference: defaultReference }).findings
    const lines = text.split("\n")
    const here = found.filter(({ at }) => lines[(at[0]?.line ?? 0) - 1]?.includes(p.wrong))
    if (found.length === 1 && here.length === 1) t[0]!++
    else {
      if (found.length === 0) t[1]!++
      else t[2]!++
      out.push(`${n} ${kind} ${seed} ${p.what.slice(0, 260)}`)
      for (const f of found) out.push(`    ${here.includes(f) ? "HERE " : ""}${f.check} ${f.severity} ${f.message.slice(0, 260)} {${f.at.slice(0, 4).map((a) => a.line).join(",")}}`)
    }
  }
  console.log(out.join("\n"), JSON.stringify(tally))
  expect(1).toBe(1)
})
