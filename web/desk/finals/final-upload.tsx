import { useId, useRef, useState } from "react"
import { placeText } from "../../../src/report/findings/place.ts"
import { severityNames } from "../../../src/report/findings/report.ts"
import type { FinalPreview } from "../answers/final.ts"
import { sendFile } from "../client.ts"
import { DownloadButton } from "../parts/download-button.tsx"
import { wan } from "../parts/money.ts"
import { TroubleLine } from "../parts/trouble-line.tsx"

interface Props {
  readonly at: string
  readonly mayUpload: boolean
  readonly onDone: () => void
}

/** The workbook of a final account out and in: what taking it would change is shown before it is taken. */
export function FinalUpload({ at, mayUpload, onDone }: Props) {
  const [file, setFile] = useState<File | null>(null)
  const [preview, setPreview] = useState<FinalPreview | null>(null)
  const [trouble, setTrouble] = useState("")
  const [said, setSaid] = useState("")
  const [busy, setBusy] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()

  async function during(work: () => Promise<void>) {
    setBusy(true)
    setTrouble("")
    try {
      await work()
    } catch (error) {
      setTrouble((error as Error).message)
    } finally {
      setBusy(false)
    }
  }
  const look = (given: File) =>
    during(async () => {
      setFile(given)
      setPreview(null)
      setSaid("")
      setPreview(await sendFile<FinalPreview>("POST", `${at}/workbook/preview`, given))
    })
  const take = (given: File, seen: number) =>
    during(async () => {
      await sendFile("PUT", `${at}/workbook`, given, { "if-match": `"${seen}"` })
      setSaid(`已采用“${given.name}”。`)
      forget()
      onDone()
    })

  function forget() {
    setFile(null)
    setPreview(null)
    if (input.current) input.current.value = ""
  }

  return (
    <section className="card" aria-labelledby="workbook-title">
      <h2 id="workbook-title">决算工作簿</h2>
      <div className="row">
        <DownloadButton path={`${at}/workbook`}>下载工作簿（.xlsx）</DownloadButton>
        {mayUpload && (
          <span className="file-button main">
            <input
              id={id}
              ref={input}
              type="file"
              accept=".xlsx"
              onChange={(event) => {
                const given = event.target.files?.[0]
                if (given) void look(given)
              }}
            />
            <label htmlFor={id}>上传填好的工作簿</label>
          </span>
        )}
      </div>
      <p className="hint">
        {mayUpload
          ? "工作簿里已有批复的预算、资金台账的支付和上年结转；从会计系统补上收入、数量和文字后上传，先看对照，再决定采用。"
          : "现在不能修改，可以下载查看。"}
      </p>
      <p role="status" className="said">
        {busy ? "正在办理……" : said}
      </p>
      <TroubleLine>{trouble}</TroubleLine>
      {file && preview && (
        <section className="preview" aria-label="对照">
          <h3>“{file.name}”与现在的内容对照</h3>
          <p role="status">
            决算明细新增{preview.lines.added}条，修改{preview.lines.changed}条，删除{preview.lines.removed}
            条。
          </p>
          <Amounts totals={preview.totals} />
          <Problems title="工作簿里的问题" findings={preview.problems} />
          <Problems title="采用后要改正的" findings={preview.findings} />
          {preview.leftAside.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p className="row">
            <button
              type="button"
              className="button main"
              disabled={busy}
              onClick={() => void take(file, preview.seen)}
            >
              采用
            </button>
            <button type="button" className="button" disabled={busy} onClick={forget}>
              不采用
            </button>
          </p>
        </section>
      )}
    </section>
  )
}

function Amounts({ totals }: Pick<FinalPreview, "totals">) {
  if (totals.length === 0) return null
  return (
    <table className="list">
      <thead>
        <tr>
          <th scope="col">万元</th>
          <th scope="col" className="number">
            现在
          </th>
          <th scope="col" className="number">
            采用后
          </th>
        </tr>
      </thead>
      <tbody>
        {totals.map(({ name, before, after }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="number">{wan(before)}</td>
            <td className="number">{wan(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** How many findings are shown. */
const most = 200

function Problems({
  title,
  findings,
}: {
  readonly title: string
  readonly findings: FinalPreview["findings"]
}) {
  if (findings.length === 0) return null
  return (
    <details open>
      <summary>
        {title}（{findings.length}）
      </summary>
      <ol className="problems">
        {findings.slice(0, most).map(({ severity, check, message, at }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <li key={`${check} ${i}`} className={severity}>
            <span className="badge">{severityNames[severity]}</span> {at[0] && <b>{placeText(at[0])}</b>}{" "}
            {message}
          </li>
        ))}
      </ol>
    </details>
  )
}
