import { useId, useState } from "react"
import { yearInPreparation } from "../../../src/model/year-in-preparation.ts"
import { save } from "../../shared/save.ts"
import type { Ask, Draft, MadeFile } from "../messages/ledgers.ts"
import { Frame, type FrameProps } from "./frame.tsx"
import "./styles/ledger.css"

interface Props extends FrameProps {
  readonly draft: Draft
  readonly ask: Ask
}

/** The draft of a ledger from last year's document: to save, and what is left to fill in or look at. */
export function DraftView({ draft: first, ask, ...frame }: Props) {
  const [draft, setDraft] = useState(first)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState("")
  const { publisher, from, year, made } = draft
  const select = useId()
  const now = yearInPreparation(new Date())
  const years = [...new Set([now - 1, now, now + 1, ...(from === null ? [] : [from + 1, from + 2])])].sort()

  async function draftFor(next: number) {
    setBusy(true)
    setTrouble("")
    try {
      setDraft(await ask({ ask: "draft", key: draft.key, year: next }))
    } catch (error) {
      setTrouble((error as Error).message)
    }
    setBusy(false)
  }

  return (
    <Frame {...frame} working={false} again="放入填好的台账">
      <main className="draft-view">
        <h1>{year === null ? "要起草哪一年的台账？" : `${publisher} ${year}年台账草稿`}</h1>
        <p className="lead">
          {from === null ? `“${frame.name}”里没有看出年度，请选择。` : `由${from}年的公开文件起草。`}
          {made &&
            `带入了 ${made.units} 个单位、${made.projects} 个项目、${made.lines} 条明细；${
              made.unknown.length > 0 ? `有 ${made.unknown.length} 项要您补充或核对。` : ""
            }`}
        </p>
        <div className="draft-bar">
          <span className="whose">
            <label htmlFor={select}>起草的年度</label>
            <select
              id={select}
              value={year ?? ""}
              disabled={busy}
              onChange={(event) => void draftFor(Number(event.target.value))}
            >
              {year === null && <option value="">请选择</option>}
              {years.map((each) => (
                <option key={each} value={each}>
                  {each} 年
                </option>
              ))}
            </select>
          </span>
          {made && (
            <button type="button" className="button main" disabled={busy} onClick={() => save(made.file)}>
              下载台账草稿（.xlsx）
            </button>
          )}
        </div>
        <p className="trouble" role="alert">
          {trouble}
        </p>
        {made && made.unknown.length > 0 && (
          <section className="unknown" aria-labelledby="unknown">
            <h2 id="unknown">要您补充或核对的（{made.unknown.length}）</h2>
            <p className="aside">
              公开文件里看不出来，或者只能先这样假定。草稿里有一张“待核对”，列着同样的问题，点一下就到那一格；先这样填的格是黄的。改好再拖回这个页面。
            </p>
            <ol>
              {made.unknown.map(({ what, where }) => (
                <li key={what}>
                  {what}
                  {where !== "" && <span className="where">（见上年文件{where}）</span>}
                </li>
              ))}
            </ol>
            <button type="button" className="button" onClick={() => save(listOf(made))}>
              下载这份清单（.txt）
            </button>
          </section>
        )}
      </main>
    </Frame>
  )
}

/** The list of what is open, to have beside the workbook while it is filled in. */
function listOf({ file, unknown }: NonNullable<Draft["made"]>): MadeFile {
  const lines = unknown.map(
    ({ what, where }, n) => `${n + 1}. ${what}${where === "" ? "" : `（见上年文件${where}）`}\r\n`,
  )
  const name = file.name.replace(/\.xlsx$/, "")
  // Editors of old tell the encoding by the mark at the beginning.
  const text = `\ufeff${name}：要补充或核对的\r\n\r\n${lines.join("")}`
  return { name: `${name}-待补充.txt`, type: "text/plain", bytes: new TextEncoder().encode(text) }
}
