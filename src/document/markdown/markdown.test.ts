import { describe, expect, test } from "vitest"
import { type Block, textsOf } from "../blocks.ts"
import { readDocument } from "../read.ts"
import { mergedOf } from "../table-from.ts"
import { looksLikeMarkdown, readMarkdown } from "./index.ts"
import { textOf } from "./inline.ts"

/** Blocks as text: `2# 标题`, a paragraph as it is, a table as its texts. */
function shown(blocks: readonly Block[]): unknown[] {
  return blocks.map((block) =>
    block.kind === "table" ? textsOf(block) : block.level ? `${block.level}# ${block.text}` : block.text,
  )
}

const read = (text: string) => shown(readMarkdown(text.replace(/^\n/, "").replace(/^ {6}/gm, "")))

describe("Markdown", () => {
  test("标题两种写法、段落、分隔线；段内换行接起来，两个空格或反斜杠才另起一行", () => {
    expect(
      read(`
      ---
      title: 元数据不是正文
      ---
      # 某局2025年部门预算 #
      一、部门职责
      ============
      负责全区
      法治宣传。
      第二段，year
      2025 结束。  
      另起一行\\
      再起一行
      ***
      机构
      ---
      `),
    ).toEqual([
      "1# 某局2025年部门预算",
      "1# 一、部门职责",
      "负责全区法治宣传。第二段，year 2025 结束。",
      "另起一行",
      "再起一行",
      "2# 机构",
    ])
  })

  test("列表一项一段，序号留着，圆点不留；引用和代码照读；目录的链接不读", () => {
    expect(
      read(`
      - [一、职责](#duties)
      - [二、机构](#units)

      1. 拟订规划；
      2) 组织实施。
      - 其他
        工作
      > 引用的话
      > 接着说

      \`\`\`
      原样 **不变**
      \`\`\`
      `),
    ).toEqual(["1.拟订规划；", "2)组织实施。", "其他工作", "引用的话接着说", "原样 **不变**"])
  })

  test("竖线表：对齐、转义的竖线、格内换行、少写的格", () => {
    expect(
      read(`
      | 科目 | 合计 | 备注 |
      | :--- | ---: | :---: |
      | **教育** | 1,200.00 | 甲\\|乙<br>丙 |
      | 合计 | 1,200.00
      后面的话
      `),
    ).toEqual([
      [
        ["科目", "合计", "备注"],
        ["教育", "1,200.00", "甲|乙 丙"],
        ["合计", "1,200.00", ""],
      ],
      "后面的话",
    ])
  })

  test("网页的表照合并的格读，行号是文件里的行号", () => {
    const blocks = readMarkdown(
      `# 表\n\n<table>\n<tr><th rowspan="2">项目</th><th colspan="2">金额</th></tr>\n<tr><th>甲</th><th>乙</th></tr>\n<tr><td>合计</td><td>1</td><td>2</td></tr>\n</table>\n后文`,
    )
    const [, table] = blocks
    if (table?.kind !== "table") throw new Error("no table was read")
    expect(shown(blocks).at(-1)).toBe("后文")
    expect(mergedOf(table)).toEqual([
      { row: 1, column: 1, colspan: 1, rowspan: 2 },
      { row: 1, column: 2, colspan: 2, rowspan: 1 },
    ])
    expect(table.rows.map((row) => row.at.line)).toEqual([4, 5, 6])
  })

  test("文字里的记号：强调、链接、转义、实体", () => {
    expect(textOf("**机关**运行*经费*见[附表](a.html)")).toBe("机关运行经费见附表")
    expect(textOf("\\*\\*不是\\*\\* a_b_c `x_y` &lt;5 \\<b\\>")).toBe("**不是** a_b_c x_y <5 <b>")
    expect(textOf("3 * 4 * 5，~~删~~，<https://www.gov.cn>")).toBe("3 * 4 * 5，删，https://www.gov.cn")
  })

  test("凭内容认出，不凭文件名；普通文本和网页不会错认", async () => {
    expect(looksLikeMarkdown("# 一\n\n## 二\n")).toBe(true)
    expect(looksLikeMarkdown("| 甲 | 乙 |\n|---|---|\n")).toBe(true)
    expect(looksLikeMarkdown("一、职责\n# 号会议室\n-------\n合计 | 3")).toBe(false)
    expect(looksLikeMarkdown("<html><pre># 一\n# 二</pre></html>")).toBe(false)
    const bytes = (text: string) => new TextEncoder().encode(text)
    const kinds = [
      await readDocument(
        bytes("# 某局预算\n\n<table><tr><td>甲</td><td>乙</td></tr></table>\n\n## 二\n"),
        "x.txt",
      ),
      await readDocument(bytes("只有一段话"), "说明.md"),
      await readDocument(bytes("只有一段话"), "说明.txt"),
      await readDocument(bytes("<!DOCTYPE html><p>一段话</p>"), "x.md"),
    ]
    expect(kinds.map(({ source }) => source.format)).toEqual(["markdown", "markdown", "text", "html"])
  })
})
