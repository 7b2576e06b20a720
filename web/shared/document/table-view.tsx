import { memo, useState } from "react"
import { type Cell, type Table, widthOf } from "../../../src/document/blocks.ts"
import type { Finding } from "../../../src/model/finding.ts"
import { type Anchor, cellAnchor, type Marks } from "../places.ts"
import { Flag } from "./flag.tsx"
import { Note } from "./note.tsx"
import { cellLook, headerRows, isLegend } from "./table-shape.ts"

interface Props {
  readonly table: Table
  readonly title: string
  readonly number: number
  /** A row that must be on the page, from 0, or null. */
  readonly row: number | null
  readonly findings: readonly Finding[]
  readonly marks: Marks
  readonly titles: Readonly<Record<string, string>>
  readonly selected: number | null
  readonly onPick: (finding: number) => void
  readonly notes: ReadonlyMap<Anchor, string>
}

/** So many rows of one table are put on the page at first. */
const portion = 600

/** A table with its spans; cells with findings are marked. */
export const TableView = memo(function TableView(props: Props) {
  const { table, title, number, row, findings, marks, titles, selected, onPick, notes } = props
  const [asked, setAsked] = useState(portion)
  const limit = Math.max(asked, row === null ? 0 : row + 50)
  const heads = headerRows(table)
  const width = widthOf(table)

  function content(cell: Cell, anchor: Anchor) {
    const note = notes.get(anchor)
    return note === undefined ? figure(cell, anchor) : [figure(cell, anchor), <Note key="note">{note}</Note>]
  }

  function figure(cell: Cell, anchor: Anchor) {
    const here = findings.length > 0 ? marks.at.get(anchor) : undefined
    if (!here) return cell.text
    return (
      <Flag marks={here} findings={findings} titles={titles} selected={selected} onPick={onPick}>
        {cell.text || <span className="blank">（空）</span>}
      </Flag>
    )
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a wide table must be scrolled by keyboard too
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be scrolled by keyboard too
    <div className="table" role="group" aria-label={title} tabIndex={0}>
      <table>
        <tbody>
          {table.rows.slice(0, limit).map((line, r) =>
            r < heads && isLegend(line) ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
              <tr key={r} className="legend">
                <td colSpan={width}>
                  <div>
                    {line.cells.map((cell, c) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: cells never move
                      <span key={c} id={cellAnchor(number, r, c)} tabIndex={-1}>
                        {content(cell, cellAnchor(number, r, c))}
                      </span>
                    ))}
                  </div>
                </td>
              </tr>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
              <tr key={r} className={r < heads ? "head" : undefined}>
                {line.cells.map((cell, c) => {
                  const anchor = cellAnchor(number, r, c)
                  const Tag = r < heads && cell.text !== "" ? "th" : "td"
                  return (
                    <Tag
                      // biome-ignore lint/suspicious/noArrayIndexKey: cells never move
                      key={c}
                      id={anchor}
                      className={r < heads ? undefined : cellLook(cell.text)}
                      colSpan={cell.colspan > 1 ? cell.colspan : undefined}
                      rowSpan={cell.rowspan > 1 ? cell.rowspan : undefined}
                      tabIndex={-1}
                    >
                      {content(cell, anchor)}
                    </Tag>
                  )
                })}
              </tr>
            ),
          )}
        </tbody>
      </table>
      {table.rows.length > limit && (
        <button type="button" className="more" onClick={() => setAsked(limit + portion)}>
          继续显示（还有 {table.rows.length - limit} 行）
        </button>
      )}
    </div>
  )
})
