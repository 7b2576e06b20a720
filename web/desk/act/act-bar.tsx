import { useState } from "react"
import type { ActChoice } from "../answers/act-choice.ts"
import { ActDialog, type Subject } from "./act-dialog.tsx"
import type { CommentPlace } from "./comments-field.tsx"
import { useRemarks } from "./remarks.ts"
import { enteredText, type Known, rowsOf, startingRows } from "./starting-rows.ts"

interface Props {
  readonly year: number
  readonly acts: readonly ActChoice[]
  readonly subject: Subject
  readonly receivers?: readonly Subject[]
  readonly known?: Known
  readonly places?: readonly CommentPlace[]
  /** Named rules that points can be given by. */
  readonly ruleSets?: readonly { readonly name: string; readonly title: string }[]
  /** False when others must come first: the act can be asked for and says why it cannot be done yet. */
  readonly isDue?: boolean
  readonly onDone: () => void
}

/** What may be done now, a button each; the ones that lead on stand first. */
export function ActBar(props: Props) {
  const { year, acts, subject, receivers, known = {}, places, ruleSets, isDue = true, onDone } = props
  const [chosen, setChosen] = useState<ActChoice | null>(null)
  const { remarks, onRemarks } = useRemarks(year, subject.code)
  if (acts.length === 0 && !chosen) return null
  const order = ["on", "aside", "back"]
  const sorted = acts.toSorted((a, b) => order.indexOf(a.way) - order.indexOf(b.way))
  return (
    <div className="acts">
      {sorted.map((choice) => (
        <button
          key={choice.act}
          type="button"
          className={choice.way === "on" && isDue ? "button main" : "button"}
          onClick={() => setChosen(choice)}
        >
          {choice.actName}
        </button>
      ))}
      {chosen && (
        <ActDialog
          year={year}
          choice={chosen}
          subjects={[subject]}
          {...(chosen.act === "divide" && receivers && divisionOf(known, receivers))}
          {...(chosen.act !== "divide" && startOf(chosen.act, known))}
          {...(places && { places })}
          {...(ruleSets && { ruleSets })}
          {...(remarks.length > 0 && { comments: remarks })}
          onDone={() => {
            if (chosen.needs.some(({ need }) => need === "comments")) onRemarks([])
            onDone()
          }}
          onClose={() => setChosen(null)}
        />
      )}
    </div>
  )
}

/** Every control number of every unit, and what there is to divide. */
function divisionOf({ controls = [] }: Known, receivers: readonly Subject[]) {
  const allowed = rowsOf(controls)
  const rows = receivers.flatMap(({ code }) => allowed.map((each) => ({ ...each, of: code, typed: "" })))
  return { receivers, allowed, controls: rows }
}

function startOf(act: string, known: Known) {
  const controls = startingRows(act, known)
  return controls.length === 0 ? {} : { controls, hint: enteredText([known.entered]) }
}
