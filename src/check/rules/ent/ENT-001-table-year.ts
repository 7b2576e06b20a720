import type { BudgetTable, Disclosure, TableKey } from "../../../model/disclosure.ts"
import { besideKeys, nineTables } from "../../../model/disclosure.ts"
import type { Place } from "../../../model/place.ts"
import { withoutNumber } from "../../../text/numbering.ts"
import { withoutTableNumber } from "../../../text/table-number.ts"
import { keysTogether } from "../../about.ts"
import type { Check, Observation } from "../../check.ts"

const dated: readonly TableKey[] = [
  ...nineTables,
  ...besideKeys.filter((key) => key !== "mediumTerm"),
  "organisation",
  "procurement",
]
/** Goals of all projects; the title of one project's sheet may name a project of another year. */
const goalsOfAll = /^20\d\d年(?:度)?(?:部门|单位)?(?:预算)?(?:重点)?项目(?:支出)?(?:预算)?绩效目标/

/** Tables that name another year than the document. */
export interface TableYear {
  /** Their titles as printed; "" where there is none. */
  readonly titles: readonly string[]
  readonly said: number
  readonly year: number
}

/** ENT-001: titles and captions of the tables name the year of the document. */
export const tableYears: Check = {
  id: "ENT-001",
  family: "ENT",
  title: "表题、表头写的不是公开年度",
  severity: "error",
  basis: "惯例：一份文件公开一个年度",
  *run({ disclosure }): Iterable<Observation> {
    const { year, tables } = disclosure
    if (year === null) return
    const wrong = tables.flatMap((table) => {
      const isDated =
        dated.includes(table.key) || (table.key === "indicators" && goalsOfAll.test(table.title))
      const said = isDated ? yearOf(table) : null
      return said !== null && said !== year ? [{ table, said }] : []
    })
    for (const [said, group] of Map.groupBy(wrong, (each) => each.said))
      yield {
        about: [keysTogether(group.map(({ table }) => table.key)), "year"],
        at: group.map(({ table }) => titlePlace(table, disclosure) ?? table.at),
        data: { titles: group.map(({ table }) => table.title), said, year } satisfies TableYear,
        says: `${said}年`,
        should: `${year}年`,
        cause: { kind: "table-of-another-year" },
      }
  },
}

/** Where the title stands that names the year; null when the year stands in the table. */
function titlePlace({ title }: BudgetTable, { sections }: Disclosure): Place | null {
  if (!/20\d\d年/.test(title)) return null
  return sections.find((section) => section.title === title)?.at ?? null
}

/** `2023年部门收入预算总表`, or `预算年度：2023` among its captions. */
function yearOf({ title, grid }: BudgetTable): number | null {
  const inTitle = /^(?:\d{1,2}\s+)?(20\d\d)年(?:度)?(?!.{0,6}结转)/.exec(
    withoutNumber(withoutTableNumber(title.trim())),
  )
  const captions = grid.slice(0, 3).flat()
  const caption = captions
    .map((text) => /^预算年度[:：]\s*(20\d\d)$/.exec(text.trim()))
    .find((found) => found)
  // A table of what is owned, or of what was carried out, may rightly be of another year.
  const inBrackets = /资产|上年|执行|决算/.test(title)
    ? null
    : /[（(](20\d\d)年(?:度)?[）)]$/.exec(title.trim())
  const found = caption ?? inTitle ?? inBrackets
  return found ? Number(found[1]) : null
}
