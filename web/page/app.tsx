import { lazy, useCallback, useEffect, useSyncExternalStore } from "react"
import { Start } from "./check/start.tsx"
import { DropTarget } from "./files/drop-target.tsx"
import { FileList } from "./files/file-list.tsx"
import { FileView } from "./files/file-view.tsx"
import { useFiles } from "./files/files.ts"
import { Later } from "./later.tsx"
import { StartFrame, type Way } from "./start-frame.tsx"

const CompileStart = lazy(async () => ({ default: (await import("./compile/start.tsx")).CompileStart }))
const LedgerView = lazy(async () => ({ default: (await import("./compile/ledger-view.tsx")).LedgerView }))
const DraftView = lazy(async () => ({ default: (await import("./compile/draft-view.tsx")).DraftView }))

const titles: Readonly<Record<Way, string>> = { check: "检查预算公开文件", compile: "编制预算" }
const dropWords: Readonly<Record<Way, string>> = {
  check: "松开鼠标，开始检查",
  compile: "松开鼠标：填好的台账直接编制，上年的公开文件用来起草",
}

/** The page: the start (to check or to compile), a list of several files, or one file. */
export function App() {
  const { files, shown, add, show, clear, write, ask } = useFiles()
  const way = useWay()
  const file = files.find(({ key }) => key === shown)
  const begins = files.length === 0
  useEffect(() => {
    document.title = file ? `${file.name} · 明账` : `明账 · ${titles[way]}`
  }, [file, way])
  const drop = useCallback(
    (given: readonly File[]) => add(given, begins && way === "compile" ? "compile" : "check"),
    [add, begins, way],
  )
  return (
    <DropTarget onFiles={drop} words={dropWords[begins ? way : "check"]}>
      {begins ? start() : <Later key={shown}>{file ? view() : list()}</Later>}
    </DropTarget>
  )

  function start() {
    return (
      <StartFrame way={way}>
        <Later key={way}>
          {way === "compile" ? <CompileStart ask={ask} onFiles={add} /> : <Start onFiles={add} />}
        </Later>
      </StartFrame>
    )
  }

  function list() {
    return <FileList files={files} write={write} onShow={show} onFiles={add} onBack={clear} />
  }

  function view() {
    const { outcome, key, name } = file!
    const frame = {
      onFiles: add,
      onBack: files.length > 1 ? () => show(null) : clear,
      backTo: files.length > 1 ? `全部文件（${files.length}）` : "首页",
    }
    if (outcome?.kind === "ledger")
      return (
        <LedgerView
          key={key}
          name={name}
          file={file!}
          ledger={outcome.ledger}
          ask={ask}
          write={write}
          {...frame}
        />
      )
    if (outcome?.kind === "draft")
      return <DraftView key={key} name={name} draft={outcome.draft} ask={ask} {...frame} />
    const again = (given: readonly File[]) =>
      add(given, outcome?.kind === "unreadable" && way === "compile" ? "compile" : "check")
    return <FileView key={key} file={file!} write={write} {...frame} onFiles={again} />
  }
}

/** Which start is shown: the address says `#compile` for compiling, so that it can be linked to. */
function useWay(): Way {
  return useSyncExternalStore(
    (changed) => {
      addEventListener("hashchange", changed)
      return () => removeEventListener("hashchange", changed)
    },
    () => (location.hash === "#compile" ? "compile" : "check"),
  )
}
