import { useState } from "react"
import type { ChangeRow } from "../answers/money-changes.ts"
import { ask } from "../client.ts"
import { mayAnywhere } from "../parts/held.ts"
import { useTurn } from "../parts/live.ts"
import { yuan } from "../parts/money.ts"
import { useSession } from "../parts/session.ts"
import { TroubleLine } from "../parts/trouble-line.tsx"
import { useLoaded } from "../parts/use-loaded.ts"
import { Waiting } from "../parts/waiting.tsx"
import { AskChangeDialog } from "./ask-change-dialog.tsx"
import { DecideDialog } from "./decide-dialog.tsx"
import { quotaText } from "./quota-text.tsx"

/** Changes of the approved budget: asked for, decided by whom the rules name, with what they were decided by. */
export function ChangesPage({ year }: { readonly year: number }) {
  const { me } = useSession()
  const turn = useTurn(year)
  const [asking, setAsking] = useState(false)
  const [chosen, setChosen] = useState<ChangeRow | null>(null)
  const [trouble, setTrouble] = useState("")
  const loaded = useLoaded<{ readonly changes: readonly ChangeRow[]; readonly next: number | null }>(
    `/years/${year}/changes`,
    turn,
  )
  const mayAsk = mayAnywhere(me, "unit", "askChange")
  const changes = loaded.value?.changes ?? []
  const open = changes.filter(({ decided }) => decided === null)

  async function withdraw({ number }: ChangeRow) {
    setTrouble("")
    try {
      const body = { outcome: "withdrawn", document: null, remark: "" }
      await ask("POST", `/years/${year}/changes/${number}/decide`, body)
      loaded.again()
    } catch (error) {
      setTrouble((error as Error).message)
    }
  }

  if (!loaded.value)
    return (
      <main>
        <h1>指标变动</h1>
        <Waiting trouble={loaded.trouble} onAgain={loaded.again} />
      </main>
    )
  return (
    <main>
      <h1>指标变动</h1>
      {mayAsk && (
        <p className="row">
          <button type="button" className="button main" onClick={() => setAsking(true)}>
            申请变动
          </button>
          <span className="hint">调剂、追加、追减、收回；由谁批准、依据哪一条，填好就能看到。</span>
        </p>
      )}
      <TroubleLine>{trouble}</TroubleLine>
      <h2>待审批（{open.length}）</h2>
      {open.length === 0 && <p className="empty">没有等着审批的变动。</p>}
      <ul className="cards">
        {open.map((change) => (
          <li key={change.number} className="card">
            <ChangeText change={change} />
            <p className="row">
              {change.may.decide && (
                <button type="button" className="button main" onClick={() => setChosen(change)}>
                  审批
                </button>
              )}
              {change.may.withdraw && (
                <button type="button" className="button" onClick={() => void withdraw(change)}>
                  撤回
                </button>
              )}
            </p>
          </li>
        ))}
      </ul>
      {changes.length > open.length && <h2>已办结（{changes.length - open.length}）</h2>}
      <ul className="cards">
        {changes
          .filter(({ decided }) => decided !== null)
          .map((change) => (
            <li key={change.number} className="card">
              <ChangeText change={change} />
            </li>
          ))}
      </ul>
      {asking && <AskChangeDialog year={year} onDone={loaded.again} onClose={() => setAsking(false)} />}
      {chosen && (
        <DecideDialog year={year} change={chosen} onDone={loaded.again} onClose={() => setChosen(null)} />
      )}
    </main>
  )
}

function ChangeText({ change }: { readonly change: ChangeRow }) {
  const { kindName, cents, from, to, reason, day, by, says, document, goals, decided } = change
  return (
    <>
      <p className="row between">
        <strong>
          {kindName} {yuan(cents)}元
        </strong>
        {decided && (
          <span className={`state ${decided.outcome === "approved" ? "done" : "idle"}`}>
            {decided.outcomeName}
          </span>
        )}
      </p>
      {from && <p>从 {quotaText(from)}</p>}
      {to && <p>到 {quotaText(to)}</p>}
      <p>
        {reason} {document && <span className="hint">{document}</span>}
      </p>
      {goals !== "" && <p>随之调整的绩效目标：{goals}</p>}
      <p className="hint">
        {day} {by}申请。{says}
        {decided &&
          `${decided.day} ${decided.by}：${decided.outcomeName}${decided.document ? ` ${decided.document}` : ""}${decided.remark ? `，${decided.remark}` : ""}。`}
      </p>
    </>
  )
}
