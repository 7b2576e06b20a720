import type { ResultsUse, UsedResult } from "../answers/used-results.ts"
import { wan } from "./money.ts"
import { useLoaded } from "./use-loaded.ts"

const tones: Readonly<Record<string, string>> = {
  keep: "green",
  reduce: "yellow",
  review: "yellow",
  end: "red",
}
const scorers = { unit: "自评", department: "部门复评", bureau: "财政局复评" } as const

/** What the projects of a body came to the year before, beside its budget of this year; nothing where nothing is known. */
export function LastResults({ year, code }: { readonly year: number; readonly code: string }) {
  const path = `/years/${year - 1}/evaluation/use?code=${encodeURIComponent(code)}`
  const { value } = useLoaded<ResultsUse>(path)
  const results = value?.results ?? []
  if (results.length === 0) return null
  return (
    <details className="card last-results" open={results.some(isPoor) || undefined}>
      <summary>
        {year - 1}年的绩效结果（{results.length}）
      </summary>
      <ResultRows results={results} year={year - 1} />
    </details>
  )
}

/** Results with their consequence, and what the next budget made of it. */
export function ResultRows({
  results,
  year,
}: {
  readonly results: readonly UsedResult[]
  readonly year: number
}) {
  return (
    <ul className="plain results">
      {results.map((result) => (
        <li key={`${result.of} ${result.id}`}>
          <p className="row between">
            <strong>{result.name}</strong>
            <span className="points">
              {result.points === null ? (
                <span className="hint">还没有得分</span>
              ) : (
                <>
                  <span className="hint">{scorers[result.by]}</span> <strong>{result.points}</strong>分{" "}
                  {result.gradeName}{" "}
                </>
              )}
              {result.consequenceName && (
                <span className={`light ${tones[result.consequence ?? ""] ?? "none"}`}>
                  {result.consequence === "keep" ? result.consequenceName : `建议${result.consequenceName}`}
                </span>
              )}
            </span>
          </p>
          <p className="hint">
            {result.ofName} · {year}年预算{wan(result.budget)}万元
            {result.left !== null && `，剩余${wan(result.left)}万元`}
            {result.next !== null &&
              ` · ${year + 1}年${result.next === 0 ? "没有安排" : `${wan(result.next)}万元`}`}
            {result.uptakeName !== "" && ` · ${result.uptakeName}`}
            {result.consequenceName !== null && !result.isConfirmed && " · 建议所据的规则还没有核实"}
          </p>
          {result.remarks.length > 0 && <p>{result.remarks.join("；")}</p>}
        </li>
      ))}
    </ul>
  )
}

/** Whether a result asks for less, or for nothing. */
export function isPoor({ consequence }: UsedResult): boolean {
  return consequence !== null && consequence !== "keep"
}
