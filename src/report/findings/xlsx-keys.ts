import type { CellValue } from "../../document/xlsx/hucre.ts"
import type { Finding, Report } from "../../model/finding.ts"

/** Columns nobody looks at: by them a workbook of findings is read again as an earlier report. */
export const keyColumns = { 主体: "有关主体", 事项: "有关事项" } as const

/** Keys of one finding that stand in one cell: Excel holds 32 767 characters. */
const mostInCell = 30_000

/** Whose document it is, as the hidden column has it: `department 云岭县水务局`. */
export function bodyKey({ entity }: Report): CellValue {
  return `${entity.kind} ${entity.name}`
}

/** What the defects of a finding are about, one a line; what no cell has room for is left out. */
export function aboutKeys(finding: Finding): CellValue {
  const keys = (finding.each ?? [finding]).map(({ about }) => about.replace(/\s+/g, " "))
  let length = 0
  return keys
    .filter((key) => {
      length += key.length + 1
      return length <= mostInCell
    })
    .join("\n")
}
