import { TroubleLine } from "./trouble-line.tsx"

/** What is shown until something has come from the server, or why it does not come. */
export function Waiting({ trouble, onAgain }: { readonly trouble: string; readonly onAgain?: () => void }) {
  if (trouble === "")
    return (
      <p className="waiting" role="status">
        <span className="turning" aria-hidden="true" /> 正在取……
      </p>
    )
  return (
    <div className="waiting">
      <TroubleLine>{trouble}</TroubleLine>
      {onAgain && (
        <button type="button" className="button" onClick={onAgain}>
          再试一次
        </button>
      )}
    </div>
  )
}
