import { visible } from "../../../src/text/visible.ts"
import { Brand } from "../../shared/theme/brand.tsx"
import { Workbench } from "../../shared/workbench/workbench.tsx"
import { Download } from "./download.tsx"
import { FileButton } from "./file-button.tsx"
import type { FileEntry, WriteReport } from "./files.ts"

interface Props {
  readonly file: FileEntry
  readonly write: WriteReport
  readonly onFiles: (files: readonly File[]) => void
  readonly onBack: () => void
  readonly backTo: string
}

/** One file: being read, unreadable, or checked. */
export function FileView({ file, write, onFiles, onBack, backTo }: Props) {
  const { outcome, name } = file
  return (
    <div className={outcome?.kind === "checked" ? "file-view working" : "file-view"}>
      {outcome?.kind === "checked" && (
        <a className="skip" href="#findings">
          跳到问题列表
        </a>
      )}
      <header className="bar">
        <Brand />
        <button type="button" className="back" onClick={onBack}>
          ‹ {backTo}
        </button>
        <span className="file-name" title={name}>
          {name}
        </span>
        <FileButton look="quiet" onFiles={onFiles}>
          再放入文件
        </FileButton>
        <Download files={[file]} write={write} />
      </header>
      {!outcome && (
        <main className="middle" role="status">
          <span className="turning" aria-hidden="true" />
          <p>正在读取和检查“{name}”……</p>
        </main>
      )}
      {outcome?.kind === "unreadable" && (
        <main className="middle">
          <h1>这个文件没有读成</h1>
          <p role="alert">{visible(outcome.message)}</p>
          <FileButton look="main" onFiles={onFiles}>
            换一个文件
          </FileButton>
        </main>
      )}
      {outcome?.kind === "checked" && <Workbench checked={outcome.checked} />}
    </div>
  )
}
