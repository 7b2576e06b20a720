import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { Page } from "playwright-core"

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

/** What a checker of accessibility finds serious or worse. The page's own policy forbids injected scripts. */
export async function violations(page: Page): Promise<string[]> {
  return page.evaluate(async (source) => {
    new Function(source)()
    const axe = (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe
    interface AxeResults {
      violations: { id: string; impact: string; nodes: { html: string }[] }[]
    }
    const { violations } = await axe.run()
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 200)}`)
  }, source)
}
