import { useState } from "react"
import type { DocumentRow } from "../answers/document.ts"
import { DownloadButton } from "../parts/download-button.tsx"
import { Field } from "../parts/field.tsx"
import { useTurn } from "../parts/live.ts"
import { useLoaded } from "../parts/use-loaded.ts"
import { Waiting } from "../parts/waiting.tsx"

/** The official documents of a year that one may see, as Word and PDF. */
export function DocumentsPage({ year }: { readonly year: number }) {
  const turn = useTurn(year)
  const path = `/years/${year}/documents`
  const { value, trouble, again } = useLoaded<{ readonly documents: readonly DocumentRow[] }>(path, turn)
  const [words, setWords] = useState("")
  const all = value?.documents ?? []
  const shown = all.filter(({ title }) =>
    words
      .trim()
      .split(/\s+/)
      .every((word) => title.includes(word)),
  )
  return (
    <main>
      <h1>{year}年文件</h1>
      {all.length > 10 && (
        <Field label="查找" type="search" value={words} onText={setWords} placeholder="部门、单位或文件名" />
      )}
      {!value && <Waiting trouble={trouble} onAgain={again} />}
      {value?.documents.length === 0 && <p className="empty">还没有您可以查看的文件。</p>}
      <ul className="documents">
        {shown.map(({ id, title, ready, because }) => (
          <li key={id} className="card row between">
            <span>
              {title}
              {!ready && <span className="hint block">{because}</span>}
            </span>
            {ready && (
              <span className="row">
                <DownloadButton path={`${path}/${encodeURIComponent(id)}?to=docx`}>Word</DownloadButton>
                <DownloadButton path={`${path}/${encodeURIComponent(id)}?to=pdf`}>PDF</DownloadButton>
              </span>
            )}
          </li>
        ))}
      </ul>
    </main>
  )
}
