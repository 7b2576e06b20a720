import { useId, useState } from "react"
import { evidenceProblem } from "../../../src/model/evidence.ts"
import type { AppraisalView } from "../answers/appraisal.ts"
import { addressOf, sendFile } from "../client.ts"
import { dayText } from "../parts/time.ts"
import { TroubleLine } from "../parts/trouble-line.tsx"

interface Props {
  readonly at: string
  readonly view: AppraisalView
  readonly onDone: () => void
}

/** The working papers of an appraisal, each for a criterion or for the whole, and where one is added. */
export function Papers({ at, view, onDone }: Props) {
  const { papers, acts, criteria } = view
  const mayFile = acts.some(({ act }) => act === "filePaper")
  if (papers.length === 0 && !mayFile) return null
  const nameOf = (about: number | null) =>
    criteria.rows.find(({ number }) => number === about)?.name ?? "整个评价"
  return (
    <section aria-labelledby="papers-title">
      <h2 id="papers-title">工作底稿</h2>
      <p className="hint">被评价的部门看不到底稿。底稿存入以后不能改、不能删；同一个文件只存一份。</p>
      {papers.length > 0 && (
        <ul className="plain results">
          {papers.map(({ sha256, name, about, day, who }) => (
            <li key={`${sha256} ${about}`}>
              <a href={addressOf(`${at}/papers/${sha256}`)} download>
                {name}
              </a>
              <span className="hint">
                {" "}
                {nameOf(about)} · {dayText(day)} {who}
              </span>
            </li>
          ))}
        </ul>
      )}
      {mayFile && <PaperForm at={at} view={view} onDone={onDone} />}
    </section>
  )
}

function PaperForm({ at, view, onDone }: Props) {
  const [about, setAbout] = useState("")
  const [trouble, setTrouble] = useState("")
  const [busy, setBusy] = useState(false)
  const id = useId()

  async function bring(file: File) {
    const problem = evidenceProblem(file)
    setTrouble(problem ?? "")
    if (problem) return
    setBusy(true)
    try {
      await sendFile("POST", `${at}/papers`, file, {}, about === "" ? {} : { about })
      onDone()
    } catch (error) {
      setTrouble((error as Error).message)
    } finally {
      setBusy(false)
    }
  }

  return (
    <div className="card">
      <p className="field">
        <label htmlFor={`${id}-about`}>哪一项指标的底稿</label>
        <select id={`${id}-about`} value={about} onChange={(event) => setAbout(event.target.value)}>
          <option value="">整个评价</option>
          {view.criteria.rows.map(({ number, name }) => (
            <option key={number} value={number}>
              {name}
            </option>
          ))}
        </select>
      </p>
      <span className="file-button">
        <input
          id={`${id}-file`}
          type="file"
          disabled={busy}
          onChange={(event) => {
            const file = event.target.files?.[0]
            event.target.value = ""
            if (file) void bring(file)
          }}
        />
        <label htmlFor={`${id}-file`}>{busy ? "正在上传……" : "存入底稿"}</label>
      </span>
      <TroubleLine>{trouble}</TroubleLine>
    </div>
  )
}
