import { useId, useRef, useState } from "react"
import type { PaymentPreview } from "../answers/payments.ts"
import { sendFile, Trouble } from "../client.ts"
import { yuan } from "../parts/money.ts"
import { dayText } from "../parts/time.ts"
import { TroubleLine } from "../parts/trouble-line.tsx"
import { ColumnsForm, type Said } from "./columns-form.tsx"
import { PaymentText, quotaText } from "./quota-text.tsx"

interface Props {
  readonly year: number
  readonly onDone: () => void
}

/** A list of payments from a file: what it would bring is shown before it is taken, whole or not at all. */
export function ImportCard({ year, onDone }: Props) {
  const [file, setFile] = useState<File | null>(null)
  const [said, setSaid] = useState<Said>({})
  const [preview, setPreview] = useState<PaymentPreview | null>(null)
  const [trouble, setTrouble] = useState("")
  const [told, setTold] = useState("")
  const [busy, setBusy] = useState("")
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const path = `/years/${year}/payments`

  async function look(given: File, how: Said) {
    setFile(given)
    setSaid(how)
    setTrouble("")
    setTold("")
    setBusy("正在读取并与指标对照……")
    try {
      setPreview(await sendFile<PaymentPreview>("POST", `${path}/preview`, given, {}, asked(how)))
    } catch (error) {
      setPreview(null)
      setTrouble((error as Error).message)
    } finally {
      setBusy("")
    }
  }

  async function take() {
    if (!file || !preview) return
    setTrouble("")
    setBusy("正在登记……")
    try {
      await sendFile("PUT", path, file, { "if-match": `"${preview.seen}"` }, asked(said))
      const { booked, waits } = preview.brought!
      setTold(`已登记“${file.name}”：${booked.payments}笔入账，${waits.payments}笔待认领。`)
      forget()
      onDone()
    } catch (error) {
      setTrouble((error as Error).message)
      if (error instanceof Trouble && error.status === 412 && error.more.preview)
        setPreview(error.more.preview as PaymentPreview)
    } finally {
      setBusy("")
    }
  }

  function forget() {
    setFile(null)
    setPreview(null)
    setSaid({})
    if (input.current) input.current.value = ""
  }

  return (
    <section className="card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>导入支付明细</h2>
      <p className="hint">
        国库或支付系统导出的明细，Excel 或 CSV 都可以；先看对照，再整份登记。登记过的支付再导入不会重复。
      </p>
      <p className="row">
        <span className="file-button main">
          <input
            id={id}
            ref={input}
            type="file"
            accept=".xlsx,.csv,.txt"
            onChange={(event) => {
              const given = event.target.files?.[0]
              if (given) void look(given, {})
            }}
          />
          <label htmlFor={id}>选择支付明细</label>
        </span>
      </p>
      <p role="status" className="said">
        {busy || told}
      </p>
      <TroubleLine>{trouble}</TroubleLine>
      {file && preview && (
        <section className="preview" aria-label="对照">
          <h3>“{file.name}”</h3>
          {preview.problems.length > 0 ? (
            <>
              <ul className="plain problems">
                {preview.problems.map((sentence) => (
                  <li key={sentence} className="error">
                    {sentence}
                  </li>
                ))}
              </ul>
              <ColumnsForm top={preview.top} said={said} onSaid={(how) => void look(file, how)} />
            </>
          ) : (
            <Brought preview={preview} />
          )}
          <p className="row">
            <button
              type="button"
              className="button main"
              disabled={busy !== "" || !hasNew(preview)}
              onClick={() => void take()}
            >
              整份登记
            </button>
            <button type="button" className="button" disabled={busy !== ""} onClick={forget}>
              不登记
            </button>
            {preview.problems.length === 0 && !hasNew(preview) && (
              <span className="hint">里面的支付都已经登记过，没有新的。</span>
            )}
          </p>
        </section>
      )}
    </section>
  )
}

function hasNew({ brought }: PaymentPreview): boolean {
  return brought !== null && brought.booked.payments + brought.waits.payments > 0
}

function asked({ measure, row, columns }: Said): Readonly<Record<string, string>> {
  return {
    ...(measure && { measure }),
    ...(row !== undefined &&
      columns && {
        row: String(row),
        columns: Object.entries(columns)
          .map(([field, column]) => `${field}:${column}`)
          .join(","),
      }),
  }
}

function Brought({ preview }: { readonly preview: PaymentPreview }) {
  const {
    measure,
    columns,
    from,
    to,
    doubt,
    whole,
    booked,
    waits,
    before,
    twice,
    by,
    waiting,
    twiceRows,
    over,
  } = preview.brought!
  const sums = [
    ["明细共", whole],
    ["直接登记", booked],
    ["待认领", waits],
    ["已经登记过", before],
    ["明细里重复", twice],
  ] as const
  return (
    <>
      <dl className="facts" aria-label="合计">
        {sums.map(([name, { payments, cents }]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {payments}笔 {yuan(cents)}元
            </dd>
          </div>
        ))}
      </dl>
      {doubt !== null && (
        <p role="alert" className="trouble">
          {doubt}
        </p>
      )}
      <p className="hint">
        支付日期从{dayText(from)}到{dayText(to)}。金额单位：{measure ?? "按所选"}。
        {columns.map(({ fieldName, title }) => `${fieldName}取“${title}”`).join("，")}。
      </p>
      {by.length > 0 && (
        <p className="hint">
          对上指标的依据：{by.map((each) => `${each.by}（${each.payments}笔）`).join("；")}。
        </p>
      )}
      {over.length > 0 && (
        <details open>
          <summary>登记后超过指标的（{over.length}）</summary>
          <ul className="plain">
            {over.map(({ quota, cents }) => (
              <li key={quota.key}>
                {quotaText(quota)} <span className="minus">超{yuan(-cents)}元</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {waiting.length > 0 && (
        <details>
          <summary>待认领的（{waits.payments}）</summary>
          <ul className="plain">
            {waiting.map(({ payment, because }) => (
              <li key={payment.row}>
                第{payment.row}行 {payment.date} {yuan(payment.cents)}元 <PaymentText payment={payment} />{" "}
                <span className="hint">{because}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {twiceRows.length > 0 && (
        <details>
          <summary>明细里重复的（{twice.payments}），只登记一次</summary>
          <ul className="plain">
            {twiceRows.map((payment) => (
              <li key={payment.row}>
                第{payment.row}行 {payment.date} {yuan(payment.cents)}元 <PaymentText payment={payment} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
