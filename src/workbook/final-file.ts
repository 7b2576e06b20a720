import { sheetNamesOf } from "./ledger-file.ts"

/** The sheet that only the workbook of a final account has. */
export const finalSheet = "决算明细"

/** Whether a file is a final account: a workbook with its sheet, or `mingzhang.final/…` as JSON. */
export async function isFinal(bytes: Uint8Array): Promise<boolean> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return (await sheetNamesOf(bytes)).some((name) => name.replace(/\s+/g, "") === finalSheet)
  const head = new TextDecoder("utf-8").decode(bytes.subarray(0, 4096))
  if (!/^\ufeff?\s*\{/.test(head)) return false
  const schema = /"schema"\s*:\s*"mingzhang\.final\//
  return schema.test(head) || schema.test(new TextDecoder("utf-8").decode(bytes))
}
