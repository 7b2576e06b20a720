import { Unreadable } from "../../../src/document/blocks.ts"
import type { Report } from "../../../src/model/finding.ts"
import { markedReturn } from "../../../src/report/marked/index.ts"
import type { MadeFile } from "../messages/ledgers.ts"
import { preparePdf } from "./pdf.ts"

/** The clerk's own file with a note at each finding. Throws {@link Unreadable} for one that can hold no notes. */
export async function marked(name: string, bytes: Uint8Array, report: Report): Promise<MadeFile> {
  await preparePdf(bytes)
  const file = await markedReturn(name, bytes, report)
  if (file) return { name: file.name, type: "application/octet-stream", bytes: file.bytes }
  throw new Unreadable("这种文件写不了批注：只有 .docx、.xlsx、.pdf 可以，请另存为其中一种再检查。")
}
