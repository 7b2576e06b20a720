import { memo } from "react"
import type { Finding } from "../../../src/model/finding.ts"
import { severityNames } from "../../../src/report/findings/report.ts"
import { CheckPage } from "../../shared/findings/check-page.tsx"
import { cellsText, elsewhereText } from "./problems.ts"

interface Props {
  readonly problem: Finding
  readonly title: string
}

/** One problem of a ledger: the cells, what is wrong, how to mend it, and what the check looks for. */
export const ProblemCard = memo(function ProblemCard({ problem, title }: Props) {
  const { severity, check, message, advice, cause, should } = problem
  const cells = cellsText(problem)
  const elsewhere = elsewhereText(problem)
  return (
    <li className={`problem ${severity}`}>
      <p className="line">
        <span className="badge">{severityNames[severity]}</span>
        {cells !== "" && <b className="cells">{cells}</b>}
        {elsewhere !== "" && <span className="elsewhere">另见{elsewhere}</span>}
      </p>
      <p className="message">{message}</p>
      {should && <p className="how">应为：{should}</p>}
      {cause && <p className="how">可能原因：{cause}</p>}
      {advice && <p className="how">怎么改：{advice}</p>}
      <CheckPage check={check} title={title} />
    </li>
  )
})
