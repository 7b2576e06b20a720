import { useState } from "react"
import type { ContractRow } from "../answers/contracts.ts"
import type { Movement } from "../answers/movement.ts"
import { ask } from "../client.ts"
import { Field } from "../parts/field.tsx"
import { Modal } from "../parts/modal.tsx"
import { centsOf, yuan } from "../parts/money.ts"
import { TroubleLine } from "../parts/trouble-line.tsx"
import { useLoaded } from "../parts/use-loaded.ts"
import { Waiting } from "../parts/waiting.tsx"

/** What can be done with a contract that was entered. */
export type Step = "announced" | "payments" | "release"

interface Props {
  readonly year: number
  readonly contract: ContractRow
  readonly step: Step
  readonly onDone: () => void
  readonly onClose: () => void
}

const titles = { announced: "登记公告", payments: "认支付", release: "释放占用" } as const

/** One step of a contract: announced, paid, or not needed any more. */
export function ContractStepDialog({ year, contract, step, onDone, onClose }: Props) {
  const [date, setDate] = useState("")
  const [money, setMoney] = useState("")
  const [reason, setReason] = useState("")
  const [movement, setMovement] = useState("")
  const [trouble, setTrouble] = useState("")
  const [busy, setBusy] = useState(false)

  async function send() {
    setTrouble("")
    const cents = money.trim() === "" ? null : centsOf(money)
    if (step === "release" && money.trim() !== "" && cents === null) {
      setTrouble("金额不对，请按元填写，最多两位小数。")
      return
    }
    if (step === "payments" && movement === "") {
      setTrouble("请选一笔支付。")
      return
    }
    const body =
      step === "announced"
        ? { date }
        : step === "release"
          ? { cents, reason }
          : { movement: Number(movement) }
    setBusy(true)
    try {
      await ask("POST", `/years/${year}/contracts/${contract.number}/${step}`, body)
      onDone()
      onClose()
    } catch (error) {
      setTrouble((error as Error).message)
      setBusy(false)
    }
  }

  return (
    <Modal title={`${titles[step]}：${contract.title}`} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <p className="hint">
          {contract.supplier}，{contract.document}，{yuan(contract.cents)}元；占用{yuan(contract.tied)}
          元，已支付
          {yuan(contract.paid)}元。
        </p>
        {step === "announced" && <Field label="公告日期" type="date" value={date} onText={setDate} />}
        {step === "release" && (
          <>
            <Field
              label="释放多少（元）"
              inputMode="decimal"
              value={money}
              onText={setMoney}
              hint="不填就是全部释放。"
            />
            <Field label="为什么" value={reason} onText={setReason} hint="例如：已经执行完，合同终止。" />
          </>
        )}
        {step === "payments" && (
          <Payments year={year} contract={contract} chosen={movement} onChoose={setMovement} />
        )}
        <TroubleLine>{trouble}</TroubleLine>
        <p className="row">
          <button type="submit" className="button main" disabled={busy}>
            {titles[step]}
          </button>
          <button type="button" className="button" onClick={onClose}>
            不办了
          </button>
        </p>
      </form>
    </Modal>
  )
}

interface PaymentsProps {
  readonly year: number
  readonly contract: ContractRow
  readonly chosen: string
  readonly onChoose: (movement: string) => void
}

function Payments({ year, contract, chosen, onChoose }: PaymentsProps) {
  const { value, trouble, again } = useLoaded<{ readonly movements: readonly Movement[] }>(
    `/years/${year}/movements?unit=${encodeURIComponent(contract.unit)}`,
  )
  if (!value) return <Waiting trouble={trouble} onAgain={again} />
  const quotas = new Set(contract.quotas.map(({ key }) => key))
  const payments = value.movements.filter(
    ({ causeName, isReversed, reverses, moves }) =>
      causeName === "支付" &&
      !isReversed &&
      !reverses &&
      moves.some(({ part, quota }) => part === "paid" && quota !== null && quotas.has(quota.key)),
  )
  return (
    <fieldset>
      <legend>哪一笔支付</legend>
      {payments.length === 0 && <p className="empty">这份合同的指标最近没有支付。</p>}
      {payments.map(({ number, date, document, reason, moves }) => (
        <p key={number}>
          <label>
            <input
              type="radio"
              name="movement"
              checked={chosen === String(number)}
              onChange={() => onChoose(String(number))}
            />{" "}
            {date} {yuan(moves.find(({ part }) => part === "paid")!.cents)}元 {document} {reason}
          </label>
        </p>
      ))}
    </fieldset>
  )
}
