import { matches, slipCheck } from "./slips.ts"

/** A figure of full- and half-width signs: `１2．5`, `3，000.5`. */
const mixed =
  /(?<![\d０-９])(?=[\d０-９.．，,]{0,40}[０-９．])(?=[\d０-９.．，,]{0,40}[\d])(?:[\d０-９]+(?:[.．][\d０-９]+)?)(?=\s*(?:亿|万|千)?元|\s*[%％])|(?<![\d，])\d{1,3}(?:，\d{3})+(?:\.\d+)?(?=\s*(?:亿|万|千)?元)/g

/** TXT-003: a number is written in one width. */
export const mixedWidths = slipCheck({
  id: "TXT-003",
  title: "同一数字中全角、半角混用",
  severity: "note",
  basis: "惯例：同一数字用同一种字符，便于检索和核对",
  hint: /[０-９．]|\d，\d{3}/,
  find: (text) => matches(text, mixed),
})
