import { type FormEvent, useState } from "react"
import type { Execution } from "../answers/execution.ts"
import { quotaOf } from "../answers/quota.ts"
import { ask } from "../client.ts"
import { Area, Choice, Field } from "../parts/field.tsx"
import { Modal } from "../parts/modal.tsx"
import { centsOf, wan } from "../parts/money.ts"
import { TroubleLine } from "../parts/trouble-line.tsx"
import { useLoaded } from "../parts/use-loaded.ts"
import { Waiting } from "../parts/waiting.tsx"
import { quotaText } from "./quota-text.tsx"

const kinds = [
  { key: "shift", name: "调剂", from: true, to: true, sources: [] },
  {
    key: "supplement",
    name: "追加",
    from: false,
    to: true,
    sources: [
      ["bureau", "财政局待分配的钱"],
      ["superior", "上级下达的钱"],
      ["contingency", "动用预备费"],
      ["outside", "增加总支出"],
    ],
  },
  {
    key: "reduce",
    name: "追减",
    from: true,
    to: false,
    sources: [
      ["bureau", "收到财政局待分配"],
      ["outside", "减少总支出"],
    ],
  },
  {
    key: "breakDown",
    name: "代编分解",
    from: false,
    to: true,
    sources: [["bureau", "代编和转移支付"]],
  },
  { key: "withdraw", name: "收回", from: true, to: false, sources: [["bureau", "收到财政局待分配"]] },
  { key: "carryOut", name: "结转下年", from: true, to: false, sources: [["bureau", "按原用途结转"]] },
  { key: "cancel", name: "注销", from: true, to: false, sources: [["outside", "转为结余"]] },
] as const

interface Props {
  readonly year: number
  readonly onDone: () => void
  readonly onClose: () => void
}

/** Asks for a change of the approved budget; who decides it and by which article is said before it is sent. */
export function AskChangeDialog({ year, onDone, onClose }: Props) {
  const quotas = useLoaded<Execution>(`/years/${year}/execution?by=quota`)
  const [kind, setKind] = useState<(typeof kinds)[number]>(kinds[0])
  const [source, setSource] = useState("")
  const [from, setFrom] = useState("")
  const [to, setTo] = useState("")
  const [money, setMoney] = useState("")
  const [reason, setReason] = useState("")
  const [document, setDocument] = useState("")
  const [goals, setGoals] = useState("")
  const [kept, setKept] = useState("")
  const [says, setSays] = useState("")
  const [trouble, setTrouble] = useState("")
  const [busy, setBusy] = useState(false)
  const rows = (quotas.value?.rows ?? []).flatMap(({ of, left }) => (of ? [{ of, left }] : []))
  const quotaAt = (key: string) => {
    const found = rows.find(({ of }) => of.key === key)
    return found ? quotaOf(found.of) : null
  }

  async function send(step: "preview" | "ask") {
    setTrouble("")
    const cents = centsOf(money)
    if (cents === null) {
      setTrouble("金额不对，请按元填写，最多两位小数。")
      return
    }
    const body = {
      kind: kind.key,
      from: kind.from ? quotaAt(from) : null,
      to: kind.to ? quotaAt(to) : null,
      source: kind.sources.length === 0 ? null : source || kind.sources[0]![0],
      cents,
      reason,
      document: document.trim() || null,
      goals,
      kept: kind.key === "breakDown" && kept !== "" ? Number(kept) : null,
    }
    setBusy(true)
    try {
      if (step === "preview") {
        setSays((await ask<{ readonly says: string }>("POST", `/years/${year}/changes/preview`, body)).says)
      } else {
        await ask("POST", `/years/${year}/changes`, body)
        onDone()
        onClose()
      }
    } catch (error) {
      setTrouble((error as Error).message)
    } finally {
      setBusy(false)
    }
  }

  const picks = (id: string, label: string, value: string, onValue: (key: string) => void) => (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          onValue(event.target.value)
          setSays("")
        }}
      >
        <option value="">请选择</option>
        {rows.map(({ of, left }) => (
          <option key={of.key} value={of.key}>
            {quotaText(of)}（可用{wan(left)}万元）
          </option>
        ))}
      </select>
    </p>
  )

  return (
    <Modal title="申请指标变动" onClose={onClose} isWide>
      {!quotas.value && <Waiting trouble={quotas.trouble} onAgain={quotas.again} />}
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          void send(says === "" ? "preview" : "ask")
        }}
      >
        <p className="field">
          <label htmlFor="change-kind">变动</label>
          <select
            id="change-kind"
            value={kind.key}
            onChange={(event) => {
              setKind(kinds.find(({ key }) => key === event.target.value)!)
              setSource("")
              setSays("")
            }}
          >
            {kinds.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        </p>
        {kind.sources.length > 0 && (
          <p className="field">
            <label htmlFor="change-source">钱从哪里来、到哪里去</label>
            <select
              id="change-source"
              value={source}
              onChange={(event) => {
                setSource(event.target.value)
                setSays("")
              }}
            >
              {kind.sources.map(([key, name]) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </select>
          </p>
        )}
        {kind.key === "breakDown" && (
          <Choice
            label="分解哪一笔"
            value={kept}
            onText={(number) => {
              setKept(number)
              setSays("")
            }}
            options={[
              ["", "请选择"],
              ...(quotas.value?.kept ?? []).flatMap(({ number, kindName, name, left }) =>
                left > 0 ? [[String(number), `${kindName}“${name}”（还有${wan(left)}万元）`] as const] : [],
              ),
            ]}
          />
        )}
        {kind.from && picks("change-from", "从哪条指标", from, setFrom)}
        {kind.to && picks("change-to", "到哪条指标", to, setTo)}
        <Field label="金额（元）" value={money} onText={setMoney} inputMode="decimal" />
        <Area label="原因" value={reason} onText={setReason} rows={2} />
        <Field label="依据的文号（没有可以不填）" value={document} onText={setDocument} />
        <Area label="随之调整的绩效目标（不调整可以不填）" value={goals} onText={setGoals} rows={2} />
        {says !== "" && (
          <p role="status" className="said">
            这项变动{says}
          </p>
        )}
        <TroubleLine>{trouble}</TroubleLine>
        <p className="row">
          <button type="submit" className="button main" disabled={busy}>
            {says === "" ? "看由谁批准" : "提交申请"}
          </button>
          <button type="button" className="button" onClick={onClose}>
            不办了
          </button>
        </p>
      </form>
    </Modal>
  )
}
