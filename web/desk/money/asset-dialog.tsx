import { type FormEvent, useState } from "react"
import { type AssetKind, type AssetWay, assetKinds, assetWays } from "../../../src/follow/assets/assets.ts"
import type { Assets } from "../answers/assets.ts"
import { ask } from "../client.ts"
import { Choice, Field } from "../parts/field.tsx"
import { Modal } from "../parts/modal.tsx"
import { centsOf, wan } from "../parts/money.ts"
import { TroubleLine } from "../parts/trouble-line.tsx"
import { entriesOf } from "./contract-dialog.tsx"

interface Props {
  readonly year: number
  readonly known: Assets
  readonly onDone: () => void
  readonly onClose: () => void
}

/** Enters assets that came or went. */
export function AssetDialog({ year, known, onDone, onClose }: Props) {
  const [unit, setUnit] = useState(known.units[0]?.code ?? "")
  const [way, setWay] = useState<AssetWay>("bought")
  const [kind, setKind] = useState<AssetKind>("equipment")
  const [goods, setGoods] = useState("")
  const [date, setDate] = useState("")
  const [quantity, setQuantity] = useState("")
  const [money, setMoney] = useState("")
  const [planned, setPlanned] = useState("")
  const [document, setDocument] = useState("")
  const [trouble, setTrouble] = useState("")
  const [busy, setBusy] = useState(false)
  const plans = known.planned.filter((plan) => plan.unit === unit)

  async function send(event: FormEvent) {
    event.preventDefault()
    setTrouble("")
    const cents = centsOf(money)
    if (cents === null) {
      setTrouble("价值不对，请按元填写，最多两位小数。")
      return
    }
    setBusy(true)
    try {
      const plan = planned === "" || way !== "bought" ? null : Number(planned)
      const said = {
        unit,
        way,
        kind,
        goods,
        date,
        quantity: Number(quantity),
        cents,
        planned: plan,
        document,
      }
      await ask("POST", `/years/${year}/assets`, said)
      onDone()
      onClose()
    } catch (error) {
      setTrouble((error as Error).message)
      setBusy(false)
    }
  }

  return (
    <Modal title="登记资产变动" onClose={onClose}>
      <form onSubmit={(event) => void send(event)}>
        <Choice
          label="单位"
          value={unit}
          onText={setUnit}
          options={known.units.map(({ code, name }) => [code, `${code} ${name}`])}
        />
        <Choice label="变动" value={way} onText={setWay} options={entriesOf(assetWays)} />
        <Choice label="类别" value={kind} onText={setKind} options={entriesOf(assetKinds)} />
        <Field label="资产名称" value={goods} onText={setGoods} />
        <Field label="日期" type="date" value={date} onText={setDate} />
        <Field
          label="数量"
          inputMode="decimal"
          value={quantity}
          onText={setQuantity}
          hint="房屋按平方米，其他按件。"
        />
        <Field label="价值（元）" inputMode="decimal" value={money} onText={setMoney} />
        {way === "bought" && (
          <Choice
            label="购置计划"
            value={planned}
            onText={setPlanned}
            options={[
              ["", "没有列入"],
              ...plans.map(
                ({ number, goods: name, cents }) => [String(number), `${name}（${wan(cents)}万元）`] as const,
              ),
            ]}
          />
        )}
        <Field
          label={way === "bought" ? "合同编号（没有可以不填）" : "批准文件的文号"}
          value={document}
          onText={setDocument}
        />
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
