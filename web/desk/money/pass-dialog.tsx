import { type FormEvent, useState } from "react"
import type { KeptRow } from "../answers/kept.ts"
import { ask } from "../client.ts"
import { Field } from "../parts/field.tsx"
import { Modal } from "../parts/modal.tsx"
import { centsOf } from "../parts/money.ts"
import { TroubleLine } from "../parts/trouble-line.tsx"

interface Props {
  readonly year: number
  readonly kept: KeptRow
  readonly onDone: () => void
  readonly onClose: () => void
}

/** Writes down what of some money went to a lower government. */
export function PassDialog({ year, kept, onDone, onClose }: Props) {
  const [money, setMoney] = useState((kept.left / 100).toFixed(2))
  const [date, setDate] = useState("")
  const [document, setDocument] = useState("")
  const [reason, setReason] = useState("")
  const [trouble, setTrouble] = useState("")
  const [busy, setBusy] = useState(false)

  async function send(event: FormEvent) {
    event.preventDefault()
    setTrouble("")
    const cents = centsOf(money)
    if (cents === null) {
      setTrouble("金额不对，请按元填写，最多两位小数。")
      return
    }
    setBusy(true)
    try {
      await ask("POST", `/years/${year}/kept/${kept.number}/passed`, { cents, date, document, reason })
      onDone()
      onClose()
    } catch (error) {
      setTrouble((error as Error).message)
      setBusy(false)
    }
  }

  return (
    <Modal title={`下达：${kept.name}`} onClose={onClose}>
      <form onSubmit={(event) => void send(event)}>
        <p className="hint">{kept.says}</p>
        <Field label="下达给谁" value={reason} onText={setReason} />
        <Field label="下达的文号" value={document} onText={setDocument} />
        <Field label="下达日期" type="date" value={date} onText={setDate} />
        <Field label="金额（元）" inputMode="decimal" value={money} onText={setMoney} />
        <TroubleLine>{trouble}</TroubleLine>
        <p className="row">
          <button type="submit" className="button main" disabled={busy}>
            登记下达
          </button>
          <button type="button" className="button" onClick={onClose}>
            不办了
          </button>
        </p>
      </form>
    </Modal>
  )
}
