import { strToU8, zipSync } from "fflate"
import { compile } from "../../../../src/compile/index.ts"
import { everyPublisher, fileNameOf, type Publisher } from "../../../../src/compile/publishers.ts"
import type { Disclosure } from "../../../../src/model/disclosure.ts"
import type { Ledger } from "../../../../src/model/ledger.ts"
import { defaultReference } from "../../../../src/packs/reference.ts"
import { printOf } from "../../../../src/write/index.ts"
import type { MadeFile, WrittenFormat } from "../../messages/ledgers.ts"
import { disclosureOf, ledgerOf } from "./kept.ts"
import { types } from "./types.ts"

/** A publisher's disclosure as a file. */
export async function writeFor(key: number, of: string, format: WrittenFormat): Promise<MadeFile> {
  const ledger = ledgerOf(key)
  const ending = format === "csv" ? "zip" : format
  const name = fileNameOf(publisherOf(ledger, of), ledger.year, ending)
  return { name, type: types[ending], bytes: await written(disclosureOf(key, of), format) }
}

/** The Word documents of all departments and units in one package. */
export async function writeEach(key: number): Promise<MadeFile> {
  const ledger = ledgerOf(key)
  const files: Record<string, Uint8Array> = {}
  for (const publisher of everyPublisher(ledger)) {
    const name = fileNameOf(publisher, ledger.year, "docx")
    files[name] = await written(compile(ledger, publisher.code, defaultReference), "docx")
  }
  const whose = ledger.departments.length === 1 ? ledger.departments[0]!.name : ledger.region.name
  const name = `${whose}${ledger.year}年预算公开（各部门和单位）.zip`.replace(/[\\/:*?"<>|\s]+/g, "")
  // Word documents are packed already.
  return { name, type: types.zip, bytes: zipSync(files, { level: 0 }) }
}

function publisherOf({ departments, units, region }: Ledger, of: string): Publisher {
  const found = [...departments, ...units].find(({ code }) => code === of)
  return found ?? { code: "region", name: region.name }
}

/** Each writer is loaded when it is asked for. */
async function written(disclosure: Disclosure, format: WrittenFormat): Promise<Uint8Array> {
  switch (format) {
    case "docx":
      return (await import("../../../../src/document/docx/write/index.ts")).writeDocx(printOf(disclosure))
    case "xlsx":
      return (await import("../../../../src/document/xlsx/write/index.ts")).writeXlsx(printOf(disclosure))
    case "html":
      return strToU8(
        (await import("../../../../src/document/html/write/index.ts")).writeHtml(printOf(disclosure)),
      )
    case "md":
      return strToU8(
        (await import("../../../../src/document/markdown/write.ts")).writeMarkdown(printOf(disclosure)),
      )
    case "json": {
      const { disclosureToJson } = await import("../../../../src/model/json.ts")
      return strToU8(`${JSON.stringify(disclosureToJson(disclosure), null, 2)}\n`)
    }
    case "csv": {
      const { fiscalPackage } = await import("../../../../src/write/fiscal-package.ts")
      const files = [...fiscalPackage(disclosure)].map(([name, text]) => [name, strToU8(text)] as const)
      return zipSync(Object.fromEntries(files))
    }
  }
}
