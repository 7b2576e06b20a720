import { useCallback, useEffect, useId, useMemo, useRef, useState } from "react"
import { coverDate, coverMonths } from "../../../src/compile/cover-month.ts"
import { DocumentView } from "../../shared/document/document-view.tsx"
import { outlineOf } from "../../shared/document/headings.ts"
import type { Filter } from "../../shared/findings/filter.ts"
import { type Anchor, marksOf, PlaceIndex, type Shown } from "../../shared/places.ts"
import type { Ask, Choice, Compiled, OpenedLedger } from "../messages/ledgers.ts"
import { Downloads } from "./downloads.tsx"
import { ledgerTitle } from "./ledger-title.ts"
import type { Templates } from "./own-template.tsx"
import { ProblemList } from "./problem-list.tsx"
import { Verdict } from "./verdict.tsx"

interface Props {
  readonly ledger: OpenedLedger
  readonly ask: Ask
  readonly templates: Templates
  /** Whose document the address asks for; null for the first. */
  readonly of: string | null
  readonly onOf: (of: string) => void
  /** Which of the ledger's own remarks are listed. */
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

/** What is compiled from a ledger: whose, the document, downloads, and what is worth another look. */
export function CompiledView(props: Props) {
  const { ledger, ask, onOf } = props
  const { key, choices } = ledger
  const of = (choices.find(({ code }) => code === props.of) ?? choices[0]!).code
  const [compiled, setCompiled] = useState<Compiled | null>(null)
  const [trouble, setTrouble] = useState("")
  const [side, setSide] = useState<Side>("findings")
  const id = useId()
  const months = useMemo(() => monthsOf(ledger), [ledger])
  const [month, setMonth] = useState(() => monthNow(ledger))
  const shownOf = useRef<string | null>(null)

  useEffect(() => {
    let wanted = true
    // With another month on its cover it is the same document.
    if (shownOf.current !== of) setCompiled(null)
    shownOf.current = of
    setTrouble("")
    ask({ ask: "compile", key, of, month }).then(
      (answer) => wanted && setCompiled(answer),
      (error: Error) => wanted && setTrouble(error.message),
    )
    return () => {
      wanted = false
    }
  }, [ask, key, of, month])

  return (
    <main className={`workbench side-${side}`}>
      <section className="summary" aria-label="编制结果">
        <h1>{compiled?.title ?? ledgerTitle(ledger)}</h1>
        {choices.length > 1 && (
          <span className="whose">
            <label htmlFor={`${id}-of`}>编哪一份</label>
            <select id={`${id}-of`} value={of} onChange={(event) => onOf(event.target.value)}>
              {choices.map((choice) => (
                <option key={choice.code} value={choice.code}>
                  {optionText(choice)}
                </option>
              ))}
            </select>
          </span>
        )}
        <span className="whose">
          <label htmlFor={`${id}-month`}>封面月份</label>
          <select
            id={`${id}-month`}
            value={month ?? ""}
            onChange={(event) => setMonth(event.target.value || null)}
          >
            <option value="">不写</option>
            {months.map((each) => (
              <option key={each} value={each}>
                {each.replace(/^(\d+)-0?(\d+)$/, "$1年$2月")}
              </option>
            ))}
          </select>
        </span>
        <p className="recognised" role="status">
          {compiled || trouble !== ""
            ? `台账共 ${ledger.units} 个单位、${ledger.projects} 个项目、${ledger.lines} 条明细。`
            : "正在编制……"}
        </p>
      </section>
      {compiled && <Bench key={of} {...{ ...props, compiled, of, month, side }} onSide={setSide} />}
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

/** The months that may stand on the cover, `2026-02`. */
function monthsOf(ledger: OpenedLedger): string[] {
  const { year } = ledger.report
  return year === null ? [] : coverMonths({ year, stage: "budget" }).map(monthText)
}

/** This month, where the document may be made out in it. */
function monthNow(ledger: OpenedLedger): string | null {
  const { year } = ledger.report
  const day = year === null ? undefined : coverDate({ year, stage: "budget" }, new Date())
  return day ? monthText(day) : null
}

function monthText(day: Date): string {
  return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, "0")}`
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
  readonly month: string | null
  readonly side: Side
  readonly onSide: (side: Side) => void
}

/** The compiled document beside its downloads and remarks, or one at a time on a narrow screen. */
function Bench(props: BenchProps) {
  const { ledger, compiled, of, month, ask, templates, side, onSide, filter, onFilter } = props
  const { blocks, looks, report, titles } = compiled
  const marks = useMemo(() => marksOf(report.findings, new PlaceIndex(blocks)), [report, blocks])
  const outline = useMemo(() => outlineOf(blocks, looks), [blocks, looks])
  const [selected, setSelected] = useState<number | null>(null)
  const [target, setTarget] = useState<Shown | null>(null)
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
          <Downloads ledger={ledger} of={of} month={month} ask={ask} templates={templates} />
          {remarks > 0 && (
            <section aria-labelledby="remarks">
              <h2 id="remarks">台账里值得再看的（{remarks}）</h2>
              <p className="aside">不妨碍编制；确实如此的可以不改。</p>
              <ProblemList ledger={ledger} filter={filter} onFilter={onFilter} />
            </section>
          )}
        </aside>
      </div>
    </>
  )
}
