import { matches, slipCheck } from "./slips.ts"

/** `2,56.84`, `1,2345`: commas that do not part groups of three digits; a list `2023,2024` has no decimals or unit. */
const grouped =
  /(?<![\d,.，])\d{1,3}(?:,\d{1,2}(?!\d)|,\d{4,}|,\d{3})*(?:,\d{1,2}|,\d{4,})(?:,\d{3})*\.\d+(?![\d,])/g
/** `12.5.3万元`, `12..5`: two decimal points in an amount. */
const points = /(?<![\d.A-Za-z])\d+(?:\.\d+\.\d+|\.{2,}\d+|\.\d*\.)(?=\s*(?:亿|万|千)?元|\s*%)/g

/** TXT-002: figures in project sheets are numbers; those of the narrative are judged with its claims (NAR-009). */
export const malformedNumbers = slipCheck({
  id: "TXT-002",
  title: "项目表中的数字写法正确",
  severity: "error",
  basis: "数字用法通则：千分位每三位一节，小数点只有一个（GB/T 15835）",
  hint: /\d,\d|\d\.\d*\.|\.\./,
  looks: ({ kind }) => kind === "project" || kind === "indicator",
  *find(text) {
    yield* matches(text, grouped)
    yield* matches(text, points)
  },
  say: (slip, quotes) => `“${slip}”不成数字，千分位或小数点有误：${quotes.join("；")}。`,
  advice: "请核对原数：千分位每三位一个逗号，小数点只能有一个。",
})

/** A figure of full- and half-width signs: `１2．5`, `3，000.5`. */
const mixed =
  /(?<![\d０-９])(?=[\d０-９.．，,]*[０-９．])(?=[\d０-９.．，,]*[\d])(?:[\d０-９]+(?:[.．][\d０-９]+)?)(?=\s*(?:亿|万|千)?元|\s*[%％])|(?<![\d，])\d{1,3}(?:，\d{3})+(?:\.\d+)?(?=\s*(?:亿|万|千)?元)/g

/** TXT-003: a number is written in one width. */
export const mixedWidths = slipCheck({
  id: "TXT-003",
  title: "同一数字中全角、半角不混用",
  severity: "note",
  basis: "惯例：同一数字用同一种字符，便于检索和核对",
  hint: /[０-９．]|\d，\d{3}/,
  find: (text) => matches(text, mixed),
  say: (slip, quotes) => `“${slip}”里全角和半角混用：${quotes.join("；")}。`,
  advice: "请统一用半角数字、小数点和逗号。",
})
