import type { Section } from "../../../model/disclosure.ts"
import { bare } from "../../../text/likeness.ts"
import type { Check, Verdict } from "../../check.ts"
import { linesOf, type Said } from "../../facts/texts.ts"

/** A line so long is not repeated on purpose. */
const long = 20

/** TXT-012: no paragraph and no heading is printed twice. */
export const saidAgain: Check = {
  id: "TXT-012",
  title: "段落、小标题不重复",
  family: "TXT",
  severity: "note",
  basis: "惯例：文字通顺",
  *run({ disclosure }): Iterable<Verdict> {
    for (const section of disclosure.sections) {
      // Texts of the projects, and the figures of tables that could not be told apart, may rightly be alike.
      if (section.key === "projects" || section.key === "tables" || section.text === "") continue
      yield* paragraphsAgain(section)
      yield* headingsAgain(section)
    }
  },
}

function* paragraphsAgain(section: Section): Iterable<Verdict> {
  const lines = [...linesOf(section)].filter(({ text }) => bare(text).length >= long)
  const again = [...Map.groupBy(lines, ({ text }) => bare(text)).values()].filter((same) => same.length > 1)
  if (again.length === 0) return
  const [first] = again
  yield {
    message: `“${section.title}”里有${again.length}段文字写了两遍：${again
      .slice(0, 3)
      .map((same) => `“${same[0]!.text.slice(0, 16)}…”`)
      .join("、")}。`,
    at: again.flatMap((same) => same.map(({ at }) => at)),
    says: first![0]!.text.slice(0, 40),
    cause: "疑似翻页或粘贴时重复",
    advice: "请删去重复的一段；文件里看不到重复的，是转换时带出的隐藏文字，可以忽略。",
  }
}

/** `（三）工作保障措施` and then `工作保障措施`: one heading with and without its number. */
function* headingsAgain(section: Section): Iterable<Verdict> {
  const title: Said = { text: section.title, at: section.at, kind: "title", section: section.key }
  const lines = [title, ...linesOf(section)]
  for (let i = 1; i < lines.length; i++) {
    const [before, here] = [lines[i - 1]!, lines[i]!]
    const words = headingOf(here.text)
    if (words.length < 4 || /[。；，]$/.test(here.text) || words !== headingOf(before.text)) continue
    yield {
      message: `小标题“${here.text}”连写了两次。`,
      at: [before.at, here.at],
      says: here.text,
      advice: "请删去一个。",
    }
  }
}

function headingOf(text: string): string {
  return bare(text.trim().replace(/^(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)、.．]+)\s*/, ""))
}
