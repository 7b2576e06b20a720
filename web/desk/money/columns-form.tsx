import { useState } from "react"

/** What a person says of a list that does not say it itself. */
export interface Said {
  readonly measure?: string
  readonly row?: number
  readonly columns?: Readonly<Record<string, number>>
}

const fields = [
  ["", "不用"],
  ["amount", "金额"],
  ["date", "支付日期"],
  ["voucher", "凭证号"],
  ["quota", "指标编号"],
  ["unit", "单位编码"],
  ["unitName", "单位名称"],
  ["project", "项目编码"],
  ["projectName", "项目名称"],
  ["function", "功能科目"],
  ["economic", "经济科目"],
  ["fund", "资金性质"],
  ["contract", "合同编号"],
  ["kind", "支付类型"],
  ["summary", "摘要"],
] as const

interface Props {
  readonly top: readonly (readonly string[])[]
  readonly said: Said
  readonly onSaid: (said: Said) => void
}

/** Asks which row holds the titles and what each column is; the next list with the same titles needs no asking. */
export function ColumnsForm({ top, said, onSaid }: Props) {
  const widest = top.reduce((most, row) => Math.max(most, row.filter((cell) => cell !== "").length), 0)
  const guessed = top.findIndex((row) => row.filter((cell) => cell !== "").length === widest) + 1
  const [row, setRow] = useState(said.row ?? guessed)
  const [columns, setColumns] = useState<Readonly<Record<number, string>>>(
    Object.fromEntries(Object.entries(said.columns ?? {}).map(([field, column]) => [column, field])),
  )
  const [measure, setMeasure] = useState(said.measure ?? "")
  const titles = top[row - 1] ?? []
  if (titles.length < 2) return null
  return (
    <details>
      <summary>指明每一列是什么</summary>
      <form
        className="inline"
        onSubmit={(event) => {
          event.preventDefault()
          const named = Object.entries(columns).flatMap(([column, field]) =>
            field === "" ? [] : [[field, Number(column)] as const],
          )
          onSaid({
            ...(measure !== "" && { measure }),
            ...(named.length > 0 && { row, columns: Object.fromEntries(named) }),
          })
        }}
      >
        <p className="field">
          <label htmlFor="columns-row">标题在第几行</label>
          <input
            id="columns-row"
            type="number"
            min={1}
            max={top.length}
            value={row}
            onChange={(event) => setRow(Number(event.target.value))}
          />
        </p>
        <p className="field">
          <label htmlFor="columns-measure">金额单位</label>
          <select id="columns-measure" value={measure} onChange={(event) => setMeasure(event.target.value)}>
            <option value="">按明细写的</option>
            {["元", "千元", "万元", "亿元"].map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </p>
        {titles.map((title, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its position
          <p className="field" key={column}>
            <label htmlFor={`column-${column}`}>{title || `第${column + 1}列`}</label>
            <select
              id={`column-${column}`}
              value={columns[column] ?? ""}
              onChange={(event) => setColumns({ ...columns, [column]: event.target.value })}
            >
              {fields.map(([field, name]) => (
                <option key={field} value={field}>
                  {name}
                </option>
              ))}
            </select>
          </p>
        ))}
        <button type="submit" className="button">
          按这样再读一次
        </button>
      </form>
    </details>
  )
}
