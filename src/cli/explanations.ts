import { readFile, stat } from "node:fs/promises"
import { basename, join } from "node:path"
import {
  draftExplanations,
  type Explanation,
  explain,
  explanationsBookEnding,
  explanationsEnding,
  explanationsFrom,
  explanationsText,
} from "../check/explanations/index.ts"
import type { Report } from "../model/finding.ts"
import { familyOf } from "../report/findings/families.ts"
import { openOutput } from "./output.ts"
import { explainFile, Problem } from "./problem.ts"
import { say } from "./say.ts"

/** Where explanations are, and where drafts of them go; a folder holds one file a document. */
export interface ExplanationOptions {
  readonly explanations?: string
  readonly draftExplanations?: string
  /** The checks that are run; explanations of others wait. */
  readonly only?: readonly string[]
}

/** The explanations of the documents of one run. */
export class Explanations {
  /** How many files of explanations could not be read. */
  unreadable = 0
  readonly #from: string | undefined
  readonly #draft: string | undefined
  readonly #only: readonly string[] | undefined

  private constructor(
    from: string | undefined,
    draft: string | undefined,
    only: readonly string[] | undefined,
  ) {
    this.#from = from
    this.#draft = draft
    this.#only = only?.map((name) => name.toUpperCase())
  }

  /** Throws a problem when one file is named for several documents, or is not there. */
  static async of(options: ExplanationOptions, documents: number): Promise<Explanations> {
    const { explanations, draftExplanations } = options
    const isFolder = async (path: string) => (await stat(path).catch(() => null))?.isDirectory() ?? false
    for (const path of [explanations, draftExplanations])
      if (path !== undefined && documents > 1 && !(await isFolder(path)))
        throw new Problem(`“${path}”不是文件夹：检查多个文件时，说明每个文件一份，请写已有的文件夹。`)
    const inside = async (path: string | undefined) =>
      path !== undefined && (await isFolder(path)) ? `${path}/` : path
    if (explanations !== undefined)
      await stat(explanations).catch((error) => {
        throw new Problem(explainFile(explanations, error))
      })
    return new Explanations(await inside(explanations), await inside(draftExplanations), options.only)
  }

  /** The report of a document with its explanations; a draft is written where one is wanted. */
  async apply(path: string, report: Report): Promise<Report> {
    const written = await this.#readFor(path)
    const meant = written.filter(({ check }) => this.#runs(check))
    const explained = meant.length > 0 ? explain(report, meant) : report
    if (this.#draft !== undefined) await this.#writeDraft(nameIn(this.#draft, path), explained, written)
    return explained
  }

  #runs(check: string): boolean {
    return this.#only === undefined || this.#only.some((name) => name === check || name === familyOf(check))
  }

  /** A file that cannot be used explains nothing: that is said, and the others go on. */
  async #readFor(path: string): Promise<Explanation[]> {
    const file = await thatIsThere(
      this.#from === undefined ? `${path}${explanationsEnding}` : nameIn(this.#from, path),
    )
    try {
      return await explanationsAt(file)
    } catch (error) {
      this.unreadable++
      say(`${explainFile(file, error)}`)
      return []
    }
  }

  async #writeDraft(file: string, report: Report, used: readonly Explanation[]): Promise<void> {
    // What is written in the file that is there stays; a file that is something else is not touched.
    const there = await explanationsAt(file).catch((error) => {
      throw new Problem(`${explainFile(file, error)} 没有改动它。`)
    })
    const kept = [...used, ...there.filter((one) => !used.some((other) => isSame(one, other)))]
    const draft = draftExplanations(there.length > 0 ? explain(report, kept) : report, kept)
    const empty = draft.filter(({ text }) => text === "").length
    // It was read above: what is written in it stays.
    const output = await openOutput(file, { force: true })
    await output.write(
      file.endsWith(".xlsx") ? await (await books()).explanationsBook(draft) : explanationsText(draft),
    )
    await output.close()
    const had = draft.length - empty
    say(
      `“${file}”：${empty > 0 ? `待写说明 ${empty} 条` : "没有待写的说明"}${had > 0 ? `，保留已写的 ${had} 条` : ""}。`,
    )
  }
}

/** The explanations in a file; none when there is no file. */
async function explanationsAt(file: string): Promise<Explanation[]> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return []
    throw error
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return (await books()).explanationsInBook(bytes)
  return explanationsFrom(new TextDecoder("utf-8").decode(bytes))
}

/** A workbook is read and written only where there is one: the command starts without it. */
const books = () => import("../report/explanations/xlsx.ts")

/** A file of explanations, or the workbook of its name where only that one is there. */
async function thatIsThere(file: string): Promise<string> {
  if (!file.endsWith(explanationsEnding) || (await stat(file).catch(() => null))) return file
  const book = `${file.slice(0, -explanationsEnding.length)}${explanationsBookEnding}`
  return (await stat(book).catch(() => null)) ? book : file
}

function nameIn(place: string, path: string): string {
  return place.endsWith("/") ? join(place, `${basename(path)}${explanationsEnding}`) : place
}

function isSame(a: Explanation, b: Explanation): boolean {
  return JSON.stringify([a.check, a.about, a.text]) === JSON.stringify([b.check, b.about, b.text])
}
