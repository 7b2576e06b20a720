import type { Difference } from "../../diff/difference.ts"
import { Page } from "./html-parts.ts"
import { escaped } from "./html-text.ts"
import { styles } from "./styles.ts"
import { entityName, sideNames, summaryOf } from "./words.ts"

/** The report as one page without scripts, for screen and paper. */
export function toHtml(difference: Difference): string {
  const [before, after] = sideNames(difference)
  const { measure, projects } = difference
  const page = new Page(measure, before, after)
  const parts: (readonly [string, string, string])[] = [
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
  const filled = parts.filter(([, , html]) => html !== "")
  const title = `${entityName(difference)} ${before} → ${after}`
  const nav = filled.map(([id, name]) => `<a href="#${id}">${name}</a>`).join("")
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
<p class="sides">${escaped(difference.before.source.name)} → ${escaped(difference.after.source.name)}</p></header>
${difference.notes.map((note) => `<p class="note">${escaped(note)}</p>`).join("\n")}
<p class="summary">${escaped(summaryOf(difference))}</p>
<nav>${nav}</nav>
<main>
${filled.map(([id, name, html]) => `<section id="${id}"><h2>${name}</h2>\n${html}</section>`).join("\n")}
</main>
<footer>由明账（Mingzhang）比较。金额单位：${measure}；差额是后一份减前一份。只因印刷精度不同而写法不同的数不算变化。</footer>
</body>
</html>
`
}
