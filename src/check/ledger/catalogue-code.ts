import type { LedgerCheck, LedgerVerdict } from "./check.ts"
import { cell } from "./fields.ts"
import { named, nearest } from "./nearest.ts"
import { list } from "./say.ts"

/** The first budget year of the procurement catalogue of 2022 (财库〔2022〕31号). */
const firstYearOfNew = 2023

/** LED-020: what is bought has a code of the catalogue in force. */
export const catalogueCodes: LedgerCheck = {
  id: "LED-020",
  family: "LED",
  title: "采购目录序号是当年目录的品目",
  severity: "error",
  basis: "《政府采购品目分类目录》（财库〔2022〕31号，2023年度预算起；此前为财库〔2013〕189号）",
  *run({ procurement, year }, { codes }): Iterable<LedgerVerdict> {
    const catalogue = codes.list("procurement-items", year)
    // The list of 2013 that we carry is partial: it can say what a code is, not that there is none.
    const whole = catalogue && catalogue.rows.length > 1000 ? catalogue : null
    const shape = year >= firstYearOfNew ? /^[ABC]\d{8}$/ : /^[ABC](\d{2}){0,5}$/
    const given = procurement.filter(({ catalogue: code }) => code.trim() !== "")
    for (const [code, those] of Map.groupBy(given, (need) => need.catalogue.trim().toUpperCase())) {
      if (whole ? whole.byCode.has(code) : shape.test(code)) continue
      const near = whole ? nearest(code, whole.rows) : []
      yield {
        message: `采购目录序号“${those[0]!.catalogue}”（${list(those.map(({ goods }) => goods))}）${
          whole && shape.test(code) ? `不在${year}年的政府采购品目分类目录中` : `不是${year}年目录的写法`
        }。`,
        at: those.map((need) => cell(need, "catalogue")),
        says: those[0]!.catalogue,
        should:
          near.length > 0
            ? named(near)
            : year >= firstYearOfNew
              ? "一个字母和八位数字，例如A05040101"
              : "字母A、B、C和成对的数字，例如A0201",
        advice: "请按采购物品在当年目录里查到的品目改正。",
      }
    }
  },
}
