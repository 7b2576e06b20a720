import { type FormEvent, useState } from "react"
import type { Fund } from "../../../src/model/ledger.ts"
import { fundNames } from "../../../src/model/names.ts"
import type { KeptKind } from "../../../src/packs/deadlines.ts"
import { ask } from "../client.ts"
import { Choice, Field } from "../parts/field.tsx"
import { Modal } from "../parts/modal.tsx"
import { centsOf } from "../parts/money.ts"
import { TroubleLine } from "../parts/trouble-line.tsx"
import { entriesOf } from "./contract-dialog.tsx"

const kinds: readonly (readonly [KeptKind, string])[] = [
  ["reserved", "代编预算：批准时没有落实到单位"],
  ["received", "上级下达的转移支付"],
  ["general", "对下一般性转移支付"],
  ["special", "对下专项转移支付"],
]

interface Props {
  readonly year: number
  readonly onDone: () => void
  readonly onClose: () => void
}

/** Writes down money that no unit has yet. */
export function KeepDialog({ year, onDone, onClose }: Props) {
  const [kind, setKind] = useState<KeptKind>("reserved")
  const [name, setName] = useState("")
  const [document, setDocument] = useState("")
  const [date, setDate] = useState("")
  const [fund, setFund] = useState<Fund>("generalPublic")
  const [money, setMoney] = useState("")
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
      await ask("POST", `/years/${year}/kept`, { kind, name, document, date, fund, cents })
      onDone()
      onClose()
    } catch (error) {
      setTrouble((error as Error).message)
      setBusy(false)
    }
  }

  return (
    <Modal title="登记代编和转移支付" onClose={onClose}>
      <form onSubmit={(event) => void send(event)}>
        <Choice label="哪一种" value={kind} onText={setKind} options={kinds} />
        <Field label="名称" value={name} onText={setName} />
        <Field label="文号" value={document} onText={setDocument} />
        <Field
          label={kind === "received" ? "收到的日期" : "人大批准预算的日期"}
          type="date"
          value={date}
          onText={setDate}
          hint="期限从这一天算起。"
        />
        <Choice label="资金性质" value={fund} onText={setFund} options={entriesOf(fundNames)} />
        <Field label="金额（元）" inputMode="decimal" value={money} onText={setMoney} />
        <TroubleLine>{trouble}</TroubleLine>
        <p className="row">
          <button type="submit" className="button main" disabled={busy}>
            登记
          </button>
          <button type="button" className="button" onClick={onClose}>
            不办了
          </button>
        </p>
      </form>
    </Modal>
  )
}
