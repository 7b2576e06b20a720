import type { BudgetTable, TableRow } from "../../../src/model/disclosure.ts"
import { type Defect, type Plant, some } from "../defect.ts"
import type { Pen } from "../pen.ts"

function row(change: (row: TableRow, table: BudgetTable, pen: Pen) => boolean): Plant {
  return (pen, random) =>
    some(
      pen.disclosure.tables
        .filter(({ key }) => ["revenue", "expenditure", "generalPublic", "basic"].includes(key))
        .flatMap((table) => table.rows.map((one) => ({ one, table }))),
      random,
      ({ one, table }) => one.code !== null && change(one, table, pen),
    )
}

const former: Readonly<Record<string, string>> = {
  "20805": "行政事业单位离退休",
  "2080501": "归口管理的行政单位离退休",
  "210": "医疗卫生与计划生育支出",
  "21001": "医疗卫生与计划生育管理事务",
  "21301": "农业",
  "21302": "林业",
  "207": "文化体育与传媒支出",
  "20701": "文化",
}

/** What is wrong with codes and their names. */
export const codes: readonly Defect[] = [
  {
    name: "科目名称张冠李戴",
    family: "CODE",
    severity: "error",
    by: ["CODE"],
    plant: row((one, table, pen) => {
      const other = table.rows.find(
        ({ code, label }) =>
          code !== null &&
          code !== one.code &&
          code.length === one.code!.length &&
          label !== one.label &&
          !/运行|机关服务/.test(label),
      )
      return !!other && one.code!.length > 3 && pen.write(pen.cell(one.at, one.label), other.label)
    }),
    twin: {
      name: "科目名称省写“支出”",
      plant: row(
        (one, _table, pen) =>
          /.{4}支出$/.test(one.label) &&
          !/其他/.test(one.label) &&
          pen.write(pen.cell(one.at, one.label), (text) => text.replace(/支出$/, "")),
      ),
    },
  },
  {
    name: "沿用已经更名的科目",
    family: "CODE",
    severity: "warning",
    by: ["CODE"],
    plant: row((one, _table, pen) => {
      const name = former[one.code!]
      return name !== undefined && pen.write(pen.cell(one.at, one.label), name)
    }),
    twin: {
      name: "科目名称换行书写",
      plant: row((one, _table, pen) =>
        pen.write(pen.cell(one.at, one.label), (text) => text.replace(/^(.{4})(.{3,})$/, "$1\n$2")),
      ),
    },
  },
  {
    name: "没有列到项级",
    family: "CODE",
    severity: "warning",
    by: ["CODE"],
    plant: (pen, random) =>
      some(pen.disclosure.tables, random, (table) => {
        if (!["revenue", "expenditure", "generalPublic"].includes(table.key)) return false
        const items = table.rows.filter(({ code }) => code?.length === 7)
        for (const { at } of [...items].reverse()) pen.removeRow(at)
        return items.length > 3 && pen.also(table.at)
      }),
    twin: {
      name: "科目编码用全角数字",
      plant: row((one, _table, pen) =>
        pen.write(pen.cell(one.at, one.code!), (text) =>
          text.replace(/\d/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
        ),
      ),
    },
  },
  {
    name: "科目编码抄错一位",
    family: "CODE",
    severity: "error",
    by: ["CODE", "SUM", "XT", "NAR"],
    plant: row(
      (one, _table, pen) =>
        one.code!.length === 7 &&
        pen.write(pen.cell(one.at, one.code!), (code) =>
          code.replace(/(\d)(\d)$/, (_all, a: string, b: string) => `${(Number(a) + 5) % 10}${b}`),
        ),
    ),
    twin: {
      name: "科目编码前后有空格",
      plant: row((one, _table, pen) => pen.write(pen.cell(one.at, one.code!), (code) => ` ${code} `)),
    },
  },
]
