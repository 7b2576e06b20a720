import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, relative, resolve, sep } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"

/**
 * Imports go one way (docs/architecture.md). A folder may import the folders of earlier lines and itself,
 * never a neighbour of its own line.
 */
const layers = [
  ["memo"],
  ["text"],
  ["money"],
  ["model"],
  ["codes"],
  ["packs"],
  ["document"],
  ["read"],
  ["check", "compile", "diff", "write"],
  ["draft", "workbook", "report"],
  ["demo"],
  ["flow", "follow"],
  ["store"],
  ["office"],
  ["jobs", "server"],
  ["cli"],
  ["web", "tools"],
]
/** Exceptions that the folders' purpose demands, each with its reason. */
const allowed = new Map<string, string[]>([])

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..")
const sources = ["src", "web", "tools"].flatMap((folder) => filesBelow(join(root, folder)))

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return ["dist", "node_modules"].includes(entry.name) ? [] : filesBelow(path)
    return /\.tsx?$/.test(entry.name) ? [path] : []
  })
}

function folderOf(path: string): string {
  const parts = relative(root, path).split(sep)
  return parts[0] === "src" ? parts[1]! : parts[0]!
}

function importsOf(path: string): string[] {
  const text = readFileSync(path, "utf8")
  const found = text.matchAll(/(?:from\s+|import\s*\(\s*|import\s+|new URL\(\s*)["'](\.[^"']+)["']/g)
  return [...found].map((match) => resolve(dirname(path), match[1]!))
}

describe("layers", () => {
  test("every folder of src has its place in the order", () => {
    const known = layers.flat()
    expect(sources.map(folderOf).filter((folder) => !known.includes(folder))).toEqual([])
  })

  test("imports go one way", () => {
    const rank = new Map(layers.flatMap((names, index) => names.map((name) => [name, index] as const)))
    const wrong = sources
      .filter((path) => !/\.test\.tsx?$/.test(path))
      .flatMap((path) =>
        importsOf(path)
          .filter((target) => ["src", "web", "tools"].some((folder) => target.startsWith(join(root, folder))))
          .map((target) => [folderOf(path), folderOf(target)] as const)
          .filter(
            ([from, to]) =>
              from !== to && !allowed.get(from)?.includes(to) && rank.get(to)! >= rank.get(from)!,
          )
          .map(([from, to]) => `${relative(root, path)}: ${from} must not import ${to}`),
      )
    expect(wrong).toEqual([])
  })

  test("folders that run in a browser import nothing of Node", () => {
    const pure = layers.slice(0, layers.findIndex((names) => names.includes("demo")) + 1).flat()
    const wrong = sources
      .filter((path) => pure.includes(folderOf(path)) && !/\.(test|node)\.ts$/.test(path))
      .filter((path) => /from\s+["']node:|\bprocess\.|\bBuffer\b/.test(readFileSync(path, "utf8")))
    expect(wrong.map((path) => relative(root, path))).toEqual([])
  })
})
