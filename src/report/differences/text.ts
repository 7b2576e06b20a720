import type {
  AssetChange,
  CellChange,
  Difference,
  FieldChange,
  ProcurementChange,
  ProjectChange,
  RowChange,
  SectionChange,
  TableChange,
  TextChange,
  UnitChange,
} from "../../diff/difference.ts"
import { visible } from "../../text/visible.ts"
import {
  entityName,
  grouped,
  matchNames,
  moneyFields,
  moneyText,
  percentText,
  planText,
  sideNames,
  signed,
  stateNames,
  summaryOf,
  tableNote,
} from "./words.ts"

/** How many rows of one list are shown before the rest is only counted. */
const shown = 12
/** How long a quoted sentence may be. */
const quoted = 90

/** The report for people on a terminal: totals first, then what changed, the largest changes first. */
export function toText(difference: Difference): string {
  const [before, after] = sideNames(difference)
  const { measure } = difference
  const money = (cents: number | null) => moneyText(cents, measure)
  const moved = (change: CellChange | Difference["totals"][number]) =>
    `${money(change.before)} → ${money(change.after)}（${[signed(change.change, measure), percentText(change)].filter(Boolean).join("，")}）`
  const parts: string[][] = []
  const part = (title: string, lines: readonly string[]) => {
    if (lines.length > 0) parts.push([title, ...lines])
  }
  const limited = <T>(things: readonly T[], line: (thing: T) => string[]): string[] => [
    ...things.slice(0, shown).flatMap(line),
    ...(things.length > shown ? [`  ……另有${things.length - shown}处，见 --format html 或 json`] : []),
  ]

  part(
    `总量（${measure}）`,
    difference.totals.map((total) => `  ${total.name}  ${totalText(total)}`),
  )
  for (const table of difference.tables)
    part(
      tableTitle(table),
      limited(table.rows, (row) => rowLines(row)),
    )
  const { added, removed, changed } = difference.projects
  part(
    "新增项目",
    limited(added, ({ name, cents }) => [`  ${name}  ${money(cents)}`]),
  )
  part(
    "取消项目",
    limited(removed, ({ name, cents }) => [`  ${name}  ${money(cents)}`]),
  )
  part("项目变化", limited(changed, projectLines))
  part("机构", limited(difference.units, unitLines))
  part("政府采购", limited(difference.procurement, procurementLines))
  part("固定资产", limited(difference.assets, assetLines))
  part("文字", difference.sections.flatMap(sectionLines))

  function totalText(total: Difference["totals"][number]): string {
    if (total.missing === "before") return `${money(total.after)}，前一份没有列`
    if (total.missing === "after") return `前一份${money(total.before)}，后一份没有列`
    return total.changed ? moved(total) : `${money(total.after)}，未变`
  }

  function rowLines(row: RowChange): string[] {
    const label = `${row.code ?? ""} ${row.label}`.trim()
    const state = row.state === "changed" ? "" : `（${stateNames[row.state]}）`
    const [first, ...cells] = grouped(row.cells)
    const others = cells
      .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
      .map((cell) => `${cell.title}${signed(cell.change, measure)}`)
    return [
      `  ${label}${state}  ${first!.title} ${moved(first!)}${others.length > 0 ? `；${others.join("、")}` : ""}`,
    ]
  }

  function projectLines(project: ProjectChange): string[] {
    const name = project.renamed
      ? `${project.name.before} → ${project.name.after}（更名，${matchNames[project.match]}）`
      : project.name.after
    return [
      `  ${name}`,
      ...project.money.map(
        (change) => `    ${moneyFields[change.field]} ${moved({ ...change, column: "", title: "" })}`,
      ),
      ...(project.plan
        ? [`    支出计划 ${planText(project.plan.before)} → ${planText(project.plan.after)}`]
        : []),
      ...(project.purpose ? textLines("资金用途", project.purpose) : []),
      ...project.goals.flatMap((goal) => textLines("绩效目标", goal)),
      ...project.indicators.map(
        ({ state, level2, name: own, fields }) =>
          `    ${state === "changed" ? "指标" : `指标${stateNames[state]}`} ${level2}“${own}”：${fieldsText(fields)}`,
      ),
    ]
  }

  function unitLines({ state, name, fields }: UnitChange): string[] {
    return [`  ${name}：${state === "changed" ? fieldsText(fields) : stateNames[state]}`]
  }

  function procurementLines({ state, name, amount, fields }: ProcurementChange): string[] {
    const rest = fields.length > 0 ? `；${fieldsText(fields)}` : ""
    const note = state === "changed" ? "" : `（${stateNames[state]}）`
    const sum = amount.change === 0 ? money(amount.after) : moved({ ...amount, column: "", title: "" })
    return [`  ${name}${note}  ${sum}${rest}`]
  }

  function assetLines({ label, value, fields }: AssetChange): string[] {
    const rest = fields.length > 0 ? `；${fieldsText(fields)}` : ""
    return [`  ${label}  ${moved({ ...value, column: "", title: "" })}${rest}`]
  }

  const head = `${entityName(difference)}  ${before} → ${after}`
  const notes = difference.notes.map((note) => `注意：${note}`)
  return `${[[head, ...notes, summaryOf(difference)], ...parts].map((lines) => lines.map(lineOf).join("\n")).join("\n\n")}\n`
}

function tableTitle(table: TableChange): string {
  const note = tableNote(table)
  return `${table.title}${note === "" ? "" : `（${note}）`}`
}

function fieldsText(fields: readonly FieldChange[]): string {
  return fields
    .map(({ field, before, after }) =>
      before === null
        ? `${field} ${after}`
        : after === null
          ? `${field} ${before}`
          : `${field} ${before} → ${after}`,
    )
    .join("；")
}

function sectionLines({ state, title, onlyYears, sentences, yearsMoved }: SectionChange): string[] {
  if (onlyYears) return [`  ${title}：只有年份变化（${yearsMoved}句）`]
  const note = state === "changed" ? "" : `（${stateNames[state]}）`
  const more =
    sentences.length > shown ? [`    ……另有${sentences.length - shown}处，见 --format html 或 json`] : []
  return [
    `  ${title || "（无题）"}${note}`,
    ...sentences.slice(0, shown).flatMap((change) => textLines("", change)),
    ...more,
  ]
}

function textLines(field: string, { before, after, pieces }: TextChange): string[] {
  const head = field === "" ? "    " : `    ${field} `
  if (before === null) return [`${head}+ ${cut(after ?? "")}`]
  if (after === null) return [`${head}- ${cut(before)}`]
  const marked = pieces
    .map((piece) =>
      piece.in === "both" ? piece.text : piece.in === "before" ? `[-${piece.text}-]` : `{+${piece.text}+}`,
    )
    .join("")
  if (marked.length <= 2 * quoted) return [`${head}~ ${marked}`]
  return [`${head}~ ${around(pieces)}`]
}

/** A long changed sentence: the changes with a little of what stands around them. */
function around(pieces: TextChange["pieces"]): string {
  return pieces
    .map((piece, i) => {
      if (piece.in === "before") return `[-${cut(piece.text)}-]`
      if (piece.in === "after") return `{+${cut(piece.text)}+}`
      if (piece.text.length <= 24) return piece.text
      const start = i === 0 ? "" : piece.text.slice(0, 10)
      const end = i === pieces.length - 1 ? "" : piece.text.slice(-10)
      return `${start}…${end}`
    })
    .join("")
}

function cut(text: string): string {
  return text.length > quoted ? `${text.slice(0, quoted)}…` : text
}

// Tabs of a document would break the columns, and nothing of it may steer the reader's terminal.
function lineOf(text: string): string {
  return visible(text.replaceAll("\t", " "))
}
