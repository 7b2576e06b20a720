import { useCallback, useReducer, useRef } from "react"
import type { Report } from "../../../src/model/finding.ts"
import type { ReportFormat } from "../../../src/report/findings/index.ts"
import { visibleLine } from "../../../src/text/visible.ts"
import type { Outcome, Purpose } from "../messages/files.ts"
import type { Ask } from "../messages/ledgers.ts"
import { Reading } from "./reading.ts"

/** A file the visitor gave, and what became of it so far. */
export interface FileEntry {
  readonly key: number
  readonly name: string
  readonly outcome: Outcome | null
}

interface State {
  readonly files: readonly FileEntry[]
  /** The file on display, or null for the list or the start. */
  readonly shown: number | null
}

type Action =
  | { readonly do: "add"; readonly files: readonly FileEntry[] }
  | { readonly do: "settle"; readonly key: number; readonly outcome: Outcome }
  | { readonly do: "show"; readonly key: number | null }
  | { readonly do: "clear" }

function step(state: State, action: Action): State {
  switch (action.do) {
    case "add": {
      const given = new Set(action.files.map(({ name }) => name))
      const kept = state.files.filter((file) => !isOver(file, given))
      const files = [...kept, ...action.files]
      const again = kept.length < state.files.length
      const one = files.length === 1 || (again && action.files.length === 1)
      return { files, shown: one ? action.files[0]!.key : null }
    }
    case "settle":
      return {
        ...state,
        files: state.files.map((file) =>
          file.key === action.key ? { ...file, outcome: action.outcome } : file,
        ),
      }
    case "show":
      return { ...state, shown: action.key }
    case "clear":
      return { files: [], shown: null }
  }
}

/** A draft gives way to what comes next, a ledger to one of its name: it was mended and is given again. */
function isOver({ name, outcome }: FileEntry, given: ReadonlySet<string>): boolean {
  return outcome?.kind === "draft" || (outcome?.kind === "ledger" && given.has(name))
}

/** The files of this visit, read and checked one after another in the worker. */
export function useFiles() {
  const [state, dispatch] = useReducer(step, { files: [], shown: null })
  const reading = useRef<Reading | null>(null)
  const nextKey = useRef(1)
  reading.current ??= new Reading()

  const ask: Ask = useCallback((question) => reading.current!.ask(question), [])
  const add = useCallback(
    (given: readonly File[], purpose: Purpose = "check") => {
      if (given.length === 0) return
      const entries = given.map(
        (file): FileEntry => ({ key: nextKey.current++, name: visibleLine(file.name), outcome: null }),
      )
      const names = new Set(given.map(({ name }) => visibleLine(name)))
      for (const file of state.files) if (isOver(file, names)) void ask({ ask: "forget", key: file.key })
      dispatch({ do: "add", files: entries })
      void (async () => {
        for (const [i, file] of given.entries()) {
          const { key } = entries[i]!
          const outcome = await reading.current!.check(key, file, purpose)
          dispatch({ do: "settle", key, outcome })
        }
      })()
    },
    [state.files, ask],
  )

  const show = useCallback((key: number | null) => dispatch({ do: "show", key }), [])
  const clear = useCallback(() => {
    for (const { key, outcome } of state.files)
      if (outcome?.kind === "ledger" || outcome?.kind === "draft") void ask({ ask: "forget", key })
    dispatch({ do: "clear" })
  }, [state.files, ask])
  const write = useCallback((format: ReportFormat, files: readonly FileEntry[]) => {
    const ledgers = files.flatMap(({ outcome }) => (outcome?.kind === "ledger" ? [outcome.ledger] : []))
    const reports = files.flatMap(({ outcome }) => reportOf(outcome) ?? [])
    const only = ledgers.length === reports.length
    return reading.current!.write(format, reports, {
      titles: ledgers[0]?.titles ?? {},
      ...(only ? { heading: "台账检查结果" } : {}),
    })
  }, [])
  return { ...state, add, show, clear, write, ask }
}

/** The report of a file that was checked, as a document or as a ledger. */
export function reportOf(outcome: Outcome | null): Report | null {
  if (outcome?.kind === "checked") return outcome.checked.report
  return outcome?.kind === "ledger" ? outcome.ledger.report : null
}

export type WriteReport = (format: ReportFormat, files: readonly FileEntry[]) => Promise<Uint8Array>
export type AddFiles = (files: readonly File[], purpose?: Purpose) => void
