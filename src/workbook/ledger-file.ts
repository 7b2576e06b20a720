/** Names the sheets of a ledger have and those of published workbooks do not. */
const own = ["填写说明", "部门和单位", "预算明细", "控制数", "上年数", "文字材料"]
const others = ["项目", "绩效指标", "政府采购", "资产", "资产购置", "专项资金", "提前下达", "定额", "代码"]

/** Whether a file is a ledger: a workbook with the sheets of one, or `mingzhang.ledger/…` as JSON. */
export async function isLedger(bytes: Uint8Array): Promise<boolean> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return namesLedger(await sheetNamesOf(bytes))
  const head = new TextDecoder("utf-8").decode(bytes.subarray(0, 4096))
  if (!/^\ufeff?\s*\{/.test(head)) return false
  // Other programs may write the schema behind everything else.
  const schema = /"schema"\s*:\s*"mingzhang\.ledger\//
  return schema.test(head) || schema.test(new TextDecoder("utf-8").decode(bytes))
}

/** Whether the sheets are those of a ledger, also when a few were renamed or taken out. */
export function namesLedger(names: readonly string[]): boolean {
  const plain = new Set(names.map((name) => name.replace(/^[\s\d.、-]+|(?<!\s)\s+$/g, "")))
  const known = own.filter((name) => plain.has(name)).length
  return known > 0 && known + others.filter((name) => plain.has(name)).length >= 4
}

/** The names of a workbook's sheets; none when it cannot be opened. */
export async function sheetNamesOf(bytes: Uint8Array): Promise<string[]> {
  const { openZip } = await import("../document/zip.ts")
  try {
    const book = openZip(bytes).text("xl/workbook.xml") ?? ""
    return [...book.matchAll(/<(?:\w+:)?sheet\s[^>]*?\bname="([^"]*)"/g)].map((match) => unescaped(match[1]!))
  } catch {
    // What cannot be opened is said by the reader that gets it next.
    return []
  }
}

/** Some programs write every Chinese character as a number. */
function unescaped(text: string): string {
  return text.replace(/&#(x[\da-f]+|\d+);/gi, (_, code: string) =>
    String.fromCodePoint(Number(/^x/i.test(code) ? `0${code}` : code)),
  )
}
