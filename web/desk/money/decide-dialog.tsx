import { useState } from "react"
import type { ChangeRow } from "../answers/money-changes.ts"
import { ask } from "../client.ts"
import { Area, Field } from "../parts/field.tsx"
import { Modal } from "../parts/modal.tsx"
import { yuan } from "../parts/money.ts"
import { TroubleLine } from "../parts/trouble-line.tsx"
import { quotaText } from "./quota-text.tsx"

interface Props {
  readonly year: number
  readonly change: ChangeRow
  readonly onDone: () => void
  readonly onClose: () => void
}

/** Decides a change; what government or congress decided is written down with its document. */
export function DecideDialog({ year, change, onDone, onClose }: Props) {
  const [document, setDocument] = useState("")
  const [remark, setRemark] = useState("")
  const [trouble, setTrouble] = useState("")
  const [busy, setBusy] = useState(false)
  const { kindName, cents, from, to, needsDocument, says, decides } = change

  async function decide(outcome: "approved" | "refused") {
    setTrouble("")
    setBusy(true)
    try {
      const body = { outcome, document: document.trim() || null, remark }
      await ask("POST", `/years/${year}/changes/${change.number}/decide`, body)
      onDone()
      onClose()
    } catch (error) {
      setTrouble((error as Error).message)
      setBusy(false)
    }
  }

  return (
    <Modal title={`审批：${kindName} ${yuan(cents)}元`} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void decide("approved")
        }}
      >
        {from && <p>从 {quotaText(from)}</p>}
        {to && <p>到 {quotaText(to)}</p>}
        <p className="hint">{says}</p>
        <Field
          label={needsDocument ? `${decides}批准文件的文号` : "文号（没有可以不填）"}
          value={document}
          onText={setDocument}
        />
        <Area label="意见" value={remark} onText={setRemark} rows={2} hint="不同意时必须写明理由。" />
        <TroubleLine>{trouble}</TroubleLine>
        <p className="row">
          <button type="submit" className="button main" disabled={busy}>
            {needsDocument ? "登记批准" : "同意"}
          </button>
          <button type="button" className="button" disabled={busy} onClick={() => void decide("refused")}>
            不同意
          </button>
          <button type="button" className="button" onClick={onClose}>
            不办了
          </button>
        </p>
      </form>
    </Modal>
  )
}
