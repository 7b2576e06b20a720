import { join } from "node:path"
import { fileNameOf } from "../compile/publishers.ts"
import type { FinalAccount } from "../model/final.ts"
import type { Ledger } from "../model/ledger.ts"
import type { Reference } from "../packs/reference.ts"
import { type WriteFormat, writeFormats } from "../write/formats.ts"
import { storedReference } from "./code-store.ts"
import { type FolderOutput, openFolder } from "./output-folder.ts"
import { Progress } from "./progress.ts"
import { publishersOf } from "./publishers.ts"
import { fileBytes } from "./write.ts"

/** What `mingzhang demo` can write: ledgers as data or workbooks, final accounts as data, or the disclosures compiled from them. */
export const demoFormats = ["ledger", "workbook", "final", "final-workbook", ...writeFormats] as const

/** Options of `mingzhang demo` as the command line gives them. */
export interface DemoOptions {
  readonly output: string
  readonly departments: number
  readonly years: number
  readonly seed: number
  readonly place: string
  readonly year: number
  readonly to: (typeof demoFormats)[number]
  /** Also every unit's own disclosure. */
  readonly units?: boolean
  readonly force?: boolean
}

/** `mingzhang demo`: a county that does not exist, one folder a year, one file a department. */
export async function demo(options: DemoOptions): Promise<number> {
  const reference = storedReference()
  const { output, departments, years, to } = options
  const { departmentFinals, departmentLedgers } = await import("../demo/index.ts")
  const folder = await openFolder(output, { force: options.force })
  const progress = new Progress("正在生成", departments * years)
  let files = 0
  try {
    if (to === "final" || to === "final-workbook")
      for (const department of departmentFinals(options))
        for (const { account } of department.years) {
          await writeFinal(account, folder, to, reference)
          files++
          progress.advance()
          await new Promise(setImmediate)
        }
    else
      for (const { ledgers } of departmentLedgers(options))
        for (const ledger of ledgers) {
          files += await writeYear(ledger, folder, to, options.units === true, reference)
          progress.advance()
          // A signal is heard between two departments.
          await new Promise(setImmediate)
        }
    await folder.close()
  } catch (error) {
    await folder.abandon()
    throw error
  } finally {
    progress.clear()
  }
  process.stdout.write(`已在“${output}”写出 ${files} 个文件，都是虚构的。\n`)
  return 0
}

async function writeFinal(
  account: FinalAccount,
  folder: FolderOutput,
  to: "final" | "final-workbook",
  reference: Reference,
): Promise<void> {
  const [department] = account.departments
  const name = `${department!.code}${department!.name}${account.year}年决算`
  const inYear = (ending: string) => join(`${account.year}`, `${name}.${ending}`)
  if (to === "final-workbook") {
    const { finalWorkbook } = await import("../workbook/final/index.ts")
    return folder.write(inYear("xlsx"), await finalWorkbook(account, reference))
  }
  const { finalToJson } = await import("../model/json.ts")
  return folder.write(inYear("json"), `${JSON.stringify(finalToJson(account), null, 2)}\n`)
}

async function writeYear(
  ledger: Ledger,
  folder: FolderOutput,
  to: DemoOptions["to"],
  units: boolean,
  reference: Reference,
): Promise<number> {
  const inYear = (name: string) => join(`${ledger.year}`, name)
  if (to === "ledger" || to === "workbook") {
    const [department] = ledger.departments
    const name = `${department!.code}${department!.name}${ledger.year}年台账.${to === "ledger" ? "json" : "xlsx"}`
    await folder.write(inYear(name), await ledgerText(ledger, to, reference))
    return 1
  }
  const { compile } = await import("../compile/index.ts")
  const publishers = publishersOf(ledger, units ? "all" : undefined)
  for (const publisher of publishers) {
    const name = fileNameOf(publisher, ledger.year, to === "csv" ? "zip" : to)
    await folder.write(
      inYear(name),
      await fileBytes(compile(ledger, publisher.code, reference), to as WriteFormat),
    )
  }
  return publishers.length
}

async function ledgerText(
  ledger: Ledger,
  to: "ledger" | "workbook",
  reference: Reference,
): Promise<string | Uint8Array> {
  if (to === "workbook") return (await import("../workbook/index.ts")).workbookOf(ledger, reference)
  const { ledgerToJson } = await import("../model/json.ts")
  return `${JSON.stringify(ledgerToJson(ledger), null, 2)}\n`
}
