import { useState } from "react"
import { visible } from "../../../src/text/visible.ts"
import { Counts } from "../../shared/findings/counts.tsx"
import { Brand } from "../../shared/theme/brand.tsx"
import { type Order, orders } from "../address.ts"
import { Download } from "./download.tsx"
import { FileButton } from "./file-button.tsx"
import { ForgetAll } from "./forget-all.tsx"
import { momentText } from "./history.tsx"
import { isUnrecognised, listed, summaryOf, totalsOf } from "./listed.ts"
import type { FileEntry, WriteReport } from "./work.ts"

/** Which of the files are listed, in which order. */
export interface Listing {
  readonly words: string
  readonly order: Order
}

interface Props {
  readonly files: readonly FileEntry[]
  readonly listing: Listing
  readonly onListing: (listing: Listing) => void
  readonly write: WriteReport
  readonly onShow: (key: number) => void
  readonly onForget: (key: number) => void
  readonly onForgetAll: () => void
  readonly onFiles: (files: readonly File[]) => void
  readonly onBack: () => void
}

/** So many files are listed at first. */
const portion = 200

/** All files with their counts, those of earlier visits too; each opens. */
export function FileList(props: Props) {
  const { files, listing, onListing, write, onShow, onForget, onForgetAll, onFiles, onBack } = props
  const { words, order } = listing
  const [limit, setLimit] = useState(portion)
  const waiting = files.filter(({ state, kept }) => state === "waiting" && !kept).length
  const some = listed(files, words, order)
  return (
    <div className="file-list">
      <header className="bar">
        <Brand />
        <button type="button" className="back" onClick={onBack}>
          ‹ 首页
        </button>
        <span className="grow" />
        <FileButton look="quiet" onFiles={onFiles}>
          再放入文件
        </FileButton>
        <Download files={some} write={write} />
      </header>
      <main>
        <h1>{files.length} 个文件</h1>
        <p className="lead" role="status">
          {waiting > 0
            ? `正在检查，还有 ${waiting} 个……`
            : files.length > 0
              ? totalsOf(some) || "点开一个文件，看问题在哪里。"
              : "这里还没有文件。"}
        </p>
        {files.length > 3 && (
          <div className="list-tools">
            <input
              type="search"
              aria-label="按文件名或单位查找"
              placeholder="按文件名或单位查找"
              value={words}
              onChange={(event) => onListing({ words: event.target.value, order })}
            />
            <label>
              顺序
              <select
                value={order}
                onChange={(event) => onListing({ words, order: event.target.value as Order })}
              >
                {Object.entries(orders).map(([key, name]) => (
                  <option key={key} value={key}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          </div>
        )}
        <ul>
          {some.slice(0, limit).map((file) => (
            <li key={file.key}>
              <FileLine file={file} onShow={onShow} />
              {file.state !== "waiting" && (
                <button
                  type="button"
                  className="forget"
                  aria-label={`从列表中去掉“${file.name}”`}
                  title="从列表中去掉"
                  onClick={() => onForget(file.key)}
                >
                  ×
                </button>
              )}
            </li>
          ))}
        </ul>
        {some.length > limit && (
          <button type="button" className="more" onClick={() => setLimit(limit + portion)}>
            继续显示（还有 {some.length - limit} 个）
          </button>
        )}
        {files.length > 0 && <ForgetAll onForgetAll={onForgetAll} />}
      </main>
    </div>
  )
}

/** A file on one line: whose it is, how it stands, when it was given. */
export function FileLine({ file, onShow }: { file: FileEntry; onShow: (key: number) => void }) {
  const { outcome, name, key, kept } = file
  if (!kept && !outcome)
    return (
      <div className="file-line waiting">
        <strong>{name}</strong>
        <span>等候检查</span>
      </div>
    )
  if (outcome?.kind === "unreadable")
    return (
      <div className="file-line unreadable">
        <strong>{name}</strong>
        <span>{visible(outcome.message)}</span>
      </div>
    )
  const summary = summaryOf(file)
  const versions = kept?.versions ?? []
  return (
    <button type="button" className="file-line" onClick={() => onShow(key)}>
      <strong>{name}</strong>
      <span>
        {kept?.about}
        {versions.length > 1 && ` · 第 ${versions.length} 版`}
        {versions.length > 0 && ` · ${momentText(versions.at(-1)!.at)}`}
      </span>
      {isUnrecognised(file) ? (
        <span className="counts">没有认出，等于没有检查</span>
      ) : (
        summary && <Counts summary={summary} />
      )}
    </button>
  )
}
