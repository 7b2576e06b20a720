import { open, readdir, stat } from "node:fs/promises"
import { extname, join } from "node:path"
import { namesExplanations } from "../check/explanations/file.ts"
import { readableEndings } from "../document/readable.ts"
import { explainFile } from "./problem.ts"

/** What the FILE… arguments stand for: files in order, and sentences about arguments that are nothing. */
export interface Inputs {
  readonly paths: string[]
  readonly problems: { path: string; because: string }[]
  /** One file, named by itself. */
  readonly single: boolean
}

/** Files stay as named; folders are walked, files in the order of their names. */
export async function inputsOf(
  args: readonly string[],
  /** Endings that are taken from a folder besides. */
  also: readonly string[] = [],
): Promise<Inputs> {
  const endings = new Set([...readableEndings, ...also])
  const paths: string[] = []
  const problems: Inputs["problems"] = []
  let folders = 0
  for (const arg of args)
    try {
      const found = await stat(arg)
      if (found.isDirectory()) {
        folders++
        const before = paths.length
        await walk(arg, endings, paths, problems)
        if (paths.length === before)
          problems.push({ path: arg, because: `“${arg}”里没有可读的文件（${[...endings].join(" ")}）。` })
      } else if (found.isFile()) paths.push(arg)
      else problems.push({ path: arg, because: `“${arg}”不是普通文件，读不了。` })
    } catch (error) {
      // What the system could not decode has lost its bytes on the way here.
      const lost = arg.includes("\ufffd")
      problems.push({ path: arg, because: lost ? `“${arg}”：${notUtf8}` : explainFile(arg, error) })
    }
  return { paths, problems, single: folders === 0 && args.length === 1 }
}

async function walk(
  folder: string,
  endings: ReadonlySet<string>,
  paths: string[],
  problems: Inputs["problems"],
): Promise<void> {
  try {
    const entries = (await readdir(folder, { withFileTypes: true, encoding: "buffer" })).map((entry) => ({
      entry,
      bytes: entry.name,
      name: entry.name.toString("utf8"),
    }))
    entries.sort((a, b) => compare(a.name, b.name))
    for (const { entry, bytes, name } of entries) {
      // Hidden files, and the lock files that Word leaves beside an open document.
      if (/^(\.|~\$)/.test(name)) continue
      const path = join(folder, name)
      const isMeant = entry.isDirectory() || endings.has(extname(name).toLowerCase())
      if (!Buffer.from(name, "utf8").equals(bytes)) {
        if (isMeant) problems.push({ path, because: `“${path}”：${notUtf8}` })
      } else if (entry.isSymbolicLink()) {
        if (await leadsToInput(path, endings)) problems.push({ path, because: `“${path}”${isLink}` })
      } else if (entry.isDirectory()) await walk(path, endings, paths, problems)
      else if (entry.isFile() && (await taken(path, endings))) paths.push(path)
    }
  } catch (error) {
    problems.push({ path: folder, because: explainFile(folder, error) })
  }
}

const notUtf8 = "文件名不是 UTF-8 编码，读不了；请改名后再试。"
// It may lead round in a circle, or to where the user did not mean to go.
const isLink = "是链接，没有跟着它去读；要读的话，请直接写它指向的文件或文件夹。"

/** Whether a link leads to something that would be read if it stood there itself; one that leads nowhere is said, too. */
async function leadsToInput(path: string, endings: ReadonlySet<string>): Promise<boolean> {
  if (endings.has(extname(path).toLowerCase())) return true
  return (await stat(path).catch(() => null))?.isDirectory() ?? false
}

// Of the JSON files in a folder only those that `mingzhang read` wrote are meant.
async function taken(path: string, endings: ReadonlySet<string>): Promise<boolean> {
  const ending = extname(path).toLowerCase()
  if (namesExplanations(path)) return false
  if (ending !== ".json") return endings.has(ending)
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
