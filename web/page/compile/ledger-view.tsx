import type { Filter } from "../../shared/findings/filter.ts"
import { Download } from "../files/download.tsx"
import type { FileEntry, WriteReport } from "../files/work.ts"
import type { Ask, OpenedLedger } from "../messages/ledgers.ts"
import { CompiledView } from "./compiled-view.tsx"
import { Frame, type FrameProps } from "./frame.tsx"
import type { Templates } from "./own-template.tsx"
import { ProblemsView } from "./problems-view.tsx"
import "./styles/ledger.css"

interface Props extends FrameProps {
  readonly file: FileEntry
  readonly ledger: OpenedLedger
  readonly ask: Ask
  readonly write: WriteReport
  readonly templates: Templates
  /** What the address says of it: whose document, and which problems are listed. */
  readonly of: string | null
  readonly filter: Filter
  readonly onView: (changed: { readonly of?: string; readonly filter?: Filter }) => void
}

/** A ledger: with errors all its problems and nothing else, without what is compiled from it. */
export function LedgerView(props: Props) {
  const { file, ledger, ask, write, templates, of, filter, onView, ...frame } = props
  const listed = { filter, onFilter: (filter: Filter) => onView({ filter }) }
  const sound = ledger.choices.length > 0
  const list =
    ledger.report.findings.length > 0 ? <Download files={[file]} write={write} what="问题清单" /> : null
  return (
    <Frame {...frame} working={sound} again="放入改好的台账" buttons={list}>
      {sound ? (
        <CompiledView {...{ ledger, ask, templates, of, ...listed }} onOf={(of) => onView({ of })} />
      ) : (
        <ProblemsView ledger={ledger} {...listed} />
      )}
    </Frame>
  )
}
