import { readdir, readFile } from "node:fs/promises"
import { extname } from "node:path"
import { Unwritable } from "../document/print.ts"
import type { Disclosure } from "../model/disclosure.ts"
import { NotDisclosure } from "../model/json.ts"
import { fileOf } from "../write/file.ts"
import { type WriteFormat, writeFormats } from "../write/formats.ts"
import { printOf } from "../write/index.ts"
import { storedReference } from "./code-store.ts"
import { readFileAt } from "./job.ts"
import { documentLimits, type LimitOptions, limitsOf } from "./limits.ts"
import { mayReplace, type Overwriting, writeWhole } from "./output.ts"
import { openFolder } from "./output-folder.ts"
import { explainFile, Problem } from "./problem.ts"
import { say } from "./say.ts"

/** Options of `mingzhang write` as the command line gives them. */
export interface WriteOptions extends LimitOptions {
  /** Told by the ending of `output` when it is not said. */
  readonly to?: WriteFormat
  readonly output?: string
  readonly force?: boolean
  /** A folder with the office's own type, for PDF. */
  readonly fonts?: string
  /** A county's own Word template. */
  readonly template?: string
}

/**
 * `mingzhang write`: a Disclosure (JSON of `read` or `compile`, or a document, which is read first) as a document of
 * another kind. 0 when it is written; whatever goes wrong is one sentence, and no half file stays.
 */
export async function write(file: string, options: WriteOptions): Promise<number> {
  const to = formatOf(options)
  if (to === "csv" && options.output === undefined)
    throw new Problem("csv 是一组文件，请用 -o 写明文件夹，或 -o 名称.zip 写成一个压缩包。")
  if (isBinary(to) && options.output === undefined && process.stdout.isTTY)
    throw new Problem(`${to} 不能显示在终端上，请用 -o 文件.${to} 写到文件。`)
  const over = { inputs: [file], force: options.force }
  if (options.output !== undefined) await mayReplace(options.output, over)
  const disclosure = await disclosureAt(file, options)
  for (const { doubt } of disclosure.tables) if (doubt) say(`${doubt}，写出的仍是原来的样子，请对照原件。`)
  await writeDisclosure(disclosure, to, options.output, over, await lookOf(options, to))
  return 0
}

/** Writes a disclosure as a file of a format, or the tables of it as a folder; nothing half-written stays. */
export async function writeDisclosure(
  disclosure: Disclosure,
  to: WriteFormat,
  path: string | undefined,
  over: Overwriting = {},
  look: Look = {},
): Promise<void> {
  if (to === "csv" && path === undefined)
    throw new Problem("csv 是一组文件，请用 -o 写明文件夹，或 -o 名称.zip 写成一个压缩包。")
  if (to === "csv" && extname(path!).toLowerCase() !== ".zip") return writePackage(disclosure, path!)
  if (path !== undefined) await mayReplace(path, over)
  await writeWhole(path, await fileBytes(disclosure, to, look), over)
}

/** What decides how a file looks, beside what is in it. */
export interface Look {
  /** A folder with the office's own type, for PDF. */
  readonly fonts?: string | undefined
  /** A county's own Word template, and what it is called. */
  readonly template?: { readonly name: string; readonly bytes: Uint8Array } | undefined
}

/** How a file is to look, as the command line says. */
export async function lookOf(
  { fonts, template }: { readonly fonts?: string; readonly template?: string },
  to: WriteFormat,
): Promise<Look> {
  if (template === undefined) return { fonts }
  if (to !== "docx") throw new Problem(`--template 是 Word 模板，只能写成 .docx，不能写成 ${to}。`)
  const bytes = await readFile(template).catch((error) => {
    throw new Problem(explainFile(template, error))
  })
  return { fonts, template: { name: template, bytes: new Uint8Array(bytes) } }
}

/** A disclosure as one file; csv as a package. Throws a problem when a format cannot hold it. */
export async function fileBytes(
  disclosure: Disclosure,
  to: WriteFormat,
  { fonts, template }: Look = {},
): Promise<Uint8Array> {
  try {
    if (template && to === "docx") return await filled(disclosure, template)
    if (to !== "pdf") return await fileOf(disclosure, to)
    return await (await import("../document/pdf/write.node.ts")).writePdf(printOf(disclosure), { fonts })
  } catch (error) {
    throw error instanceof Unwritable ? new Problem(error.message) : error
  }
}

async function filled(
  disclosure: Disclosure,
  { name, bytes }: NonNullable<Look["template"]>,
): Promise<Uint8Array> {
  const { inTemplate } = await import("../write/template.ts")
  try {
    return inTemplate(disclosure, bytes, new Date())
  } catch (error) {
    if (error instanceof Unwritable) throw error
    throw new Problem(explainFile(name, error))
  }
}

/** What is to be written: as said, or told by the ending of the file. */
export function formatOf({ to, output }: WriteOptions): WriteFormat {
  if (to) return to
  const ending = output === undefined ? "" : extname(output).slice(1).toLowerCase()
  const found = writeFormats.find(
    (format) => format === ({ htm: "html", markdown: "md", zip: "csv" }[ending] ?? ending),
  )
  if (found) return found
  throw new Problem(`请用 --to 写明要写成什么：${writeFormats.join("、")}；或用 -o 写出有这种后缀的文件名。`)
}

function isBinary(to: WriteFormat): boolean {
  return to === "docx" || to === "pdf" || to === "xlsx"
}

async function disclosureAt(file: string, options: LimitOptions): Promise<Disclosure> {
  try {
    return await readFileAt(file, storedReference(), limitsOf(options, documentLimits))
  } catch (error) {
    if (error instanceof NotDisclosure && error.message.includes("mingzhang.ledger/"))
      throw new Problem(`“${file}”是台账，不是公开文件的数据，请先用 mingzhang compile 编出来再写。`)
    throw new Problem(explainFile(file, error))
  }
}

/** The tables as CSV with their descriptor, in a new folder. */
async function writePackage(disclosure: Disclosure, path: string): Promise<void> {
  const { fiscalPackage } = await import("../write/fiscal-package.ts")
  const present = await readdir(path).catch(() => [])
  if (present.some((name) => !name.endsWith(".part")))
    throw new Problem(`文件夹“${path}”里已有文件，请换一个新的文件夹，以免混在一起。`)
  const folder = await openFolder(path)
  try {
    for (const [name, text] of fiscalPackage(disclosure)) await folder.write(name, text)
    await folder.close()
  } catch (error) {
    await folder.abandon()
    throw error
  }
}
