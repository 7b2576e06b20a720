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
} from "../../diff/difference.ts"
import type { Measure } from "../../money/figure.ts"
import { escaped } from "./html-text.ts"
import {
  grouped,
  matchNames,
  moneyFields,
  moneyText,
  percentText,
  planText,
  signed,
  stateNames,
  tableNote,
} from "./words.ts"

/** A wide table is moved sideways by keys, too. */
const scroll = '<div class="scroll" tabindex="0" role="group" aria-label="表格，可以左右移动">'

/** The parts of the HTML report of one comparison: its measure, and what its two sides are called. */
export class Page {
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
    const title = `<h3>${escaped(table.title || "无题的表")} <span class="small">${escaped(tableNote(table))}</span></h3>`
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
    return `<h3>${title} <span class="small">${projects.length}个</span></h3>${scroll}<table><thead>${head}</thead><tbody>${rows.join("\n")}</tbody></table></div>\n`
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
    ? `${scroll}<table><thead><tr><th>二级指标</th><th>三级指标</th><th>变化</th></tr></thead><tbody>${indicators.join("\n")}</tbody></table></div>`
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
    return `${scroll}<table><thead><tr><th>${what}</th><th>变化</th></tr></thead><tbody>${rows.join("\n")}</tbody></table></div>\n`
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

  section({ state, title, onlyYears, sentences, yearsMoved }: SectionChange): string {
    const note = onlyYears ? `只有年份变化（${yearsMoved}句）` : ""
    const head = `<h3>${escaped(title || "（无题）")}${state === "changed" ? "" : mark(state)} <span class="small">${note}</span></h3>`
    return `${head}${sentences.map((change) => text("", change)).join("")}\n`
  }

  private frame(first: readonly string[], rows: readonly string[], last: readonly string[] = []): string {
    const heads = [
      ...first.map((name) => `<th>${name}</th>`),
      ...[this.before, this.after, "增减", "增减%"].map((name) => `<th class="amount">${escaped(name)}</th>`),
      ...last.map((name) => `<th>${name}</th>`),
    ]
    return `${scroll}<table><thead><tr>${heads.join("")}</tr></thead><tbody>${rows.join("\n")}</tbody></table></div>\n`
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
