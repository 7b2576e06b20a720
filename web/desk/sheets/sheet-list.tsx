import { type ReactNode, useState } from "react"
import type { ListedSheet } from "../answers/sheet.ts"
import { ask } from "../client.ts"
import { StateBadge } from "../parts/state-badge.tsx"
import { TroubleLine } from "../parts/trouble-line.tsx"
import { byDepartment } from "./order.ts"

/** One more column of a list of sheets. */
export interface Column<S> {
  readonly name: string
  readonly isNumber?: boolean
  of(sheet: S): ReactNode
}

interface Props<S extends ListedSheet> {
  /** Where sheets of the round are received together. */
  readonly actsAt: string
  readonly label: string
  readonly sheets: readonly S[]
  readonly columns: readonly Column<S>[]
  hrefOf(code: string): string
  /** Whether nothing is doubtful about a sheet: it can be received with others. */
  isClear(sheet: S): boolean
  readonly onDone: () => void
}

/** Sheets by department, with their states and whose turn it is; many are received at once. */
export function SheetList<S extends ListedSheet>(props: Props<S>) {
  const { actsAt, label, sheets, columns, hrefOf, isClear, onDone } = props
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [said, setSaid] = useState<{ readonly done: number; readonly refused: readonly string[] } | null>(
    null,
  )
  const [trouble, setTrouble] = useState("")
  const [busy, setBusy] = useState(false)
  const able = sheets.filter(mayReceive)
  const clear = able.filter(isClear)

  async function receive() {
    setBusy(true)
    setTrouble("")
    try {
      const { done, refused } = await ask<{
        readonly done: readonly string[]
        readonly refused: readonly { readonly because: string }[]
      }>("POST", actsAt, { act: "receive", codes: [...picked] })
      setSaid({ done: done.length, refused: refused.map(({ because }) => because) })
      setPicked(new Set())
      onDone()
    } catch (error) {
      setTrouble((error as Error).message)
    } finally {
      setBusy(false)
    }
  }

  function pick(code: string, isOn: boolean) {
    const next = new Set(picked)
    if (isOn) next.add(code)
    else next.delete(code)
    setPicked(next)
  }

  return (
    <>
      {able.length > 0 && (
        <div className="many">
          <button
            type="button"
            className="button"
            onClick={() => setPicked(new Set(clear.map(({ code }) => code)))}
            disabled={clear.length === 0}
          >
            选中没有疑问的（{clear.length}）
          </button>
          <button
            type="button"
            className="button main"
            disabled={picked.size === 0 || busy}
            aria-busy={busy}
            onClick={() => void receive()}
          >
            受理（{picked.size}）
          </button>
        </div>
      )}
      <p role="status" className="said">
        {said && `已受理${said.done}个。`}
      </p>
      <TroubleLine>{trouble}</TroubleLine>
      {said && said.refused.length > 0 && (
        <ul className="refusals">
          {said.refused.map((because) => (
            <li key={because}>{because}</li>
          ))}
        </ul>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keys */}
      <section className="scroll" aria-label={label} tabIndex={0}>
        <table className="list">
          <thead>
            <tr>
              {able.length > 0 && <th scope="col">选</th>}
              <th scope="col">部门、单位</th>
              <th scope="col">状态</th>
              <th scope="col">轮到谁</th>
              {columns.map(({ name, isNumber }) => (
                <th key={name} scope="col" className={isNumber ? "number" : undefined}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {byDepartment(sheets).map((sheet) => (
              <tr key={sheet.code} className={sheet.kind.startsWith("unit") ? "unit" : "department"}>
                {able.length > 0 && (
                  <td>
                    {mayReceive(sheet) && (
                      <input
                        type="checkbox"
                        aria-label={`选中${sheet.name}`}
                        checked={picked.has(sheet.code)}
                        onChange={(event) => pick(sheet.code, event.target.checked)}
                      />
                    )}
                  </td>
                )}
                <th scope="row">
                  {sheet.reported ? <a href={hrefOf(sheet.code)}>{sheet.name}</a> : sheet.name}
                  <span className="hint"> {sheet.code}</span>
                </th>
                <td>
                  <StateBadge state={sheet.state}>{sheet.stateName}</StateBadge>
                </td>
                <td className="turn">{sheet.turn[0] ?? ""}</td>
                {columns.map(({ name, isNumber, of }) => (
                  <td key={name} className={isNumber ? "number" : undefined}>
                    {of(sheet)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

function mayReceive({ acts }: ListedSheet): boolean {
  return acts.some(({ act }) => act === "receive")
}

/** How many errors and warnings a sheet has, shortly. */
export function doubtText(reported: ListedSheet["reported"]): string {
  if (!reported) return "—"
  const { errors, warnings } = reported
  const parts = [errors > 0 ? `${errors}错` : "", warnings > 0 ? `${warnings}疑` : ""].filter(
    (text) => text !== "",
  )
  return parts.length === 0 ? "没有" : parts.join(" ")
}
