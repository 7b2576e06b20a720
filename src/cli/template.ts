import { exampleLedger } from "../model/example-ledger.ts"
import { yearInPreparation } from "../model/year-in-preparation.ts"
import { packCalled, packNamed, packsListed, root } from "../packs/list.ts"
import { templateWorkbook, type TemplateOptions as Wanted } from "../workbook/index.ts"
import { storedReference } from "./code-store.ts"
import { refuseExisting, writeWhole } from "./output.ts"
import { Problem } from "./problem.ts"

/** Options of `mingzhang template` as the command line gives them. */
export interface TemplateOptions {
  readonly output: string
  /** The fiscal year; the one being prepared when it is not given. */
  readonly year?: number
  /** A pack; the national one when it is not given. */
  readonly place?: string
  /** 行政区划: a name, or code and name (`139901 云岭县`). */
  readonly region?: string
  /** The department's code and name: `334 云岭县水务局`. */
  readonly department?: string
  /** The filled-in example instead of an empty workbook. */
  readonly example?: boolean
  /** The workbook of a final account instead of a budget's. */
  readonly final?: boolean
}

/** `mingzhang template`: a workbook to fill in for `compile`; the file appears only when it is complete. */
export async function template(options: TemplateOptions): Promise<number> {
  if (!/\.xlsx$/i.test(options.output)) throw new Problem(`“${options.output}”要以 .xlsx 结尾。`)
  if (options.final) return finalTemplate(options)
  const wanted = options.example ? exampleOf(options) : emptyOf(options)
  const bytes = await templateWorkbook(wanted, storedReference())
  await refuseExisting(options.output)
  await writeWhole(options.output, bytes)
  process.stdout.write(
    `已写出${options.example ? "填好的示例" : `${wanted.year}年的空白台账`}“${options.output}”，填写要求见其中的“填写说明”。\n`,
  )
  return 0
}

/** The empty workbook of a final account: of the year that ended last, unless said. */
async function finalTemplate(options: TemplateOptions): Promise<number> {
  if (options.example)
    throw new Problem("决算没有填好的示例；mingzhang demo --to final-workbook 写出虚构的决算工作簿。")
  const year = options.year ?? new Date().getFullYear() - 1
  const { place, region, department } = emptyOf({ ...options, year })
  const { emptyFinal, finalWorkbook } = await import("../workbook/final/index.ts")
  const bytes = await finalWorkbook(emptyFinal({ year, place, region, department }), storedReference())
  await refuseExisting(options.output)
  await writeWhole(options.output, bytes)
  process.stdout.write(`已写出${year}年决算的空白工作簿“${options.output}”，填写要求见其中的“填写说明”。\n`)
  return 0
}

function exampleOf({ year, place, region, department }: TemplateOptions): Wanted {
  if (year ?? place ?? region ?? department)
    throw new Problem(
      `示例是 ${exampleLedger.year} 年${packNamed(exampleLedger.place)!.title}表式的一个虚构单位，--example 不能与年度、表式、地区和部门同时使用。`,
    )
  return { year: exampleLedger.year, place: exampleLedger.place, example: true }
}

function emptyOf({ year, place = root.name, region, department }: TemplateOptions): Wanted {
  const pack = packCalled(place)
  if (!pack) throw new Problem(`没有“${place}”的表式，可选：${packsListed}。`)
  const where = region === undefined ? null : codeAndName(region)
  const who = department === undefined ? null : codeAndName(department)
  if (where?.code && !/^\d{6}$/.test(where.code))
    throw new Problem(`行政区划代码是 6 位数字，“${region}”不是；不知道代码的只写名称。`)
  if (who && (who.code === null || who.name === ""))
    throw new Problem(`部门要写编码和名称，如“334 云岭县水务局”，不能是“${department}”。`)
  return {
    year: year ?? yearInPreparation(new Date()),
    place: pack.name,
    ...(where ? { region: where } : {}),
    ...(who ? { department: { code: who.code!, name: who.name } } : {}),
  }
}

function codeAndName(text: string): { code: string | null; name: string } {
  const [, code, name] = /^\s*([0-9A-Za-z-]+)?\s*(.*?)\s*$/.exec(text)!
  return { code: code ?? null, name: name! }
}
