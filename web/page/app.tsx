import { lazy, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react"
import { everything, type Filter } from "../shared/findings/filter.ts"
import { type Address, addressOf, go, useAddress, type Way } from "./address.ts"
import { Start } from "./check/start.tsx"
import { DropTarget } from "./files/drop-target.tsx"
import { FileList, type Listing } from "./files/file-list.tsx"
import { FileView } from "./files/file-view.tsx"
import { History } from "./files/history.tsx"
import { Recent } from "./files/recent.tsx"
import { type AddFiles, type FileEntry, Work } from "./files/work.ts"
import { Later } from "./later.tsx"
import { StartFrame } from "./start-frame.tsx"

const CompileStart = lazy(async () => ({ default: (await import("./compile/start.tsx")).CompileStart }))
const LedgerView = lazy(async () => ({ default: (await import("./compile/ledger-view.tsx")).LedgerView }))
const DraftView = lazy(async () => ({ default: (await import("./compile/draft-view.tsx")).DraftView }))
const ChangesView = lazy(async () => ({ default: (await import("./changes/changes-view.tsx")).ChangesView }))

const titles: Readonly<Record<Way, string>> = { check: "检查预算公开文件", compile: "编制预算" }
const dropWords: Readonly<Record<Way, string>> = {
  check: "松开鼠标，开始检查",
  compile: "松开鼠标：填好的台账直接编制，上年的公开文件用来起草",
}

/** The page: the start (to check or to compile), the list of files, one file, or what changed since last year. */
export function App() {
  const [work] = useState(() => new Work())
  const { entries, isOpen } = useSyncExternalStore(work.subscribe, () => work.files)
  const address = useCurrent()
  const way = address.view === "start" ? address.way : "check"
  const key = address.view === "file" || address.view === "changes" ? address.key : null
  const file = entries.find((entry) => entry.key === key)
  const wide = address.view === "start" && way === "compile"
  // Back leads to where one came from, also when the page was opened at a file.
  const [from, setFrom] = useState<Address>({ view: "start", way: "check" })
  useEffect(() => {
    if (address.view === "start" || address.view === "files") setFrom(address)
  }, [address])

  useEffect(() => {
    document.title = file ? `${file.name} · 明账` : `明账 · ${titles[way]}`
  }, [file, way])
  useEffect(() => {
    if (file?.state === "asleep") void work.wake(file.key)
    // What was forgotten, or is of another browser, is not shown.
    if (key !== null && isOpen && !file) go({ view: "start", way: "check" }, true)
  }, [work, file, key, isOpen])

  const add: AddFiles = useCallback((files, purpose = "check") => work.add(files, { purpose }), [work])
  // What takes the place of a file of which nothing could be made is for the same purpose.
  const purpose = wide ? "compile" : file?.outcome?.kind === "unreadable" ? file.purpose : "check"
  const drop = useCallback((given: readonly File[]) => add(given, purpose), [add, purpose])
  const show = useCallback((key: number) => go({ view: "file", key, finding: null }), [])
  const all = useCallback(() => go({ view: "files" }), [])
  const home = useCallback(() => go({ view: "start", way: "check" }), [])
  const changeView = useCallback(
    (changed: { readonly finding?: string | null; readonly filter?: Filter; readonly of?: string }) => {
      const now = addressOf(location.hash)
      if (now.view !== "file") return
      // From finding to finding there is one way back, to the document; from letter to letter, to what was before.
      const goesOn = changed.filter
        ? isTyping(now.filter ?? everything, changed.filter)
        : // Nor is every publisher an arrow key passes by a step of its own.
          now.finding !== null || changed.of !== undefined
      go({ ...now, ...changed }, goesOn)
    },
    [],
  )
  const list = useCallback((listing: Listing) => {
    const now = addressOf(location.hash)
    const goesOn = now.view === "files" && (now.words ?? "") !== "" && now.words !== listing.words
    go({ view: "files", ...listing }, goesOn)
  }, [])
  const explain = useCallback(
    (list: Parameters<Work["explain"]>[1]) => void work.explain(key!, list),
    [work, key],
  )
  const changes = useCallback(() => work.changes(key!), [work, key])
  const by = useMemo(() => lastWriter(entries), [entries])

  return (
    <DropTarget onFiles={drop} words={dropWords[way]}>
      <Later key={address.view === "start" ? way : `${address.view} ${key}`}>{view()}</Later>
    </DropTarget>
  )

  function view() {
    if (address.view === "files")
      return (
        <FileList
          files={entries}
          listing={{ words: address.words ?? "", order: address.order ?? "recent" }}
          onListing={list}
          write={work.write}
          onShow={show}
          onForget={(key) => void work.forget(key)}
          onForgetAll={() => void work.forgetAll()}
          onFiles={add}
          onBack={home}
        />
      )
    if (address.view === "start") return start()
    if (!file) return null
    if (address.view === "changes")
      return (
        <ChangesView
          key={`${file.key} ${file.kept?.lastYear}`}
          load={changes}
          onBack={() => go({ view: "file", key: file.key, finding: null })}
        />
      )
    return fileView(file, address)
  }

  function start() {
    return (
      <StartFrame way={way}>
        {way === "compile" ? (
          <CompileStart ask={work.ask} onFiles={add} />
        ) : (
          <Start onFiles={add}>
            <Recent files={entries.filter(({ kept }) => kept)} onShow={show} onAll={all} />
          </Start>
        )}
      </StartFrame>
    )
  }

  function fileView(file: FileEntry, { finding, filter = everything, of }: FileAddress) {
    const { outcome, key, name, kept } = file
    const toList = from.view === "files" && entries.length > 1
    const frame = {
      onFiles: add,
      onBack: () => go(toList || from.view === "start" ? from : { view: "start", way: "check" }),
      backTo: toList ? `全部文件（${entries.length}）` : "首页",
    }
    if (outcome?.kind === "ledger")
      return (
        <LedgerView
          key={`${key} ${outcome.ledger.key}`}
          name={name}
          file={file}
          ledger={outcome.ledger}
          ask={work.ask}
          write={work.write}
          templates={work}
          of={of ?? null}
          filter={filter}
          onView={changeView}
          {...frame}
        />
      )
    if (outcome?.kind === "draft")
      return <DraftView key={key} name={name} draft={outcome.draft} ask={work.ask} {...frame} />
    return (
      <FileView
        key={key}
        file={file}
        finding={finding}
        write={work.write}
        ask={work.ask}
        onMark={work.mark}
        filter={filter}
        onView={changeView}
        onExplain={explain}
        by={by}
        {...frame}
        onFiles={(given) => add(given, purpose)}
        onAgain={(purpose) => file.given && add([file.given], purpose)}
        history={
          kept && (
            <History
              file={file}
              lastYear={entries.find((entry) => entry.key === kept.lastYear)}
              onLastYear={(files) => work.add(files.slice(0, 1), { lastYearOf: key })}
              onEarlier={(report) => work.compareWithReport(key, report)}
              onWithout={() => void work.compareWith(key, null)}
              onChanges={() => go({ view: "changes", key })}
            />
          )
        }
      />
    )
  }
}

type FileAddress = Extract<Address, { view: "file" }>

function useCurrent(): Address {
  const hash = useAddress()
  return useMemo(() => addressOf(hash), [hash])
}

/** Whether only the words looked for go on, letter by letter. */
function isTyping(before: Filter, now: Filter): boolean {
  return before.words !== "" && before.words !== now.words
}

/** Who wrote an explanation last: as a rule the one who writes the next. */
function lastWriter(entries: readonly FileEntry[]): string {
  const written = entries.flatMap(({ kept }) => kept?.explanations ?? []).filter(({ by }) => by !== "")
  return written.reduce((last, one) => (one.date >= last.date ? one : last), { by: "", date: "" }).by
}
