import { useCallback, useReducer, useRef } from "react"
import type { ReportFormat } from "../../src/check/reports/index.ts"
import type { Outcome } from "./messages.ts"
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
      const files = [...state.files, ...action.files]
      return { files, shown: files.length === 1 ? files[0]!.key : null }
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

/** The files of this visit, read and checked one after another in the worker. */
export function useFiles() {
  const [state, dispatch] = useReducer(step, { files: [], shown: null })
  const reading = useRef<Reading | null>(null)
  const nextKey = useRef(1)
  reading.current ??= new Reading()

  const add = useCallback((given: readonly File[]) => {
    if (given.length === 0) return
    const entries = given.map(
      (file): FileEntry => ({ key: nextKey.current++, name: file.name, outcome: null }),
    )
    dispatch({ do: "add", files: entries })
    void (async () => {
      for (const [i, file] of given.entries()) {
        const outcome = await reading.current!.check(file)
        dispatch({ do: "settle", key: entries[i]!.key, outcome })
      }
    })()
  }, [])

  const show = useCallback((key: number | null) => dispatch({ do: "show", key }), [])
  const clear = useCallback(() => dispatch({ do: "clear" }), [])
  const write = useCallback((format: ReportFormat, files: readonly FileEntry[]) => {
    const reports = files.flatMap(({ outcome }) =>
      outcome?.kind === "checked" ? [outcome.checked.report] : [],
    )
    return reading.current!.write(format, reports)
  }, [])
  return { ...state, add, show, clear, write }
}

export type WriteReport = (format: ReportFormat, files: readonly FileEntry[]) => Promise<Uint8Array>
