import { readFile, stat } from "node:fs/promises"
import { basename, extname } from "node:path"
import { Unreadable } from "../document/blocks.ts"
import { Budget } from "../document/budget.ts"
import { limits } from "../document/limits.ts"
import { tolerateLateRejections } from "../document/pdf/late.node.ts"
import { readDocument } from "../document/read.ts"
import type { Disclosure } from "../model/disclosure.ts"
import type { Report } from "../model/finding.ts"
import type { ReadDocument } from "../office/archive/take-in.ts"
import type { Reference } from "../packs/reference.ts"
import { readDisclosure } from "../read/index.ts"
import { visible, visibleJson } from "../text/visible.ts"
import { storedReference } from "./code-store.ts"
import type { RunLimits } from "./limits.ts"
import { explainFile } from "./problem.ts"

/** What is to be done with every file of a run; goes to worker threads as it is. */
export type Task =
  /** Only whether it can be read. */
  | { readonly kind: "open"; readonly pack: string | undefined }
  | { readonly kind: "read"; readonly format: "json" | "line" | "text" }
  /** All that the archive keeps of it. */
  | { readonly kind: "archive"; readonly program: string; readonly pack: string | undefined }
  | {
      readonly kind: "check"
      readonly only: readonly string[] | undefined
      /** Last year's document: one for all, or by the path of the document. */
      readonly against: string | Readonly<Record<string, string>> | undefined
      /** The budget of a final account's year, in the same way. */
      readonly budget?: string | Readonly<Record<string, string>> | undefined
      readonly pack: string | undefined
    }

/** What a task makes of one file: text to print, a report, or what the archive keeps. */
export type Result = string | Report | ReadDocument

/** Reads one file and does a task. Throws a problem with a sentence for the user when it cannot be read. */
export type Performer = (path: string, bytes?: Uint8Array) => Promise<Result>

/** What a thread does a task with: the code lists stored on this machine, and the pack the task names. */
export function referenceOf(task: Task): Reference {
  return storedReference(task.kind === "read" ? undefined : task.pack)
}

/** A task to be done with many files, by one thread. */
export function performer(task: Task, reference: Reference, limits: Partial<RunLimits> = {}): Performer {
  // One file for the whole run: read once a thread.
  const before = others(reference, limits, "上年的文件")
  const planned = others(reference, limits, "同年的部门预算")
  return async (path, bytes) => {
    const disclosure = await (bytes
      ? readBytes(bytes, path, reference, limits)
      : readFileAt(path, reference, limits))
    if (task.kind === "open") return ""
    if (task.kind === "archive") return readForArchive(disclosure, task.program, reference)
    if (task.kind === "read") {
      if (task.format === "text") return visible((await import("./describe.ts")).describe(disclosure))
      const { disclosureToJson } = await import("../model/json.ts")
      const json = disclosureToJson(disclosure)
      return `${visibleJson(JSON.stringify(json, null, task.format === "json" ? 2 : 0))}\n`
    }
    const { checkDisclosure } = await import("../check/index.ts")
    const lastYear = await otherOf(task.against, path, before)
    const budget = await otherOf(task.budget, path, planned)
    const review = { disclosure, lastYear, budget, reference }
    return checkDisclosure(review, task.only ? { only: task.only } : {})
  }
}

/** What the archive keeps of a document: checked by itself, for which one of last year belongs to it is found out later. */
async function readForArchive(
  disclosure: Disclosure,
  program: string,
  reference: Reference,
): Promise<ReadDocument> {
  const [{ checkDisclosure }, { packedContent }, { saidOf }] = await Promise.all([
    import("../check/index.ts"),
    import("../store/publications/content.ts"),
    import("../portal/said.ts"),
  ])
  const { findings, outcome } = checkDisclosure({ disclosure, lastYear: null, reference })
  const { entity, year, stage } = disclosure
  return {
    entity,
    year,
    stage,
    said: await saidOf(disclosure),
    isUnrecognised: outcome === "unrecognised",
    content: packedContent(disclosure, { findings, explanations: [] }, program),
  }
}

/** The document that belongs to the one at a path; null when none does. */
async function otherOf(
  named: string | Readonly<Record<string, string>> | undefined,
  path: string,
  read: (path: string) => Promise<Disclosure>,
): Promise<Disclosure | null> {
  const other = typeof named === "object" ? named[path] : named
  return other === undefined ? null : read(other)
}

/** Reads other documents (`what`), and keeps the last one. */
function others(
  reference: Reference,
  limits: Partial<RunLimits>,
  what: string,
): (path: string) => Promise<Disclosure> {
  let last: { readonly path: string; readonly disclosure: Promise<Disclosure> } | undefined
  return (path) => {
    if (last?.path !== path)
      last = {
        path,
        disclosure: readFileAt(path, reference, limits).catch((error) => {
          throw new Unreadable(`${what}${explainFile(path, error)}`)
        }),
      }
    return last.disclosure
  }
}

/** Reads a document, or a Disclosure that `mingzhang read` wrote, from the disk. */
export async function readFileAt(
  path: string,
  reference: Reference,
  { reading }: Partial<RunLimits> = {},
): Promise<Disclosure> {
  const { size } = await stat(path)
  if (size > limits.file)
    throw new Unreadable(
      `“${path}”有 ${Math.round(size / 2 ** 20)} MB，超过 ${limits.file / 2 ** 20} MB 的上限，请拆分后再试。`,
    )
  const { buffer, byteOffset, byteLength } = await readFile(path)
  // PDF.js takes no Buffer.
  return readBytes(new Uint8Array(buffer, byteOffset, byteLength), path, reference, {
    ...(reading !== undefined && { reading }),
  })
}

/** Reads a document, or a Disclosure that `mingzhang read` wrote, from its bytes. */
async function readBytes(
  bytes: Uint8Array,
  path: string,
  reference: Reference,
  { reading }: Partial<RunLimits> = {},
): Promise<Disclosure> {
  const name = basename(path)
  if (extname(name).toLowerCase() === ".json") {
    const { disclosureFromJson } = await import("../model/json.ts")
    return disclosureFromJson(parseJson(bytes, path))
  }
  if (/\.(?:xlsx|xlsm)$/i.test(name)) {
    const { isLedger } = await import("../workbook/ledger-file.ts")
    if (await isLedger(bytes))
      throw new Unreadable(
        `“${name}”是明账的台账，不是公开文件；请用 mingzhang compile 编制，编出的文件会一并检查。`,
      )
  }
  tolerateLateRejections()
  const budget = new Budget(reading === undefined ? {} : { time: reading })
  return readDisclosure(await readDocument(bytes, name, { convert, budget }), reference)
}

async function convert(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  const { convertWithLibreOffice } = await import("../document/libreoffice.node.ts")
  return convertWithLibreOffice(bytes, name)
}

function parseJson(bytes: Uint8Array, path: string): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes))
  } catch {
    throw new Unreadable(`“${path}”不是完整的 JSON，请用 mingzhang read 重新生成。`)
  }
}
