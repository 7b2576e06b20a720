import type { Candidate } from "./form.ts"

/** The units of a department. */
export const organisation: Candidate = {
  form: "organisation",
  name: "机构设置表",
  clues: [
    {
      says: "表头有单位名称和单位的性质、规格、经费",
      points: 75,
      holds: ({ head }) => /单位名称|机构名称/.test(head) && /单位性质|单位规格|经费保障|机构规格/.test(head),
    },
    {
      says: "只有单位名称等几列，不写钱",
      points: 20,
      holds: ({ head, shape }) =>
        /单位名称/.test(head) && shape.columns.length <= 4 && !/金额|预算|支出|收入/.test(head),
    },
  ],
  keyOf: () => "organisation",
}
