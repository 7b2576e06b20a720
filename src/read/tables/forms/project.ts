import { plain } from "../../../text/label.ts"
import type { Shape } from "../shape.ts"
import type { Candidate } from "./form.ts"
import type { Seen } from "./seen.ts"

const sheetLabel = /(?:^|\|)(?:预算规模及资金用途|(?:项目)?资金支出计划)(?:[(:][^|]*)?(?:\||$)/
const goal = /^(?:(?:本年度?|当年|年度|总体|项目|绩效|长期|中期|中长期|实施期)+目标|绩效总?目标):?$/

/** A project: its sheet, or a list of them by code. */
export const project: Candidate = {
  form: "project",
  name: "项目表",
  clues: [
    {
      says: "有项目编码和项目名称，不写采购",
      points: 95,
      holds: (seen) => /项目编码|项目代码/.test(seen.all) && /项目名称/.test(seen.all) && !buys(seen),
    },
    { says: "有资金用途或支出计划一栏", points: 95, holds: ({ all }) => sheetLabel.test(all) },
    {
      says: "有目标和一级指标",
      points: 90,
      holds: ({ all }) =>
        /(?:^|\|)(?:年度|总体|项目|绩效|当年|本年|长期|实施期)+目标(?:\||$)/.test(all) &&
        /一级指标|指标名称/.test(all),
    },
    {
      // Such as that of a fund without a code of its own.
      says: "表名是绩效目标表，表中有目标",
      points: 90,
      holds: (seen) => /绩效目标(?:申报|批复)?表/.test(seen.title) && hasGoal(seen),
    },
    {
      // The sheet of a form without amounts, its indicators in the next table.
      says: "几行的表，只有目标",
      points: 85,
      holds: (seen) => seen.shape.table.rows.length <= 3 && hasGoal(seen),
    },
  ],
  keyOf: () => "project",
}

function hasGoal({ header, labels }: Seen): boolean {
  return header.some((text) => goal.test(text)) || labels.some((text) => goal.test(text))
}

function buys({ shape, header }: Seen): boolean {
  const values = valuesOf(shape)
  return header.some((text) => /采购/.test(text) && !values.has(text))
}

/** Values in the rows of labels and values that open a sheet: they may speak of anything, such as 采购. */
function valuesOf({ table }: Shape): ReadonlySet<string> {
  const values = new Set<string>()
  for (const { cells } of table.rows.slice(0, 4))
    if (cells.length <= 6 && cells.length % 2 === 0 && firstLabel.test(plain(cells[0]?.text ?? "")))
      cells.forEach((cell, i) => {
        if (i % 2 === 1) values.add(plain(cell.text))
      })
  return values
}

const firstLabel = /^(?:项目(?:名称|编码|代码|单位)|主管部门|预算单位|实施单位)(?:及代码)?:?$/
