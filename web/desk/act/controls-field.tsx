import { useId, useState } from "react"
import { nameOfControl } from "../../../src/flow/controls.ts"
import type { Fund } from "../../../src/model/ledger.ts"
import { fundNames } from "../../../src/model/names.ts"
import { cellsFrom } from "../parts/cells-from.ts"
import { Area } from "../parts/field.tsx"
import { centsOf, yuan } from "../parts/money.ts"
import { type ControlRow, controlsFrom } from "../parts/pasted.ts"

interface Props {
  readonly rows: readonly ControlRow[]
  readonly onRows: (rows: readonly ControlRow[]) => void
  /** Whose control numbers can be typed. */
  readonly bodies: readonly { readonly code: string; readonly name: string }[]
  /** What can be divided: how much of each is left is told. */
  readonly allowed?: readonly ControlRow[]
}

/** Control numbers, typed a line each or pasted from a worksheet. */
export function ControlsField({ rows, onRows, bodies, allowed = [] }: Props) {
  const [pasted, setPasted] = useState("")
  const [problems, setProblems] = useState<readonly string[]>([])
  const id = useId()
  const total = rows.reduce((sum, { typed }) => sum + (centsOf(typed) ?? 0), 0)

  function change(at: number, part: Partial<ControlRow>) {
    onRows(rows.map((row, i) => (i === at ? { ...row, ...part } : row)))
  }

  async function open(file: File) {
    try {
      setPasted(await cellsFrom(file))
      setProblems([])
    } catch (error) {
      setProblems([(error as Error).message])
    }
  }

  function paste() {
    const read = controlsFrom(
      pasted,
      bodies.map(({ code }) => code),
    )
    setProblems(read.problems)
    if (read.problems.length > 0) return
    onRows([...rows.filter(({ typed }) => typed.trim() !== ""), ...read.rows])
    setPasted("")
  }

  return (
    <fieldset className="controls-field">
      <legend>控制数（元）</legend>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              {bodies.length > 1 && <th scope="col">给谁</th>}
              <th scope="col">资金来源</th>
              <th scope="col">支出</th>
              <th scope="col">金额（元）</th>
              <th scope="col">
                <span className="unseen">删除</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name
              <tr key={i}>
                {bodies.length > 1 && (
                  <td>
                    <select
                      aria-label={`第${i + 1}行给谁`}
                      value={row.of}
                      onChange={(event) => change(i, { of: event.target.value })}
                    >
                      {bodies.map(({ code, name }) => (
                        <option key={code} value={code}>
                          {code} {name}
                        </option>
                      ))}
                    </select>
                  </td>
                )}
                <td>
                  <select
                    aria-label={`第${i + 1}行资金来源`}
                    value={row.fund ?? ""}
                    onChange={(event) => change(i, { fund: (event.target.value || null) as Fund | null })}
                  >
                    <option value="">全部资金</option>
                    {Object.entries(fundNames).map(([fund, name]) => (
                      <option key={fund} value={fund}>
                        {name}
                      </option>
                    ))}
                  </select>
                </td>
                <td>
                  <select
                    aria-label={`第${i + 1}行支出`}
                    value={row.kind ?? ""}
                    onChange={(event) =>
                      change(i, { kind: (event.target.value || null) as ControlRow["kind"] })
                    }
                  >
                    <option value="">不分</option>
                    <option value="basic">基本支出</option>
                    <option value="project">项目支出</option>
                  </select>
                </td>
                <td>
                  <input
                    aria-label={`第${i + 1}行金额`}
                    inputMode="decimal"
                    className="amount"
                    value={row.typed}
                    aria-invalid={row.typed !== "" && centsOf(row.typed) === null}
                    onChange={(event) => change(i, { typed: event.target.value })}
                  />
                </td>
                <td>
                  <button
                    type="button"
                    className="link"
                    aria-label={`删除第${i + 1}行`}
                    onClick={() => onRows(rows.filter((_, n) => n !== i))}
                  >
                    删除
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="row between">
        <button
          type="button"
          className="button"
          onClick={() =>
            onRows([...rows, { of: bodies[0]?.code ?? "", fund: "generalPublic", kind: "basic", typed: "" }])
          }
        >
          加一行
        </button>
        <span>合计 {yuan(total)} 元</span>
      </p>
      {allowed.length > 0 && (
        <ul className="rooms-left" aria-label="还可以分的">
          {allowed.map((control) => {
            const left = leftOf(control, rows)
            return (
              <li key={`${control.fund} ${control.kind}`} className={left < 0 ? "over" : undefined}>
                {nameOfControl(control)}：下达{yuan(centsOf(control.typed) ?? 0)}元，
                {left < 0 ? "超出" : "还可以分"}
                {yuan(Math.abs(left))}元
              </li>
            )
          })}
        </ul>
      )}
      <details>
        <summary>从 Excel 粘贴或上传</summary>
        <Area
          label="粘贴的内容"
          value={pasted}
          onText={setPasted}
          rows={5}
          hint={`第一行可以是表头：${bodies.length > 1 ? "编码、" : ""}资金来源、支出类别、金额（元）或金额（万元），次序随意。`}
        />
        <p className="row">
          <button type="button" className="button" disabled={pasted.trim() === ""} onClick={paste}>
            填入上面的表
          </button>
          <span className="file-button">
            <input
              id={`${id}-file`}
              type="file"
              accept=".xlsx,.csv"
              onChange={(event) => {
                const file = event.target.files?.[0]
                event.target.value = ""
                if (file) void open(file)
              }}
            />
            <label htmlFor={`${id}-file`}>上传表格（.xlsx）</label>
          </span>
        </p>
        {problems.length > 0 && (
          <div className="trouble" role="alert" id={id}>
            <p>有{problems.length}处没有认出，一行都没有填入，请改正后再填：</p>
            <ul>
              {problems.slice(0, 20).map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </div>
        )}
      </details>
    </fieldset>
  )
}

/** How much of a control number the rows leave, in cents. */
export function leftOf({ fund, kind, typed }: ControlRow, rows: readonly ControlRow[]): number {
  const same = rows.filter((row) => row.fund === fund && row.kind === kind)
  return (centsOf(typed) ?? 0) - same.reduce((sum, row) => sum + (centsOf(row.typed) ?? 0), 0)
}
