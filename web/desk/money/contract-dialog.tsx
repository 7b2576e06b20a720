import { type FormEvent, useState } from "react"
import {
  type ContractKind,
  contractKinds,
  type FirmSize,
  firmSizes,
} from "../../../src/follow/contracts/contract.ts"
import type { Contracts } from "../answers/contracts.ts"
import type { Execution } from "../answers/execution.ts"
import { quotaOf } from "../answers/quota.ts"
import { ask } from "../client.ts"
import { Choice, Field } from "../parts/field.tsx"
import { Modal } from "../parts/modal.tsx"
import { centsOf, wan } from "../parts/money.ts"
import { TroubleLine } from "../parts/trouble-line.tsx"
import { useLoaded } from "../parts/use-loaded.ts"
import { Waiting } from "../parts/waiting.tsx"
import { quotaText } from "./quota-text.tsx"

interface Props {
  readonly year: number
  readonly known: Contracts
  readonly onDone: () => void
  readonly onClose: () => void
}

/** Enters a contract: what for, with whom, and in which quotas its money is tied. */
export function ContractDialog({ year, known, onDone, onClose }: Props) {
  const [unit, setUnit] = useState(known.units[0]?.code ?? "")
  const quotas = useLoaded<Execution>(unit === "" ? null : `/years/${year}/execution?by=quota&code=${unit}`)
  const [title, setTitle] = useState("")
  const [kind, setKind] = useState<ContractKind>("goods")
  const [supplier, setSupplier] = useState("")
  const [size, setSize] = useState<FirmSize>("small")
  const [signed, setSigned] = useState("")
  const [document, setDocument] = useState("")
  const [planned, setPlanned] = useState("")
  const [why, setWhy] = useState("")
  const [ties, setTies] = useState([{ key: "", money: "" }])
  const [trouble, setTrouble] = useState("")
  const [busy, setBusy] = useState(false)
  const rows = (quotas.value?.rows ?? []).flatMap(({ of, left }) => (of ? [{ of, left }] : []))
  const needs = known.needs.filter((need) => need.unit === unit)

  async function send(event: FormEvent) {
    event.preventDefault()
    setTrouble("")
    const tied = ties.flatMap(({ key, money }) => {
      const found = rows.find(({ of }) => of.key === key)
      const cents = centsOf(money)
      return found && cents !== null ? [{ quota: quotaOf(found.of), cents }] : []
    })
    if (tied.length < ties.length) {
      setTrouble("有一行没有选指标，或者金额不对；金额按元填写，最多两位小数。")
      return
    }
    setBusy(true)
    try {
      const need = planned === "" ? null : Number(planned)
      const said = { unit, title, kind, supplier, size, signed, document, planned: need, why, ties: tied }
      await ask("POST", `/years/${year}/contracts`, said)
      onDone()
      onClose()
    } catch (error) {
      setTrouble((error as Error).message)
      setBusy(false)
    }
  }

  return (
    <Modal title="登记合同" onClose={onClose} isWide>
      <form onSubmit={(event) => void send(event)}>
        <Choice
          label="单位"
          value={unit}
          onText={(code) => {
            setUnit(code)
            setPlanned("")
            setTies([{ key: "", money: "" }])
          }}
          options={known.units.map(({ code, name }) => [code, `${code} ${name}`])}
        />
        <Field label="合同名称（买什么）" value={title} onText={setTitle} />
        <Choice label="种类" value={kind} onText={setKind} options={entriesOf(contractKinds)} />
        <Field label="供应商" value={supplier} onText={setSupplier} />
        <Choice label="供应商规模" value={size} onText={setSize} options={entriesOf(firmSizes)} />
        <Field label="合同编号" value={document} onText={setDocument} />
        <Field label="签订日期" type="date" value={signed} onText={setSigned} />
        <Choice
          label="政府采购预算"
          value={planned}
          onText={setPlanned}
          options={[
            ["", "没有列入"],
            ...needs.map(
              ({ number, goods, cents, contracted }) =>
                [String(number), `${goods}（预算${wan(cents)}万元，已签${wan(contracted)}万元）`] as const,
            ),
          ]}
        />
        {planned === "" && <Field label="为什么没有采购预算" value={why} onText={setWhy} />}
        {unit !== "" && !quotas.value && <Waiting trouble={quotas.trouble} onAgain={quotas.again} />}
        {ties.map((tie, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are known by their place
          <fieldset key={i}>
            <legend>付款的指标{ties.length > 1 ? i + 1 : ""}</legend>
            <Choice
              label="指标"
              value={tie.key}
              onText={(key) => setTies(ties.map((each, n) => (n === i ? { ...each, key } : each)))}
              options={[
                ["", "请选择"],
                ...rows.map(
                  ({ of, left }) => [of.key, `${quotaText(of, false)}（可用${wan(left)}万元）`] as const,
                ),
              ]}
            />
            <Field
              label="金额（元）"
              inputMode="decimal"
              value={tie.money}
              onText={(money) => setTies(ties.map((each, n) => (n === i ? { ...each, money } : each)))}
            />
          </fieldset>
        ))}
        <p>
          <button type="button" className="button" onClick={() => setTies([...ties, { key: "", money: "" }])}>
            再加一条指标
          </button>
        </p>
        <TroubleLine>{trouble}</TroubleLine>
        <p className="row">
          <button type="submit" className="button main" disabled={busy}>
            登记并占用
          </button>
          <button type="button" className="button" onClick={onClose}>
            不办了
          </button>
        </p>
      </form>
    </Modal>
  )
}

/** Names as pairs, for a choice. */
export function entriesOf<T extends string>(
  names: Readonly<Record<T, string>>,
): readonly (readonly [T, string])[] {
  return Object.entries(names) as [T, string][]
}
