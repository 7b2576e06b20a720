import type { BudgetTable, TableRow } from "../../../src/model/disclosure.ts"
import type { Place } from "../../../src/model/place.ts"
import { type Defect, numberIn, type Plant, printed, type Random, some } from "../defect.ts"
import type { Pen } from "../pen.ts"
import { type Spot, spotsOf } from "../plant.ts"

const sums = ["SUM", "XT", "NAR", "TPE"]

/** Rewrites one figure of the nine tables. */
function figure(change: (text: string, spot: Spot, pen: Pen) => string | null): Plant {
  return (pen, random) =>
    some(spotsOf(pen.disclosure), random, (spot) => {
      const text = change(spot.amount.text, spot, pen)
      return text !== null && pen.write(spot.amount.at, text)
    })
}

/** A row with rows of its own below it, and one of these, in one column. */
function withParts(change: (whole: number, part: number) => number): Plant {
  return (pen, random) =>
    some(coded(pen), random, ({ table, row }) => {
      const parts = partsOf(table, row)
      return (
        parts.length > 1 &&
        some(parts, random, (part) => {
          const [whole, own] = [row.cells.total, part.cells.total]
          const [a, b] = [numberIn(whole?.text ?? ""), numberIn(own?.text ?? "")]
          return a !== null && !!b && pen.write(whole!.at, printed(change(a, b), whole!.text))
        })
      )
    })
}

function coded(pen: Pen): { table: BudgetTable; row: TableRow }[] {
  return pen.disclosure.tables
    .filter(
      ({ key }) => key === "revenue" || key === "expenditure" || key === "generalPublic" || key === "basic",
    )
    .flatMap((table) => table.rows.filter(({ code }) => code !== null).map((row) => ({ table, row })))
}

function partsOf({ rows }: BudgetTable, { code }: TableRow): TableRow[] {
  return rows.filter((row) => row.code?.length === code!.length + 2 && row.code.startsWith(code!))
}

/** The rows that hold a row's figures: its 款, its 类, the total. */
function wholesOf({ rows }: BudgetTable, { code }: TableRow): TableRow[] {
  return rows.filter(
    (row) => row.key === "total" || (row.code !== null && row.code !== code && code!.startsWith(row.code)),
  )
}

/** The whole general public table is drawn up anew with one item changed: right in itself, wrong beside the others. */
function otherTable(pen: Pen, random: Random): boolean {
  return some(coded(pen), random, ({ table, row }) => {
    if (table.key !== "generalPublic" || row.code!.length !== 7) return false
    const column = ["basic", "project"].find((key) => numberIn(row.cells[key]?.text ?? ""))
    const text = row.cells[column ?? ""]?.text
    if (!column || !text) return false
    const more = Math.round(numberIn(text)! * 0.37 * 100) / 100
    const cells = [row, ...wholesOf(table, row)].flatMap(({ cells }) => [cells[column], cells.total])
    return cells.every(
      (cell) => cell && pen.write(cell.at, (old) => printed((numberIn(old) ?? 0) + more, old)),
    )
  })
}

/** Figures of last year's table left in one place. */
function lastYears(pen: Pen, random: Random): boolean {
  return some(coded(pen), random, ({ table, row }) => {
    const before = pen.lastYear?.tables
      .find(({ key }) => key === table.key)
      ?.rows.find(({ code }) => code === row.code)
    const [now, then] = [row.cells.total, before?.cells.total]
    return !!now?.figure && !!then?.figure && pen.write(now.at, then.text)
  })
}

/** A printed line is lost; what should hold it is where it shows. */
function lostRow(pen: Pen, random: Random): boolean {
  return some(coded(pen), random, ({ table, row }) => {
    const wholes = wholesOf(table, row)
    const parent = wholes.find(({ code }) => code?.length === row.code!.length - 2)
    if (!parent || partsOf(table, parent).length < 2 || partsOf(table, row).length > 0) return false
    if (!row.cells.total?.figure || !pen.removeRow(row.at)) return false
    return pen.also(...wholes.flatMap(({ at, cells }) => [at, cells.total?.at]))
  })
}

/** A sheet's own money, in both cells where it stands. */
function projectMoney(change: (text: string) => string): Plant {
  return (pen, random) =>
    some(pen.disclosure.projects, random, ({ amount, fiscal, other, code }) => {
      if (!code || !amount?.figure || !fiscal?.figure || amount.text !== fiscal.text) return false
      if (other?.figure && other.figure.cents !== 0) return false
      return pen.write(amount.at, change) && pen.write(fiscal.at, change)
    })
}

/** A table of few figures is printed in yuan, and says so. */
function inYuan(pen: Pen): boolean {
  const table = pen.disclosure.tables.find(({ key, unit }) => key === "generalPublic" && unit === "万元")
  const caption = table && unitCell(pen, table.at)
  if (!table || !caption) return false
  for (const { cells } of table.rows)
    for (const { at, figure } of Object.values(cells))
      if (figure) pen.write(at, (figure.cents / 100).toFixed(2))
  return pen.write(caption, (text) => text.replace("万元", "元"))
}

function unitCell(pen: Pen, at: Place) {
  return (
    pen
      .table(at)
      ?.rows.flatMap(({ cells }) => cells)
      .find(({ text }) => /单位[:：]万元/.test(text)) ?? null
  )
}

/** Two lines of one level change places. */
function otherOrder(pen: Pen, random: Random): boolean {
  return some(coded(pen), random, ({ table, row }) => {
    const parts = partsOf(table, row).filter((part) => partsOf(table, part).length === 0)
    return parts.length > 1 && pen.swapRows(parts[0]!.at, parts[1]!.at)
  })
}

/** What is wrong with single figures, sums and tables beside each other. */
export const figures: readonly Defect[] = [
  {
    name: "数字相邻两位颠倒",
    family: "SUM",
    severity: "error",
    by: sums,
    plant: figure((text) => {
      const swapped = text.replace(/([1-9])(\d)(?=\d*\.)/, "$2$1")
      return swapped === text || swapped.startsWith("0") ? null : swapped
    }),
    twin: {
      name: "同一数加上千分位",
      plant: figure((text) => (/^\d{4,}\.\d\d$/.test(text) ? printed(Number(text), `${text},`) : null)),
    },
  },
  {
    name: "漏点小数点",
    family: "SUM",
    severity: "error",
    by: sums,
    plant: figure((text) => (/[1-9].*\.\d\d$/.test(text) ? text.replace(/[.,]/g, "") : null)),
    twin: {
      name: "省写小数末尾的零",
      plant: figure((text) => (/[1-9]\.00$/.test(text) ? text.slice(0, -3) : null)),
    },
  },
  {
    name: "元与万元弄混",
    family: "SUM",
    severity: "error",
    by: sums,
    plant: figure((text, { amount, table }) => {
      const value = numberIn(text)
      return value && amount.figure
        ? printed(table.unit === "元" ? value / 10_000 : value * 10_000, text)
        : null
    }),
    twin: { name: "整张表改以元列示并注明", plant: inYuan },
  },
  {
    name: "合计漏加一项",
    family: "SUM",
    severity: "error",
    by: sums,
    plant: withParts((whole, part) => whole - part),
    twin: { name: "同级两行换了次序", plant: otherOrder },
  },
  {
    name: "合计重复计入一项",
    family: "SUM",
    severity: "error",
    by: sums,
    plant: withParts((whole, part) => whole + part),
    twin: {
      name: "空白格写成0.00",
      plant: (pen, random) =>
        some(coded(pen), random, ({ row }) =>
          some(Object.values(row.cells), random, ({ at, text }) => text === "" && pen.write(at, "0.00")),
        ),
    },
  },
  {
    name: "整行漏列",
    family: "SUM",
    severity: "error",
    by: sums,
    plant: lostRow,
    twin: {
      name: "科目名称中间加空格",
      plant: (pen, random) =>
        some(coded(pen), random, ({ row }) =>
          pen.write(pen.cell(row.at, row.label), (text) => text.replace(/(?<=^.{2})(?=.)/, " ")),
        ),
    },
  },
  {
    name: "正数写成负数",
    family: "SUM",
    severity: "error",
    by: sums,
    plant: figure((text) => ((numberIn(text) ?? 0) > 0 ? `-${text}` : null)),
    twin: {
      name: "数字用全角字符",
      plant: figure((text) =>
        /[1-9]/.test(text)
          ? text.replace(/[\d.,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
          : null,
      ),
    },
  },
  {
    name: "误留上年数",
    family: "SUM",
    severity: "error",
    by: sums,
    plant: lastYears,
    twin: {
      name: "数字前加人民币符号",
      plant: figure((text) => (/[1-9]/.test(text) ? `¥${text}` : null)),
    },
  },
  {
    name: "一般公共预算表与总表不是同一稿",
    family: "XT",
    severity: "error",
    by: sums,
    plant: otherTable,
    twin: {
      name: "合计二字中间加空格",
      plant: (pen, random) =>
        some(
          pen.disclosure.tables.flatMap(({ rows }) => rows),
          random,
          ({ at, label }) => label === "合计" && pen.write(pen.cell(at, label), "合　　计"),
        ),
    },
  },
  {
    name: "项目表金额与支出表不符",
    family: "XT",
    severity: "error",
    by: ["XT", "SUM", "NAR", "PRO"],
    plant: projectMoney((text) => printed(numberIn(text)! * 2 + 1, text)),
    twin: {
      name: "项目表金额省写末尾的零",
      plant: projectMoney((text) => text.replace(/(\.\d)0$/, "$1")),
    },
  },
]
