import { useRef, useState } from "react"
import type { Explanation } from "../../../src/check/explanations/index.ts"
import { save } from "../../shared/save.ts"
import type { Ask } from "../messages/ledgers.ts"

interface Props {
  /** The file they belong to. */
  readonly name: string
  readonly explanations: readonly Explanation[]
  readonly ask: Ask
  readonly onBring: (explanations: readonly Explanation[]) => void
}

/** Explanations as a file and from a file: for the command, for a colleague, for next year. */
export function AnswerMenu({ name, explanations, ask, onBring }: Props) {
  const menu = useRef<HTMLDetailsElement>(null)
  const [said, setSaid] = useState("")

  async function act(work: () => Promise<string>) {
    try {
      setSaid(await work())
    } catch (error) {
      setSaid((error as Error).message)
    }
  }

  const write = (format: "json" | "xlsx") =>
    act(async () => {
      save(await ask({ ask: "writeExplanations", name, explanations, format }))
      return `已导出 ${explanations.length} 条。`
    })

  const bring = (file: File | undefined) =>
    act(async () => {
      if (!file) return ""
      const bytes = new Uint8Array(await file.arrayBuffer())
      const brought = await ask({ ask: "readExplanations", name: file.name, bytes })
      onBring(brought)
      return `收入 ${brought.filter(({ text }) => text !== "").length} 条。`
    })

  return (
    <details
      className="menu"
      ref={menu}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !menu.current?.open) return
        menu.current.open = false
        menu.current.querySelector("summary")?.focus()
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false
      }}
    >
      <summary>说明（{explanations.length}）</summary>
      <ul>
        {(["xlsx", "json"] as const).map((format) => (
          <li key={format}>
            <button type="button" disabled={explanations.length === 0} onClick={() => void write(format)}>
              {format === "xlsx" ? "导出为 .xlsx" : "导出为 .json"}
            </button>
          </li>
        ))}
        <li>
          <span className="file-button quiet">
            <input
              id="bring-explanations"
              type="file"
              accept=".json,.xlsx"
              onChange={(event) => {
                void bring(event.target.files?.[0])
                event.target.value = ""
              }}
            />
            <label htmlFor="bring-explanations">收入说明文件……</label>
          </span>
        </li>
      </ul>
      <p className="trouble" role="status">
        {said}
      </p>
    </details>
  )
}
