import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"

const root = join(import.meta.dirname, "..")
const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
  packages: Record<string, { readonly dev?: boolean }>
}

test("what the package depends on is what its sources import when they run", () => {
  const about = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
  const needed = Object.keys(about.dependencies)
  for (const name of needed) expect(packages[`node_modules/${name}`]?.dev, name).toBeUndefined()
  expect(needed.sort()).toEqual([
    "@fastify/static",
    "@noble/hashes",
    "commander",
    "fastify",
    "fflate",
    "hucre",
    "parse5",
    "pdfjs-dist",
  ])
})
