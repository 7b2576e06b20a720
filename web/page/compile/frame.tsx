import type { ReactNode } from "react"
import { Brand } from "../../shared/theme/brand.tsx"
import { FileButton } from "../files/file-button.tsx"
import type { AddFiles } from "../files/work.ts"

/** What every view of a file is given: what to do with the next file, and the way back. */
export interface FrameProps {
  readonly name: string
  readonly onFiles: AddFiles
  readonly onBack: () => void
  readonly backTo: string
}

interface Props extends FrameProps {
  /** Fills the window, with panes that scroll by themselves. */
  readonly working: boolean
  readonly again: string
  /** More buttons of the bar. */
  readonly buttons?: ReactNode
  readonly children: ReactNode
}

/** The bar above a ledger or a draft, and what stands below it. */
export function Frame({ name, onFiles, onBack, backTo, working, again, buttons, children }: Props) {
  return (
    <div className={`file-view compile${working ? " working" : ""}`}>
      <header className="bar">
        <Brand />
        <button type="button" className="back" onClick={onBack}>
          ‹ {backTo}
        </button>
        <span className="file-name" title={name}>
          {name}
        </span>
        <FileButton look="quiet" onFiles={(files) => onFiles(files, "ledger")}>
          {again}
        </FileButton>
        {buttons}
      </header>
      {children}
    </div>
  )
}
