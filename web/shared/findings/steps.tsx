import { useState } from "react"
import type { Anchor, Spot } from "../places.ts"

interface Props {
  readonly spots: readonly Spot[]
  readonly onStep: (anchor: Anchor) => void
}

/** The places of a finding one after another, and which of them is shown. */
export function Steps({ spots, onStep }: Props) {
  const [at, setAt] = useState(0)
  const to = (next: number) => {
    setAt(next)
    onStep(spots[next]!.anchor)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has a look of its own
    <div className="stepping" role="group" aria-label="逐处看">
      <button type="button" aria-label="上一处" disabled={at === 0} onClick={() => to(at - 1)}>
        ‹
      </button>
      <span role="status">
        第 {at + 1} 处，共 {spots.length} 处
      </span>
      <button type="button" aria-label="下一处" disabled={at === spots.length - 1} onClick={() => to(at + 1)}>
        ›
      </button>
    </div>
  )
}
