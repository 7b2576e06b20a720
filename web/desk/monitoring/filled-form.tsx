import { useId, useState } from "react"
import type { FilledForm } from "../../../src/follow/monitoring/read-form.ts"
import { sendFile } from "../client.ts"
import { TroubleLine } from "../parts/trouble-line.tsx"

interface Props {
  /** Path of the sheet. */
  readonly at: string
  /** Takes what was read, to be looked at and saved. */
  readonly onRead: (fills: FilledForm["fills"]) => void
}

/** Brings back a table of monitoring that was filled in by hand: what was read is proposed, what was not is told. */
export function FilledFormButton({ at, onRead }: Props) {
  const [read, setRead] = useState<FilledForm | null>(null)
  const [trouble, setTrouble] = useState("")
  const [busy, setBusy] = useState(false)
  const id = useId()

  async function bring(file: File) {
    setBusy(true)
    setTrouble("")
    setRead(null)
    try {
      const form = await sendFile<FilledForm>("POST", `${at}/read`, file)
      onRead(form.fills)
      setRead(form)
    } catch (error) {
      setTrouble((error as Error).message)
    } finally {
      setBusy(false)
    }
  }

  return (
    <div>
      <p className="row">
        <span className="file-button">
          <input
            id={id}
            type="file"
            accept=".docx,.xlsx"
            disabled={busy}
            onChange={(event) => {
              const file = event.target.files?.[0]
              event.target.value = ""
              if (file) void bring(file)
            }}
          />
          <label htmlFor={id}>{busy ? "正在读入……" : "读入填好的监控表"}</label>
        </span>
        <span className="hint">先下载Word或Excel，填好再读入；读入以后核对，再保存。</span>
      </p>
      <TroubleLine>{trouble}</TroubleLine>
      {read && (
        <div role="status">
          <p>
            {read.read > 0
              ? `读入${read.read}处，已填在下面，还没有保存。`
              : "没有读入任何一处，下面没有改动。"}
            {read.told.length > 0 && "没有读入或者与批复不同的："}
          </p>
          <ul>
            {read.told.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
