import { tableNames } from "../engine/tables.ts"
import type { NamedCells } from "../rules/sum/cells.ts"
import type { RepeatedRow } from "../rules/sum/SUM-011-repeated-rows.ts"
import type { MisplacedRow, OrphanRows } from "../rules/sum/SUM-012-wrong-parent.ts"
import type { NoBudget } from "../rules/sum/SUM-013-text-for-amount.ts"
import { faults, type Saying, type Sayings, saying } from "./saying.ts"

const badNumber = {
  words: "写法不是一个数，无法参加计算。",
  advice: "请改为规范的数字，如1234.56。",
}

/** How what is wrong within a table is said. */
export const sum: Readonly<Record<string, Sayings>> = {
  "SUM-010": saying<NamedCells>({
    sentence: ({ cells }) => `${cellsText(cells)}为负数；预算数不应为负。`,
    advice: "请核对是否误录了负号，或把应在“增减”中说明的数填进了本表。",
  }),
  "SUM-011": faults<RepeatedRow>({
    same: repeated("金额相同，疑似重复录入", "请删去重复的一行，并核对合计是否多计。"),
    differs: repeated("金额不同", "请核对两行的科目编码，或合并为一行。"),
  }),
  "SUM-012": {
    ...faults<MisplacedRow>({
      misplaced: {
        sentence: ({ table, row, above }) =>
          `${tableNames[table]}中“${row}”列在“${above}”之下，编码却不属于它。`,
        advice: "请核对编码是否录错，或把该行移到所属的款、类之下。",
      },
    }),
    ...faults<OrphanRows>({
      orphans: {
        sentence: ({ table, rows }) =>
          `${tableNames[table]}中${first(rows.map((row) => `“${row}”`))}缺少所属的上一级科目行。`,
        advice: "请补列上一级科目及其合计，或核对编码。",
      },
    }),
  },
  "SUM-013": {
    ...faults<NamedCells>({
      number: {
        sentence: ({ cells }) => `${cellsText(cells)}${badNumber.words}`,
        advice: badNumber.advice,
      },
      words: {
        sentence: ({ cells }) => `${cellsText(cells)}是文字，不是金额。`,
        advice: "请改填数字；没有金额的留空。",
      },
    }),
    ...faults<NoBudget>({
      budget: {
        sentence: ({ project, text }) => `项目“${project.name}”的预算数“${text}”${badNumber.words}`,
        advice: badNumber.advice,
      },
    }),
  },
}

function repeated(how: string, advice: string): Saying<RepeatedRow> {
  return { sentence: ({ table, row }) => `${tableNames[table]}中“${row}”列了两次，${how}。`, advice }
}

function cellsText(cells: NamedCells["cells"]): string {
  return first(cells.map(({ name, text }) => `${name}“${text}”`))
}

/** The first five, and how many there are. */
function first(names: readonly string[]): string {
  return names.slice(0, 5).join("、") + (names.length > 5 ? `等${names.length}处` : "")
}
