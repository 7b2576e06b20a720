import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, relative, resolve, sep } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"

/** Lines of names: a part may import the parts of earlier lines and itself, never a neighbour of its own line. */
type Order = readonly (readonly string[])[]

/** The folders of the project (docs/architecture.md). */
const folders: Order = [
  ["memo"],
  ["text"],
  ["money"],
  ["model"],
  ["codes"],
  ["packs"],
  ["indicators"],
  ["document"],
  ["read"],
  ["targets"],
  ["scoring"],
  ["check", "compile", "diff", "write"],
  ["draft", "workbook", "report"],
  ["demo", "library"],
  ["flow"],
  ["follow"],
  ["portal"],
  ["store"],
  ["office"],
  ["jobs", "server"],
  ["cli"],
  ["web", "tools"],
]

/**
 * Orders inside of folders. A part is a folder or a file without its ending; parts joined by + are one. What is not
 * named stands above all that is.
 */
const inside: Readonly<Record<string, Order>> = {
  // Formats know what a document is, not each other; Markdown may hold HTML.
  "src/document": [
    ["blocks", "limits", "leftovers", "xml-text", "note", "paper", "line-breaks"],
    ["budget"],
    ["print", "grid", "encoding", "whole-rows", "ole", "sha256", "readable"],
    ["zip", "xml", "fit", "stretches", "sniff", "table-from", "toc", "title-lines"],
    ["relations", "layout", "repack", "keeps"],
    ["office-package", "page-numbers"],
    ["turns"],
    ["docx", "html", "pdf", "text", "xlsx"],
    ["markdown", "with-notes"],
    ["libreoffice", "apart"],
    ["read"],
  ],
  // A word, a name, what its words come to; what follows from it.
  "src/indicators": [
    ["segment", "unit"],
    ["name", "state"],
    ["nouns", "acts"],
    ["reading"],
    ["valence", "about"],
    ["dimension", "direction"],
    ["kind"],
    ["index"],
  ],
  "src/read": [["prose", "run-together", "contents", "entity", "loose", "three-public"]],
  "src/read/prose": [
    ["amounts", "bounded", "paragraphs", "subjects"],
    ["tokens"],
    ["words"],
    ["clauses"],
    ["statements"],
    ["claims", "three-public"],
    ["index"],
  ],
  // Facts are what rules look at and compare; rules yield what they saw; the engine puts it together and knows neither;
  // what is said of it knows them all.
  "src/check": [
    ["about", "legacy"],
    ["check+engine"],
    ["facts"],
    ["rules"],
    ["ledger+monitoring+evaluation+execution+final+say"],
    ["explanations", "catalogue", "severity"],
    ["index"],
  ],
  "src/compile": [
    ["rounding", "amount", "printable", "numbered", "purchase-kind", "publishers"],
    ["scope"],
    ["sums"],
    ["figures", "tables", "annexes"],
    ["narrative"],
    ["blocks"],
    ["assemble", "incremental"],
    ["index"],
    ["final"],
  ],
  // Three tables; who and what stands in them; what is done by them.
  "src/flow": [
    ["states", "acts", "day", "outcome"],
    ["roles"],
    ["transitions", "working-days", "criteria"],
    ["rights", "clocks", "people", "controls", "canonical", "findings"],
    ["totals", "submission", "may"],
    ["budget-year"],
    ["due", "needs", "accounts", "returned", "entered"],
    ["perform", "sheets", "appraisals"],
    ["rescore"],
    ["next"],
    ["index"],
  ],
  // What is asked and where it leads; the rest follows from it.
  "src/portal": [
    ["statistics", "pinyin", "terms"],
    ["shelf", "site", "money", "markup"],
    ["address", "facets", "results-shown"],
    ["entries", "sums", "page"],
    ["memory", "twins", "pictures", "pages"],
    ["html"],
    ["remembering"],
    ["static"],
  ],
  "src/portal/entries": [["lines", "threads"], ["projects"], ["search"], ["index"]],
  // A server of its own; tables; the database; one file a noun.
  "src/store": [
    ["postgres", "schema", "migrations"],
    ["queue"],
    ["migrate", "remote"],
    ["database"],
    ["people", "regions", "sessions", "credentials", "versions"],
    ["years", "history", "records"],
    ["trail"],
  ],
  "src/store/postgres": [
    ["problem", "account"],
    ["keys", "folder", "programs", "lock"],
    ["roles", "make", "process", "left-over"],
    ["index"],
  ],
  web: [["shared"], ["page", "desk", "portal"], ["verify"]],
  "web/shared": [["theme", "save", "places"], ["document", "findings"], ["workbench"]],
  "web/desk": [
    ["styles", "answers", "client"],
    ["parts"],
    ["account", "act", "menu"],
    ["sheets"],
    [
      "appraisals",
      "body",
      "documents",
      "finals",
      "inquiries",
      "money",
      "monitoring",
      "people",
      "public",
      "results",
      "trail",
      "year",
    ],
    ["frame"],
    ["desk"],
    ["main"],
  ],
  "web/page": [
    ["styles", "messages", "address", "offline", "later"],
    ["kept", "worker", "start-frame"],
    ["answers", "changes"],
    ["files"],
    ["check", "compile"],
    ["app"],
    ["main"],
  ],
}

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..")
const sources = ["src", "web", "tools"].flatMap((folder) => filesBelow(join(root, folder)))
const code = sources.filter((path) => !isTest(path))

describe("layers", () => {
  test("every folder of src has its place in the order", () => {
    const known = folders.flat()
    expect(sources.map(folderOf).filter((folder) => !known.includes(folder))).toEqual([])
  })

  test("imports go one way", () => {
    expect(against(folders, code, folderOf)).toEqual([])
  })

  for (const [folder, order] of Object.entries(inside))
    test(`inside of ${folder} they do, too`, () => {
      const own = code.filter((path) => path.startsWith(join(root, folder) + sep))
      const partOf = partsOf(folder, order)
      const there = new Set(own.map(partOf))
      expect(order.flat().filter((part) => !there.has(part))).toEqual([])
      expect(against(order, own, partOf)).toEqual([])
    })

  test("no files import each other in a circle", () => {
    // A thread is started, not imported: it may know the types of who starts it.
    const isStarted = (path: string) => /(?:thread|worker)\.ts$/.test(path)
    const imports = code.map((path) => [path, importsOf(path).filter((to) => !isStarted(to))] as const)
    expect(circles(new Map(imports))).toEqual([])
  })

  test("circles are found however long they are", () => {
    const files = { a: ["b", "d"], b: ["c"], c: ["a"], d: ["e"], e: [], f: ["f"] }
    expect(circles(new Map(Object.entries(files)))).toEqual(["a → b → c → a", "f → f"])
  })

  test("the library that writes workbooks is known to one file", () => {
    const users = code.filter((path) => /from\s+["']hucre/.test(readFileSync(path, "utf8")))
    expect(users.map(name)).toEqual(["src/document/xlsx/hucre.ts"])
  })

  test("what is asked of the database is written in the store alone", () => {
    const statement = /\b(?:selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql(?:<[^`]*>)?`/
    const wrong = code
      .filter((path) => !["store", "tools"].includes(folderOf(path)))
      .filter((path) => statement.test(readFileSync(path, "utf8")))
    expect(wrong.map(name)).toEqual([])
  })

  test("folders that run in a browser import nothing of Node", () => {
    const pure = folders.slice(0, folders.findIndex((names) => names.includes("flow")) + 1).flat()
    const wrong = code
      .filter((path) => pure.includes(folderOf(path)) && !path.endsWith(".node.ts"))
      .filter((path) => /from\s+["']node:|\bprocess\.|\bBuffer\b/.test(readFileSync(path, "utf8")))
    expect(wrong.map(name)).toEqual([])
  })
})

/** The imports among some files that go against an order. */
function against(order: Order, paths: readonly string[], partOf: (path: string) => string): string[] {
  const rank = new Map(order.flatMap((parts, line) => parts.map((part) => [part, line] as const)))
  const own = new Set(paths)
  const isAgainst = (from: string, to: string) => {
    if (from === to || !(rank.has(from) || rank.has(to))) return false
    return (rank.get(to) ?? order.length) >= (rank.get(from) ?? order.length)
  }
  return paths.flatMap((path) =>
    importsOf(path)
      .filter((target) => own.has(target) && isAgainst(partOf(path), partOf(target)))
      .map((target) => `${name(path)}: ${partOf(path)} must not import ${partOf(target)}`),
  )
}

/** Circles among files and what they import, each told once, from where it was entered. */
function circles(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = []
  const done = new Set<string>()
  const visit = (path: string, above: readonly string[]) => {
    const from = above.indexOf(path)
    if (from >= 0) found.push([...above.slice(from), path].map(name).join(" → "))
    if (from >= 0 || done.has(path)) return
    for (const target of imports.get(path) ?? []) visit(target, [...above, path])
    done.add(path)
  }
  for (const path of imports.keys()) visit(path, [])
  return found
}

function partsOf(folder: string, order: Order): (path: string) => string {
  const joined = new Map(order.flat().flatMap((part) => part.split("+").map((each) => [each, part] as const)))
  return (path) => {
    const part = relative(join(root, folder), path)
      .split(sep)[0]!
      .replace(/(\.node|\.worker)?\.(tsx?|css)$/, "")
    return joined.get(part) ?? part
  }
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return ["dist", "node_modules"].includes(entry.name) ? [] : filesBelow(path)
    return /\.(tsx?|css)$/.test(entry.name) ? [path] : []
  })
}

function folderOf(path: string): string {
  const parts = relative(root, path).split(sep)
  return parts[0] === "src" ? parts[1]! : parts[0]!
}

function isTest(path: string): boolean {
  return /\.test(-data)?\.tsx?$/.test(path)
}

function importsOf(path: string): string[] {
  const text = readFileSync(path, "utf8")
  const found = text.matchAll(/(?:from\s+|import\s*\(\s*|import\s+|new URL\(\s*)["'](\.[^"']+)["']/g)
  return [...found].map((match) => resolve(dirname(path), match[1]!))
}

/** A path as messages name it. */
function name(path: string): string {
  return path.startsWith(root) ? relative(root, path).split(sep).join("/") : path
}
