import { FileLine } from "./file-list.tsx"
import type { FileEntry } from "./work.ts"

interface Props {
  readonly files: readonly FileEntry[]
  readonly onShow: (key: number) => void
  readonly onAll: () => void
}

const most = 4

/** At the start: what was worked on last, to go on with. */
export function Recent({ files, onShow, onAll }: Props) {
  if (files.length === 0) return null
  return (
    <section className="recent" aria-labelledby="recent-title">
      <h2 id="recent-title">接着上次的</h2>
      <ul>
        {files.slice(0, most).map((file) => (
          <li key={file.key}>
            <FileLine file={file} onShow={onShow} />
          </li>
        ))}
      </ul>
      <button type="button" className="link" onClick={onAll}>
        全部文件（{files.length}）
      </button>
    </section>
  )
}
