import { join } from "node:path"
import { fileNameOf } from "../compile/publishers.ts"
import type { Ledger } from "../model/ledger.ts"
import type { Reference } from "../packs/reference.ts"
import { type WriteFormat, writeFormats } from "../write/formats.ts"
import { storedReference } from "./code-store.ts"
import { makeFolder } from "./compile.ts"
import { writeWhole } from "./output.ts"
import { Progress } from "./progress.ts"
import { publishersOf } from "./publishers.ts"
import { writeDisclosure } from "./write.ts"

/** What `mingzhang demo` can write: ledgers as data or workbooks, or the disclosures compiled from them. */
export const demoFormats = ["ledger", "workbook", ...writeFormats] as const

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
}

/** `mingzhang demo`: a county that does not exist, one folder a year, one file a department. */
export async function demo(options: DemoOptions): Promise<number> {
  const reference = storedReference()
  const { output, departments, years, to } = options
  const { departmentLedgers } = await import("../demo/index.ts")
  await makeFolder(output)
  const progress = new Progress("正在生成", departments * years)
  let files = 0
  for (const { ledgers } of departmentLedgers(options))
    for (const ledger of ledgers) {
      const folder = join(output, `${ledger.year}`)
      await makeFolder(folder)
      files += await writeYear(ledger, folder, to, options.units === true, reference)
      progress.advance()
    }
  progress.clear()
  process.stdout.write(`已在“${output}”写出 ${files} 个文件，都是虚构的。\n`)
  return 0
}

async function writeYear(
  ledger: Ledger,
  folder: string,
  to: DemoOptions["to"],
  units: boolean,
  reference: Reference,
): Promise<number> {
  if (to === "ledger" || to === "workbook") {
    const [department] = ledger.departments
    const name = `${department!.code}${department!.name}${ledger.year}年台账.${to === "ledger" ? "json" : "xlsx"}`
    await writeWhole(join(folder, name), await ledgerText(ledger, to, reference))
    return 1
  }
  const { compile } = await import("../compile/index.ts")
  const publishers = publishersOf(ledger, units ? "all" : undefined)
  for (const publisher of publishers)
    await writeDisclosure(
      compile(ledger, publisher.code, reference),
      to as WriteFormat,
      join(folder, fileNameOf(publisher, ledger.year, to === "csv" ? "zip" : to)),
    )
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
