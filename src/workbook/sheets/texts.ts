import { figures, sections, textKinds, wordOf } from "../../packs/word-lists.ts"
import type { Bodies, SheetForm } from "../form.ts"
import type { RowReader } from "../read/row.ts"
import { bodyColumn } from "./columns.ts"

/** 文字材料: what a person wrote, printed as it is. */
export const texts: SheetForm<Bodies> = {
  title: "文字材料",
  names: ["文字", "文字说明", "文本"],
  about: "要由人来写的文字，每段填一行，按填写的先后印出；没有写的由系统按表中的数起草。",
  columns: [
    bodyColumn("写在谁的公开文件里。"),
    {
      key: "kind",
      title: "文字类型",
      words: ["类型", "类别"],
      required: true,
      width: 16,
      kind: "text",
      note: "这段文字是什么。",
      list: "文字类型",
      closed: true,
    },
    {
      key: "about",
      title: "标题或对象",
      words: ["标题", "对象", "关于"],
      width: 30,
      kind: "text",
      note: "增减变化原因：写哪个数（与“上年数项目”的词相同）；分项绩效目标：写这项工作的名称；整节正文：写哪一节；其他不填。",
    },
    {
      key: "text",
      title: "内容",
      words: ["文字", "正文", "文字内容"],
      required: true,
      width: 80,
      kind: "text",
      note: "印出来的文字。",
    },
    {
      key: "items",
      title: "分项绩效指标",
      words: ["指标", "分项指标"],
      width: 40,
      kind: "text",
      note: "只用于分项绩效目标：一个指标一行，单元格内换行按 Alt+Enter。",
    },
  ],
  *rows(ledger, labels) {
    for (const { id, of, kind, about, text, items } of ledger.texts)
      yield {
        id,
        of: labels.body(of),
        kind: wordOf(textKinds, kind),
        about: kind === "reason" ? reasonOf(about) : kind === "section" ? wordOf(sections, about) : about,
        text,
        items: items.join("\n"),
      }
  },
  read(row, draft) {
    const of = row.reference("of", draft.bodyNames)
    const kind = row.word("kind", textKinds, null)
    const about = kind === null ? "" : aboutOf(row, kind)
    const text = row.text("text")
    const items = row.items("items")
    if (row.lost || of === null || kind === null) return
    draft.texts.push({ of, kind, about, text, items, at: row.at, fields: row.fields() })
  },
}

function aboutOf(row: RowReader, kind: string): string {
  if (kind !== "reason" && kind !== "section") return row.text("about")
  if (row.blank("about")) {
    const advice = kind === "reason" ? "请写明是哪个数的增减变化。" : "请写明是哪一节。"
    row.wrong("LED-002", "about", null, "没有填写", advice)
    return ""
  }
  if (kind === "section") return row.key("about", sections)
  const said = row.text("about")
  if (!besideBudget.test(said)) return row.key("about", figures)
  const code = said.replace(besideBudget, "").trimEnd()
  const figure = /^\d{3}(?:\d{2}){0,2}$/.test(code) ? code : row.key("about", figures, besideBudget)
  return figure === "" ? "" : `${figure}@budget`
}

/** How a reason says that it is about the difference from the budget, in words or as in the data. */
const besideBudget = /(?:[（(]与预算比[)）]|@budget)$/

/** What a reason is about, in words: `一般公共预算支出（与预算比）` is `generalPublic@budget`. */
function reasonOf(about: string): string {
  const figure = about.replace(besideBudget, "")
  return wordOf(figures, figure) + (figure === about ? "" : "（与预算比）")
}
