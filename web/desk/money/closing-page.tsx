import { useState } from "react"
import type { ClosingView } from "../answers/closing.ts"
import { quotaOf } from "../answers/quota.ts"
import { ask } from "../client.ts"
import { useTurn } from "../parts/live.ts"
import { centsOf, yuan } from "../parts/money.ts"
import { TroubleLine } from "../parts/trouble-line.tsx"
import { useLoaded } from "../parts/use-loaded.ts"
import { Waiting } from "../parts/waiting.tsx"
import { quotaText } from "./quota-text.tsx"

/** Closes a year into the next: what is left, what is carried, what goes back, and why. */
export function ClosingPage({ year }: { readonly year: number }) {
  const turn = useTurn(year)
  const { value, trouble: missed, again } = useLoaded<ClosingView>(`/years/${year}/closing`, turn)
  const [said, setSaid] = useState<Readonly<Record<string, string>>>({})
  const [trouble, setTrouble] = useState("")
  const [busy, setBusy] = useState(false)
  if (!value)
    return (
      <main>
        <h1>年终结转</h1>
        <Waiting trouble={missed} onAgain={again} />
      </main>
    )
  const { closed, problems, rows, cents, carry, surplus } = value
  const carried = rows.filter((row) => row.carry > 0)
  const returned = rows.filter((row) => row.carry <= 0)

  async function close() {
    setTrouble("")
    const changed = rows.flatMap(({ quota }) => {
      const typed = said[quota.key]
      return typed === undefined ? [] : [{ quota: quotaOf(quota), cents: centsOf(typed) }]
    })
    if (changed.some((each) => each.cents === null)) {
      setTrouble("有一行结转的金额不对，请按元填写，最多两位小数。")
      return
    }
    setBusy(true)
    try {
      await ask("POST", `/years/${year}/closing`, { carry: changed })
      setSaid({})
      again()
    } catch (error) {
      setTrouble((error as Error).message)
    } finally {
      setBusy(false)
    }
  }

  if (closed !== null)
    return (
      <main>
        <h1>年终结转</h1>
        <p>
          {year}年度已在{closed}结转到{year + 1}年，账已结清。{year + 1}年的上年结转就是这里结转的数。
        </p>
      </main>
    )
  return (
    <main className="broad">
      <h1>年终结转</h1>
      <p className="hint">
        结转以后，{year}年的账结清，不能再登记；{year + 1}
        年从结转的数开始，代替它预算里估的上年结转。合同占用的先释放，下年重新登记。单位：元。
      </p>
      {problems.length > 0 && (
        <section className="card returned" aria-labelledby="closing-not-yet">
          <h2 id="closing-not-yet">现在还不能结转</h2>
          <ul className="plain">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </section>
      )}
      <dl className="facts">
        {(
          [
            ["没有用完", cents],
            ["结转下年", carry],
            ["结余收回", surplus],
          ] as const
        ).map(([name, sum]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{yuan(sum)}</dd>
          </div>
        ))}
      </dl>
      {rows.length === 0 && <p className="empty">每条指标都用完了，没有要结转、收回的。</p>}
      {carried.length > 0 && (
        <section aria-labelledby="closing-carried">
          <h2 id="closing-carried">结转下年的（{carried.length}）</h2>
          <Rows rows={carried} label="结转下年的指标" said={said} onSaid={setSaid} />
        </section>
      )}
      {returned.length > 0 && (
        <details className="rule">
          <summary>结余收回的（{returned.length}），要改成结转的在这里填</summary>
          <Rows rows={returned} label="结余收回的指标" said={said} onSaid={setSaid} />
        </details>
      )}
      <TroubleLine>{trouble}</TroubleLine>
      <p className="row">
        <button
          type="button"
          className="button main"
          disabled={busy || problems.length > 0}
          onClick={() => void close()}
        >
          结转到{year + 1}年
        </button>
      </p>
    </main>
  )
}

interface RowsProps {
  readonly rows: ClosingView["rows"]
  readonly label: string
  readonly said: Readonly<Record<string, string>>
  readonly onSaid: (said: Readonly<Record<string, string>>) => void
}

function Rows({ rows, label, said, onSaid }: RowsProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keys
    <section className="scroll" aria-label={label} tabIndex={0}>
      <table className="list closing">
        <thead>
          <tr>
            <th scope="col">指标</th>
            <th scope="col" className="number">
              没有用完
            </th>
            <th scope="col">结转下年</th>
            <th scope="col">依据</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ quota, cents: left, carry: proposed, why }) => (
            <tr key={quota.key}>
              <th scope="row">{quotaText(quota)}</th>
              <td className="number">{yuan(left)}</td>
              <td>
                <input
                  inputMode="decimal"
                  aria-label={`${quotaText(quota)}结转多少`}
                  value={said[quota.key] ?? (proposed / 100).toFixed(2)}
                  onChange={(event) => onSaid({ ...said, [quota.key]: event.target.value })}
                />
              </td>
              <td>{why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
