import { zipSync } from "fflate"
import { compile } from "../../../../src/compile/index.ts"
import { everyPublisher, fileNameOf, type Publisher } from "../../../../src/compile/publishers.ts"
import type { Disclosure } from "../../../../src/model/disclosure.ts"
import type { Ledger } from "../../../../src/model/ledger.ts"
import { defaultReference } from "../../../../src/packs/reference.ts"
import { fileOf } from "../../../../src/write/file.ts"
import type { WrittenFormat } from "../../../../src/write/formats.ts"
import type { Made, MadeFile } from "../../messages/ledgers.ts"
import { dayIn, disclosureOf, ledgerOf } from "./kept.ts"
import { types } from "./types.ts"

/** A publisher's disclosure as a file. */
export async function writeFor(
  key: number,
  of: string,
  format: WrittenFormat,
  made: Made,
): Promise<MadeFile> {
  const ledger = ledgerOf(key)
  const ending = format === "csv" ? "zip" : format
  const name = fileNameOf(publisherOf(ledger, of), ledger.year, ending)
  return { name, type: types[ending], bytes: await bytesOf(disclosureOf(key, of, made.month), format, made) }
}

/** The Word documents of all departments and units in one package. */
export async function writeEach(key: number, made: Made): Promise<MadeFile> {
  const ledger = ledgerOf(key)
  const files: Record<string, Uint8Array> = {}
  for (const publisher of everyPublisher(ledger)) {
    const name = fileNameOf(publisher, ledger.year, "docx")
    const disclosure = compile(ledger, publisher.code, defaultReference, dayIn(made.month))
    files[name] = await bytesOf(disclosure, "docx", made)
  }
  const whose = ledger.departments.length === 1 ? ledger.departments[0]!.name : ledger.region.name
  const name = `${whose}${ledger.year}年预算公开（各部门和单位）.zip`.replace(/[\\/:*?"<>|\s]+/g, "")
  // Word documents are packed already.
  return { name, type: types.zip, bytes: zipSync(files, { level: 0 }) }
}

/** A disclosure as a file, as Word in the office's own template where there is one. */
async function bytesOf(
  disclosure: Disclosure,
  format: WrittenFormat,
  { template }: Made,
): Promise<Uint8Array> {
  if (format !== "docx" || !template) return fileOf(disclosure, format)
  const { inTemplate } = await import("../../../../src/write/template.ts")
  return inTemplate(disclosure, template.bytes, new Date())
}

function publisherOf({ departments, units, region }: Ledger, of: string): Publisher {
  const found = [...departments, ...units].find(({ code }) => code === of)
  return found ?? { code: "region", name: region.name }
}
