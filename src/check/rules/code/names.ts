import { type Code, type Codes, plainName } from "../../../codes/index.ts"
import { resemblance, shinglesOf } from "../../../text/likeness.ts"
import type { Check, Verdict } from "../../check.ts"
import { isFormerName, type PrintedCode, printedCodes, sameName } from "./printed.ts"

const basis = "《政府收支分类科目》（财政部，各年度）"

/** CODE-001: a code stands beside its own name. */
export const namesAsListed: Check = {
  id: "CODE-001",
  family: "CODE",
  title: "科目代码与名称相符",
  severity: "error",
  basis,
  *run(review): Iterable<Verdict> {
    const { disclosure, reference } = review
    for (const printed of printedCodes(review)) {
      const { code, label, listed, places } = printed
      if (!listed || sameName(listed.name, label) || isFormerName(printed, reference.codes)) continue
      const owner = ownerOf(printed, disclosure.year, reference.codes)
      if (owner)
        yield {
          message: `代码${code}的名称写“${label}”，应为“${listed.name}”；“${owner.name}”的代码是${owner.code}。`,
          at: [...places],
          says: label,
          should: listed.name,
          advice: "请核对是代码写错还是名称写错，并检查金额归在哪一科目。",
        }
      else if (!startsAlike(label, listed.name))
        yield {
          severity: "note",
          message: `代码${code}的名称写“${label}”，科目表中为“${listed.name}”。`,
          at: [...places],
          says: label,
          should: listed.name,
          advice: "请对照本年度《政府收支分类科目》核对名称；科目表外的写法请忽略。",
        }
    }
  },
}

/** Another code of the list whose name is the printed one: then code and name do not belong together. */
function ownerOf({ list, code, label }: PrintedCode, year: number | null, codes: Codes): Code | null {
  const named = codes.list(list, year)?.byName.get(plainName(label)) ?? []
  // 行政运行 and 机关服务 are names of many codes.
  const own = named.filter((each) => each.code.length === code.length)
  return own.length === 1 ? own[0]! : null
}

/** A name cut off by a narrow column, or written a little longer. */
function startsAlike(label: string, name: string): boolean {
  const [a, b] = [plainName(label), plainName(name)]
  return a.startsWith(b) || b.startsWith(a) || resemblance(shinglesOf(a), shinglesOf(b)) >= 0.9
}

/** CODE-002: a name that was given up is not used any more. */
export const formerNames: Check = {
  id: "CODE-002",
  family: "CODE",
  title: "使用本年度的科目名称",
  severity: "warning",
  basis,
  *run(review): Iterable<Verdict> {
    const { disclosure, reference } = review
    if (disclosure.year === null) return
    for (const printed of printedCodes(review)) {
      const { code, label, listed, places } = printed
      if (!listed || sameName(listed.name, label) || !isFormerName(printed, reference.codes)) continue
      yield {
        message: `${code}“${label}”是以前年度的科目名称，${disclosure.year}年应为“${listed.name}”。`,
        at: [...places],
        says: label,
        should: listed.name,
        cause: "疑似沿用往年的表格",
        advice: `请改用${disclosure.year}年《政府收支分类科目》的名称。`,
      }
    }
  },
}
