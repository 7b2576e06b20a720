import type { Codes } from "../../../codes/index.ts"
import type { Disclosure } from "../../../model/disclosure.ts"
import type { Place } from "../../../model/place.ts"
import type { Check, Verdict } from "../../check.ts"
import { linesOf, placeIn } from "../../facts/texts.ts"
import { sameName } from "./printed.ts"

/** CODE-006: where a class is named without its code, in prose or in a balance, it has its name of the year. */
export const saidNames: Check = {
  id: "CODE-006",
  family: "CODE",
  title: "不带代码处也用本年度的科目名称",
  severity: "warning",
  basis: "《政府收支分类科目》（财政部，各年度）",
  *run({ disclosure, reference }): Iterable<Verdict> {
    const { year } = disclosure
    if (year === null) return
    const said = [...namesInRows(disclosure), ...namesInProse(disclosure)]
    for (const [name, group] of Map.groupBy(said, (each) => each.name)) {
      const should = nameOfYear(name, year, reference.codes)
      if (should === null) continue
      yield {
        message: `“${name}”不是${year}年的科目名称，${year}年应为“${should}”${group.length > 1 ? `（共${group.length}处）` : ""}。`,
        at: group.map(({ at }) => at),
        says: name,
        should,
        cause: "疑似沿用往年的文字或表格",
        advice: `请改用${year}年《政府收支分类科目》的名称。`,
      }
    }
  },
}

interface SaidName {
  readonly name: string
  readonly at: Place
}

/** Rows of a balance: `九、卫生健康支出`. Rows with codes are judged with their codes. */
function namesInRows({ tables }: Disclosure): SaidName[] {
  return tables
    .filter(({ key }) => key === "balance" || key === "appropriation")
    .flatMap(({ rows }) => rows)
    .filter(({ code, label }) => code === null && /支出$/.test(label.trim()))
    .map(({ label, at }) => ({ name: plain(label), at }))
}

function namesInProse({ sections }: Disclosure): SaidName[] {
  return sections
    .filter(({ key }) => key !== "tables" && key !== "glossary" && key !== "projects")
    .flatMap((section) => [...linesOf(section)])
    .flatMap((line) =>
      [...line.text.matchAll(/([\u4e00-\u9fff]{3,20}支出)[”"]?\s*[（(](?:\d{3})?类[）)]/g)].map((match) => ({
        name: plain(match[1]!).replace(/^(?:其中|用于|包括|主要是|以及|和)/, ""),
        at: placeIn(line, match.index),
      })),
    )
}

function plain(label: string): string {
  return label.replace(/[\s\u3000]+/g, "").replace(/^(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．]/, "")
}

/** What a class of this name is called in a year, when it is called something else. */
function nameOfYear(name: string, year: number, codes: Codes): string | null {
  const classes = codes.functionsNamed(name).filter(({ level }) => level === 1)
  const listed = classes.map(({ code }) => codes.function(code, year)?.name)
  return listed.length === 1 && listed[0] && !sameName(listed[0], name) ? listed[0] : null
}
