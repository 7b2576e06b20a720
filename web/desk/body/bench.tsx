import { type MouseEvent, type ReactNode, useCallback, useMemo, useRef, useState } from "react"
import { catalogue } from "../../../src/check/catalogue.ts"
import type { Finding, Report } from "../../../src/model/finding.ts"
import { type DisclosureJson, disclosureFromJson } from "../../../src/model/json.ts"
import { DocumentView } from "../../shared/document/document-view.tsx"
import { outlineOf } from "../../shared/document/headings.ts"
import { shownAs } from "../../shared/document/shown.ts"
import { anchorOfWords, type Spot, spotOf } from "../../shared/document/spot.ts"
import { everything, type Filter, shown } from "../../shared/findings/filter.ts"
import { FindingList } from "../../shared/findings/finding-list.tsx"
import { FindingStrip } from "../../shared/findings/finding-strip.tsx"
import { SeverityFilter } from "../../shared/findings/severity-filter.tsx"
import { type Anchor, marksOf, PlaceIndex, ranksOf, type Shown } from "../../shared/places.ts"

const titles: Readonly<Record<string, string>> = Object.fromEntries(
  catalogue.map(({ id, title }) => [id, title]),
)

const noRemarks: readonly { readonly text: string }[] = []

interface Props {
  readonly report: Report
  readonly disclosure: DisclosureJson | null
  readonly head: ReactNode
  /** What stands below the facts of an open finding. */
  readonly more?: (finding: Finding) => ReactNode
  /** Remarks that are shown where they were written. */
  readonly remarks?: readonly { readonly text: string }[]
  /** Hears which cell or paragraph somebody wants to write about. */
  readonly onSpot?: ((spot: Spot) => void) | undefined
}

/** A budget as it will be printed beside what was found in it, or one at a time on a narrow screen. */
export function Bench({ report, disclosure, head, more, remarks = noRemarks, onSpot }: Props) {
  const { blocks, looks } = useMemo(
    () => (disclosure ? shownAs(disclosureFromJson(disclosure)) : { blocks: [], looks: [] }),
    [disclosure],
  )
  const index = useMemo(() => new PlaceIndex(blocks), [blocks])
  const marks = useMemo(() => marksOf(report.findings, index), [report, index])
  const outline = useMemo(() => outlineOf(blocks, looks), [blocks, looks])
  const ranks = useMemo(() => ranksOf(marks), [marks])
  const [filter, setFilter] = useState<Filter>(everything)
  const numbers = useMemo(() => shown(report.findings, filter, titles, ranks), [report, filter, ranks])
  const [selected, setSelected] = useState<number | null>(null)
  const [target, setTarget] = useState<Shown | null>(null)
  const [side, setSide] = useState<"document" | "findings">("findings")
  const list = useRef<HTMLDivElement>(null)

  const show = useCallback((anchor: Anchor | null, focus = false) => {
    if (anchor) setTarget((last) => ({ anchor, focus, turn: (last?.turn ?? 0) + 1 }))
  }, [])
  const select = useCallback(
    (number: number | null) => {
      setSelected(number)
      if (number !== null) show(marks.of[number]?.[0]?.anchor ?? null)
    },
    [marks, show],
  )
  const pick = useCallback((number: number) => {
    setFilter(everything)
    setSelected(number)
    setSide("findings")
    requestAnimationFrame(() => {
      const card = list.current?.querySelector<HTMLElement>(`#finding-${number} > button`)
      card?.focus({ preventScroll: true })
      card?.scrollIntoView({ block: "nearest" })
    })
  }, [])
  const goTo = useCallback(
    (anchor: Anchor) => {
      setSide("document")
      show(anchor, true)
    },
    [show],
  )

  const placed = useMemo(
    () => remarks.map(({ text }) => ({ text, anchor: anchorOfWords(blocks, text) })),
    [blocks, remarks],
  )
  const notes = useMemo(
    () => new Map(placed.flatMap(({ text, anchor }) => (anchor ? [[anchor, text] as const] : []))),
    [placed],
  )

  function point(event: MouseEvent<HTMLElement>) {
    const on = (event.target as HTMLElement).closest<HTMLElement>(".paper [id]")
    if (!onSpot || !on || (event.target as HTMLElement).closest("button")) return
    const spot = spotOf(blocks, on.id)
    if (spot && spot.where !== "") onSpot(spot)
  }

  return (
    <main className={`workbench side-${side}`}>
      <section className="summary" aria-label="检查结果">
        {head}
        {placed.length > 0 && (
          <ol className="remarks" aria-label="退回意见">
            {placed.map(({ text, anchor }) => (
              <li key={text}>
                {text}{" "}
                {anchor && (
                  <button type="button" className="link" onClick={() => goTo(anchor)}>
                    到表里看
                  </button>
                )}
              </li>
            ))}
          </ol>
        )}
        <SeverityFilter
          summary={report.summary}
          chosen={filter.severities}
          onChoose={(severities) => setFilter({ ...filter, severities })}
        />
        <p className="recognised" role="status">
          {(report.summary.explained ?? 0) > 0 && `${report.summary.explained}条警告已有说明。`}
          核对了{report.summary.relations}条勾稽关系。
        </p>
      </section>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset has a look of its own */}
      <div className="sides" role="group" aria-label="显示">
        <button type="button" aria-pressed={side === "findings"} onClick={() => setSide("findings")}>
          问题（{numbers.length}）
        </button>
        <button type="button" aria-pressed={side === "document"} onClick={() => setSide("document")}>
          文档
        </button>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: findings and the list of tables do the same by keyboard */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: findings and the list of tables do the same by keyboard */}
      <div className={onSpot ? "panes pointable" : "panes"} onClick={point}>
        {disclosure ? (
          <DocumentView
            blocks={blocks}
            looks={looks}
            outline={outline}
            findings={report.findings}
            marks={marks}
            titles={titles}
            selected={selected}
            target={target}
            onPick={pick}
            onGoTo={goTo}
            notes={notes}
          />
        ) : (
          <section className="document none" aria-label="文档">
            <p className="empty">台账还有错误，编不出公开的表；改正右边的错误并重新上传后，这里就能看到。</p>
          </section>
        )}
        <FindingList
          refTo={list}
          report={report}
          titles={titles}
          marks={marks}
          filter={filter}
          onFilter={setFilter}
          numbers={numbers}
          selected={selected}
          onSelect={select}
          onGoTo={goTo}
          {...(more && { more })}
        />
      </div>
      {side === "document" && (
        <FindingStrip
          findings={report.findings}
          titles={titles}
          numbers={numbers}
          selected={selected}
          onSelect={select}
          onDetails={() => {
            setSide("findings")
            if (selected !== null) pick(selected)
          }}
        />
      )}
    </main>
  )
}
