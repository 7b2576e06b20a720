import type { Amount, BudgetTable, Disclosure, Project } from "../model/disclosure.ts"
import { formatCents } from "../money/figure.ts"
import { placeText } from "../report/findings/place.ts"

/** A disclosure for people: whose it is, every table row by row, every project, and what could not be placed. */
export function describe(disclosure: Disclosure): string {
  const { entity, year, stage, source } = disclosure
  const kind = { department: "部门", unit: "单位" }[entity.kind]
  const head = [
    `${source.name}：${disclosure.title || "（没有标题）"}`,
    `${kind} ${entity.name || "（文中没有）"}${entity.code ? `（${entity.code}）` : ""}  ${year ?? "年度不明"}${year ? "年" : ""}${
      { budget: "预算", final: "决算" }[stage]
    }`,
    `部分 ${disclosure.sections.length} 个，表 ${disclosure.tables.length} 张，项目 ${disclosure.projects.length} 个，文字中的数 ${disclosure.claims.length} 个，未能归类 ${disclosure.unread.length} 处`,
  ]
  const tables = disclosure.tables.map(table)
  const projects = disclosure.projects.map(project)
  const unread = disclosure.unread.map((part) => `未能归类：${part.what} ${placeText(part.at)}`.trimEnd())
  return `${[head.join("\n"), ...tables, ...projects, ...unread].join("\n\n")}\n\n`
}

function table(table: BudgetTable): string {
  const columns = table.columns.map((column) => column.key)
  const titles = table.columns.map((column) => column.title)
  const head = `【${table.key}】${table.title} ${table.unit ?? ""} ${placeText(table.at)}`.trimEnd()
  const rows = table.rows.map((row) =>
    [row.code ?? "", row.label, ...columns.map((key) => printed(row.cells[key]))].join("\t"),
  )
  if (rows.length > 0) return [head, ["编码", "项目", ...titles].join("\t"), ...rows].join("\n")
  return [head, ...table.grid.map((cells) => cells.join("\t"))].join("\n")
}

function project({ no, name, code, amount, plan, goals, indicators }: Project): string {
  const lines = [
    `【项目${no ?? ""}】${name} ${code ?? ""}`.trimEnd(),
    amount?.figure ? `预算数 ${formatCents(amount.figure.cents, "万元")} 万元` : "",
    plan.some((share) => share !== null)
      ? `支出计划 ${plan.map((share) => share ?? "—").join("、")}（%）`
      : "",
    ...goals.map((goal) => `目标 ${goal}`),
    ...indicators.map((one) => ["指标", one.level1, one.level2, one.name, one.target.text].join("\t")),
  ]
  return lines.filter(Boolean).join("\n")
}

function printed(amount: Amount | undefined): string {
  return amount?.text ?? ""
}
