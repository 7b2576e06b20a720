import { useState } from "react"
import type { ActChoice } from "../api.ts"
import type { ControlRow } from "../parts/pasted.ts"
import { ActDialog, type Subject } from "./act-dialog.tsx"
import type { CommentPlace } from "./comments-field.tsx"

interface Props {
  readonly year: number
  readonly acts: readonly ActChoice[]
  readonly subject: Subject
  readonly receivers?: readonly Subject[]
  readonly controls?: readonly ControlRow[]
  readonly places?: readonly CommentPlace[]
  /** False when others must come first: the act can be asked for and says why it cannot be done yet. */
  readonly isDue?: boolean
  readonly onDone: () => void
}

/** What may be done now, a button each; the ones that lead on stand first. */
export function ActBar({ year, acts, subject, receivers, controls, places, isDue = true, onDone }: Props) {
  const [chosen, setChosen] = useState<ActChoice | null>(null)
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
          {...(chosen.act === "divide" && receivers && { receivers })}
          {...(chosen.act === "divide" && receivers && controls && { allowed: controls })}
          {...(controls && rowsFor(chosen.act, controls, receivers ?? []))}
          {...(places && { places })}
          onDone={onDone}
          onClose={() => setChosen(null)}
        />
      )}
    </div>
  )
}

/** The rows to begin with: what was issued when it is adjusted, every control number of every unit when it is divided. */
function rowsFor(
  act: string,
  controls: readonly ControlRow[],
  receivers: readonly Subject[],
): { readonly controls?: readonly ControlRow[] } {
  if (act === "adjust") return { controls }
  if (act !== "divide") return {}
  return {
    controls: receivers.flatMap(({ code }) => controls.map((each) => ({ ...each, of: code, typed: "" }))),
  }
}
