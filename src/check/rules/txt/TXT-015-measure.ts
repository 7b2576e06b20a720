import { type Slip, slipCheck } from "./slips.ts"

/** An amount that ends its clause without a measure: `支出决算为51.32，完成…`. */
const bare =
  /(?:预算|决算|支出|收入|拨款|经费|金额|总额|合计|总计|(?:比|较)20\d\d年[^，。；\d]{0,10}(?:增加|减少))(?:数|额)?(?:为|是|了)?\s*(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2}(?=[，。；])/g

/** TXT-015: an amount has its measure. */
export const measureThere = slipCheck({
  id: "TXT-015",
  title: "金额缺计量单位",
  severity: "warning",
  basis: "公开的数据应当注明计量单位（《地方预决算公开操作规程》财预〔2016〕143号）",
  looks: ({ kind, section }) => kind === "prose" && section !== "glossary",
  find: (text) => unmeasured(text),
})

function* unmeasured(text: string): Iterable<Slip> {
  for (const { 0: words, index } of text.matchAll(bare)) {
    const rest = text.slice(index + words.length)
    // `收入12.50，支出3.50，结余9.00万元`: the last of a list has the measure of all.
    const isListed = !/\d(?:亿|万|千)?元/.test(text.slice(0, index)) && /^[^。]*?\d(?:亿|万|千)?元/.test(rest)
    if (!isListed) yield { index, length: words.length }
  }
}
