import { type Slip, slipCheck } from "./slips.ts"
import { surname } from "./surnames.ts"

/**
 * What templates and systems leave where words belong: `##JXWB##`, `${名称}`, `××部门`, `某某`, `【填写…】`. A single × is a
 * sign of multiplication, and `*` one of a footnote.
 */
const placeholder =
  /##[A-Za-z_\u4e00-\u9fff]{2,40}##|\$\{[^{}]{1,40}\}|\{\{[^{}]{1,40}\}\}|(?<![A-Za-z0-9—-])[XxＸ×✕]{2,8}(?:(?![A-Za-z0-9×—-])|(?=20\d\d年))|(?<!\*)\*{2,}(?!注)(?=[\u4e00-\u9fff年月日元])|(?:^|(?<=[，。；：“]))\*{2,}(?=\d{4}年)|(?<=[\u4e00-\u9fff])\*{2,}|某某|(?<![一二三四五六七八九])(?:〇〇+|○○+)(?![一二三四五六七八九年])|_{3,}|(?<=[\u4e00-\u9fff“])\{\}|[【[](?:请?填写|请?输入|单位名称|部门名称|项目名称|金额)[^】\]]{0,12}[】\]]/g

/** TXT-001: no placeholder of a template is left where words or figures belong. */
export const placeholders = slipCheck({
  id: "TXT-001",
  title: "留有未替换的占位符",
  severity: "error",
  basis: "公开内容应当真实、完整（《地方预决算公开操作规程》财预〔2016〕143号）",
  hint: /##|\$\{|\{\{|\{\}|[XxＸ×✕]{2}|\*\*|某某|〇〇|○○|___|[【[]/,
  find: (text) => left(text),
})

const thing =
  /^(?:部门|单位|局|委|办|中心|县|市|区|乡|镇|街道|村|省|学校|公司|项目|年|月|日|万|亿|元|个|家|%|％)/

/** A person's name is masked on purpose (张某某、王××): privacy is not published. */
function* left(text: string): Iterable<Slip> {
  for (const { 0: sign, index } of text.matchAll(placeholder)) {
    const isMask = /^[某×XxＸ*]+$/.test(sign) && surname.test(text[index - 1] ?? "")
    if (isMask && !thing.test(text.slice(index + sign.length))) continue
    yield { index, length: sign.length }
  }
}
