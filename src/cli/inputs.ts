import { open, readdir, stat } from "node:fs/promises"
import { extname, join } from "node:path"
import { explainFile } from "./problem.ts"

/** Endings of the files that are taken from a folder; a file named by itself may have any. */
const readable = new Set([
  ".txt",
  ".docx",
  ".doc",
  ".xlsx",
  ".xls",
  ".et",
  ".wps",
  ".pdf",
  ".html",
  ".md",
  ".htm",
  ".json",
])

/** What the FILE… arguments stand for: files in order, and sentences about arguments that are nothing. */
export interface Inputs {
  readonly paths: string[]
  readonly problems: { path: string; because: string }[]
  /** One file, named by itself. */
  readonly single: boolean
}

/** Files stay as named; folders are walked, files in the order of their names. */
export async function inputsOf(args: readonly string[]): Promise<Inputs> {
  const paths: string[] = []
  const problems: Inputs["problems"] = []
  let folders = 0
  for (const arg of args)
    try {
      const found = await stat(arg)
      if (found.isDirectory()) {
        folders++
        const before = paths.length
        await walk(arg, paths, problems)
        if (paths.length === before)
          problems.push({ path: arg, because: `“${arg}”里没有可读的文件（${[...readable].join(" ")}）。` })
      } else if (found.isFile()) paths.push(arg)
      else problems.push({ path: arg, because: `“${arg}”不是普通文件，读不了。` })
    } catch (error) {
      problems.push({ path: arg, because: explainFile(arg, error) })
    }
  return { paths, problems, single: folders === 0 && args.length === 1 }
}

async function walk(folder: string, paths: string[], problems: Inputs["problems"]): Promise<void> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    entries.sort((a, b) => compare(a.name, b.name))
    for (const entry of entries) {
      // Hidden files, and the lock files that Word leaves beside an open document.
      if (/^(\.|~\$)/.test(entry.name)) continue
      const path = join(folder, entry.name)
      if (entry.isDirectory()) await walk(path, paths, problems)
      else if (entry.isFile() && (await taken(path))) paths.push(path)
    }
  } catch (error) {
    problems.push({ path: folder, because: explainFile(folder, error) })
  }
}

// Of the JSON files in a folder only those that `mingzhang read` wrote are meant.
async function taken(path: string): Promise<boolean> {
  const ending = extname(path).toLowerCase()
  if (ending !== ".json") return readable.has(ending)
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(200), 0, 200, 0)
    return buffer.toString("latin1", 0, bytesRead).includes("mingzhang.disclosure/")
  } finally {
    await file.close()
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
