import type { Difference } from "../../diff/difference.ts"
import { Page } from "./html-parts.ts"
import { escaped } from "./html-text.ts"
import { styles } from "./styles.ts"
import { entityName, sideNames, summaryOf } from "./words.ts"

/** What stands in the report: money first, then projects, then words; each text of a document is escaped. */
export interface DifferenceParts {
  readonly title: string
  readonly sides: string
  readonly notes: readonly string[]
  readonly summary: string
  readonly measure: string
  readonly parts: readonly { readonly id: string; readonly name: string; readonly html: string }[]
}

/** The parts of the report, those that say something. */
export function partsOf(difference: Difference): DifferenceParts {
  const [before, after] = sideNames(difference)
  const { measure, projects } = difference
  const page = new Page(measure, before, after)
  const parts: readonly (readonly [string, string, string])[] = [
    ["totals", "总量", page.totals(difference.totals)],
    ["tables", "表格", difference.tables.map((table) => page.table(table)).join("")],
    [
      "projects",
      "项目",
      page.projectList("新增项目", projects.added) +
        page.projectList("取消项目", projects.removed) +
        (projects.changed.length > 0
          ? `<h3>项目变化 <span class="small">${projects.changed.length}个</span></h3>`
          : "") +
        projects.changed.map((project) => page.project(project)).join(""),
    ],
    ["units", "机构", page.fieldTable("单位", difference.units)],
    ["procurement", "政府采购", page.moneyTable("事项", difference.procurement, ({ amount }) => amount)],
    [
      "assets",
      "固定资产",
      page.moneyTable(
        "资产",
        difference.assets.map((asset) => ({ ...asset, name: asset.label })),
        ({ value }) => value,
      ),
    ],
    ["words", "文字", difference.sections.map((section) => page.section(section)).join("")],
  ]
  return {
    title: `${entityName(difference)} ${before} → ${after}`,
    sides: `${difference.before.source.name} → ${difference.after.source.name}`,
    notes: difference.notes,
    summary: summaryOf(difference),
    measure,
    parts: parts.flatMap(([id, name, html]) => (html === "" ? [] : [{ id, name, html }])),
  }
}

/** The report as one page without scripts, for screen and paper. */
export function toHtml(difference: Difference): string {
  const { title, sides, notes, summary, measure, parts } = partsOf(difference)
  const nav = parts.map(({ id, name }) => `<a href="#${id}">${name}</a>`).join("")
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}：变化</title>
<style>${styles}</style>
</head>
<body>
<header><h1>${escaped(title)}</h1>
<p class="sides">${escaped(sides)}</p></header>
${notes.map((note) => `<p class="note">${escaped(note)}</p>`).join("\n")}
<p class="summary">${escaped(summary)}</p>
<nav>${nav}</nav>
<main>
${parts.map(({ id, name, html }) => `<section id="${id}"><h2>${name}</h2>\n${html}</section>`).join("\n")}
</main>
<footer>由明账（Mingzhang）比较。金额单位：${measure}；差额是后一份减前一份。只因印刷精度不同而写法不同的数不算变化。</footer>
</body>
</html>
`
}
