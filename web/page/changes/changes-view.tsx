import { useEffect, useState } from "react"
import { save } from "../../shared/save.ts"
import { Brand } from "../../shared/theme/brand.tsx"
import type { Changes } from "../messages/ledgers.ts"
import "../styles/changes.css"

interface Props {
  readonly load: () => Promise<Changes>
  readonly onBack: () => void
}

/** What changed from last year's document to this one: money first, then projects, then words. */
export function ChangesView({ load, onBack }: Props) {
  const [changes, setChanges] = useState<Changes | null>(null)
  const [trouble, setTrouble] = useState("")
  useEffect(() => {
    load().then(setChanges, (error: Error) => setTrouble(error.message))
  }, [load])

  return (
    <div className="file-view">
      <header className="bar">
        <Brand />
        <button type="button" className="back" onClick={onBack}>
          ‹ 检查结果
        </button>
        <span className="file-name">{changes?.sides ?? ""}</span>
        {changes && (
          <button type="button" className="button" onClick={() => save(changes.file)}>
            下载网页
          </button>
        )}
      </header>
      {changes ? (
        <main className="changes">
          <h1 tabIndex={-1} ref={(title) => title?.focus({ preventScroll: true })}>
            {changes.title}
          </h1>
          {changes.notes.map((note) => (
            <p key={note} className="note">
              {note}
            </p>
          ))}
          <p className="summary-line">{changes.summary}</p>
          <nav aria-label="变化的部分">
            {changes.parts.map(({ id, name }) => (
              <button
                key={id}
                type="button"
                className="link"
                onClick={() => document.getElementById(`changes-${id}`)?.scrollIntoView()}
              >
                {name}
              </button>
            ))}
          </nav>
          {changes.parts.map(({ id, name, html }) => (
            <section key={id} id={`changes-${id}`} aria-label={name}>
              <h2>{name}</h2>
              {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own writer of reports escapes every text */}
              <div dangerouslySetInnerHTML={{ __html: html }} />
            </section>
          ))}
          <p className="aside">金额单位：{changes.measure}；差额是后一份减前一份。</p>
        </main>
      ) : (
        <main className="middle" role="status">
          {trouble ? (
            <p role="alert">{trouble}</p>
          ) : (
            <>
              <span className="turning" aria-hidden="true" />
              <p>正在比较两年的文件……</p>
            </>
          )}
        </main>
      )}
    </div>
  )
}
