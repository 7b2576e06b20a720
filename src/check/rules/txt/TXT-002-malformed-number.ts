import { matches, slipCheck } from "./slips.ts"

/** `2,56.84`, `1,2345`: commas that do not part groups of three digits; a list `2023,2024` has no decimals or unit. */
const grouped =
  /(?<![\d,.，])\d{1,3}(?:,\d{1,2}(?!\d)|,\d{4,}|,\d{3})*(?:,\d{1,2}|,\d{4,})(?:,\d{3})*\.\d+(?![\d,])/g
/** `12.5.3万元`, `12..5`: two decimal points in an amount. */
const points = /(?<![\d.A-Za-z])\d+(?:\.\d+\.\d+|\.{2,}\d+|\.\d*\.)(?=\s*(?:亿|万|千)?元|\s*%)/g

/** TXT-002: figures in project sheets are numbers; those of the narrative are judged with its claims (NAR-009). */
export const malformedNumbers = slipCheck({
  id: "TXT-002",
  title: "项目表中的数字写法有误",
  severity: "error",
  basis: "数字用法通则：千分位每三位一节，小数点只有一个（GB/T 15835）",
  hint: /\d,\d|\d\.\d*\.|\.\./,
  looks: ({ kind }) => kind === "project" || kind === "indicator",
  *find(text) {
    yield* matches(text, grouped)
    yield* matches(text, points)
  },
})
