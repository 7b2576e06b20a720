import { type Code, type Codes, plainName } from "../../../codes/index.ts"
import { resemblance, shinglesOf } from "../../../text/likeness.ts"
import { nameKey } from "../../about.ts"
import type { Check, Observation } from "../../check.ts"
import { isFormerName, type PrintedCode, printedCodes, sameName } from "../../facts/printed-codes.ts"

/** A code beside a name that is not its own. */
export interface NameOfCode {
  readonly code: string
  readonly label: string
  readonly listed: string
  /** Whose name it is. */
  readonly owner?: Pick<Code, "code" | "name">
}

/** CODE-001: a code stands beside its own name. */
export const namesAsListed: Check = {
  id: "CODE-001",
  family: "CODE",
  title: "科目代码与名称不符",
  severity: "error",
  basis: "《政府收支分类科目》（财政部，各年度）",
  *run(review): Iterable<Observation> {
    const { disclosure, reference } = review
    for (const printed of printedCodes(review)) {
      const { code, label, listed, places } = printed
      if (!listed || sameName(listed.name, label) || isFormerName(printed, reference.codes)) continue
      const owner = ownerOf(printed, disclosure.year, reference.codes)
      if (!owner && startsAlike(label, listed.name)) continue
      yield {
        fault: owner ? "of-another" : "other",
        ...(owner ? {} : { severity: "note" }),
        about: [code, nameKey(label)],
        at: [...places],
        data: {
          code,
          label,
          listed: listed.name,
          ...(owner ? { owner: { code: owner.code, name: owner.name } } : {}),
        } satisfies NameOfCode,
        says: label,
        should: listed.name,
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
