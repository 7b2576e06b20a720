import { type FormEvent, useState } from "react"
import type { Execution } from "../answers/execution.ts"
import type { WaitingRow } from "../answers/payments.ts"
import { type QuotaView, quotaOf } from "../answers/quota.ts"
import { ask } from "../client.ts"
import { Area, Field } from "../parts/field.tsx"
import { Modal } from "../parts/modal.tsx"
import { wan, yuan } from "../parts/money.ts"
import { TroubleLine } from "../parts/trouble-line.tsx"
import { useLoaded } from "../parts/use-loaded.ts"
import { PaymentText, quotaText } from "./quota-text.tsx"

interface Props {
  readonly year: number
  readonly row: WaitingRow
  readonly onDone: () => void
  readonly onClose: () => void
}

/** Settles a payment that waits: one of the proposals, any other quota of a unit, or none with a reason. */
export function SettleDialog({ year, row, onDone, onClose }: Props) {
  const { payment, proposals, because, isCorrection, number } = row
  const [unit, setUnit] = useState(proposals[0]?.unit ?? payment.unit ?? "")
  const [isOpen, setOpen] = useState(proposals.length === 0)
  const [chosen, setChosen] = useState(proposals.length === 1 ? proposals[0]!.key : "")
  const [corrects, setCorrects] = useState(false)
  const [reason, setReason] = useState("")
  const [trouble, setTrouble] = useState("")
  const [busy, setBusy] = useState(false)
  const path = isOpen && /^\w+$/.test(unit) ? `/years/${year}/execution?by=quota&code=${unit}` : null
  const others = useLoaded<Execution>(path)
  const known = new Set(proposals.map(({ key }) => key))
  const rest = (others.value?.rows ?? []).flatMap(({ of, left }) =>
    of && !known.has(of.key) ? [{ of, left }] : [],
  )
  const all = new Map([...proposals, ...rest.map(({ of }) => of)].map((quota) => [quota.key, quota]))

  async function settle(event: FormEvent) {
    event.preventDefault()
    const quota = all.get(chosen)
    setTrouble("")
    if (!quota && chosen !== "none") {
      setTrouble("请选一条指标，或者选“不登记”。")
      return
    }
    setBusy(true)
    try {
      const body = { quota: quota ? quotaOf(quota) : null, corrects: corrects && !!quota, reason }
      await ask("POST", `/years/${year}/waiting/${number}`, body)
      onDone()
      onClose()
    } catch (error) {
      setTrouble((error as Error).message)
      setBusy(false)
    }
  }

  return (
    <Modal title={`认领${payment.date}的${yuan(payment.cents)}元`} onClose={onClose} isWide>
      <form onSubmit={(event) => void settle(event)}>
        <p>
          <PaymentText payment={payment} />
        </p>
        <p className="hint">{because}</p>
        <fieldset className="picks">
          <legend>付的是哪一条指标</legend>
          {[...proposals].map((quota) => (
            <Pick key={quota.key} quota={quota} note="" chosen={chosen} onPick={setChosen} />
          ))}
          {isOpen ? (
            <>
              <Field label="单位编码" value={unit} onText={setUnit} hint={others.trouble} />
              {rest.map(({ of, left }) => (
                <Pick
                  key={of.key}
                  quota={of}
                  note={`可用${wan(left)}万元`}
                  chosen={chosen}
                  onPick={setChosen}
                />
              ))}
            </>
          ) : (
            <p>
              <button type="button" className="link" onClick={() => setOpen(true)}>
                都不是，看其他指标
              </button>
            </p>
          )}
          <label className="check">
            <input type="radio" name="quota" checked={chosen === "none"} onChange={() => setChosen("none")} />
            不登记（不是本级预算的支付）
          </label>
        </fieldset>
        {isCorrection && (
          <label className="check">
            <input
              type="checkbox"
              checked={corrects}
              onChange={(event) => setCorrects(event.target.checked)}
            />
            是更正：冲销同一凭证号原来的一笔
          </label>
        )}
        <Area label="说明" value={reason} onText={setReason} rows={2} hint="不登记时必须写明原因。" />
        <TroubleLine>{trouble}</TroubleLine>
        <p className="row">
          <button type="submit" className="button main" disabled={busy}>
            确定
          </button>
          <button type="button" className="button" onClick={onClose}>
            不办了
          </button>
        </p>
      </form>
    </Modal>
  )
}

interface PickProps {
  readonly quota: QuotaView
  readonly note: string
  readonly chosen: string
  readonly onPick: (key: string) => void
}

function Pick({ quota, note, chosen, onPick }: PickProps) {
  return (
    <label className="check">
      <input type="radio" name="quota" checked={chosen === quota.key} onChange={() => onPick(quota.key)} />
      <span>
        {quotaText(quota)} <span className="hint">{note}</span>
      </span>
    </label>
  )
}
