import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react"
import { since } from "../../../src/check/explanations/index.ts"
import type { Finding, Report } from "../../../src/model/finding.ts"
import { DocumentView } from "../document/document-view.tsx"
import { looksOf, outlineOf } from "../document/headings.ts"
import { everything, type Filter, shown } from "../findings/filter.ts"
import { FindingList } from "../findings/finding-list.tsx"
import { FindingStrip } from "../findings/finding-strip.tsx"
import { progressOf } from "../findings/progress.ts"
import { type Anchor, marksOf, PlaceIndex, ranksOf, type Shown } from "../places.ts"
import type { Checked } from "./checked.ts"
import { usePrinted } from "./printed.ts"
import { Summary } from "./summary.tsx"

interface Props {
  readonly checked: Checked
  /** The report of the version before, as it was before explanations. */
  readonly before?: Report | null
  /** What is shown of the findings. */
  readonly view: View
  readonly onView: (changed: Partial<View>) => void
  /** What stands below the facts of a finding that is open. */
  readonly more?: (finding: Finding) => ReactNode
  /** What else is known of the document. */
  readonly children?: ReactNode
}

/** The finding that is open, by its number, and which are listed. */
export interface View {
  readonly selected: number | null
  readonly filter: Filter
}

/** The document and its findings side by side, or one at a time on a narrow screen. */
export function Workbench({ checked, before = null, view, onView, more, children }: Props) {
  const { selected, filter } = view
  const { blocks, report, recognised, titles } = checked
  const index = useMemo(() => new PlaceIndex(blocks), [blocks])
  const marks = useMemo(() => marksOf(report.findings, index), [report, index])
  const looks = useMemo(() => looksOf(blocks, recognised.headings), [blocks, recognised])
  const outline = useMemo(() => outlineOf(blocks, looks), [blocks, looks])
  const ranks = useMemo(() => ranksOf(marks), [marks])
  const onFilter = useCallback((filter: Filter) => onView({ filter }), [onView])
  const changed = useMemo(() => before && since(before, report), [before, report])
  const progress = useMemo(() => progressOf(report, changed), [report, changed])
  const numbers = useMemo(
    () => shown(report.findings, filter, titles, ranks, progress, selected),
    [report, filter, titles, ranks, progress, selected],
  )
  const isPrinted = usePrinted()
  const [target, setTarget] = useState<Shown | null>(null)
  const [side, setSide] = useState<"document" | "findings">("findings")
  const list = useRef<HTMLDivElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  // Whoever cannot see that a document is there now hears its name.
  useEffect(() => title.current?.focus({ preventScroll: true }), [])

  const show = useCallback((anchor: Anchor | null, focus = false) => {
    if (anchor) setTarget((last) => ({ anchor, focus, turn: (last?.turn ?? 0) + 1 }))
  }, [])

  /** From the list: the finding opens and its place comes into view. */
  const select = useCallback(
    (number: number | null) => {
      onView({ selected: number })
      if (number !== null) show(marks.of[number]?.[0]?.anchor ?? null)
    },
    [marks, show, onView],
  )

  /** From the document: the finding opens in the list and gets the focus. */
  const pick = useCallback(
    (number: number) => {
      const isListed = shown(report.findings, filter, titles, [], progress).includes(number)
      onView({ selected: number, ...(isListed ? {} : { filter: { ...everything, order: filter.order } }) })
      requestAnimationFrame(() => {
        const card = list.current?.querySelector<HTMLElement>(`#finding-${number} > button`)
        card?.focus({ preventScroll: true })
        card?.scrollIntoView({ block: "nearest" })
      })
    },
    [report, titles, progress, filter, onView],
  )

  const goTo = useCallback(
    (anchor: Anchor | null) => {
      setSide("document")
      show(anchor, true)
    },
    [show],
  )

  /** From the list to one of many places: where both are seen the focus stays. */
  const step = useCallback(
    (anchor: Anchor) => {
      if (list.current?.previousElementSibling?.checkVisibility()) show(anchor)
      else goTo(anchor)
    },
    [show, goTo],
  )

  // Opened by its address: its place comes into view.
  const first = useRef(selected)
  useEffect(() => {
    if (first.current !== null) show(marks.of[first.current]?.[0]?.anchor ?? null)
    first.current = null
  }, [marks, show])

  return (
    <main className={`workbench side-${side}`}>
      <Summary
        checked={checked}
        filter={filter}
        onFilter={onFilter}
        onPlace={(place) => goTo(index.find(place))}
        progress={progress}
        mended={changed?.mended ?? null}
        titleRef={title}
      >
        {children}
      </Summary>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset has a look of its own */}
      <div className="sides" role="group" aria-label="显示">
        <button type="button" aria-pressed={side === "findings"} onClick={() => setSide("findings")}>
          问题（{numbers.length}）
        </button>
        <button
          type="button"
          aria-pressed={side === "document"}
          onClick={() => {
            setSide("document")
            if (selected !== null) show(marks.of[selected]?.[0]?.anchor ?? null)
          }}
        >
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
          onPick={pick}
          onGoTo={goTo}
        />
        <FindingList
          refTo={list}
          report={report}
          titles={titles}
          marks={marks}
          filter={filter}
          onFilter={onFilter}
          numbers={numbers}
          selected={selected}
          onSelect={select}
          onGoTo={goTo}
          onStep={step}
          progress={progress}
          mended={filter.progress.has("mended") || isPrinted ? (changed?.mended ?? []) : []}
          isOpen={isPrinted}
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
