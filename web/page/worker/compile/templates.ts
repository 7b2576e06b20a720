import { exampleLedger } from "../../../../src/model/example-ledger.ts"
import { packs } from "../../../../src/packs/list.ts"
import { defaultReference } from "../../../../src/packs/reference.ts"
import { templateWorkbook } from "../../../../src/workbook/index.ts"
import type { MadeFile } from "../../messages/ledgers.ts"
import { types } from "./types.ts"

/** The workbook to fill in for a year, in the forms of a place. */
export async function templateFile(year: number, place: string): Promise<MadeFile> {
  const title = packs.find(({ name }) => name === place)?.title ?? ""
  const bytes = await templateWorkbook({ year, place }, defaultReference)
  return { name: `${year}年部门预算台账（${title}表式）.xlsx`, type: types.xlsx, bytes }
}

/** The same filled in, for a bureau that does not exist. */
export async function exampleFile(): Promise<MadeFile> {
  const { year, place, departments } = exampleLedger
  const bytes = await templateWorkbook({ year, place, example: true }, defaultReference)
  return { name: `${departments[0]!.name}${year}年台账（示例）.xlsx`, type: types.xlsx, bytes }
}
