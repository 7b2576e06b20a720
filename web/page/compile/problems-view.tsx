import type { Filter } from "../../shared/findings/filter.ts"
import { SeverityFilter } from "../../shared/findings/severity-filter.tsx"
import type { OpenedLedger } from "../messages/ledgers.ts"
import { ledgerTitle } from "./ledger-title.ts"
import { ProblemList } from "./problem-list.tsx"

interface Props {
  readonly ledger: OpenedLedger
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

/** A ledger with errors: how many, what to do, and each with its cell. Nothing is compiled from it. */
export function ProblemsView({ ledger, filter, onFilter }: Props) {
  const { summary } = ledger.report
  return (
    <main className="problems-view">
      <h1>{ledgerTitle(ledger)}</h1>
      <SeverityFilter
        summary={summary}
        chosen={filter.severities}
        onChoose={(severities) => onFilter({ ...filter, severities })}
      />
      <p className="lead" role="status">
        有 <b>{summary.error}</b> 个错误，改好以前不编制。请照下面所说的工作表和格子在 Excel 或 WPS
        里改正、保存，再把台账拖回这个页面。
      </p>
      <ProblemList ledger={ledger} filter={filter} onFilter={onFilter} />
    </main>
  )
}
