import { useEffect, useId, useRef } from "react"
import { ActBar } from "../act/act-bar.tsx"
import type { Remarks } from "../act/remarks.ts"
import type { BodyView } from "../answers/body.ts"

interface Props extends Remarks {
  readonly year: number
  readonly body: BodyView
  readonly onDone: () => void
}

/** Whether somebody may return this budget with remarks. */
export function isReturnable({ acts }: Pick<BodyView, "acts">): boolean {
  return acts.some(({ needs }) => needs.some(({ need }) => need === "comments"))
}

/** Remarks on cells and sentences, written beside the document, and the return they are for. */
export function RemarksPane({ year, body, remarks, onRemarks, onDone }: Props) {
  const id = useId()
  const list = useRef<HTMLOListElement>(null)
  const count = useRef(remarks.length)
  useEffect(() => {
    if (remarks.length > count.current)
      list.current?.querySelector<HTMLElement>("li:last-child textarea")?.focus()
    count.current = remarks.length
  }, [remarks.length])
  const { code, name, acts } = body
  return (
    <section className="remarks-pane" aria-label="写退回意见">
      <p className="hint">
        要退回时：点表里的一格或一段文字写意见，也可以打开一个问题，点“写进退回意见”。写好后点“退回”一并发出。
      </p>
      {remarks.length > 0 && (
        <ol ref={list}>
          {remarks.map(({ where, text }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: remarks have no other name
            <li key={i}>
              <label htmlFor={`${id}-${i}`}>{where || "整份预算"}</label>
              <textarea
                id={`${id}-${i}`}
                rows={2}
                value={text}
                placeholder="哪里要改、怎么改"
                onChange={(event) =>
                  onRemarks(
                    remarks.map((each, n) => (n === i ? { ...each, text: event.target.value } : each)),
                  )
                }
              />
              <button
                type="button"
                className="link"
                aria-label={`删除意见${i + 1}`}
                onClick={() => onRemarks(remarks.filter((_, n) => n !== i))}
              >
                删除
              </button>
            </li>
          ))}
        </ol>
      )}
      <ActBar
        year={year}
        acts={acts.filter(({ needs }) => needs.some(({ need }) => need === "comments"))}
        subject={{ code, name }}
        onDone={onDone}
      />
    </section>
  )
}
