import { useCallback, useEffect, useId, useMemo, useState } from "react"
import { DocumentView } from "../../shared/document/document-view.tsx"
import { outlineOf } from "../../shared/document/headings.ts"
import { type Anchor, marksOf, PlaceIndex, type Shown } from "../../shared/places.ts"
import type { Ask, Choice, Compiled, OpenedLedger } from "../messages/ledgers.ts"
import { Downloads } from "./downloads.tsx"
import { ledgerTitle } from "./ledger-title.ts"
import { ProblemList } from "./problem-list.tsx"
import { allProblems } from "./problems.ts"
import { Verdict } from "./verdict.tsx"

interface Props {
  readonly ledger: OpenedLedger
  readonly ask: Ask
}

/** What is compiled from a ledger: whose, the document, downloads, and what is worth another look. */
export function CompiledView({ ledger, ask }: Props) {
  const { key, choices } = ledger
  const [of, setOf] = useState(choices[0]!.code)
  const [compiled, setCompiled] = useState<Compiled | null>(null)
  const [trouble, setTrouble] = useState("")
  const [side, setSide] = useState<Side>("findings")
  const select = useId()

  useEffect(() => {
    let wanted = true
    setCompiled(null)
    setTrouble("")
    ask({ ask: "compile", key, of }).then(
      (answer) => wanted && setCompiled(answer),
      (error: Error) => wanted && setTrouble(error.message),
    )
    return () => {
      wanted = false
    }
  }, [ask, key, of])

  return (
    <main className={`workbench side-${side}`}>
      <section className="summary" aria-label="编制结果">
        <h1>{compiled?.title ?? ledgerTitle(ledger)}</h1>
        {choices.length > 1 && (
          <span className="whose">
            <label htmlFor={select}>编哪一份</label>
            <select id={select} value={of} onChange={(event) => setOf(event.target.value)}>
              {choices.map((choice) => (
                <option key={choice.code} value={choice.code}>
                  {optionText(choice)}
                </option>
              ))}
            </select>
          </span>
        )}
        <p className="recognised" role="status">
          {compiled || trouble !== ""
            ? `台账共 ${ledger.units} 个单位、${ledger.projects} 个项目、${ledger.lines} 条明细。`
            : "正在编制……"}
        </p>
      </section>
      {compiled && (
        <Bench key={of} ledger={ledger} compiled={compiled} of={of} ask={ask} side={side} onSide={setSide} />
      )}
      {!compiled && (
        <div className="middle">
          {trouble === "" && <span className="turning" aria-hidden="true" />}
          <p className="trouble" role="alert">
            {trouble}
          </p>
        </div>
      )}
    </main>
  )
}

function optionText({ code, name, kind }: Choice): string {
  if (kind === "region") return name
  return kind === "unit" ? `\u3000${code} ${name}（单位）` : `${code} ${name}（部门）`
}

/** What a narrow screen shows: the document, or what belongs to it. */
type Side = "document" | "findings"

interface BenchProps extends Props {
  readonly compiled: Compiled
  readonly of: string
  readonly side: Side
  readonly onSide: (side: Side) => void
}

/** The compiled document beside its downloads and remarks, or one at a time on a narrow screen. */
function Bench({ ledger, compiled, of, ask, side, onSide }: BenchProps) {
  const { blocks, looks, report, titles } = compiled
  const marks = useMemo(() => marksOf(report.findings, new PlaceIndex(blocks)), [report, blocks])
  const outline = useMemo(() => outlineOf(blocks, looks), [blocks, looks])
  const [selected, setSelected] = useState<number | null>(null)
  const [target, setTarget] = useState<Shown | null>(null)
  const [filter, setFilter] = useState(allProblems)
  const remarks = ledger.report.findings.length

  const goTo = useCallback(
    (anchor: Anchor) => {
      onSide("document")
      setTarget((last) => ({ anchor, focus: true, turn: (last?.turn ?? 0) + 1 }))
    },
    [onSide],
  )

  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset has a look of its own */}
      <div className="sides" role="group" aria-label="显示">
        <button type="button" aria-pressed={side === "findings"} onClick={() => onSide("findings")}>
          下载{remarks > 0 ? `和提醒（${remarks}）` : ""}
        </button>
        <button type="button" aria-pressed={side === "document"} onClick={() => onSide("document")}>
          文档
        </button>
      </div>
      <div className="panes">
        <DocumentView
          blocks={blocks}
          looks={looks}
          outline={outline}
          findings={report.findings}
          marks={marks}
          titles={titles}
          selected={selected}
          target={target}
          onPick={(finding) => {
            setSelected(finding)
            onSide("findings")
          }}
          onGoTo={goTo}
        />
        <aside className="findings compile-side" aria-label="下载和提醒">
          <Verdict
            compiled={compiled}
            marks={marks}
            selected={selected}
            onSelect={setSelected}
            onGoTo={goTo}
          />
          <Downloads ledger={ledger} of={of} ask={ask} />
          {remarks > 0 && (
            <section aria-labelledby="remarks">
              <h2 id="remarks">台账里值得再看的（{remarks}）</h2>
              <p className="aside">不妨碍编制；确实如此的可以不改。</p>
              <ProblemList ledger={ledger} filter={filter} onFilter={setFilter} />
            </section>
          )}
        </aside>
      </div>
    </>
  )
}
