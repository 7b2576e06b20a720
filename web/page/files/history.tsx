import { useState } from "react"
import { FileButton } from "./file-button.tsx"
import type { FileEntry } from "./work.ts"

interface Props {
  readonly file: FileEntry
  readonly lastYear: FileEntry | undefined
  /** Earlier years of the same publisher and others that it can be held against. */
  readonly onLastYear: (files: readonly File[]) => void
  readonly onWithout: () => void
  readonly onChanges: () => void
  /** Holds it against an earlier report. Rejects with a sentence. */
  readonly onEarlier: (report: File) => Promise<void>
}

/** Which version of a document this is, and the document of last year that it is held against. */
export function History({ file, lastYear, onLastYear, onWithout, onChanges, onEarlier }: Props) {
  const [trouble, setTrouble] = useState("")
  const versions = file.kept?.versions ?? []
  return (
    <p className="history">
      {versions.length > 1 && (
        <span>
          第 {versions.length} 版，上一版是 {momentText(versions.at(-2)!.at)} 的“{versions.at(-2)!.name}”
        </span>
      )}
      {lastYear ? (
        <span>
          上年：{lastYear.name}
          <button type="button" className="link" onClick={onChanges}>
            看与上年的变化
          </button>
          <button type="button" className="link" onClick={onWithout}>
            不比上年
          </button>
        </span>
      ) : (
        <FileButton look="link" onFiles={onLastYear}>
          加上年的文件，一起核对
        </FileButton>
      )}
      <FileButton
        look="link"
        only=".xlsx,.json"
        onFiles={([report]) => {
          setTrouble("")
          if (report) onEarlier(report).catch((error: Error) => setTrouble(error.message))
        }}
      >
        与先前的检查报告比
      </FileButton>
      {trouble !== "" && (
        <span className="trouble" role="alert">
          {trouble}
        </span>
      )}
    </p>
  )
}

/** A moment as a clerk says it: `3月1日 15:04`. */
export function momentText(at: number): string {
  const date = new Date(at)
  const two = (n: number) => String(n).padStart(2, "0")
  return `${date.getMonth() + 1}月${date.getDate()}日 ${two(date.getHours())}:${two(date.getMinutes())}`
}
