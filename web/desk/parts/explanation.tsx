import { type FormEvent, useState } from "react"
import type { Finding } from "../../../src/model/finding.ts"
import { ask } from "../client.ts"
import { Area } from "./field.tsx"
import { TroubleLine } from "./trouble-line.tsx"

interface Props {
  readonly finding: Finding
  readonly path: string
  readonly isMine: boolean
  /** What was typed and not saved yet is kept by the page: the list may be drawn anew meanwhile. */
  readonly typed: string | undefined
  readonly onTyped: (text: string | undefined) => void
  readonly onSaved: () => void
}

/** Why a warning is right as it stands: to read, and for whom it is theirs to write. */
export function Explanation({ finding, path, isMine, typed, onTyped, onSaved }: Props) {
  const { explanation, severity, check } = finding
  const [trouble, setTrouble] = useState("")
  const text = typed ?? explanation?.text ?? ""
  if (severity === "error") return null
  if (!isMine)
    return explanation ? (
      <div className="explanation">
        <p>
          <b>说明</b>：{explanation.text}{" "}
          <span className="hint">
            {explanation.by} {explanation.date}
          </span>
        </p>
      </div>
    ) : null

  async function save(event: FormEvent) {
    event.preventDefault()
    setTrouble("")
    try {
      const about = (finding.each ?? [finding]).map((each) => each.about)
      await ask("POST", `${path}/explanations`, { check, about, text })
      onTyped(undefined)
      onSaved()
    } catch (error) {
      setTrouble((error as Error).message)
    }
  }

  return (
    <form className="explanation" onSubmit={(event) => void save(event)}>
      <Area
        label={severity === "warning" ? "说明（确实如此的警告，写明理由才能上报）" : "说明"}
        value={text}
        onText={onTyped}
        rows={3}
        {...(explanation && { hint: `${explanation.by} ${explanation.date}写的；清空后保存就是取消说明。` })}
      />
      <TroubleLine>{trouble}</TroubleLine>
      <button
        type="submit"
        className="button"
        disabled={typed === undefined || typed.trim() === (explanation?.text ?? "")}
      >
        保存说明
      </button>
    </form>
  )
}
