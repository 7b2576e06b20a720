import { useState } from "react"
import type { KeptRow } from "../answers/kept.ts"
import { mayAnywhere } from "../parts/held.ts"
import { wan } from "../parts/money.ts"
import { useSession } from "../parts/session.ts"
import { KeepDialog } from "./keep-dialog.tsx"
import { PassDialog } from "./pass-dialog.tsx"

interface Props {
  readonly year: number
  readonly kept: readonly KeptRow[]
  readonly onDone: () => void
}

/** Money that no unit has yet, with its countdown; the bureau's head writes it down and passes it on. */
export function KeptPart({ year, kept, onDone }: Props) {
  const { me } = useSession()
  const [keeping, setKeeping] = useState(false)
  const [passing, setPassing] = useState<KeptRow | null>(null)
  const may = mayAnywhere(me, "year", "keepMoney")
  if (kept.length === 0 && !may) return null
  return (
    <section aria-labelledby="kept-title">
      <h2 id="kept-title">代编和转移支付（{kept.filter(({ left }) => left > 0).length}笔没有下达完）</h2>
      {may && (
        <p className="row">
          <button type="button" className="button" onClick={() => setKeeping(true)}>
            登记代编和转移支付
          </button>
          <span className="hint">下达到单位的，到“指标变动”办理代编分解；下达到下级的，在这里登记。</span>
        </p>
      )}
      <ul className="plain">
        {kept.map((row) => (
          <li key={row.number} className="row between">
            <span>
              {row.kindName}“{row.name}”{wan(row.cents)}万元，还有{wan(row.left)}万元。
              <span className={row.daysLeft !== null && row.daysLeft < 0 ? "minus" : "hint"}>
                {" "}
                {row.says}
              </span>{" "}
              <span className="hint">
                {row.document}，{row.fundName}
              </span>
            </span>
            {may && row.left > 0 && row.kind !== "reserved" && (
              <button type="button" className="link" onClick={() => setPassing(row)}>
                下达下级
              </button>
            )}
          </li>
        ))}
      </ul>
      {keeping && <KeepDialog year={year} onDone={onDone} onClose={() => setKeeping(false)} />}
      {passing && <PassDialog year={year} kept={passing} onDone={onDone} onClose={() => setPassing(null)} />}
    </section>
  )
}
