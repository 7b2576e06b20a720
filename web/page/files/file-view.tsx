import { type ReactNode, useCallback, useMemo } from "react"
import type { Explanation } from "../../../src/check/explanations/index.ts"
import type { Finding } from "../../../src/model/finding.ts"
import { visible } from "../../../src/text/visible.ts"
import type { Filter } from "../../shared/findings/filter.ts"
import { Brand } from "../../shared/theme/brand.tsx"
import { type View, Workbench } from "../../shared/workbench/workbench.tsx"
import { AnswerForm } from "../answers/answer-form.tsx"
import { AnswerMenu } from "../answers/answer-menu.tsx"
import { type Answer, dayOf, merged, withAnswer, withoutAnswer } from "../answers/answered.ts"
import type { Purpose } from "../messages/files.ts"
import type { Ask, MadeFile } from "../messages/ledgers.ts"
import { Download } from "./download.tsx"
import { FileButton } from "./file-button.tsx"
import { findingAt, findingNamed } from "./finding-name.ts"
import type { FileEntry, WriteReport } from "./work.ts"

interface Props {
  readonly file: FileEntry
  /** The name of its finding that is open, as the address has it. */
  readonly finding: string | null
  readonly write: WriteReport
  readonly ask: Ask
  readonly onMark: (key: number) => Promise<MadeFile>
  readonly filter: Filter
  readonly onView: (changed: { readonly finding?: string | null; readonly filter?: Filter }) => void
  readonly onExplain: (explanations: readonly Explanation[]) => void
  /** Who explained something last. */
  readonly by: string
  readonly onFiles: (files: readonly File[]) => void
  readonly onBack: () => void
  readonly backTo: string
  /** Does something else with a file of which nothing could be made. */
  readonly onAgain: (purpose: Purpose) => void
  /** Which version this is, and what it is held against. */
  readonly history?: ReactNode
}

/** One file: being read, unreadable, or checked. */
export function FileView(props: Props) {
  const { file, write, ask, onFiles, onBack, backTo, onExplain, onAgain, onMark } = props
  const { outcome, name, kept } = file
  return (
    <div className={outcome?.kind === "checked" ? "file-view working" : "file-view"}>
      {outcome?.kind === "checked" && (
        // biome-ignore lint/a11y/useValidAnchor: it is a link to a place on the page
        <a
          className="skip"
          href="#findings"
          onClick={(event) => {
            // The address says what is shown, not where one is on it.
            event.preventDefault()
            document.getElementById("findings")?.focus()
          }}
        >
          跳到问题列表
        </a>
      )}
      <header className="bar">
        <Brand />
        <button type="button" className="back" onClick={onBack}>
          ‹ {backTo}
        </button>
        <span className="file-name" title={name}>
          {name}
        </span>
        <FileButton look="quiet" onFiles={onFiles}>
          再放入文件
        </FileButton>
        {outcome?.kind === "checked" && kept && (
          <AnswerMenu
            name={name}
            explanations={kept.explanations}
            ask={ask}
            onBring={(brought) => onExplain(merged(kept.explanations, brought))}
          />
        )}
        <Download
          files={[file]}
          write={write}
          mark={/\.(docx|xlsx|pdf)$/i.test(name) ? () => onMark(file.key) : undefined}
        />
      </header>
      {!outcome && (
        <main className="middle" role="status">
          <span className="turning" aria-hidden="true" />
          <p>正在读取和检查“{name}”……</p>
        </main>
      )}
      {outcome?.kind === "unreadable" && (
        <main className="middle">
          <h1>这个文件没有读成</h1>
          <p role="alert">{visible(outcome.message)}</p>
          {outcome.offers && (
            <p className="offers">
              {outcome.offers.map((purpose) => (
                <button key={purpose} type="button" className="button main" onClick={() => onAgain(purpose)}>
                  {purpose === "compile" ? "起草明年的台账" : "检查它"}
                </button>
              ))}
            </p>
          )}
          <FileButton look={outcome.offers ? "quiet" : "main"} onFiles={onFiles}>
            换一个文件
          </FileButton>
        </main>
      )}
      {outcome?.kind === "checked" && <CheckedFile {...props} checked={outcome.checked} />}
    </div>
  )
}

type Checked = Parameters<typeof Workbench>[0]["checked"]

function CheckedFile(props: Props & { readonly checked: Checked }) {
  const { file, finding: named, filter, checked, by, onExplain, onView, history } = props
  const { findings } = checked.report
  const { kept, key } = file
  const explanations = kept?.explanations
  const selected = useMemo(() => findingAt(findings, named), [findings, named])
  const view = useMemo(() => ({ selected, filter }), [selected, filter])
  const change = useCallback(
    ({ selected, ...changed }: Partial<View>) =>
      onView(
        selected === undefined
          ? changed
          : { ...changed, finding: selected === null ? null : findingNamed(findings, selected) },
      ),
    [findings, onView],
  )
  const more = useCallback(
    (finding: Finding) => {
      if (!explanations) return null
      const about = `${key} ${finding.check} ${finding.about}`
      return (
        <AnswerForm
          // A finding that was answered begins anew.
          key={`${about} ${finding.explanation?.text ?? ""}`}
          finding={finding}
          about={about}
          by={by}
          onAnswer={(answer: Answer) =>
            onExplain(withAnswer(explanations, finding, answer, dayOf(new Date())))
          }
          onTakeBack={() => onExplain(withoutAnswer(explanations, finding))}
        />
      )
    },
    [explanations, key, by, onExplain],
  )
  return (
    <Workbench checked={checked} before={file.before} view={view} onView={change} more={more}>
      {history}
    </Workbench>
  )
}
