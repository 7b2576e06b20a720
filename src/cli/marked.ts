import { readFile } from "node:fs/promises"
import { basename } from "node:path"
import type { Report } from "../model/finding.ts"
import { markedReturn } from "../report/marked/index.ts"
import { type FolderOutput, openFolder } from "./output-folder.ts"
import { explainFile } from "./problem.ts"
import { say } from "./say.ts"

/** The files of a run given back with notes, in a folder that gets them all at once. */
export class MarkedFolder {
  #files = 0
  readonly #names = new Set<string>()
  readonly #folder: FolderOutput

  private constructor(folder: FolderOutput) {
    this.#folder = folder
  }

  static async open(
    path: string,
    inputs: readonly string[],
    force: boolean | undefined,
  ): Promise<MarkedFolder> {
    return new MarkedFolder(await openFolder(path, { inputs, force }))
  }

  /** Writes the file back with a note at each finding; one that can hold no notes is named. */
  async add(path: string, report: Report): Promise<void> {
    if (report.findings.length === 0) return
    try {
      const { buffer, byteOffset, byteLength } = await readFile(path)
      const marked = await markedReturn(
        basename(path),
        new Uint8Array(buffer, byteOffset, byteLength),
        report,
      )
      if (!marked) {
        say(`“${path}”不能写批注：只有 .docx、.xlsx、.pdf 可以；.doc、.xls 请另存为 .docx、.xlsx 后再检查。`)
        return
      }
      await this.#folder.write(this.#freeName(marked.name), marked.bytes)
      this.#files++
    } catch (error) {
      say(`“${path}”没有写上批注：${explainFile(path, error)}`)
    }
  }

  async close(path: string): Promise<void> {
    await this.#folder.close()
    say(this.#files > 0 ? `已在“${path}”写出带批注的文件 ${this.#files} 个。` : "没有需要写批注的文件。")
  }

  abandon(): Promise<void> {
    return this.#folder.abandon()
  }

  /** Files of one name from several folders are told apart. */
  #freeName(name: string): string {
    const dot = name.lastIndexOf(".")
    let free = name
    for (let n = 2; this.#names.has(free); n++) free = `${name.slice(0, dot)}${n}${name.slice(dot)}`
    this.#names.add(free)
    return free
  }
}
