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
}

/** A ledger: with errors all its problems and nothing else, without what is compiled from it. */
export function LedgerView({ file, ledger, ask, write, templates, ...frame }: Props) {
  const sound = ledger.choices.length > 0
  const list =
    ledger.report.findings.length > 0 ? <Download files={[file]} write={write} what="问题清单" /> : null
  return (
    <Frame {...frame} working={sound} again="放入改好的台账" buttons={list}>
      {sound ? (
        <CompiledView ledger={ledger} ask={ask} templates={templates} />
      ) : (
        <ProblemsView ledger={ledger} />
      )}
    </Frame>
  )
}
