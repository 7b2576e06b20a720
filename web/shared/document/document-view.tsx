import { useEffect, useMemo, useRef, useState } from "react"
import type { Block } from "../../../src/document/blocks.ts"
import type { Finding } from "../../../src/model/finding.ts"
import { type Anchor, blockOf, type Marks, paragraphAnchor, rowOf, type Shown } from "../places.ts"
import { type Look, levelsOf, type OutlineEntry } from "./headings.ts"
import { ParagraphView } from "./paragraph-view.tsx"
import { TableView } from "./table-view.tsx"

interface Props {
  readonly blocks: readonly Block[]
  readonly looks: readonly (Look | null)[]
  readonly outline: readonly OutlineEntry[]
  readonly findings: readonly Finding[]
  readonly marks: Marks
  readonly titles: Readonly<Record<string, string>>
  readonly selected: number | null
  readonly target: Shown | null
  readonly onPick: (finding: number) => void
  readonly onGoTo: (anchor: Anchor) => void
  /** What somebody wrote at a cell or paragraph. */
  readonly notes?: ReadonlyMap<Anchor, string>
}

/** So many blocks are put on the page at first; a longer document goes on by a button or when a place needs it. */
const portion = 1500

/** The document as it reads on paper, with the cells and sentences of findings marked. */
export function DocumentView(props: Props) {
  const { blocks, looks, outline, findings, marks, titles, selected, target, onPick, onGoTo } = props
  const { notes = noNotes } = props
  const pane = useRef<HTMLElement>(null)
  const [asked, setAsked] = useState(portion)
  const needed = target ? blockOf(target.anchor) + 1 : 0
  const limit = Math.max(asked, Math.ceil(needed / portion) * portion)

  useEffect(() => {
    const element = target && document.getElementById(target.anchor)
    if (!element) return
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches
    element.scrollIntoView({ block: "center", inline: "center", behavior: calm ? "instant" : "auto" })
    if (target.focus)
      (element.querySelector<HTMLElement>("button.flag") ?? element).focus({ preventScroll: true })
  }, [target])

  const chosen = useMemo(
    () => new Set(selected === null ? [] : (marks.of[selected] ?? []).map(({ anchor }) => blockOf(anchor))),
    [marks, selected],
  )
  const marked = useMemo(() => new Set([...marks.at.keys()].map(blockOf)), [marks])

  const levels = useMemo(() => levelsOf(looks), [looks])
  const noted = useMemo(() => new Set([...notes.keys()].map(blockOf)), [notes])

  return (
    <section className="document" aria-label="文档" ref={pane}>
      {outline.length > 2 && (
        <details className="outline">
          <summary>目录</summary>
          <ol>
            {outline.map((entry) => (
              <li key={entry.block} className={entry.look}>
                <button
                  type="button"
                  onClick={(event) => {
                    event.currentTarget.closest("details")!.open = false
                    onGoTo(paragraphAnchor(entry.block))
                  }}
                >
                  {entry.text}
                </button>
              </li>
            ))}
          </ol>
        </details>
      )}
      <article className="paper" lang="zh-CN">
        {blocks.slice(0, limit).map((block, b) => {
          const rest = {
            number: b,
            findings: marked.has(b) ? findings : noFindings,
            marks,
            titles,
            selected: chosen.has(b) ? selected : null,
            notes: noted.has(b) ? notes : noNotes,
            onPick,
          }
          return block.kind === "table" ? (
            <TableView
              // biome-ignore lint/suspicious/noArrayIndexKey: blocks never move
              key={b}
              table={block}
              title={titleBefore(blocks, b)}
              row={target && blockOf(target.anchor) === b ? rowOf(target.anchor) : null}
              {...rest}
            />
          ) : (
            <ParagraphView
              // biome-ignore lint/suspicious/noArrayIndexKey: blocks never move
              key={b}
              paragraph={block}
              look={looks[b] ?? "prose"}
              level={levels[b] ?? null}
              {...rest}
            />
          )
        })}
        {blocks.length > limit && (
          <button type="button" className="more" onClick={() => setAsked(limit + portion)}>
            继续显示（还有 {blocks.length - limit} 段）
          </button>
        )}
      </article>
    </section>
  )
}

const noFindings: readonly Finding[] = []
const noNotes: ReadonlyMap<Anchor, string> = new Map()

/** What stands above a table, for those who hear the page instead of seeing it. */
function titleBefore(blocks: readonly Block[], b: number): string {
  const before = blocks[b - 1]
  return before?.kind === "paragraph" ? before.text.slice(0, 60) : "表格"
}
