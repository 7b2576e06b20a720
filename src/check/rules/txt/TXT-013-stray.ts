import type { Check, Observation } from "../../check.ts"
import { linesOf } from "../../facts/texts.ts"

/** A line of one or two signs that says nothing: a digit or a single word left over. */
const stray = /^(?:\d{1,3}|[\u4e00-\u9fff]|[a-zA-Z]|[，。；、：])$/
const whole = /^[无略注按附]$/

/** Characters that stand alone: the different ones, and how many in all. */
export interface StraySigns {
  readonly signs: readonly string[]
  readonly count: number
}

/** TXT-013: no stray characters stand alone among the paragraphs. */
export const strayCharacters: Check = {
  id: "TXT-013",
  title: "有孤立的字符",
  family: "TXT",
  severity: "note",
  basis: "公开内容应当形式规范（《地方预决算公开操作规程》财预〔2016〕143号）",
  *run({ disclosure }): Iterable<Observation> {
    const alone = disclosure.sections
      .filter(({ key, title }) => key !== "tables" && key !== "projects" && title !== "目录")
      .flatMap((section) => {
        const lines = [...linesOf(section)]
        const is = lines.map(({ text }) => stray.test(text.trim()) && !whole.test(text.trim()))
        // Several in a row are a table whose cells the file gives line by line.
        // One alone under an open line or heading is its last word, cut off by a turn.
        const after = (i: number) => lines[i - 1]?.text ?? section.title
        return lines.filter(
          (_, i) => is[i] && !is[i - 1] && !is[i + 1] && /[。；：！？.;:]\s*$/.test(after(i)),
        )
      })
    if (alone.length === 0 || alone.length > 8) return
    const signs = alone.map(({ text }) => text.trim())
    yield {
      about: ["stray"],
      at: alone.map(({ at }) => at),
      data: { signs: [...new Set(signs)], count: signs.length } satisfies StraySigns,
      says: signs[0]!,
      cause: { kind: "left-over" },
    }
  },
}
