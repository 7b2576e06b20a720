import { strToU8 } from "fflate"
import { fileNameOf } from "../../compile/publishers.ts"
import { type Print, Unwritable } from "../../document/print.ts"
import type { Disclosure } from "../../model/disclosure.ts"
import { fileOf } from "../../write/file.ts"
import { printOf } from "../../write/index.ts"
import { Refused } from "../office.ts"

/** What a disclosure can be downloaded as. */
export const documentFormats = ["docx", "pdf", "xlsx", "html", "json"] as const
export type DocumentFormat = (typeof documentFormats)[number]

/** A file with the name it is kept under. */
export interface NamedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A disclosure as an official document. */
export async function documentOf(disclosure: Disclosure, to: DocumentFormat): Promise<NamedFile> {
  const { name, code } = disclosure.entity
  const file = fileNameOf({ code: code ?? "", name }, disclosure.year ?? 0, to, disclosure.stage)
  if (to === "pdf") return { name: file, bytes: await pdfOf(printOf(disclosure)) }
  return { name: file, bytes: await fileOf(disclosure, to) }
}

/** Any print as a file of one of its formats, each writer loaded when it is asked for. */
export async function printed(print: Print, to: Exclude<DocumentFormat, "json">): Promise<NamedFile> {
  return { name: `${print.properties.title}.${to}`, bytes: await writers[to](print) }
}

const writers: Readonly<Record<Exclude<DocumentFormat, "json">, (print: Print) => Promise<Uint8Array>>> = {
  docx: async (print) => (await import("../../document/docx/write/index.ts")).writeDocx(print),
  pdf: (print) => pdfOf(print),
  xlsx: async (print) => (await import("../../document/xlsx/write/index.ts")).writeXlsx(print),
  html: async (print) => strToU8((await import("../../document/html/write/index.ts")).writeHtml(print)),
}

async function pdfOf(print: Print): Promise<Uint8Array> {
  try {
    return await (await import("../../document/pdf/write.node.ts")).writePdf(print)
  } catch (error) {
    throw error instanceof Unwritable ? new Refused("need", error.message) : error
  }
}
