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

/** Any print as .docx or .pdf. */
export async function printed(print: Print, to: "docx" | "pdf"): Promise<NamedFile> {
  const name = `${print.properties.title}.${to}`
  if (to === "pdf") return { name, bytes: await pdfOf(print) }
  return { name, bytes: await (await import("../../document/docx/write/index.ts")).writeDocx(print) }
}

async function pdfOf(print: Print): Promise<Uint8Array> {
  try {
    return await (await import("../../document/pdf/write.node.ts")).writePdf(print)
  } catch (error) {
    throw error instanceof Unwritable ? new Refused("need", error.message) : error
  }
}
