import { type FormEvent, useState } from "react"
import { ask } from "../client.ts"
import { Field } from "../parts/field.tsx"
import { dayText } from "../parts/time.ts"
import { TroubleLine } from "../parts/trouble-line.tsx"

interface Props {
  /** For whom; without it that is typed, too. */
  readonly principal?: string
  readonly onDone?: () => void
}

/** Names somebody who acts for another from one day to another. */
export function DeputyForm({ principal, onDone }: Props) {
  const [whom, setWhom] = useState(principal ?? "")
  const [by, setBy] = useState("")
  const [from, setFrom] = useState("")
  const [until, setUntil] = useState("")
  const [trouble, setTrouble] = useState("")
  const [said, setSaid] = useState("")

  async function name(event: FormEvent) {
    event.preventDefault()
    setTrouble("")
    setSaid("")
    try {
      await ask("POST", "/deputies", { by: by.trim(), for: whom.trim(), from, until })
      setSaid(`已委托：${dayText(from)}至${dayText(until)}由${by.trim()}代${whom.trim()}办理。`)
      onDone?.()
    } catch (error) {
      setTrouble((error as Error).message)
    }
  }

  return (
    <form className="inline" onSubmit={(event) => void name(event)}>
      {principal === undefined && <Field label="代谁办理（账号）" value={whom} onText={setWhom} required />}
      <Field label="代理人的账号" value={by} onText={setBy} required />
      <Field label="从哪天起" type="date" value={from} onText={setFrom} required />
      <Field label="到哪天止" type="date" value={until} onText={setUntil} required />
      <TroubleLine>{trouble}</TroubleLine>
      <p role="status" className="said">
        {said}
      </p>
      <button type="submit" className="button">
        委托
      </button>
    </form>
  )
}
