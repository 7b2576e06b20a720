import { matches, slipCheck } from "./slips.ts"

/**
 * What templates and systems leave where words belong: `##JXWB##`, `${名称}`, `××部门`, `某某`, `【填写…】`. A single × is a
 * sign of multiplication, and `*` one of a footnote.
 */
const placeholder =
  /##[A-Za-z_]{2,40}##|\$\{[^{}]{1,40}\}|\{\{[^{}]{1,40}\}\}|(?<![A-Za-z0-9])[XxＸ×✕]{2,8}(?![A-Za-z0-9×])|\*{2,}(?=[\u4e00-\u9fff年月日元])|(?<=[\u4e00-\u9fff])\*{2,}|某某|〇〇+|○○+|_{3,}|(?<=[\u4e00-\u9fff“])\{\}|[【[](?:请?填写|请?输入|单位名称|部门名称|项目名称|金额|年度?)[^】\]]{0,12}[】\]]/g

/** TXT-001: no placeholder of a template is left where words or figures belong. */
export const placeholders = slipCheck({
  id: "TXT-001",
  title: "没有未替换的占位符",
  severity: "error",
  basis: "公开内容应当真实、完整（《地方预决算公开操作规程》财预〔2016〕143号）",
  find: (text) => matches(text, placeholder),
  say: (slip, quotes) => `“${slip}”是范本或系统的占位符，没有换成实际内容：${quotes.join("；")}。`,
  advice: "请填入实际的名称、数字或文字；没有内容的，删去这一句。",
})
