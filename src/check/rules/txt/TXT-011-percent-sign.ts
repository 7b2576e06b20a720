import { type Slip, slipCheck } from "./slips.ts"

/** A share or a rate with its figure, and then the end of the clause where the sign should stand: `占76.23；`. */
const bare =
  /(?:占(?:比|[^，。；、：\d]{0,16}的(?:比重|比例)?)?(?:为|约|达|达到)?|(?:完成|为)[^，。；、：\d]{0,12}预算(?:数)?的)\s*(\d{1,3}(?:\.\d{1,2})?)(?=[，。；、）;)]|,(?!\d)|$)|(?:增长|下降|上升|降低)(?:了|约)?\s*(\d{1,3}\.\d{1,2})(?=[，。；、）;)]|,(?!\d)|$)/g

/** TXT-011: a share or a rate of change has its sign. */
export const percentSign = slipCheck({
  id: "TXT-011",
  title: "百分数缺百分号",
  severity: "warning",
  basis: "数字用法通则（GB/T 15835）：百分数应写出百分号",
  looks: ({ kind }) => kind === "prose",
  find: (text) => withoutSign(text),
})

function* withoutSign(text: string): Iterable<Slip> {
  for (const match of text.matchAll(bare)) {
    const share = match[1]
    if (share !== undefined && Number(share) > 100 && !match[0].startsWith("完成")) continue
    yield { index: match.index, length: match[0].length }
  }
}
