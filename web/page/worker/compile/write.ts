import { zipSync } from "fflate"
import { everyPublisher, fileNameOf, type Publisher } from "../../../../src/compile/publishers.ts"
import type { Disclosure } from "../../../../src/model/disclosure.ts"
import { fileOf } from "../../../../src/write/file.ts"
import type { WrittenFormat } from "../../../../src/write/formats.ts"
import type { Made, MadeFile } from "../../messages/ledgers.ts"
import { dayIn, disclosureOf, type Source, sourceOf } from "./kept.ts"
import { types } from "./types.ts"

/** A publisher's disclosure as a file. */
export async function writeFor(
  key: number,
  of: string,
  format: WrittenFormat,
  made: Made,
): Promise<MadeFile> {
  const source = sourceOf(key)
  const ending = format === "csv" ? "zip" : format
  const name = fileNameOf(publisherOf(source, of), source.year, ending, source.stage)
  return { name, type: types[ending], bytes: await bytesOf(disclosureOf(key, of, made.month), format, made) }
}

/** The Word documents of all departments and units in one package. */
export async function writeEach(key: number, made: Made): Promise<MadeFile> {
  const source = sourceOf(key)
  const files: Record<string, Uint8Array> = {}
  for (const publisher of everyPublisher(source)) {
    const name = fileNameOf(publisher, source.year, "docx", source.stage)
    files[name] = await bytesOf(source.compile(publisher.code, dayIn(made.month)), "docx", made)
  }
  const whose = source.departments.length === 1 ? source.departments[0]!.name : source.region.name
  const what = source.stage === "final" ? "决算" : "预算"
  const name = `${whose}${source.year}年${what}公开（各部门和单位）.zip`.replace(/[\\/:*?"<>|\s]+/g, "")
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

function publisherOf({ departments, units, region }: Source, of: string): Publisher {
  const found = [...departments, ...units].find(({ code }) => code === of)
  return found ?? { code: "region", name: region.name }
}
