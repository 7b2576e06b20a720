import type { AppraisalView } from "../answers/appraisal.ts"

/** What is judged: every criterion with its points in the draft and in the report, and what both rest on. */
export function CriteriaTable({ criteria }: Pick<AppraisalView, "criteria">) {
  const { rows, points, gradeName, hints } = criteria
  if (rows.length === 0) return null
  const hasPoints = points !== null
  return (
    <section aria-labelledby="criteria-title">
      <h2 id="criteria-title">评价指标{hasPoints && "和得分"}</h2>
      {hasPoints && (
        <p>
          合计<strong>{points}</strong>分
          {gradeName && (
            <>
              ，等级<strong>{gradeName}</strong>
            </>
          )}
          。
        </p>
      )}
      {hints.map((hint) => (
        <p key={hint} className="hint">
          {hint}
        </p>
      ))}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keys, too */}
      <section className="scroll" tabIndex={0} aria-label="指标、分值和得分">
        <table className="list">
          <thead>
            <tr>
              <th scope="col">类别</th>
              <th scope="col">指标</th>
              <th scope="col" className="number">
                分值
              </th>
              {hasPoints && (
                <>
                  <th scope="col" className="number">
                    初稿得分
                  </th>
                  <th scope="col" className="number">
                    正式得分
                  </th>
                  <th scope="col">依据</th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ number, group, name, weight, draft, report }) => (
              <tr key={number}>
                <td>{group}</td>
                <td>{name}</td>
                <td className="number">{weight}</td>
                {hasPoints && (
                  <>
                    <td className="number">{draft?.points ?? "—"}</td>
                    <td className="number">{report?.points ?? "—"}</td>
                    <td>{(report ?? draft)?.basis}</td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
