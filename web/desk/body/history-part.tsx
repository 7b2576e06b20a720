import { useEffect, useRef, useState } from "react"
import type { BodyView } from "../answers/body.ts"
import type { EditRow, SaveRow } from "../answers/changes.ts"
import { ask } from "../client.ts"
import { momentText } from "../parts/time.ts"
import { TroubleLine } from "../parts/trouble-line.tsx"
import { useLoaded } from "../parts/use-loaded.ts"
import { Waiting } from "../parts/waiting.tsx"
import { Changes } from "./changes.tsx"

interface Props {
  readonly path: string
  readonly body: BodyView
  readonly turn: number
  readonly onDone: () => void
}

interface Page {
  readonly saves: readonly SaveRow[]
  readonly next: number | null
}

/** Every save: who, when, what; each can be taken back as a new save. */
export function HistoryPart({ path, body, turn, onDone }: Props) {
  const { value: first, trouble, again } = useLoaded<Page>(`${path}/saves`, turn)
  const [older, setOlder] = useState<readonly Page[]>([])
  const [refusal, setRefusal] = useState("")
  const [said, setSaid] = useState("")
  const next = (older.at(-1) ?? first)?.next ?? null
  const seen = new Set<number>()
  const saves = [...(first?.saves ?? []), ...older.flatMap((page) => page.saves)].filter(
    ({ number }) => !seen.has(number) && seen.add(number),
  )

  async function undo(number: number) {
    setRefusal("")
    setSaid("")
    try {
      await ask("POST", `${path}/saves/${number}/undo`, { key: crypto.randomUUID() })
      setSaid(`第${number}次保存已撤销，作为一次新的保存记在上面。`)
      again()
      onDone()
    } catch (error) {
      setRefusal((error as Error).message)
    }
  }

  async function more() {
    if (next === null) return
    setRefusal("")
    try {
      const page = await ask<Page>("GET", `${path}/saves?before=${next}`)
      setOlder((pages) => [...pages, page])
    } catch (error) {
      setRefusal((error as Error).message)
    }
  }

  if (!first) return <Waiting trouble={trouble} onAgain={again} />
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">修改历史</h2>
      <TroubleLine>{refusal}</TroubleLine>
      <p role="status" className="said">
        {said}
      </p>
      {saves.length === 0 && <p className="empty">还没有保存过。</p>}
      <ol className="history">
        {saves.map((save) => (
          <li key={save.number} className="card">
            <p className="row between">
              <span>
                <b>第{save.number}次</b> {save.whyName}
                {save.undoes !== null && `第${save.undoes}次保存`}，{save.changes}条
              </span>
              <span className="hint">
                {momentText(save.at)} {save.by}
                {save.for && `（代${save.for}）`}
              </span>
            </p>
            <Edits path={path} number={save.number} onUndo={body.may.edit ? undo : null} />
          </li>
        ))}
      </ol>
      {next !== null && (
        <button type="button" className="more" onClick={() => void more()}>
          更早的
        </button>
      )}
    </section>
  )
}

interface EditsProps {
  readonly path: string
  readonly number: number
  readonly onUndo: ((number: number) => Promise<void>) | null
}

function Edits({ path, number, onUndo }: EditsProps) {
  const [open, setOpen] = useState(false)
  const [sure, setSure] = useState(false)
  const confirm = useRef<HTMLButtonElement>(null)
  const { value, trouble } = useLoaded<{ readonly edits: readonly EditRow[] }>(
    open ? `${path}/saves/${number}` : null,
  )
  useEffect(() => {
    if (sure) confirm.current?.focus()
  }, [sure])
  return (
    <>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>改了什么</summary>
        {open && (value ? <Changes records={value.edits} /> : <Waiting trouble={trouble} />)}
      </details>
      {onUndo &&
        (sure ? (
          <p className="row">
            <span>把这次改的都恢复成改之前的样子？</span>
            <button
              ref={confirm}
              type="button"
              className="button main"
              onClick={() => {
                setSure(false)
                void onUndo(number)
              }}
            >
              撤销第{number}次保存
            </button>
            <button type="button" className="button" onClick={() => setSure(false)}>
              不撤销
            </button>
          </p>
        ) : (
          <button type="button" className="link" onClick={() => setSure(true)}>
            撤销
          </button>
        ))}
    </>
  )
}
