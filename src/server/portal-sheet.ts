import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

// As deep in the sources as the command put together is in the package.
const root = join(dirname(fileURLToPath(import.meta.url)), "../..")

/** The style sheet of the public pages, from the package or the clone. */
export function portalSheet(): string {
  return readFileSync(join(root, "web/portal/portal.css"), "utf8")
}
