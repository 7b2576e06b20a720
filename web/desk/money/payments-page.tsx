import { useState } from "react"
import type { Payments, WaitingRow } from "../answers/payments.ts"
import { ask } from "../client.ts"
import { useTurn } from "../parts/live.ts"
import { yuan } from "../parts/money.ts"
import { useLoaded } from "../parts/use-loaded.ts"
import { Waiting } from "../parts/waiting.tsx"
import { ImportCard } from "./import-card.tsx"
import { PaymentText } from "./quota-text.tsx"
import { ReasonDialog } from "./reason-dialog.tsx"
import { SettleDialog } from "./settle-dialog.tsx"

/** Lists of payments: taken from a file, taken back, and what of them waits to be settled by a person. */
export function PaymentsPage({ year }: { readonly year: number }) {
  const turn = useTurn(year)
  const { value, trouble, again } = useLoaded<Payments>(`/years/${year}/payments`, turn)
  return (
    <main className="broad">
      <h1>支付登记</h1>
      {value ? (
        <>
          {value.may.book && <ImportCard year={year} onDone={again} />}
          <WaitingPart year={year} value={value} onDone={again} />
          <Files year={year} value={value} onDone={again} />
        </>
      ) : (
        <Waiting trouble={trouble} onAgain={again} />
      )}
    </main>
  )
}

interface PartProps {
  readonly year: number
  readonly value: Payments
  readonly onDone: () => void
}

function WaitingPart({ year, value: { may, waiting, settled }, onDone }: PartProps) {
  const [chosen, setChosen] = useState<WaitingRow | null>(null)
  return (
    <section aria-labelledby="waiting-title">
      <h2 id="waiting-title">待认领（{waiting.length}）</h2>
      {waiting.length === 0 && <p className="empty">没有等着认领的支付。</p>}
      <ol className="cards waiting-list">
        {waiting.map((row) => (
          <li key={row.number} className="card">
            <p className="row between">
              <strong>
                {row.payment.date} {yuan(row.payment.cents)}元
              </strong>
              {may.book && (
                <button type="button" className="button main" onClick={() => setChosen(row)}>
                  认领
                </button>
              )}
            </p>
            <p>
              <PaymentText payment={row.payment} />
            </p>
            <p className="hint">{row.because}</p>
          </li>
        ))}
      </ol>
      {settled.length > 0 && (
        <details>
          <summary>已认领（{settled.length}）</summary>
          <ul className="plain">
            {settled.map(({ number, payment, day, by, isBooked, reason }) => (
              <li key={number}>
                {payment.date} {yuan(payment.cents)}元 <PaymentText payment={payment} />{" "}
                <span className="hint">
                  {day} {by}
                  {isBooked ? "登记" : "不登记"}
                  {reason && `：${reason}`}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {chosen && <SettleDialog year={year} row={chosen} onDone={onDone} onClose={() => setChosen(null)} />}
    </section>
  )
}

function Files({ year, value: { may, files }, onDone }: PartProps) {
  const [chosen, setChosen] = useState<Payments["files"][number] | null>(null)
  if (files.length === 0) return null
  return (
    <section aria-labelledby="files-title">
      <h2 id="files-title">登记过的明细（{files.length}）</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keys */}
      <section className="scroll" aria-label="登记过的明细" tabIndex={0}>
        <table className="list">
          <thead>
            <tr>
              <th scope="col">文件</th>
              <th scope="col" className="number">
                笔数
              </th>
              <th scope="col" className="number">
                合计（元）
              </th>
              <th scope="col">登记</th>
              <th scope="col">撤销</th>
            </tr>
          </thead>
          <tbody>
            {files.map((file) => (
              <tr key={file.number}>
                <th scope="row">{file.name}</th>
                <td className="number">{file.payments}</td>
                <td className="number">{yuan(file.cents)}</td>
                <td>
                  {file.day} {file.by}
                </td>
                <td>
                  {file.back ? (
                    `${file.back.day} ${file.back.by}：${file.back.reason}`
                  ) : may.book ? (
                    <button type="button" className="link" onClick={() => setChosen(file)}>
                      撤销整份
                    </button>
                  ) : (
                    "—"
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {chosen && (
        <ReasonDialog
          title={`撤销“${chosen.name}”`}
          says="这份明细登记的支付全部冲销，待认领的一并取消；改好以后可以重新导入。"
          label="为什么撤销"
          doing="撤销整份"
          act={async (reason) => {
            await ask("POST", `/years/${year}/payments/${chosen.number}/back`, { reason })
            onDone()
          }}
          onClose={() => setChosen(null)}
        />
      )}
    </section>
  )
}
