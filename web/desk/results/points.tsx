import type { TotalView } from "../answers/points.ts"

const tones: Readonly<Record<string, string>> = {
  excellent: "green",
  good: "green",
  fair: "yellow",
  poor: "red",
}

/** Points with their grade as a coloured word. */
export function Points({ total, by }: { readonly total: TotalView; readonly by?: string }) {
  const { points, missing, grade, gradeName } = total
  return (
    <span className="points">
      {by && <span className="hint">{by}</span>}
      {points === null ? (
        <span className="hint">还差{missing}项</span>
      ) : (
        <>
          <strong>{points}</strong>分{" "}
          {gradeName && <span className={`light ${tones[grade ?? ""] ?? "none"}`}>{gradeName}</span>}
        </>
      )}
    </span>
  )
}
