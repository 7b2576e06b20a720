import { type FormEvent, useState } from "react"
import { Area } from "../parts/field.tsx"
import { Modal } from "../parts/modal.tsx"
import { TroubleLine } from "../parts/trouble-line.tsx"

interface Props {
  readonly title: string
  /** What happens, in a sentence. */
  readonly says: string
  readonly label: string
  readonly doing: string
  readonly act: (reason: string) => Promise<void>
  readonly onClose: () => void
}

/** Asks why, and does it. */
export function ReasonDialog({ title, says, label, doing, act, onClose }: Props) {
  const [reason, setReason] = useState("")
  const [trouble, setTrouble] = useState("")
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTrouble("")
    setBusy(true)
    try {
      await act(reason)
      onClose()
    } catch (error) {
      setTrouble((error as Error).message)
      setBusy(false)
    }
  }

  return (
    <Modal title={title} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <p className="hint">{says}</p>
        <Area label={label} value={reason} onText={setReason} rows={2} />
        <TroubleLine>{trouble}</TroubleLine>
        <p className="row">
          <button type="submit" className="button main" disabled={busy}>
            {doing}
          </button>
          <button type="button" className="button" onClick={onClose}>
            不办了
          </button>
        </p>
      </form>
    </Modal>
  )
}
