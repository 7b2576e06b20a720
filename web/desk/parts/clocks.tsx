import type { ClockView } from "../answers/clock.ts"

/** How many days are left, in a word. */
export function DaysLeft({ days }: { readonly days: number | null }) {
  if (days === null) return null
  if (days < 0) return <span className="days late">已超{-days}天</span>
  return <span className={days <= 5 ? "days soon" : "days"}>还有{days}天</span>
}

/** The clocks of the law and of the bureau, each as its sentence. */
export function Clocks({ clocks }: { readonly clocks: readonly ClockView[] }) {
  if (clocks.length === 0) return null
  return (
    <details className="clocks">
      <summary>期限（{clocks.length}）</summary>
      <ul>
        {clocks.map(({ key, says, standing }) => (
          <li key={key} className={standing === "overdue" || standing === "late" ? "late" : undefined}>
            {says}
          </li>
        ))}
      </ul>
    </details>
  )
}
