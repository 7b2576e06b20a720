import { Unreadable } from "../../document/blocks.ts"
import { Budget } from "../../document/budget.ts"
import { limits } from "../../document/limits.ts"
import { oleKind } from "../../document/ole.ts"
import type { ReadOptions } from "../../document/read.ts"
import { kindOf } from "../../document/sniff.ts"
import { type EnteredSheet, readEntered } from "../../document/xlsx/entered.ts"
import { openZip } from "../../document/zip.ts"
import { codesTitle, questionsTitle, suggestionsTitle } from "../titles.ts"

/** The sheets of a workbook file, and the format it came in. */
export interface Opened {
  readonly sheets: readonly EnteredSheet[]
  readonly format: "xlsx" | "xls"
}

/** Sheets that are only chosen from: long, and nothing is entered there. */
const lists = new Set([codesTitle, questionsTitle, suggestionsTitle])

const wanted = "请用明账的空白台账填写，存为 .xlsx"

/** Opens a workbook by its content; old ones (.xls .et) go through the converter. Throws {@link Unreadable}. */
export async function openEntered(bytes: Uint8Array, name: string, options: ReadOptions): Promise<Opened> {
  if (bytes.length === 0) throw new Unreadable("文件是空的（0 字节），请核对是否选错文件或没有保存完整。")
  if (bytes.length > limits.file)
    throw new Unreadable(`文件超过 ${limits.file / 2 ** 20} MB 的上限，请去掉图片或按部门拆分后再试。`)
  switch (kindOf(bytes)) {
    case "zip": {
      const zip = openZip(bytes, Budget.ofLedger())
      if (zip.has("xl/workbook.bin")) return converted(bytes, name, ".xlsb", options)
      if (zip.has("mimetype") && /spreadsheet/.test(zip.text("mimetype") ?? ""))
        return converted(bytes, name, ".ods", options)
      if (!zip.names.some((part) => /^\/?xl\//i.test(part)))
        throw new Unreadable(`这不是 Excel 工作簿，${wanted}。`)
      return { sheets: readEntered(zip, lists), format: "xlsx" }
    }
    case "ole":
      if (oleKind(bytes) === "encrypted") throw new Unreadable("文件设有打开密码，请去掉密码另存一份后再试。")
      if (oleKind(bytes) === "excel") return converted(bytes, name, ".xls", options)
      throw new Unreadable(`这不是 Excel 工作簿，${wanted}。`)
    default:
      throw new Unreadable(`这不是 Excel 工作簿，${wanted}。`)
  }
}

async function converted(
  bytes: Uint8Array,
  name: string,
  ending: string,
  { convert }: ReadOptions,
): Promise<Opened> {
  if (!convert)
    throw new Unreadable(
      `这是旧版或其他软件的文件（${ending}），此处不能直接读取，请用 Excel 或 WPS 另存为 .xlsx 后再试。`,
    )
  const stem = name.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "")
  const made = await convert(bytes, `${stem}${ending}`)
  if (kindOf(made) !== "zip") throw new Unreadable("文件无法转换，请用 Excel 或 WPS 另存为 .xlsx 后再试。")
  return { sheets: readEntered(openZip(made, Budget.ofLedger()), lists), format: "xls" }
}
