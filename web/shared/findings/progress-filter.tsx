import { toggled } from "./filter.ts"
import { type Progress, progressNames } from "./progress.ts"

interface Props {
  readonly counts: Readonly<Record<Progress, number>>
  /** How many of the version before are gone; null for the first version. */
  readonly mended: number | null
  readonly chosen: ReadonlySet<Progress | "mended">
  readonly onChoose: (chosen: ReadonlySet<Progress | "mended">) => void
}

/** How the work on a document stands, version by version; pressing a count shows only those. */
export function ProgressFilter({ counts, mended, chosen, onChoose }: Props) {
  const shown = (["mended", "open", "fresh", "explained", "aside"] as const).filter((each) => {
    if (each === "mended") return mended !== null
    return each === "explained" || each === "aside" ? counts[each] > 0 : mended !== null || answered(counts)
  })
  if (mended === null && !answered(counts)) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has a look of its own
    <div className="progress" role="group" aria-label="按进展筛选">
      {shown
        .filter((each) => mended !== null || each !== "fresh")
        .map((each) => {
          const count = each === "mended" ? mended! : counts[each]
          return (
            <button
              key={each}
              type="button"
              className={each}
              aria-pressed={chosen.has(each)}
              disabled={count === 0}
              onClick={() => onChoose(toggled(chosen, each))}
            >
              {progressNames[each]} <b>{count}</b>
            </button>
          )
        })}
    </div>
  )
}

function answered({ explained, aside }: Readonly<Record<Progress, number>>): boolean {
  return explained + aside > 0
}
