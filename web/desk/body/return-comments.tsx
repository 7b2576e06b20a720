import { placeText } from "../../../src/report/findings/place.ts"
import type { BodyView } from "../answers/body.ts"
import { dayText } from "../parts/time.ts"

interface Props {
  readonly comments: NonNullable<BodyView["comments"]>
  /** The page that shows them at their places; "" when there is none for this person. */
  readonly to: string
}

/** Why a budget came back: remarks, by whom, and until when it is wanted again. */
export function ReturnComments({ comments, to }: Props) {
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
      {to !== "" && (
        <p>
          <a href={to}>到表里看这些意见在哪里</a>
        </p>
      )}
    </section>
  )
}
