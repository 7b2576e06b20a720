import { placeText } from "../../../src/report/findings/place.ts"
import type { BodyView } from "../api.ts"
import { dayText } from "../parts/time.ts"

/** Why a budget came back: remarks, by whom, and until when it is wanted again. */
export function ReturnComments({ comments }: { readonly comments: NonNullable<BodyView["comments"]> }) {
  const { day, who, due, comments: remarks } = comments
  return (
    <section className="card returned" aria-labelledby="returned-title">
      <h2 id="returned-title">退回意见（{remarks.length}）</h2>
      <p className="hint">
        {dayText(day)} {who}
        {due && `，请在${dayText(due)}前重新报送`}
      </p>
      <ol className="remarks">
        {remarks.map(({ at, text }) => (
          <li key={text}>
            {text}
            {at.sheet !== undefined && <span className="hint"> {placeText(at)}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}
