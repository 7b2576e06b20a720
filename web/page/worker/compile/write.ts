import { zipSync } from "fflate"
import { everyPublisher, fileNameOf, type Publisher } from "../../../../src/compile/publishers.ts"
import { fileOf } from "../../../../src/write/file.ts"
import type { WrittenFormat } from "../../../../src/write/formats.ts"
import type { MadeFile } from "../../messages/ledgers.ts"
import { disclosureOf, type Source, sourceOf } from "./kept.ts"
import { types } from "./types.ts"

/** A publisher's disclosure as a file. */
export async function writeFor(key: number, of: string, format: WrittenFormat): Promise<MadeFile> {
  const source = sourceOf(key)
  const ending = format === "csv" ? "zip" : format
  const name = fileNameOf(publisherOf(source, of), source.year, ending, source.stage)
  return { name, type: types[ending], bytes: await fileOf(disclosureOf(key, of), format) }
}

/** The Word documents of all departments and units in one package. */
export async function writeEach(key: number): Promise<MadeFile> {
  const source = sourceOf(key)
  const files: Record<string, Uint8Array> = {}
  for (const publisher of everyPublisher(source)) {
    const name = fileNameOf(publisher, source.year, "docx", source.stage)
    files[name] = await fileOf(source.compile(publisher.code), "docx")
  }
  const whose = source.departments.length === 1 ? source.departments[0]!.name : source.region.name
  const what = source.stage === "final" ? "决算" : "预算"
  const name = `${whose}${source.year}年${what}公开（各部门和单位）.zip`.replace(/[\\/:*?"<>|\s]+/g, "")
  // Word documents are packed already.
  return { name, type: types.zip, bytes: zipSync(files, { level: 0 }) }
}

function publisherOf({ departments, units, region }: Source, of: string): Publisher {
  const found = [...departments, ...units].find(({ code }) => code === of)
  return found ?? { code: "region", name: region.name }
}
