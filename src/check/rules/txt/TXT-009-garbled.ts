import { matches, slipCheck } from "./slips.ts"

/** Characters that no one typed: replacement signs, private codes, control codes, the classic of wrongly decoded text. */
const garbage = /(?:[\ufffd\p{Co}]|(?![\t\n\r])\p{Cc})+|锟斤拷|烫烫烫|屯屯屯|(?:Ã|â€|å|æ|ç|è|é){3,}/gu

/** TXT-009: every character can be read. */
export const garbled = slipCheck({
  id: "TXT-009",
  title: "无法显示的字符",
  severity: "warning",
  basis: "公开内容应当便于公众查阅（《政府信息公开条例》）",
  hint: /[\ufffd\ue000-\uf8ff\u{f0000}-\u{10ffff}]|(?![\t\n\r])\p{Cc}|锟斤拷|烫烫烫|屯屯屯|[Ãâåæçèé]{3}|â€/u,
  find: (text) => matches(text, garbage),
  key: codePoints,
})

/** `U+E000 U+E001`: what no one can read can be named by its numbers only. */
export function codePoints(signs: string): string {
  return [...signs]
    .slice(0, 3)
    .map((sign) => `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`)
    .join(" ")
}
