import type { Figures, Picture, Row, Shape, Table } from "../page.ts"

/** Figures and pictures as tables: what their twins, and those who do not see, are given. */
export function tableOf(part: Table | Figures | Picture): Pick<Table, "columns" | "rows" | "total"> {
  if (part.kind === "table") return part
  if (part.kind === "picture") return tableOfShape(part.shape)
  return {
    columns: [
      { title: "数字", is: "text" },
      { title: "金额（万元）", is: "money" },
      { title: "是哪个数", is: "text" },
      { title: "上年（万元）", is: "money" },
    ],
    rows: part.figures.map(({ name, cents, text, sum, to, before }) => ({
      cells: [
        { text: name },
        {
          ...(text === undefined ? { cents: cents ?? null } : { text }),
          ...(to === undefined ? {} : { to }),
        },
        { text: sum },
        { cents: before?.cents ?? null },
      ],
    })),
  }
}

const money = { title: "金额（万元）", is: "money" } as const

/** What a picture shows, as a table. */
export function tableOfShape(shape: Shape): Pick<Table, "columns" | "rows" | "total"> {
  const named = (name: string, cents: number | null, to?: string): Row => ({
    cells: [to === undefined ? { text: name } : { text: name, to }, { cents }],
  })
  switch (shape.is) {
    case "treemap":
      return {
        columns: [{ title: "名称", is: "text" }, money],
        rows: shape.areas.map(({ name, cents, to }) => named(name, cents, to)),
      }
    case "bars":
      return {
        columns: [{ title: "名称", is: "text" }, money],
        rows: shape.bars.map(({ name, cents, to }) => named(name, cents, to)),
      }
    case "waterfall":
      return {
        columns: [{ title: "步骤", is: "text" }, money],
        rows: [shape.from, ...shape.steps, shape.into].map(({ name, cents, to }) => named(name, cents, to)),
      }
    case "time":
      return {
        columns: [
          { title: "年度", is: "text" },
          ...shape.lines.map(({ name }) => ({ title: `${name}（万元）`, is: "money" as const })),
        ],
        rows: shape.years.map((year, i) => ({
          cells: [{ text: year }, ...shape.lines.map(({ cents }) => ({ cents: cents[i] ?? null }))],
        })),
      }
    case "flow":
      return {
        columns: [{ title: "从", is: "text" }, { title: "到", is: "text" }, money],
        rows: shape.streams.map(({ from, into, cents }) => ({
          cells: [{ text: shape.nodes[from]!.name }, { text: shape.nodes[into]!.name }, { cents }],
        })),
      }
  }
}
