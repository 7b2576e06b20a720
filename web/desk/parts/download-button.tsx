import { type ReactNode, useState } from "react"
import { save } from "../../shared/save.ts"
import { fetchFile } from "../client.ts"
import { TroubleLine } from "./trouble-line.tsx"

interface Props {
  readonly path: string
  readonly children: ReactNode
  readonly look?: "button" | "link" | "button main"
}

/** Fetches a file and lets the browser keep it; what the server says instead of a file is told here. */
export function DownloadButton({ path, children, look = "button" }: Props) {
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState("")

  async function download() {
    setBusy(true)
    setTrouble("")
    try {
      save(await fetchFile(path))
    } catch (error) {
      setTrouble((error as Error).message)
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <button type="button" className={look} disabled={busy} aria-busy={busy} onClick={() => void download()}>
        {children}
      </button>
      <TroubleLine>{trouble}</TroubleLine>
    </>
  )
}
