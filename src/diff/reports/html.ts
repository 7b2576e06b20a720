import type { Measure } from "../../money/figure.ts"
import type {
  Difference,
  FieldChange,
  MoneyChange,
  ProjectChange,
  ProjectSummary,
  SectionChange,
  State,
  TableChange,
  TextChange,
} from "../difference.ts"
import { isSame } from "../index.ts"
import { styles } from "./styles.ts"
import {
  entityName,
  grouped,
  matchNames,
  moneyFields,
  moneyText,
  percentText,
  sideNames,
  signed,
  stateNames,
  summaryOf,
} from "./words.ts"

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
    ["words", "文字", difference.sections.map(section).join("")],
  ]
  const filled = parts.filter(([, , html]) => html !== "")
  const same = isSame(difference)
  const summary = same
    ? difference.sections.length > 0
      ? "没有变化，只有文字中的年份随文件更新。"
      : "没有变化。"
    : `${summaryOf(difference).join("；")}。`
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
<p class="summary">${escaped(summary)}</p>
<nav>${nav}</nav>
<main>
${filled.map(([id, name, html]) => `<section id="${id}"><h2>${name}</h2>\n${html}</section>`).join("\n")}
</main>
<footer>由明账（Mingzhang）比较。金额单位：${measure}；差额是后一份减前一份。只因印刷精度不同而写法不同的数不算变化。</footer>
</body>
</html>
`
}

class Page {
  private readonly measure: Measure
  private readonly before: string
  private readonly after: string

  constructor(measure: Measure, before: string, after: string) {
    this.measure = measure
    this.before = before
    this.after = after
  }

  totals(totals: Difference["totals"]): string {
    if (totals.length === 0) return ""
    const rows = totals.map(
      (total) =>
        `<tr><th scope="row">${escaped(total.name)}</th>${this.cells(total, total.changed, total.missing ? "没有列" : "未变")}</tr>`,
    )
    return this.frame(["项目"], rows)
  }

  table(table: TableChange): string {
    const only = [
      ...(table.columns.removed.length > 0 ? [`只在前一份有的栏：${table.columns.removed.join("、")}`] : []),
      ...(table.columns.added.length > 0 ? [`只在后一份有的栏：${table.columns.added.join("、")}`] : []),
    ]
    const note =
      table.state === "changed" ? only.join("；") : table.state === "added" ? "只在后一份有" : "只在前一份有"
    const title = `<h3>${escaped(table.title || "无题的表")} <span class="small">${escaped(note)}</span></h3>`
    if (table.rows.length === 0) return title
    const several =
      new Set(table.rows.flatMap(({ cells }) => cells.map(({ title: column }) => column))).size > 1
    const rows = table.rows.flatMap((row) =>
      grouped(row.cells).map((cell, i, { length }) => {
        const span = length > 1 ? ` rowspan="${length}"` : ""
        const head =
          i > 0
            ? ""
            : `<td class="code"${span}>${escaped(row.code ?? "")}</td><th scope="row"${span}>${escaped(row.label)}${mark(row.state)}</th>`
        return `<tr>${head}${several ? `<td class="column">${escaped(cell.title)}</td>` : ""}${this.cells(cell)}</tr>`
      }),
    )
    return title + this.frame(["编码", "名称", ...(several ? ["栏"] : [])], rows)
  }

  projectList(title: string, projects: readonly ProjectSummary[]): string {
    if (projects.length === 0) return ""
    const rows = projects.map(
      ({ name, code, cents }) =>
        `<tr><th scope="row">${escaped(name)}</th><td class="code">${escaped(code ?? "")}</td><td class="amount">${moneyText(cents, this.measure)}</td></tr>`,
    )
    const head = `<tr><th>项目名称</th><th>项目编码</th><th class="amount">预算数</th></tr>`
    return `<h3>${title} <span class="small">${projects.length}个</span></h3><div class="scroll"><table><thead>${head}</thead><tbody>${rows.join("\n")}</tbody></table></div>\n`
  }

  project(project: ProjectChange): string {
    const renamed = project.renamed
      ? `<p><span class="field">更名</span><del>${escaped(project.name.before)}</del> → <ins>${escaped(project.name.after)}</ins> <span class="small">${matchNames[project.match]}</span></p>`
      : ""
    const money = project.money.map(
      (change) => `<tr><th scope="row">${moneyFields[change.field]}</th>${this.cells(change)}</tr>`,
    )
    const plan = project.plan
      ? `<p><span class="field">支出计划</span>${escaped(planText(project.plan.before))} → ${escaped(planText(project.plan.after))}</p>`
      : ""
    const texts = [
      ...(project.purpose ? [text("资金用途", project.purpose)] : []),
      ...project.goals.map((goal) => text("绩效目标", goal)),
    ]
    const indicators = project.indicators.map(
      ({ state, level2, name, fields }) =>
        `<tr><td>${escaped(level2)}</td><th scope="row">${escaped(name)}${mark(state)}</th><td>${fieldList(fields)}</td></tr>`,
    )
    return `<article><h3>${escaped(project.name.after)} <span class="small">${escaped(project.code.after ?? "")}</span></h3>
${renamed}${money.length > 0 ? this.frame(["金额"], money) : ""}${plan}${texts.join("")}${
  indicators.length > 0
    ? `<div class="scroll"><table><thead><tr><th>二级指标</th><th>三级指标</th><th>变化</th></tr></thead><tbody>${indicators.join("\n")}</tbody></table></div>`
    : ""
}</article>\n`
  }

  fieldTable(
    what: string,
    changes: readonly { state: State; name: string; fields: readonly FieldChange[] }[],
  ): string {
    if (changes.length === 0) return ""
    const rows = changes.map(
      ({ state, name, fields }) =>
        `<tr><th scope="row">${escaped(name)}${mark(state)}</th><td>${fieldList(fields)}</td></tr>`,
    )
    return `<div class="scroll"><table><thead><tr><th>${what}</th><th>变化</th></tr></thead><tbody>${rows.join("\n")}</tbody></table></div>\n`
  }

  moneyTable<T extends { state: State; name: string; fields: readonly FieldChange[] }>(
    what: string,
    changes: readonly T[],
    moneyOf: (change: T) => MoneyChange,
  ): string {
    if (changes.length === 0) return ""
    const others = changes.some(({ fields }) => fields.length > 0)
    const rows = changes.map(
      (change) =>
        `<tr><th scope="row">${escaped(change.name)}${mark(change.state)}</th>${this.cells(moneyOf(change))}${
          others ? `<td>${fieldList(change.fields)}</td>` : ""
        }</tr>`,
    )
    return this.frame([what], rows, others ? ["其他"] : [])
  }

  private frame(first: readonly string[], rows: readonly string[], last: readonly string[] = []): string {
    const heads = [
      ...first.map((name) => `<th>${name}</th>`),
      ...[this.before, this.after, "增减", "增减%"].map((name) => `<th class="amount">${escaped(name)}</th>`),
      ...last.map((name) => `<th>${name}</th>`),
    ]
    return `<div class="scroll"><table><thead><tr>${heads.join("")}</tr></thead><tbody>${rows.join("\n")}</tbody></table></div>\n`
  }

  private cells(change: MoneyChange, changed = true, otherwise = "未变"): string {
    const tone = !changed || change.change === 0 ? "same" : change.change > 0 ? "up" : "down"
    return [
      `<td class="amount">${moneyText(change.before, this.measure)}</td>`,
      `<td class="amount">${moneyText(change.after, this.measure)}</td>`,
      `<td class="amount ${tone}">${changed ? signed(change.change, this.measure) : otherwise}</td>`,
      `<td class="amount ${tone}">${changed ? percentText(change) : ""}</td>`,
    ].join("")
  }
}

function section({ state, title, onlyYears, sentences, yearsMoved }: SectionChange): string {
  const note = onlyYears ? `只有年份变化（${yearsMoved}句）` : ""
  const head = `<h3>${escaped(title || "（无题）")}${state === "changed" ? "" : mark(state)} <span class="small">${note}</span></h3>`
  return `${head}${sentences.map((change) => text("", change)).join("")}\n`
}

function text(field: string, { pieces }: TextChange): string {
  const marked = pieces
    .map((piece) =>
      piece.in === "both"
        ? escaped(piece.text)
        : piece.in === "before"
          ? `<del>${escaped(piece.text)}</del>`
          : `<ins>${escaped(piece.text)}</ins>`,
    )
    .join("")
  return `<p class="text">${field === "" ? "" : `<span class="field">${field}</span>`}${marked}</p>`
}

function fieldList(fields: readonly FieldChange[]): string {
  return fields
    .map(({ field, before, after }) => {
      const words = [
        ...(before === null ? [] : [`<del>${escaped(before)}</del>`]),
        ...(after === null ? [] : [`<ins>${escaped(after)}</ins>`]),
      ]
      return `<p class="text"><span class="field">${escaped(field)}</span>${words.join(" → ")}</p>`
    })
    .join("")
}

function mark(state: State): string {
  return state === "changed" ? "" : ` <span class="state ${state}">${stateNames[state]}</span>`
}

function planText(texts: readonly string[]): string {
  return texts.map((share) => share || "—").join(" / ") || "—"
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

function escaped(words: string): string {
  return words.replace(/[&<>"']/g, (c) => entities[c]!)
}
