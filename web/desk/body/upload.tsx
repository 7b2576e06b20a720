import { useId, useRef, useState } from "react"
import { placeText } from "../../../src/report/findings/place.ts"
import { severityNames } from "../../../src/report/findings/report.ts"
import type { BodyView } from "../answers/body.ts"
import type { Preview } from "../answers/changes.ts"
import { sendFile, Trouble } from "../client.ts"
import { DownloadButton } from "../parts/download-button.tsx"
import { TroubleLine } from "../parts/trouble-line.tsx"
import { Changes } from "./changes.tsx"

interface Props {
  readonly path: string
  readonly name: string
  readonly may: BodyView["may"]
  readonly onDone: () => void
}

/** The workbook out and in: what taking it would change is shown before it is taken. */
export function Upload({ path, name, may, onDone }: Props) {
  const [file, setFile] = useState<File | null>(null)
  const [preview, setPreview] = useState<Preview | null>(null)
  const [trouble, setTrouble] = useState("")
  const [said, setSaid] = useState("")
  const [busy, setBusy] = useState("")
  const input = useRef<HTMLInputElement>(null)
  const id = useId()

  async function look(given: File) {
    setFile(given)
    setPreview(null)
    setTrouble("")
    setSaid("")
    setBusy("正在读取并与现在的内容对照……")
    try {
      setPreview(await sendFile<Preview>("POST", `${path}/workbook/preview`, given))
    } catch (error) {
      setTrouble((error as Error).message)
    } finally {
      setBusy("")
    }
  }

  async function take() {
    if (!file || !preview) return
    setTrouble("")
    setBusy("正在保存……")
    try {
      const seen = { "if-match": `"${preview.saves}"` }
      await sendFile("PUT", `${path}/workbook`, file, seen)
      setSaid(`已采用“${file.name}”，可以到“检查和表”查看结果。`)
      forget()
      onDone()
    } catch (error) {
      setTrouble((error as Error).message)
      // Somebody else saved meanwhile: what is shown now is against what they saved.
      if (error instanceof Trouble && error.status === 412 && error.more.preview)
        setPreview(error.more.preview as Preview)
    } finally {
      setBusy("")
    }
  }

  function forget() {
    setFile(null)
    setPreview(null)
    setTrouble("")
    if (input.current) input.current.value = ""
  }

  return (
    <section className="card" aria-labelledby="workbook-title">
      <h2 id="workbook-title">台账</h2>
      <div className="row">
        <DownloadButton path={`${path}/workbook`}>下载台账（.xlsx）</DownloadButton>
        {may.edit && (
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
            <label htmlFor={id}>上传填好的台账</label>
          </span>
        )}
      </div>
      <p className="hint">
        {may.edit
          ? `下载的台账里已有${name}现在的内容；用 Excel 或 WPS 填好后上传，先看改了什么，再决定采用。`
          : "现在不能修改，可以下载查看。"}
      </p>
      <p role="status" className="said">
        {busy || said}
      </p>
      <TroubleLine>{trouble}</TroubleLine>
      {file && trouble !== "" && !preview && (
        <p className="row">
          <span>选好的文件：{file.name}</span>
          <button type="button" className="button" onClick={() => void look(file)}>
            再试一次
          </button>
        </p>
      )}
      {file && preview && (
        <PreviewView file={file} preview={preview} isBusy={busy !== ""} onTake={take} onForget={forget} />
      )}
    </section>
  )
}

interface PreviewProps {
  readonly file: File
  readonly preview: Preview
  readonly isBusy: boolean
  readonly onTake: () => Promise<void>
  readonly onForget: () => void
}

function PreviewView({ file, preview, isBusy, onTake, onForget }: PreviewProps) {
  const { added, changed, removed, problems, leftAside } = preview
  const errors = problems.filter(({ severity }) => severity === "error").length
  const isSame = added.length + changed.length + removed.length === 0
  return (
    <section className="preview" aria-label="对照">
      <h3>“{file.name}”与现在的内容对照</h3>
      <p role="status">
        新增{added.length}条，修改{changed.length}条，删除{removed.length}条
        {problems.length > 0 && `；台账里有${problems.length}处问题`}。
      </p>
      {problems.length > 0 && (
        <details open={errors > 0}>
          <summary>台账里的问题（{problems.length}）</summary>
          <ol className="problems">
            {problems.slice(0, 200).map(({ severity, message, at, check, about, advice }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
              <li key={`${check} ${about} ${i}`} className={severity}>
                <span className="badge">{severityNames[severity]}</span> {at[0] && <b>{placeText(at[0])}</b>}{" "}
                {message} {advice && <span className="hint">{advice}</span>}
              </li>
            ))}
          </ol>
        </details>
      )}
      {leftAside.length > 0 && (
        <div className="left-aside">
          <p>没有收下的：</p>
          <ul>
            {leftAside.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      {(
        [
          ["删除", removed],
          ["修改", changed],
          ["新增", added],
        ] as const
      ).map(
        ([what, records]) =>
          records.length > 0 && (
            <details key={what} open={what !== "新增" && records.length <= 20}>
              <summary>
                {what}（{records.length}）
              </summary>
              <Changes records={records} />
            </details>
          ),
      )}
      <p className="row">
        <button
          type="button"
          className="button main"
          disabled={isBusy || isSame}
          onClick={() => void onTake()}
        >
          采用
        </button>
        <button type="button" className="button" disabled={isBusy} onClick={onForget}>
          不采用
        </button>
        {isSame && <span className="hint">与现在的内容一样，不用采用。</span>}
      </p>
    </section>
  )
}
