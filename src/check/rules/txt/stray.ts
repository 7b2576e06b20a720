import type { Check, Verdict } from "../../check.ts"
import { linesOf } from "../../facts/texts.ts"

/** A line of one or two signs that says nothing: a digit or a single word left over. */
const stray = /^(?:\d{1,3}|[\u4e00-\u9fff]|[a-zA-Z]|[，。；、：])$/
const whole = /^[无略注按附]$/

/** TXT-013: no stray characters stand alone among the paragraphs. */
export const strayCharacters: Check = {
  id: "TXT-013",
  title: "没有孤立的字符",
  family: "TXT",
  severity: "note",
  basis: "公开内容应当形式规范（《地方预决算公开操作规程》财预〔2016〕143号）",
  *run({ disclosure }): Iterable<Verdict> {
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
    yield {
      message: `正文里有孤立的字符：${[...new Set(alone.map(({ text }) => `“${text.trim()}”`))].slice(0, 5).join("、")}${alone.length > 1 ? `（共${alone.length}处）` : ""}。`,
      at: alone.map(({ at }) => at),
      says: alone[0]!.text.trim(),
      cause: "疑似残留的页码，或删改时留下的字",
      advice: "请删去；是漏了一段话的，补上。",
    }
  },
}
