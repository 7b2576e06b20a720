import { useState } from "react"
import type { Movement } from "../answers/movement.ts"
import { ask } from "../client.ts"
import { mayAnywhere } from "../parts/held.ts"
import { Modal } from "../parts/modal.tsx"
import { yuan } from "../parts/money.ts"
import { useSession } from "../parts/session.ts"
import { useLoaded } from "../parts/use-loaded.ts"
import { Waiting } from "../parts/waiting.tsx"
import { quotaText } from "./quota-text.tsx"
import { ReasonDialog } from "./reason-dialog.tsx"

/** A figure whose movements are looked at: those of quotas that are all of what is said. */
export interface Figure {
  readonly name: string
  readonly touching: Readonly<Record<string, string>>
}

interface Props {
  readonly year: number
  readonly figure: Figure
  readonly asOf: string
  readonly knownOn: string
  readonly onDone: () => void
  readonly onClose: () => void
}

/** The movements a figure is the sum of, the newest first; a wrong one can be taken back by who may. */
export function MovementsDialog({ year, figure, asOf, knownOn, onDone, onClose }: Props) {
  const { me } = useSession()
  const [turn, setTurn] = useState(0)
  const [wrong, setWrong] = useState<Movement | null>(null)
  const asked = new URLSearchParams({ ...figure.touching, asOf, knownOn })
  const loaded = useLoaded<{ readonly movements: readonly Movement[]; readonly next: number | null }>(
    `/years/${year}/movements?${asked}`,
    turn,
  )
  const mayReverse = mayAnywhere(me, "year", "reverse")

  async function takeBack(number: number, reason: string) {
    await ask("POST", `/years/${year}/movements/${number}/reverse`, { reason })
    setTurn((n) => n + 1)
    onDone()
  }

  return (
    <Modal title={`${figure.name}：由哪些记录相加`} onClose={onClose} isWide>
      {loaded.value ? (
        <>
          {loaded.value.movements.length === 0 && <p className="empty">没有记录。</p>}
          <ol className="movements">
            {loaded.value.movements.map((movement) => (
              <li key={movement.number} className={movement.isReversed || movement.reverses ? "undone" : ""}>
                <p className="row between">
                  <strong>
                    {movement.date} {movement.reverses ? "冲销" : ""}
                    {movement.causeName}
                  </strong>
                  <span className="hint">
                    {movement.document} {movement.reason}
                  </span>
                </p>
                <ul className="plain">
                  {movement.moves.map(({ place, quota, cents }, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
                    <li key={i} className="row between">
                      <span>
                        {place} {quota && <span className="hint">{quotaText(quota)}</span>}
                      </span>
                      <span className={cents < 0 ? "amount minus" : "amount"}>{yuan(cents)}</span>
                    </li>
                  ))}
                </ul>
                <p className="hint">
                  {movement.known !== movement.date && `${movement.known}登记，`}
                  {movement.by}
                  {movement.approvedBy && `，${movement.approvedBy}批准`}
                  {movement.isReversed && "，已冲销"}
                  {mayReverse && !movement.isReversed && !movement.reverses && (
                    <>
                      {" "}
                      <button type="button" className="link" onClick={() => setWrong(movement)}>
                        冲销
                      </button>
                    </>
                  )}
                </p>
              </li>
            ))}
          </ol>
          {loaded.value.next !== null && <p className="hint">只列出最近的100笔。</p>}
        </>
      ) : (
        <Waiting trouble={loaded.trouble} onAgain={loaded.again} />
      )}
      {wrong && (
        <ReasonDialog
          title={`冲销${wrong.date}的${wrong.causeName}`}
          says="原来的一笔会一直留着，另记一笔相反的。"
          label="为什么冲销"
          doing="冲销"
          act={(reason) => takeBack(wrong.number, reason)}
          onClose={() => setWrong(null)}
        />
      )}
      <p className="row">
        <button type="button" className="button" onClick={onClose}>
          关闭
        </button>
      </p>
    </Modal>
  )
}
