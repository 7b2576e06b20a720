import type { Codes } from "../../../codes/index.ts"
import { plainName } from "../../../codes/index.ts"
import { nameKey } from "../../about.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { linesOf, placeIn } from "../../facts/texts.ts"

/** Economic items told among those of another group. */
export interface ItemsOfOtherGroup {
  readonly group: string
  readonly items: readonly string[]
}

/** Which classes an expenditure told with its items has. */
const groups: Readonly<Record<string, readonly string[]>> = {
  人员经费: ["301", "303"],
  公用经费: ["302", "309", "310"],
  日常公用经费: ["302", "309", "310"],
  工资福利支出: ["301"],
  商品和服务支出: ["302"],
  对个人和家庭的补助: ["303"],
}
/** Counted to the one or to the other, here and there. */
const either =
  /^(?:其他|医疗费|伙食补助费|劳务费|工会经费|福利费|取暖费|奖励金|税金|代缴|公务员医疗补助|生活补助|抚恤金|专用燃料费|被装)/
/** 人员经费465.06万元，主要包括：基本工资、…; up to the end of the clause or the next group. */
const told =
  /(日常公用经费|公用经费|人员经费|工资福利支出|商品和服务支出|对个人和家庭的补助)(?:支出|预算|决算)?(?:数)?(?:为|共|计)?\s*(?:[\d.,]{1,16}\s*(?:万元|元|亿元))?(?:[（(][^（）()]{1,30}[）)])?[，,、：:]?(?:占[^，。；]{1,30}[，,])?(?:主要)?(?:包括|用于|包含|含|有|为|是|由|指|：|:)(?:支付|开支|发放|保障)?[：:]?([^。；;]{4,400})/g
const nextGroup =
  /(?:日常)?公用经费|人员经费|工资福利支出|商品和服务支出|对个人和家庭的补助|资本性支出|项目支出/

const ofBoth = /(?:人员|公用|工资福利|商品和服务)[^，。；]{0,12}[、和及与]$/

/** CODE-008: what personnel costs are said to hold are items of personnel, and so with running costs. */
export const itemsOfOtherGroup: Check = {
  id: "CODE-008",
  family: "CODE",
  title: "人员经费、公用经费里列了另一类的科目",
  severity: "error",
  basis: "《政府收支分类科目》（财政部，各年度）的支出经济分类",
  *run({ disclosure, reference }): Iterable<Observation | Cannot> {
    const classes = classesOf(reference.codes, disclosure.year)
    if (classes.size === 0) return yield { cannot: "没有这一年的支出经济分类科目" }
    for (const section of disclosure.sections) {
      if (section.key === "projects" || section.key === "tables") continue
      for (const line of linesOf(section)) {
        if (!line.text.includes("、")) continue
        for (const match of line.text.matchAll(told)) {
          // 人员经费和公用经费，包括…: the list is of both.
          if (ofBoth.test(line.text.slice(0, match.index))) continue
          const [group, list] = [match[1]!, match[2]!.split(nextGroup, 1)[0]!]
          const items = wrongIn(list, groups[group]!, classes)
          // Where most of a list is of the other group, the name of the group is what is wrong, or it is told of both.
          if (items.length === 0 || items.length * 2 > list.split("、").length) continue
          yield {
            about: [nameKey(group), nameKey(items.join("")), "items"],
            at: [placeIn(line, match.index)],
            data: { group, items } satisfies ItemsOfOtherGroup,
            says: items.join("、"),
            cause: { kind: "of-another-item" },
          }
        }
      }
    }
  },
}

function wrongIn(list: string, own: readonly string[], classes: ReadonlyMap<string, string>): string[] {
  return list
    .split(/[、，,和及与]|以及/)
    .map((item) => item.trim().replace(/^(?:其中|包括|以及)|(?:等|支出|费用){1,3}$/g, ""))
    .filter((item) => {
      const found = classes.get(item) ?? classes.get(`${item}费`)
      return found !== undefined && !own.includes(found) && !either.test(item)
    })
}

/** The classes of the economic items by their names, where a name is of one group only. */
function classesOf(codes: Codes, year: number | null): ReadonlyMap<string, string> {
  const rows = codes.list("economic-department", year)?.rows ?? []
  const found = new Map<string, string>()
  for (const { code, name } of rows)
    if (/^(?:301|302|303)\d\d$/.test(code))
      for (const each of new Set([plainName(name), name, name.replace(/[（(][^（(）)]{0,80}[）)]/g, "")]))
        found.set(each, code.slice(0, 3))
  return found
}
