import { useEffect, useId, useRef, useState } from "react"
import { pathOf } from "../../../src/portal/address.ts"
import { portalBase } from "../../shared/office.ts"
import type { Imports, IncomingRow } from "../answers/imports.ts"
import { ask, sendFile } from "../client.ts"
import { useSession } from "../parts/session.ts"
import { momentText } from "../parts/time.ts"
import { TroubleLine } from "../parts/trouble-line.tsx"
import { useLoaded } from "../parts/use-loaded.ts"
import { Waiting } from "../parts/waiting.tsx"

type State = IncomingRow["state"]

const states: Readonly<Record<State, string>> = {
  waiting: "等待读取",
  stored: "已收入",
  failed: "没有收入",
  aside: "放在一边",
}

/** Milliseconds after which the list is asked for again while files are being read. */
const pace = 2000

/** Documents that were published elsewhere, brought to stand beside the office's own on the public pages. */
export function ImportsPage() {
  const { me } = useSession()
  const [shown, setShown] = useState<State | null>(null)
  const [turn, setTurn] = useState(0)
  const path = `/imports${shown ? `?state=${shown}` : ""}`
  const { value, trouble, again } = useLoaded<Imports>(path, turn)
  const [refused, setRefused] = useState("")
  const isGoing = value !== null && value.counts.waiting > 0 && !value.counts.isPaused
  useEffect(() => {
    if (!isGoing) return
    const timer = setInterval(() => setTurn((n) => n + 1), pace)
    return () => clearInterval(timer)
  }, [isGoing])

  async function does(work: () => Promise<unknown>) {
    setRefused("")
    try {
      await work()
    } catch (error) {
      setRefused((error as Error).message)
    }
    again()
  }

  const { counts } = value ?? {}
  const unstored = counts ? counts.failed + counts.aside : 0
  return (
    <main className="broad">
      <h1>导入档案</h1>
      <p className="hint block">
        别处公开的预算、决算文件，读入后和本系统公开的文件放在一起，标明“机器读入”。同一个文件只收一次；同一个部门同一年度的新文件是更正后的一版，原来的一版保留。很多文件时可以打成
        .zip，或在服务器上用 mingzhang import。
      </p>
      <Bring onDone={again} region={me.region.name} />
      {!value && <Waiting trouble={trouble} onAgain={again} />}
      {value && counts && (
        <>
          <p className="row between" role="status">
            <span>
              {[
                `等待读取${counts.waiting}份`,
                `已收入${counts.stored}份`,
                `没有收入${counts.failed}份`,
                ...(counts.aside > 0 ? [`放在一边${counts.aside}份`] : []),
              ].join("，")}
              {counts.isPaused ? "；已暂停，不再往下读。" : isGoing ? "；正在读取……" : "。"}
            </span>
            <span className="row tight">
              {(counts.waiting > 0 || counts.isPaused) && (
                <button
                  type="button"
                  className="button"
                  onClick={() =>
                    void does(() => ask("PUT", "/imports/paused", { isPaused: !counts.isPaused }))
                  }
                >
                  {counts.isPaused ? "继续读取" : "暂停"}
                </button>
              )}
              {unstored > 0 && (
                <button
                  type="button"
                  className="button"
                  onClick={() => void does(() => ask("POST", "/imports/again", { sha256: null }))}
                >
                  没有收入的再读一次
                </button>
              )}
            </span>
          </p>
          <TroubleLine>{refused}</TroubleLine>
          <p className="field short">
            <label htmlFor="imports-state">显示</label>
            <select
              id="imports-state"
              value={shown ?? ""}
              onChange={(event) => setShown((event.target.value || null) as State | null)}
            >
              <option value="">全部</option>
              {Object.entries(states).map(([state, title]) => (
                <option key={state} value={state}>
                  {title}
                </option>
              ))}
            </select>
          </p>
          <Files key={path} path={path} first={value} region={me.region.code} onAgain={does} />
        </>
      )}
    </main>
  )
}

interface BringProps {
  readonly region: string
  readonly onDone: () => void
}

/** Hands files over, one after another, and says what came of each. */
function Bring({ region, onDone }: BringProps) {
  const [busy, setBusy] = useState("")
  const [said, setSaid] = useState("")
  const [troubles, setTroubles] = useState<readonly string[]>([])
  const input = useRef<HTMLInputElement>(null)
  const id = useId()

  async function bring(files: readonly File[]) {
    let added = 0
    let known = 0
    const problems: string[] = []
    setSaid("")
    setTroubles([])
    for (const [i, file] of files.entries()) {
      setBusy(`正在上传第${i + 1}个，共${files.length}个……`)
      try {
        const came = await sendFile<{ added: number; known: number; problems: readonly string[] }>(
          "POST",
          "/imports",
          file,
        )
        added += came.added
        known += came.known
        problems.push(...came.problems)
      } catch (error) {
        problems.push((error as Error).message)
      }
    }
    if (input.current) input.current.value = ""
    setBusy("")
    setSaid(`新的文件${added}份${known > 0 ? `，早已导入过${known}份` : ""}。`)
    setTroubles(problems)
    onDone()
  }

  return (
    <section className="card" aria-label="上传">
      <p className="row">
        <span className="file-button main">
          <input
            id={id}
            ref={input}
            type="file"
            multiple
            disabled={busy !== ""}
            accept=".docx,.doc,.wps,.pdf,.xlsx,.xls,.et,.html,.htm,.txt,.md,.json,.zip"
            onChange={(event) => void bring([...(event.target.files ?? [])])}
          />
          <label htmlFor={id}>选择要导入的文件</label>
        </span>
        <span className="hint">按{region}的文件收入</span>
      </p>
      <p role="status" className="said">
        {busy || said}
      </p>
      {troubles.map((sentence) => (
        <TroubleLine key={sentence}>{sentence}</TroubleLine>
      ))}
    </section>
  )
}

interface FilesProps {
  readonly path: string
  readonly first: Imports
  readonly region: string
  readonly onAgain: (work: () => Promise<unknown>) => Promise<void>
}

function Files({ path, first, region, onAgain }: FilesProps) {
  const [more, setMore] = useState<readonly Imports[]>([])
  const [trouble, setTrouble] = useState("")
  const next = more.length > 0 ? more.at(-1)!.next : first.next
  const files = [...first.files, ...more.flatMap((page) => page.files)]

  async function load() {
    setTrouble("")
    try {
      const page = await ask<Imports>("GET", `${path}${path.includes("?") ? "&" : "?"}after=${next}`)
      setMore((all) => [...all, page])
    } catch (error) {
      setTrouble((error as Error).message)
    }
  }

  if (files.length === 0) return <p className="empty">没有文件。</p>
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keys */}
      <section className="scroll" aria-label="导入的文件" tabIndex={0}>
        <table className="list">
          <thead>
            <tr>
              <th scope="col">文件</th>
              <th scope="col">状态</th>
              <th scope="col">导入</th>
            </tr>
          </thead>
          <tbody>
            {files.map((file) => (
              <tr key={file.sha256}>
                <th scope="row">
                  {file.name}
                  {file.because !== null && <p className="hint">{file.because}</p>}
                </th>
                <td className="nowrap">
                  {file.stored ? (
                    <a href={publicPath(region, file.stored)}>{states[file.state]}</a>
                  ) : (
                    states[file.state]
                  )}{" "}
                  {(file.state === "failed" || file.state === "aside") && (
                    <button
                      type="button"
                      className="link"
                      aria-label={`再读一次：${file.name}`}
                      onClick={() =>
                        void onAgain(() => ask("POST", "/imports/again", { sha256: file.sha256 }))
                      }
                    >
                      再读一次
                    </button>
                  )}
                </td>
                <td className="nowrap">
                  {momentText(file.at)} <span className="hint">{file.by ?? "命令"}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <TroubleLine>{trouble}</TroubleLine>
      {next !== null && (
        <button type="button" className="button" onClick={() => void load()}>
          更多
        </button>
      )}
    </>
  )
}

/** The public page of what a file was stored as. */
function publicPath(region: string, stored: NonNullable<IncomingRow["stored"]>): string {
  return `${portalBase()}${pathOf({ kind: "bodyYear", region, ...stored })}`
}
