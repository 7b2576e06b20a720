import { strToU8, zipSync } from "fflate"
import type { Disclosure } from "../model/disclosure.ts"
import type { WrittenFormat } from "./formats.ts"
import { printOf } from "./index.ts"

/** A disclosure as the bytes of a file. Each writer is loaded when it is asked for. */
export async function fileOf(disclosure: Disclosure, format: WrittenFormat): Promise<Uint8Array> {
  switch (format) {
    case "docx":
      return (await import("../document/docx/write/index.ts")).writeDocx(printOf(disclosure))
    case "xlsx":
      return (await import("../document/xlsx/write/index.ts")).writeXlsx(printOf(disclosure))
    case "html":
      return strToU8((await import("../document/html/write/index.ts")).writeHtml(printOf(disclosure)))
    case "md":
      return strToU8((await import("../document/markdown/write.ts")).writeMarkdown(printOf(disclosure)))
    case "json": {
      const { disclosureToJson } = await import("../model/json.ts")
      return strToU8(`${JSON.stringify(disclosureToJson(disclosure), null, 2)}\n`)
    }
    case "csv": {
      const { fiscalPackage } = await import("./fiscal-package.ts")
      const files = [...fiscalPackage(disclosure)].map(([name, text]) => [name, strToU8(text)] as const)
      return zipSync(Object.fromEntries(files))
    }
  }
}
