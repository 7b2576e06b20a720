import { existsSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

/** The page of a check (docs/checks/<ID>.md), in Markdown; null when it is not there. */
export function pageOf(id: string): string | null {
  const path = fileURLToPath(new URL(`../../docs/checks/${id}.md`, import.meta.url))
  return existsSync(path) ? readFileSync(path, "utf8") : null
}
