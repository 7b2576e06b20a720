import { useId, useState } from "react"
import type { BodyView, VersionView } from "../answers/body.ts"
import { ask } from "../client.ts"
import { DownloadButton } from "../parts/download-button.tsx"
import { Modal } from "../parts/modal.tsx"
import { linkTo } from "../parts/route.ts"
import { dayText } from "../parts/time.ts"
import { TroubleLine } from "../parts/trouble-line.tsx"
import { useLoaded } from "../parts/use-loaded.ts"
import { Waiting } from "../parts/waiting.tsx"

interface Props {
  readonly year: number
  readonly path: string
  readonly body: BodyView
  readonly onDone: () => void
}

const formats = [
  ["docx", "Word"],
  ["pdf", "PDF"],
  ["xlsx", "Excel"],
  ["html", "网页"],
  ["json", "数据"],
] as const

const keyOf = ({ kind, number }: Pick<VersionView, "kind" | "number">) => `${kind}/${number}`

/** What was handed in, reviewed and published: to look at, keep, compare, and begin again from. */
export function VersionsPart({ year, path, body, onDone }: Props) {
  const [restoring, setRestoring] = useState<VersionView | null>(null)
  const { versions, may, code } = body
  const newest = versions.toReversed()
  if (versions.length === 0) return <p className="empty">还没有上报过，没有版本。</p>
  return (
    <section aria-labelledby="versions-title">
      <h2 id="versions-title">版本</h2>
      <p className="hint">上报、审查和公开时各留一个版本，永不改动。</p>
      {versions.length > 1 && <Differences path={path} versions={newest} />}
      <ol className="versions">
        {newest.map((version) => (
          <li key={keyOf(version)} className="card">
            <p className="row between">
              <a href={linkTo(year, "bodies", code, "versions", version.kind, version.number)}>
                <strong>{nameOf(version)}</strong>
              </a>
              <span className="hint">
                {dayText(version.day)} {version.by}
              </span>
            </p>
            {version.reason !== "" && <p>{version.reason}</p>}
            <p className="hint digest">SHA-256 {version.sha256}</p>
            <div className="row">
              {formats.map(([format, name]) => (
                <DownloadButton
                  key={format}
                  look="link"
                  path={`${path}/versions/${keyOf(version)}/document?to=${format}`}
                >
                  {name}
                </DownloadButton>
              ))}
              {may.edit && (
                <button type="button" className="button" onClick={() => setRestoring(version)}>
                  恢复为新的内容
                </button>
              )}
            </div>
          </li>
        ))}
      </ol>
      {restoring && (
        <Restore path={path} version={restoring} onDone={onDone} onClose={() => setRestoring(null)} />
      )}
    </section>
  )
}

function nameOf({ kindName, number }: VersionView): string {
  return `${kindName}第${number}版`
}

interface RestoreProps {
  readonly path: string
  readonly version: VersionView
  readonly onDone: () => void
  readonly onClose: () => void
}

function Restore({ path, version, onDone, onClose }: RestoreProps) {
  const [trouble, setTrouble] = useState("")
  const [key] = useState(() => crypto.randomUUID())

  async function restore() {
    setTrouble("")
    try {
      await ask("POST", `${path}/restore`, { kind: version.kind, number: version.number, key })
      onDone()
      onClose()
    } catch (error) {
      setTrouble((error as Error).message)
    }
  }

  return (
    <Modal title={`恢复${nameOf(version)}`} onClose={onClose}>
      <p>正在编的内容会变成{nameOf(version)}里的样子，记成一次新的保存，可以再撤销。版本本身不变。</p>
      <TroubleLine>{trouble}</TroubleLine>
      <p className="row">
        <button type="button" className="button main" onClick={() => void restore()}>
          恢复
        </button>
        <button type="button" className="button" onClick={onClose}>
          不恢复
        </button>
      </p>
    </Modal>
  )
}

function Differences({
  path,
  versions,
}: {
  readonly path: string
  readonly versions: readonly VersionView[]
}) {
  const [after, setAfter] = useState(keyOf(versions[0]!))
  const [before, setBefore] = useState(keyOf(versions[1]!))
  const [asked, setAsked] = useState<string | null>(null)
  const { value, trouble } = useLoaded<{ readonly text: string }>(asked)
  const id = useId()

  function compare() {
    const [kind, number] = before.split("/")
    setAsked(`${path}/versions/${after}/differences?kind=${kind}&number=${number}`)
  }

  return (
    <details className="card">
      <summary>两个版本有什么不同</summary>
      <div className="inline">
        {(
          [
            ["从", before, setBefore],
            ["到", after, setAfter],
          ] as const
        ).map(([label, value, set]) => (
          <p className="field" key={label}>
            <label htmlFor={id + label}>{label}</label>
            <select id={id + label} value={value} onChange={(event) => set(event.target.value)}>
              {versions.map((version) => (
                <option key={keyOf(version)} value={keyOf(version)}>
                  {nameOf(version)}（{version.day}）
                </option>
              ))}
            </select>
          </p>
        ))}
        <button type="button" className="button" disabled={before === after} onClick={compare}>
          比较
        </button>
      </div>
      {asked !== null &&
        (value ? (
          <pre className="differences" role="status">
            {value.text}
          </pre>
        ) : (
          <Waiting trouble={trouble} />
        ))}
    </details>
  )
}
