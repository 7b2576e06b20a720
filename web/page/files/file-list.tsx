import { visible } from "../../../src/text/visible.ts"
import { Counts } from "../../shared/findings/counts.tsx"
import { Brand } from "../../shared/theme/brand.tsx"
import { subjectLine } from "../../shared/workbench/subject.ts"
import type { Outcome } from "../messages/files.ts"
import { Download } from "./download.tsx"
import { FileButton } from "./file-button.tsx"
import { type FileEntry, reportOf, type WriteReport } from "./files.ts"

interface Props {
  readonly files: readonly FileEntry[]
  readonly write: WriteReport
  readonly onShow: (key: number) => void
  readonly onFiles: (files: readonly File[]) => void
  readonly onBack: () => void
}

/** Several files with their counts; each opens. */
export function FileList({ files, write, onShow, onFiles, onBack }: Props) {
  const settled = files.filter(({ outcome }) => outcome).length
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
        <Download files={files} write={write} />
      </header>
      <main>
        <h1>{files.length} 个文件</h1>
        <p className="lead" role="status">
          {settled < files.length
            ? `正在检查第 ${settled + 1} 个……`
            : `全部检查完毕。点开一个文件，看问题在哪里。`}
        </p>
        <ul>
          {files.map((file) => (
            <li key={file.key}>
              <FileLine file={file} onShow={onShow} />
            </li>
          ))}
        </ul>
      </main>
    </div>
  )
}

function FileLine({ file, onShow }: { file: FileEntry; onShow: (key: number) => void }) {
  const { outcome, name, key } = file
  if (!outcome)
    return (
      <div className="file-line waiting">
        <strong>{name}</strong>
        <span>等候检查</span>
      </div>
    )
  if (outcome.kind === "unreadable")
    return (
      <div className="file-line unreadable">
        <strong>{name}</strong>
        <span>{visible(outcome.message)}</span>
      </div>
    )
  const report = reportOf(outcome)
  return (
    <button type="button" className="file-line" onClick={() => onShow(key)}>
      <strong>{name}</strong>
      <span>{aboutOf(outcome)}</span>
      {report?.outcome === "unrecognised" ? (
        <span className="counts">没有认出，等于没有检查</span>
      ) : (
        report && <Counts summary={report.summary} />
      )}
    </button>
  )
}

function aboutOf(outcome: Exclude<Outcome, { kind: "unreadable" }>): string {
  if (outcome.kind === "checked") return subjectLine(outcome.checked)
  if (outcome.kind === "draft") return `用来起草台账：${outcome.draft.publisher}`
  const { report } = outcome.ledger
  return `${report.entity.name} ${report.year ?? ""}年台账，${report.summary.error > 0 ? "改正错误后才能编制" : "可以编制"}`
}
