import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { Page } from "playwright-core"

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

/** Colours are most of the work: where only they differ from a view that was looked at, only they are looked at. */
type Looked = "all" | "colours" | "all but colours"

/** What a checker of accessibility finds serious or worse. The page's own policy forbids injected scripts. */
export async function violations(page: Page, looked: Looked = "all"): Promise<string[]> {
  return found(page, looked, ["serious", "critical"])
}

/** Whatever it finds. */
export async function anyViolations(page: Page, looked: Looked = "all"): Promise<string[]> {
  return found(page, looked, ["minor", "moderate", "serious", "critical"])
}

async function found(page: Page, looked: Looked, impacts: readonly string[]): Promise<string[]> {
  return page.evaluate(
    async ({ source, looked, impacts }) => {
      const page = globalThis as unknown as { axe?: { run(options: object): Promise<AxeResults> } }
      interface AxeResults {
        violations: { id: string; impact: string; nodes: { html: string }[] }[]
      }
      if (!page.axe) new Function(source)()
      const { violations } = await page.axe!.run({
        // What is right is counted, not described.
        resultTypes: ["violations"],
        ...(looked === "colours"
          ? { runOnly: ["color-contrast"] }
          : { rules: { "color-contrast": { enabled: looked === "all" } } }),
      })
      return violations
        .filter(({ impact }) => impacts.includes(impact))
        .map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 200)}`)
    },
    { source, looked, impacts },
  )
}
