import { beginsWithLevels, isIndicatorHeader } from "../../projects/indicators.ts"
import type { Candidate } from "./form.ts"

/** A table of performance indicators. */
export const indicators: Candidate = {
  form: "indicators",
  name: "绩效指标表",
  clues: [
    {
      // Whatever its indicators speak of: a table that begins with their header lists them.
      says: "第一行就是指标的表头",
      points: 100,
      holds: ({ shape }) => isIndicatorHeader(shape.table.rows[0]?.cells ?? []),
    },
    {
      says: "有一级指标和二级、三级指标",
      points: 80,
      holds: ({ all }) => /一级指标/.test(all) && /二级指标|三级指标/.test(all),
    },
    {
      says: "表头有绩效指标和指标值",
      points: 80,
      holds: ({ head }) => /(?:^|\|)绩效指标(?:描述)?(?:\||$)/.test(head) && /指标值/.test(head),
    },
    {
      says: "第一行就是各级指标的名称",
      points: 80,
      holds: ({ shape, codes }) => codes.length === 0 && beginsWithLevels(shape.table),
    },
  ],
  keyOf: () => "indicators",
}
