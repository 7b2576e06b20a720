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
  ["demo", "library"],
  ["flow", "follow"],
  ["store"],
  ["office"],
  ["jobs", "server"],
  ["cli"],
  ["web", "tools"],
]

/**
 * Orders inside of folders, read in the same way. A part is a folder or a file without its ending; what is not named
 * stands above all that is, and is at nobody's disposal.
 */
const inside: Readonly<Record<string, readonly (readonly string[])[]>> = {
  web: [["shared"], ["page", "desk", "portal"]],
  "web/shared": [["theme", "save", "places"], ["document", "findings"], ["workbench"]],
  "web/page": [
    ["styles", "messages"],
    ["worker"],
    ["files"],
    ["check", "compile"],
    ["later", "start-frame"],
    ["app"],
    ["main"],
  ],
}

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

/** Above every line. */
const top = 1000

function isTest(path: string): boolean {
  return /\.test(-data)?\.tsx?$/.test(path)
}

function importsOf(path: string): string[] {
  const text = readFileSync(path, "utf8")
  const found = text.matchAll(/(?:from\s+|import\s*\(\s*|import\s+|new URL\(\s*)["'](\.[^"']+)["']/g)
  // `new URL("../pdfjs/", …)` of a built page leads to no file of ours.
  return [...found].map((match) => resolve(dirname(path), match[1]!)).filter((target) => existsSync(target))
}

describe("layers", () => {
  test("every folder of src has its place in the order", () => {
    const known = layers.flat()
    expect(sources.map(folderOf).filter((folder) => !known.includes(folder))).toEqual([])
  })

  test("imports go one way", () => {
    const rank = new Map(layers.flatMap((names, index) => names.map((name) => [name, index] as const)))
    const wrong = sources
      .filter((path) => !isTest(path))
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

  for (const [folder, order] of Object.entries(inside))
    test(`inside of ${folder} they do, too`, () => {
      const rank = new Map(order.flatMap((names, index) => names.map((name) => [name, index] as const)))
      const partOf = (path: string) =>
        relative(join(root, folder), path)
          .split(sep)[0]!
          .replace(/(\.node|\.worker)?\.tsx?$/, "")
      const own = sources.filter((path) => path.startsWith(join(root, folder) + sep) && !isTest(path))
      const wrong = own.flatMap((path) =>
        importsOf(path)
          .filter((target) => target.startsWith(join(root, folder) + sep))
          .map((target) => [partOf(path), partOf(target)] as const)
          .filter(([from, to]) => from !== to && (rank.get(to) ?? top) >= (rank.get(from) ?? top))
          .map(([from, to]) => `${relative(root, path)}: ${from} must not import ${to}`),
      )
      expect(own).not.toEqual([])
      expect(wrong).toEqual([])
    })

  test("the library that writes workbooks is known to one file", () => {
    const users = sources.filter(
      (path) => !isTest(path) && /from\s+["']hucre/.test(readFileSync(path, "utf8")),
    )
    expect(users.map((path) => relative(root, path))).toEqual([join("src", "document", "xlsx", "hucre.ts")])
  })

  test("folders that run in a browser import nothing of Node", () => {
    const pure = layers.slice(0, layers.findIndex((names) => names.includes("demo")) + 1).flat()
    const wrong = sources
      .filter((path) => pure.includes(folderOf(path)) && !/\.(test|node)\.ts$/.test(path))
      .filter((path) => /from\s+["']node:|\bprocess\.|\bBuffer\b/.test(readFileSync(path, "utf8")))
    expect(wrong.map((path) => relative(root, path))).toEqual([])
  })
})
