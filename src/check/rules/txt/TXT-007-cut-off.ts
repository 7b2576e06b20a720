import { isNumbered } from "../../../text/numbering.ts"
import { type Slip, slipCheck } from "./slips.ts"

/** A sentence that promises something and stops: `主要原因是。`, `用于：` at the end of a chapter, `其中，`. */
const promised =
  /(?:主要?原因(?:是|为|在于)?|主要用于|(?<![在入于含])其中|包括|分别为|其主要是|主要是(?:因为|由于|用于)?|由于|用于)[：:，,]?\s*(?:[。；;]|$)/g
const open = /[，,、]$/

/** TXT-007: a sentence is finished. */
export const cutOff = slipCheck({
  id: "TXT-007",
  title: "句子没有写完",
  severity: "warning",
  basis: "公开内容应当完整（《地方预决算公开操作规程》财预〔2016〕143号）",
  looks: ({ kind }) => kind === "prose" || kind === "project",
  around: true,
  find: (text, { kind, section, next = "" }) =>
    unfinished(text, kind === "prose" && section !== "glossary" && (next === "" || isNumbered(next))),
})

/** `ends`: the text is prose and the paragraph ends with it. */
function* unfinished(text: string, ends: boolean): Iterable<Slip> {
  for (const match of text.matchAll(promised)) {
    const end = match.index + match[0].length
    // `…，其中：` above a list goes on in the next lines; only a full stop says that nothing follows.
    if (/[。；;]$/.test(match[0])) yield { index: match.index, length: match[0].length }
    else if (end === text.length && ends && /原因(?!.*[：:])/.test(match[0]))
      yield { index: match.index, length: match[0].length }
  }
  // A long line that ends in a comma; a short one is a heading or a line of a list.
  if (ends && text.length > 40 && open.test(text)) yield { index: text.length - 12, length: 12 }
}
