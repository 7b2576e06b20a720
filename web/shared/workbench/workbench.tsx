import { useCallback, useMemo, useRef, useState } from "react"
import { DocumentView } from "../document/document-view.tsx"
import { looksOf, outlineOf } from "../document/headings.ts"
import { everything, type Filter, shown } from "../findings/filter.ts"
import { FindingList } from "../findings/finding-list.tsx"
import { FindingStrip } from "../findings/finding-strip.tsx"
import { type Anchor, marksOf, PlaceIndex, ranksOf, type Shown } from "../places.ts"
import type { Checked } from "./checked.ts"
import { Summary } from "./summary.tsx"

/** The document and its findings side by side, or one at a time on a narrow screen. */
export function Workbench({ checked }: { readonly checked: Checked }) {
  const { blocks, report, recognised, titles } = checked
  const index = useMemo(() => new PlaceIndex(blocks), [blocks])
  const marks = useMemo(() => marksOf(report.findings, index), [report, index])
  const looks = useMemo(() => looksOf(blocks, recognised.headings), [blocks, recognised])
  const outline = useMemo(() => outlineOf(blocks, looks), [blocks, looks])
  const ranks = useMemo(() => ranksOf(marks), [marks])
  const [filter, setFilter] = useState<Filter>(everything)
  const numbers = useMemo(
    () => shown(report.findings, filter, titles, ranks),
    [report, filter, titles, ranks],
  )
  const [selected, setSelected] = useState<number | null>(null)
  const [target, setTarget] = useState<Shown | null>(null)
  const [side, setSide] = useState<"document" | "findings">("findings")
  const list = useRef<HTMLDivElement>(null)

  const show = useCallback((anchor: Anchor | null, focus = false) => {
    if (anchor) setTarget((last) => ({ anchor, focus, turn: (last?.turn ?? 0) + 1 }))
  }, [])

  /** From the list: the finding opens and its place comes into view. */
  const select = useCallback(
    (number: number | null) => {
      setSelected(number)
      if (number !== null) show(marks.of[number]?.[0]?.anchor ?? null)
    },
    [marks, show],
  )

  /** From the document: the finding opens in the list and gets the focus. */
  const pick = useCallback(
    (number: number) => {
      setFilter((filter) => (shown(report.findings, filter, titles).includes(number) ? filter : everything))
      setSelected(number)
      requestAnimationFrame(() => {
        const card = list.current?.querySelector<HTMLElement>(`#finding-${number} > button`)
        card?.focus({ preventScroll: true })
        card?.scrollIntoView({ block: "nearest" })
      })
    },
    [report, titles],
  )

  const goTo = useCallback(
    (anchor: Anchor | null) => {
      setSide("document")
      show(anchor, true)
    },
    [show],
  )

  return (
    <main className={`workbench side-${side}`}>
      <Summary
        checked={checked}
        filter={filter}
        onFilter={setFilter}
        onPlace={(place) => goTo(index.find(place))}
      />
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
          onFilter={setFilter}
          numbers={numbers}
          selected={selected}
          onSelect={select}
          onGoTo={goTo}
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
